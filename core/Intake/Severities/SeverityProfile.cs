namespace Wuyi.Pipeline.Intake.Severities;

/// <summary>How grave each issue code is for one source, where settings say otherwise than the catalogue.</summary>
public sealed class SeverityProfile(IReadOnlyDictionary<string, IssueSeverity> byCode)
{
    /// <summary>As the catalogue and the contracts have it.</summary>
    public static SeverityProfile Default { get; } = new(new Dictionary<string, IssueSeverity>());

    /// <summary>The severity set for a code; <paramref name="usual"/> where none is.</summary>
    public IssueSeverity Of(string code, IssueSeverity usual) => byCode.Count == 0 ? usual : byCode.GetValueOrDefault(code, usual);
}
