namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>A mapping profile, or the reasons why a document is none.</summary>
/// <param name="Profile">Null when there are reasons.</param>
/// <param name="Reasons">Chinese sentences; empty when the profile is good.</param>
public sealed record MappingProfileResult(MappingProfile? Profile, IReadOnlyList<string> Reasons);
