using System.Security.Cryptography;
using System.Text.Json;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>
/// Reads and validates mapping profiles:
/// <code>
/// { "source": "power", "name": "…", "path": "daily/**", "monthShift": 0,
///   "columns": { "户号": { "header": "user_id", "pattern": "\\d{1,6}", "prefix": "TC-", "padTo": 0 }, "电量": { "header": "kwh", "unit": "kWh" } } }
/// </code>
/// </summary>
public static partial class MappingProfileJson
{
    private const int LongestHeader = 200;
    private const int LongestPattern = 200;
    private const int LongestPrefix = 20;
    private const int MostPadding = 32;
    private const int HashHexDigits = 16;

    private static readonly ColumnKind[] Identifiers = [ColumnKind.Account, ColumnKind.Parcel, ColumnKind.Taxpayer, ColumnKind.HolderCode];

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The profile of a document, or every reason in Chinese why there is none.</summary>
    public static MappingProfileResult Parse(ReadOnlyMemory<byte> document)
    {
        var reasons = new List<string>();
        try
        {
            using var json = JsonDocument.Parse(WithoutBom(document), Options);
            var profile = Read(json.RootElement, Hash(document.Span), reasons);
            return new MappingProfileResult(reasons.Count == 0 ? profile : null, reasons);
        }
        catch (JsonException notJson)
        {
            return new MappingProfileResult(null, [$"不是有效的JSON:第{(notJson.LineNumber ?? 0) + 1}行"]);
        }
    }

