namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A file cannot be read (any further): carries the stable issue code and what was found.</summary>
public sealed class UnreadableFileException(string code, string? found = null, Exception? inner = null)
    : Exception($"{code} {found}", inner)
{
    /// <summary>Issue code, <c>WP1xxx</c>.</summary>
    public string Code { get; } = code;

    public string? Found { get; } = found;
}
