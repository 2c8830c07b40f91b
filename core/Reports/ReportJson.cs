using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Reports;

/// <summary>Reports as they are stored and answered: camelCase, kebab-case words, nulls present, Chinese as it is. Generated at compile time.</summary>
[JsonSerializable(typeof(Report))]
public sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>The context with the store's options.</summary>
    public static ReportJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new MonthJsonConverter(), new KebabEnumConverter() },
    });
}