    private static MappingProfile? Read(JsonElement root, string hash, List<string> reasons)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            reasons.Add("最外层应为JSON对象");
            return null;
        }

        CheckMembers(root, "", ["source", "name", "path", "monthShift", "titleRows", "headerRows", "unpivot", "columns"], reasons);
        var source = Text(root, "source", reasons);
        var contract = SourceContracts.All.FirstOrDefault(candidate => candidate.Source == source);
        if (contract is null) reasons.Add($"source“{source}”不是数据源,可用:{string.Join("、", SourceContracts.All.Select(candidate => candidate.Source))}");
        var name = Text(root, "name", reasons);
        if (string.IsNullOrWhiteSpace(name)) reasons.Add("缺少name(映射名称)");
        var shift = Integer(root, "monthShift", -1, 1, reasons);
        var path = Text(root, "path", reasons);
        var titleRows = Integer(root, "titleRows", 0, MostTitleRows, reasons);
        var headerRows = Integer(root, "headerRows", 0, MostHeaderRows, reasons);
        if (!root.TryGetProperty("columns", out var columns) || columns.ValueKind != JsonValueKind.Object)
        {
            reasons.Add("缺少columns(列的映射)");
            return null;
        }

        if (contract is null) return null;
        var mapped = new Dictionary<string, MappedColumn>(StringComparer.Ordinal);
        var headers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns.EnumerateObject())
        {
            if (!contract.HasColumn(column.Name))
            {
                reasons.Add($"“{column.Name}”不是{contract.Title}数据的列,可用:{string.Join("、", contract.Columns.Select(known => known.Title))}");
                continue;
            }

            var read = ReadColumn(contract, contract.Column(column.Name), column.Value, reasons);
            if (!mapped.TryAdd(column.Name, read)) reasons.Add($"“{column.Name}”重复");
            if (!headers.Add(HeaderText.Name(read.Header))) reasons.Add($"两列用了同一个列名“{read.Header}”");
        }

        var unpivot = ReadUnpivot(contract, root, headers, reasons);
        if (mapped.Count == 0) reasons.Add("columns中没有可用的列");
        return new MappingProfile
        {
            Hash = hash, Source = contract.Source, Name = name ?? "", Columns = mapped,
            PathPattern = string.IsNullOrEmpty(path) ? null : path, MonthShift = shift,
            TitleRows = titleRows, HeaderRows = headerRows, Unpivot = unpivot,
        };
    }

    private static MappedColumn ReadColumn(SourceContract contract, ContractColumn column, JsonElement value, List<string> reasons)
    {
        if (value.ValueKind == JsonValueKind.String) return new MappedColumn { Header = CheckHeader(contract, column, value.GetString(), reasons) };
        if (value.ValueKind != JsonValueKind.Object)
        {
            reasons.Add($"“{column.Title}”应为列名或对象");
            return new MappedColumn { Header = "" };
        }

        CheckMembers(value, column.Title, ["header", "unit", "pattern", "prefix", "padTo"], reasons);
        var mapped = new MappedColumn
        {
            Header = CheckHeader(contract, column, Text(value, "header", reasons), reasons),
            Unit = Text(value, "unit", reasons),
            Pattern = Text(value, "pattern", reasons),
            Prefix = Text(value, "prefix", reasons),
            PadTo = Integer(value, "padTo", 0, MostPadding, reasons),
        };
        CheckUnit(column, mapped.Unit, reasons);
        CheckIdentifier(column, mapped, reasons);
        return mapped;
    }

    private static string CheckHeader(SourceContract contract, ContractColumn column, string? header, List<string> reasons)
    {
        var name = HeaderText.Name(header);
        if (name.Length is 0 or > LongestHeader) reasons.Add($"“{column.Title}”缺少header(文件中的列名)");
        else if (AliasBook.NeverMatch(contract.Source).Any(never => string.Equals(HeaderText.Name(never), name, StringComparison.OrdinalIgnoreCase)))
            reasons.Add($"“{header}”不得作为“{column.Title}”");
        return header ?? "";
    }

    private static void CheckUnit(ContractColumn column, string? unit, List<string> reasons)
    {
        if (unit is null) return;
        if (column.FactUnit is null) reasons.Add($"“{column.Title}”没有单位,不应写unit");
        else if (Units.Find(unit) is not { } known) reasons.Add($"“{column.Title}”的单位“{unit}”不认识");
        else if (new BoundColumn(column, 0, "", null).TryFactor(known) is null) reasons.Add($"“{column.Title}”不能以“{unit}”为单位");
    }

    private static void CheckIdentifier(ContractColumn column, MappedColumn mapped, List<string> reasons)
    {
        if (mapped.Pattern is null && mapped.Prefix is null && mapped.PadTo == 0) return;
        if (!Identifiers.Contains(column.Kind)) reasons.Add($"“{column.Title}”不是编号列,不应写pattern、prefix或padTo");
        if (mapped.Prefix is { Length: > LongestPrefix }) reasons.Add($"“{column.Title}”的prefix过长");
        if (mapped.Pattern is null) return;
        if (mapped.Pattern.Length > LongestPattern)
        {
            reasons.Add($"“{column.Title}”的pattern过长");
            return;
        }

        try
        {
            _ = BoundColumn.CompilePattern(mapped.Pattern);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            reasons.Add($"“{column.Title}”的pattern不是可用的正则表达式:{mapped.Pattern}");
        }
    }

    private static void CheckMembers(JsonElement element, string of, string[] known, List<string> reasons)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name)) reasons.Add($"{(of.Length == 0 ? "" : $"“{of}”的")}“{member.Name}”不认识,可用:{string.Join("、", known)}");
        }
    }

    private static string? Text(JsonElement element, string name, List<string> reasons)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        reasons.Add($"“{name}”应为文字");
        return null;
    }

    private static int Integer(JsonElement element, string name, int least, int most, List<string> reasons)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return 0;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most) return number;
        reasons.Add($"“{name}”应为{least}至{most}的整数");
        return 0;
    }

    private static string Hash(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document))[..HashHexDigits];

    private static ReadOnlyMemory<byte> WithoutBom(ReadOnlyMemory<byte> document) =>
        document.Span.StartsWith("\ufeff"u8) ? document[3..] : document;
}
