using Wuyi.Pipeline.Intake.Mapping;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>How a sample file is read.</summary>
/// <param name="Outcome">As of a file that was dropped.</param>
/// <param name="Sheet">Of the header.</param>
/// <param name="Titles">Rows above the header, their cells joined.</param>
/// <param name="HeaderRows">As a person sees them, 1-based; empty when nothing is there.</param>
/// <param name="Columns">In order of the file.</param>
/// <param name="WideHeaders">Columns that are turned into rows.</param>
/// <param name="Missing">What the contract needs and nothing was taken for, in Chinese.</param>
/// <param name="Records">The first records as they would be stored.</param>
/// <param name="ReadWith">The profile that read it; null = known headers only.</param>
/// <param name="Proposed">JSON document of a profile that says what was guessed.</param>
public sealed record SamplePreview(
    IntakeOutcome Outcome, string? Sheet, IReadOnlyList<string> Titles, IReadOnlyList<int> HeaderRows, IReadOnlyList<ColumnGuess> Columns,
    IReadOnlyList<string> WideHeaders, IReadOnlyList<string> Missing, IReadOnlyList<IReadOnlyDictionary<string, string>> Records, MappingProfile? ReadWith, byte[] Proposed);
