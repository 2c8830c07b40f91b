using System.Text.Json;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Wide;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Mapping;

public static partial class MappingProfileJson
{
    private const int MostTitleRows = 50;
    private const int MostHeaderRows = 5;

    /// <summary>Columns that the headers of a wide table can give.</summary>
    private static readonly string[] Axes = ["年月", "日期", "入库日期", "税种"];

    /// <summary>The member <c>unpivot</c>: <c>{ "column": "年月", "value": "电量", "headers": { "m1": "1月" }, "year": 2023 }</c>.</summary>
    private static UnpivotProfile? ReadUnpivot(SourceContract contract, JsonElement root, HashSet<string> mapped, List<string> reasons)
    {
        if (!root.TryGetProperty("unpivot", out var unpivot) || unpivot.ValueKind == JsonValueKind.Null) return null;
        if (unpivot.ValueKind != JsonValueKind.Object)
        {
            reasons.Add("“unpivot”应为对象");
            return null;
        }

        CheckMembers(unpivot, "unpivot", ["column", "value", "headers", "year"], reasons);
        var column = Text(unpivot, "column", reasons);
        var axes = Axes.Where(contract.HasColumn).ToArray();
        if (column is null || !axes.Contains(column))
        {
            reasons.Add(axes.Length == 0 ? $"{contract.Title}数据没有可由列名给出的列,不应写unpivot" : $"“unpivot”的column应为:{string.Join("、", axes)}");
            return null;
        }

        var value = Text(unpivot, "value", reasons);
        if (value is not null && (!contract.HasColumn(value) || contract.Column(value).Kind != ColumnKind.Number)) reasons.Add($"“unpivot”的value“{value}”不是{contract.Title}数据的数值列");
        var year = Integer(unpivot, "year", 0, DateCell.MaxYear, reasons);
        if (year is not 0 and < DateCell.MinYear) reasons.Add($"“unpivot”的year应为{DateCell.MinYear}至{DateCell.MaxYear}的整数");
        return new UnpivotProfile { Column = column, Value = value, Headers = ReadHeaders(unpivot, column, mapped, reasons), Year = year == 0 ? null : year };
    }

    private static Dictionary<string, string> ReadHeaders(JsonElement unpivot, string column, HashSet<string> mapped, List<string> reasons)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!unpivot.TryGetProperty("headers", out var given) || given.ValueKind == JsonValueKind.Null) return headers;
        if (given.ValueKind != JsonValueKind.Object)
        {
            reasons.Add("“unpivot”的headers应为对象(列名:含义)");
            return headers;
        }

        foreach (var header in given.EnumerateObject())
        {
            var meaning = header.Value.ValueKind == JsonValueKind.String ? header.Value.GetString() ?? "" : "";
            var name = HeaderText.Name(header.Name);
            var isPeriod = PeriodHeader.TryRead(meaning, out var period) && period.Rest.Length == 0 && (period.Day > 0) == (column == "日期");
            var isKind = column == "税种" && TaxKinds.IsKnown(TaxKinds.Read(meaning).Kind);
            if (name.Length is 0 or > LongestHeader) reasons.Add("“unpivot”的headers中有空的列名");
            else if (!isPeriod && !isKind) reasons.Add($"“unpivot”的“{header.Name}”应写明{(column == "税种" ? "税种,如“增值税”" : column == "日期" ? "日,如“1日”" : "月份,如“1月”或“2023-01”")}");
            else if (mapped.Contains(name) || !headers.TryAdd(name, meaning)) reasons.Add($"两列用了同一个列名“{header.Name}”");
        }

        return headers;
    }
}
