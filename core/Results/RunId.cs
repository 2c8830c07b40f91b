using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Identity of a run: everything its result depends on, and nothing else (ARCHITECTURE 3). Equal ids mean equal results.</summary>
public static class RunId
{
    /// <summary>Hash of the approved decisions (crosswalk, links) while there are none.</summary>
    public const string NoDecisions = "none";

    /// <summary>16 lower-case hex digits of SHA-256.</summary>
    /// <param name="engineVersion">Version constant of the engine.</param>
    /// <param name="rulebookHash">Hash of the rulebook.</param>
    /// <param name="period">The month.</param>
    /// <param name="inputs">Live files and segments read, in drop order: the order is part of the id, because later files restate earlier ones.</param>
    /// <param name="decisionsHash">Hash of the approved decisions, or <see cref="NoDecisions"/>.</param>
    public static string Of(string engineVersion, string rulebookHash, Month period, IEnumerable<RunInput> inputs, string decisionsHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(hash, "engine", engineVersion);
        Line(hash, "rulebook", rulebookHash);
        Line(hash, "period", period.ToString());
        Line(hash, "decisions", decisionsHash);
        foreach (var input in inputs)
        {
            Line(hash, "file", input.FileId);
            foreach (var segment in input.SegmentHashes) Line(hash, "segment", segment);
            if (input.SupersededRows is { } rows) Line(hash, "superseded", rows);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>Whether a text has the form of a run id: what comes from a cursor or an address is checked before it becomes a key.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: 16 } && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    // The length stands before the value, so that no two different lists give the same bytes.
    private static void Line(IncrementalHash hash, string name, string value) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(null, $"{name} {value.Length} {value}\n")));
}
