using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

/// <summary>What a made-up county's run finds.</summary>
internal static class FindingsOf
{
    public static async Task<IReadOnlyList<Finding>> AllAsync(this County county, string period = "2023-06")
    {
        var result = await county.RunAsync(period);
        var lines = new List<Finding>();
        foreach (var attachment in result.Attachments.Where(attachment => attachment.Name == FindingJson.Findings))
        {
            attachment.Write(write =>
            {
                using var content = new MemoryStream();
                using (var json = new System.Text.Json.Utf8JsonWriter(content)) write(json);
                using var document = System.Text.Json.JsonDocument.Parse(content.ToArray());
                lines.Add(FindingJson.Read(document.RootElement));
            });
        }

        return lines;
    }

    /// <summary>The one finding of a code.</summary>
    public static async Task<Finding> OneAsync(this County county, string code, string period = "2023-06") =>
        Assert.Single(await county.AllAsync(period), finding => finding.Code == code);

    public static async Task NoneAsync(this County county, string code, string period = "2023-06") =>
        Assert.DoesNotContain(await county.AllAsync(period), finding => finding.Code == code);
}
