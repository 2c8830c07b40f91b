using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Identity of a campaign run: everything its boards depend on, and nothing else. Equal ids mean equal boards.</summary>
internal static class CampaignRunId
{
    /// <summary>16 lower-case hex digits of SHA-256.</summary>
    public static string Of(CampaignInputs inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(hash, "engine", CampaignEngine.Version);
        Line(hash, "rulebook", inputs.Rules.Hash);
        Line(hash, "period", inputs.Period.ToString());
        Line(hash, "links", inputs.Links.Hash ?? RunId.NoDecisions);
        foreach (var month in inputs.Months) Line(hash, "month", $"{month.Period} {month.Run} {month.ResultHash}");
        foreach (var plan in inputs.Plans) Line(hash, "plan", $"{plan.Id} {plan.Hash}");
        foreach (var year in inputs.Years) Line(hash, "year", string.Create(CultureInfo.InvariantCulture, $"{year.Manifest.Year} {year.Stage} {year.Manifest.ResultHash}"));
        foreach (var act in inputs.Acts) Line(hash, "act", JsonSerializer.Serialize(act));
        if (inputs.PreviousWarnings is { } previous) Line(hash, "warnings before", previous);
        foreach (var input in inputs.Files)
        {
            Line(hash, "file", input.FileId);
            foreach (var segment in input.SegmentHashes) Line(hash, "segment", segment);
            if (input.SupersededRows is { } rows) Line(hash, "superseded", rows);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    // The length stands before the value, so that no two different lists give the same bytes.
    private static void Line(IncrementalHash hash, string name, string value) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {value.Length} {value}\n")));
}
