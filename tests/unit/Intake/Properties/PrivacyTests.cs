using System.Text;
using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Corpus.Families;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

/// <summary>RULINGS 5.6, 6.9: no personal ID number and no phone, put into any cell of any source, is in issues, quarantine or records.</summary>
public class PrivacyTests
{
    private const string Weights = "7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2";

    /// <summary><c>WUYI_FUZZ</c> asks for more than the usual ones.</summary>
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("WUYI_FUZZ"), out var more) ? more : 400;

    private static readonly (string Source, Cell[] Header, Cell[] Good)[] Tables =
    [
        (SourceNames.Power, ["户号", "户名", "年月", "电量", "统一社会信用代码", "用电地址", "用电类别", "我的列"], [Samples.Account(1), "武义甲厂", "202305", 5, Samples.Code, "桐琴镇", "大工业", "x"]),
        (SourceNames.Tax, ["纳税人识别号", "纳税人名称", "入库日期", "税种", "入库金额", "征收品目", "主管税务机关", "退税原因"], [Samples.Code, "武义甲厂", "2023-05-15", "增值税", 5, "制造业", "武义县税务局", ""]),
        (SourceNames.Land, ["宗地代码", "权利人", "权利人代码", "宗地面积", "坐落", "用途", "份额", "取得日期"], [Samples.Parcel, "武义甲厂", Samples.Code, 100, "百花山", "工业", "1/2", "2003-05-01"]),
        (SourceNames.Enterprises, ["统一社会信用代码", "企业名称", "乡镇街道", "法定代表人", "联系电话", "标签", "曾用名", "行业代码"], [Samples.Code, "武义甲厂", "桐琴镇", "张三", "0579-87654321", "x", "y", "3465"]),
        (SourceNames.Leases, ["宗地代码", "出租方", "承租方", "租赁面积", "起租日期"], [Samples.Parcel, "甲", "乙", 5, "2023-01-01"]),
        (SourceNames.Meters, ["户号", "统一社会信用代码", "分摊比例"], [Samples.Account(1), Samples.Code, 0.5m]),
        (SourceNames.Statistics, ["统一社会信用代码", "年月", "增加值", "营业收入"], [Samples.Code, "202305", 5, 6]),
    ];

    private static readonly Gen<string> PersonalId =
        Gen.Select(Pick("330723", "110101", "440305", "510104"), Gen.Int[1940, 2010], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 999])
            .Select((place, year, month, day, order) => WithCheck($"{place}{year:0000}{month:00}{day:00}{order:000}"));

    private static readonly Gen<string> Phone = Gen.Select(Pick("13", "15", "17", "18", "19"), Gen.Int[0, 999_999_999]).Select((start, rest) => $"{start}{rest:000000000}");

    /// <summary>How a person writes such a number into a cell.</summary>
    private static readonly Func<string, string>[] Dresses =
    [
        number => number, number => $" {number} ", number => $"张三{number}", number => $"张三({number})", number => $"{number}李四", number => $"身份证：{number}；", number => $"'{number}",
        number => string.Concat(number.Select(c => c is >= '0' and <= '9' ? (char)(c + 0xFEE0) : c)),
        number => number.Length == 18 ? $"{number[..6]} {number[6..14]} {number[14..]}" : $"{number[..3]} {number[3..7]} {number[7..]}",
        number => number.ToLowerInvariant(),
    ];

    [Fact]
    public void No_personal_ID_put_into_any_cell_ever_comes_out() => Check(PersonalId);

    [Fact]
    public void No_phone_put_into_any_cell_but_a_figures_ever_comes_out() => Check(Phone, alsoFigures: false);

    private static void Check(Gen<string> numbers, bool alsoFigures = true) =>
        Gen.Select(Gen.Int[0, Tables.Length - 1], Gen.Int[0, 7], numbers, Gen.Int[0, Dresses.Length - 1], Gen.Int[0, Forms.All.Count - 1], Gen.Bool)
            .Sample((table, place, number, dress, form, otherFault) =>
            {
                var (source, header, good) = Tables[table];
                place %= header.Length;
                // Eleven digits in a column of figures are a figure.
                if (!alsoFigures && IsFigure(source, header, place)) return true;
                var bad = (Cell[])good.Clone();
                bad[place] = Dresses[dress](number);

                // A second fault sends the row to quarantine whatever the number does.
                var required = header.Select((cell, i) => (cell.Text, i)).First(pair => pair.Text is "年月" or "入库日期" or "宗地面积" or "企业名称" or "租赁面积" or "分摊比例").i;
                if (otherFault && required != place) bad[required] = source == SourceNames.Enterprises ? "" : "??";
                var rows = Enumerable.Repeat(good, 9).Append(bad);
                var read = FileRead.Of(source, Forms.All[form].Write(Book.Of([header, .. rows])));
                var everything = Encoding.UTF8.GetString(read.Quarantine) + JsonSerializer.Serialize(read.Outcome.Issues) + string.Concat(read.Outcome.Issues.Select(issue => issue.ToString()))
                    + string.Join('|', read.Records.Rows.SelectMany(row => row.Values)) + read.Outcome.Format;
                var plain = string.Concat(everything.Select(c => c is >= '\uFF10' and <= '\uFF19' ? (char)(c - 0xFEE0) : c).Where(c => !char.IsWhiteSpace(c)));
                return !plain.Contains(number, StringComparison.OrdinalIgnoreCase)
                    ? true
                    : throw new InvalidOperationException($"{source} {header[place].Text} “{bad[place].Text}” as {Forms.All[form]} came out: …{plain[Math.Max(0, plain.IndexOf(number, StringComparison.OrdinalIgnoreCase) - 80)..Math.Min(plain.Length, plain.IndexOf(number, StringComparison.OrdinalIgnoreCase) + 40)]}…");
            }, iter: Iterations);

    private static bool IsFigure(string source, Cell[] header, int place) =>
        HeaderIndex.Of(SourceContracts.Of(source)).Find(HeaderText.Name(header[place].Text))?.Kind is ColumnKind.Number or ColumnKind.Share;

    private static Gen<string> Pick(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string WithCheck(string seventeen)
    {
        var sum = seventeen.Zip(Weights.Split(','), (digit, weight) => (digit - '0') * int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)).Sum();
        return seventeen + "10X98765432"[sum % 11];
    }
}
