namespace Wuyi.Pipeline.Facts;

/// <summary>A taken-in file that does not count, by the word of a person.</summary>
/// <param name="FileId">The file.</param>
/// <param name="By">Name of the person, or which key.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record Withdrawal(string FileId, string By, DateTimeOffset At, string? Reason);
