using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>Compares what intake accepted with what the second reader makes of the same bytes.</summary>
internal static partial class SecondReading
{
    private enum Meaning
    {
        Text,
        Month,
        Day,
        Figure,
    }

    private static readonly Dictionary<string, (string Title, string Column, Meaning Meaning)[]> Columns = new()
    {
        [SourceNames.Power] = [("户号", PowerRecords.Account, Meaning.Text), ("年月", PowerRecords.Month, Meaning.Month), ("电量", PowerRecords.Kwh, Meaning.Figure)],
        [SourceNames.Tax] = [("纳税人识别号", TaxRecords.Taxpayer, Meaning.Text), ("入库日期", TaxRecords.CreditedOn, Meaning.Day), ("税种", TaxRecords.Kind, Meaning.Text), ("入库金额", TaxRecords.AmountYuan, Meaning.Figure)],
        [SourceNames.Land] = [("宗地代码", LandRecords.Parcel, Meaning.Text), ("权利人", LandRecords.HolderName, Meaning.Text), ("宗地面积", LandRecords.Area, Meaning.Figure)],
    };

    /// <returns>Null when they agree, <c>""</c> when there is nothing to compare, else how they differ.</returns>
    public static string? Differs(string source, byte[] bytes, FileRead read)
    {
        if (NaiveReader.Read(bytes, read.Outcome.Format ?? "") is not { } table) return "";
        var columns = Columns[source];
        var header = -1;
        for (var i = 0; i < table.Rows.Count && header < 0; i++)
        {
            var cells = table.Rows[i].Cells;
            if (columns.All(column => cells.Count(cell => Plain(cell) == column.Title) == 1)) header = i;
        }

        if (header < 0) return "";
        var places = columns.Select(column => Array.FindIndex(table.Rows[header].Cells, cell => Plain(cell) == column.Title)).ToArray();
        var data = table.Rows.Skip(header + 1).ToList();
        if (data.Select(row => row.Row).Distinct().Count() != data.Count) return "";
        var byRow = data.ToDictionary(row => row.Row, row => row.Cells);
        foreach (var record in read.Records.Rows)
        {
            var row = int.Parse(record["row"]!, CultureInfo.InvariantCulture);
            if (!byRow.TryGetValue(row, out var cells)) return $"row {row} is not in the file";
            for (var i = 0; i < columns.Length; i++)
            {
                var cell = places[i] < cells.Length ? cells[places[i]] : null;
                if (Same(columns[i].Meaning, cell, record[columns[i].Column], source) is { } wanted) return $"row {row} {columns[i].Title}: cell “{cell}”, second reading “{wanted}”, record “{record[columns[i].Column]}”";
            }
        }

        var rows = data.Count(row => IsData(row.Cells, table.Rows[header].Cells));
        return rows == read.Outcome.RowsRead ? null : $"{rows} rows by the second reading, {read.Outcome.RowsRead} read";
    }

    private static bool IsData(object?[] cells, object?[] header)
    {
        var texts = cells.Select(Plain).ToList();
        if (texts.TrueForAll(text => text.Length == 0)) return false;
        // The identity stands first in every seed; a row with one of its own is no total, whatever its other cells say.
        var total = texts.Exists(IsTotal) && (texts[0].Length == 0 || IsTotal(texts[0]));
        return !total && !texts.SequenceEqual(header.Select(Plain));
    }

    /// <summary>桐琴供电所小计 is a total as 小计 is; what begins with a digit is a code, and no total is longer than 24 characters.</summary>
    private static bool IsTotal(string first) =>
        first.Length is > 0 and <= 24 && !char.IsAsciiDigit(first[0]) && (first.EndsWith("合计", StringComparison.Ordinal) || first.EndsWith("小计", StringComparison.Ordinal) || first.EndsWith("总计", StringComparison.Ordinal));

    private static string? Same(Meaning meaning, object? cell, string? record, string source)
    {
        var wanted = meaning switch
        {
            Meaning.Month => Month(cell),
            Meaning.Day => Day(cell),
            Meaning.Figure => Figure(cell, source),
            _ => Spaceless(Plain(cell)),
        };
        if (meaning == Meaning.Text)
        {
            var found = Spaceless(Folded(record ?? ""));
            // Codes are kept in capitals and without dashes, a personal ID as a token, a kind of tax by its usual name; compatibility forms other than full width are not this reader's.
            if (wanted is null) return found.Length == 0 ? null : "";
            if (wanted.Any(c => !char.IsAscii(c) && c is not (>= '\u4E00' and <= '\u9FFF'))) return null;
            if (found.Equals(wanted.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return null;
            if (found.Equals(wanted, StringComparison.OrdinalIgnoreCase) || found.StartsWith("id:", StringComparison.Ordinal) || found is "已屏蔽" or "其他" || wanted.Contains(found, StringComparison.OrdinalIgnoreCase)) return null;
            return wanted;
        }

        return wanted == record ? null : wanted;
    }

    private static string Plain(object? cell) => cell switch
    {
        null => "",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        _ => Invisible().Replace(Folded((string)cell), "").Trim().TrimStart('\'').Trim(),
    };

    /// <summary>Full-width forms in half width.</summary>
    private static string Folded(string text) => string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c));

    private static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Month(object? cell)
    {
        var digits = Digits().Matches(Plain(cell)).Select(match => match.Value).ToArray();
        if (digits.Length == 1 && digits[0].Length >= 6) return digits[0][..6];
        if (digits.Length < 2) return Plain(cell);
        var year = digits[0].Length == 2 ? "20" + digits[0] : digits[0];
        return year + digits[1].PadLeft(2, '0');
    }

    private static string? Day(object? cell)
    {
        var digits = Digits().Matches(Plain(cell)).Select(match => match.Value).ToArray();
        if (digits is [{ Length: >= 8 } whole, ..]) return $"{whole[..4]}-{whole[4..6]}-{whole[6..8]}";
        if (digits is [{ Length: 5 } serial] && int.TryParse(serial, out var days)) return new DateTime(1899, 12, 30).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (digits.Length == 2 || digits is [{ Length: 6 }]) return null; // a month has no day
        if (digits.Length < 3) return Plain(cell);
        var year = digits[0].Length == 2 ? "20" + digits[0] : digits[0];
        return $"{year}-{digits[1].PadLeft(2, '0')}-{digits[2].PadLeft(2, '0')}";
    }

    private static string? Figure(object? cell, string source)
    {
        var text = Plain(cell);
        if (text is "" or "-" or "—" or "/" or "无" or "--") return null;
        var match = Number().Match(text);
        if (!match.Success) return $"no figure: {text}";
        if (!decimal.TryParse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return $"no figure: {text}";
        if (match.Groups["minus"].Success || match.Groups["open"].Success) value = -value;
        var factor = match.Groups["unit"].Value switch
        {
            "" => 1m,
            "万" when source == SourceNames.Tax => 10_000m,
            "%" => 0.01m,
            _ => 1m,
        };
        return (value * factor).ToString("0.######", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[\u200b\u200c\u200d\u2060\ufeff\u00ad]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<open>\()?[¥+ ]*(?<minus>[-−])?[¥+ ]*(?<digits>\d[\d, ]*(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+)\s*(?<unit>\D*?)\)?$")]
    private static partial Regex Number();
}
