namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Bytes that the body of an HTTP function may have; without it <see cref="HttpGate.MaxBodyBytes"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MaxBodyAttribute(int bytes) : Attribute
{
    public int Bytes { get; } = bytes;
}
