using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Identity of an evaluation run: everything its result depends on, and the stage, since each stage is a run of its own (ARCHITECTURE 3).</summary>
public static class EvaluationRunId
{
    /// <summary>16 lower-case hex digits of SHA-256, of the form of every run id (<see cref="RunId.IsWellFormed"/>).</summary>
    /// <param name="engineVersion">Version constant of the engine.</param>
    /// <param name="rulebookHash">Hash of the rulebook.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="stage">Null gives the identity of the result alone, whatever the stage.</param>
    /// <param name="inputs">Live files and segments read, adjustments among them, in drop order.</param>
    /// <param name="linksHash">Hash of the decisions about links, or <see cref="RunId.NoDecisions"/>.</param>
    /// <param name="decisionsHash">Hash of whatever else people decided that changes the result, or <see cref="RunId.NoDecisions"/>: adjustments come as files, so today nothing.</param>
    public static string Of(
        string engineVersion, string rulebookHash, int year, EvaluationStage? stage, IEnumerable<RunInput> inputs, string linksHash,
        string decisionsHash = RunId.NoDecisions)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(hash, "kind", "evaluation");
        Line(hash, "engine", engineVersion);
        Line(hash, "rulebook", rulebookHash);
        Line(hash, "year", year.ToString(CultureInfo.InvariantCulture));
        Line(hash, "stage", stage?.Word() ?? "");
        Line(hash, "links", linksHash);
        Line(hash, "decisions", decisionsHash);
        foreach (var input in inputs)
        {
            Line(hash, "file", input.FileId);
            foreach (var segment in input.SegmentHashes) Line(hash, "segment", segment);
            if (input.SupersededRows is { } rows) Line(hash, "superseded", rows);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    // The length stands before the value, so that no two different lists give the same bytes.
    private static void Line(IncrementalHash hash, string name, string value) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(null, $"{name} {value.Length} {value}\n")));
}
