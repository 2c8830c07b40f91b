using System.Reflection;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Query parameters of an HTTP function: a public static list of a type. Any other parameter is refused.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type owner, string property = "Parameters") : Attribute
{
    public Type Owner { get; } = owner;

    public string Property { get; } = property;

    /// <exception cref="InvalidOperationException">The type has no such list.</exception>
    public IReadOnlyList<QueryParameter> Parameters =>
        Owner.GetProperty(Property, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IReadOnlyList<QueryParameter>
        ?? throw new InvalidOperationException($"{Owner}.{Property} is no public static list of query parameters");
}
