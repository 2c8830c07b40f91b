using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>
/// Five enterprises of one industry with the whole of 2022 in round numbers. Four are alike; the first is RULES 8 vector 1:
/// 1 000 000 kWh and 500 万元 of value added a year, hence C = 515.3 t and L = 1.0306.
/// </summary>
internal static class SmallCounty
{
    public const int Enterprises = 5;
    public const string Newest = "2022-12";

    /// <summary>统一社会信用代码 that nobody holds (organisation code FAM…), right check characters.</summary>
    public static string Code(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"FAM{number:00000}");
        foreach (var check in "0123456789X")
        {
            if (!OrganisationCode.IsValid(body + check)) continue;
            var first17 = "91330723" + body + check;
            return first17 + CreditCode.CheckCharacter(first17);
        }

        throw new InvalidOperationException($"no check character for {body}");
    }

    public static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"33990000{number:00}");

    public static DropFile Enterprise() => new(SourceNames.Enterprises, "名录.csv", Lines("统一社会信用代码,企业名称,乡镇街道,行业代码,规上,生效年月",
        number => $"{Code(number)},样例{number}号电动工具厂,桐琴镇,3465,是,2021-01"));

    public static DropFile Meters() => new(SourceNames.Meters, "户表.csv", Lines("户号,统一社会信用代码,分摊比例", number => $"{Account(number)},{Code(number)},1"));

    /// <summary>1 000 000 kWh each: eleven bills of 83 333 kWh, the rest in December.</summary>
    public static DropFile Power() => new(SourceNames.Power, "2022.csv", Months("户号,年月,电量(kWh)",
        (number, month) => $"{Account(number)},2022-{month:00},{(month < 12 ? 83_333 : 83_337)}"));

    /// <summary>500 万元 of value added for the first, 800 for the others; 1 200 万元 of revenue, 36 of R&amp;D, 100 employees.</summary>
    public static DropFile Statistics() => new(SourceNames.Statistics, "2022年报.csv", Lines("统一社会信用代码,年份,增加值(万元),营业收入(万元),研发经费(万元),平均人数",
        number => $"{Code(number)},2022,{(number == 1 ? 500 : 800)},1200,36,100"));

    /// <summary>10 000 元 of 增值税 each month: 12 万元 a year.</summary>
    public static DropFile Tax() => new(SourceNames.Tax, "2022.csv", Months("纳税人识别号,入库日期,税种,入库金额(元)",
        (number, month) => $"{Code(number)},2022-{month:00}-15,增值税,10000"));

    /// <summary>10 000 ㎡ each: 15 亩 (RULES 8 vector 5).</summary>
    public static DropFile Land() => new(SourceNames.Land, "宗地.csv", Lines("宗地代码,权利人代码,权利人,宗地面积(㎡),取得日期",
        number => $"330723100001GB0000{number},{Code(number)},样例{number}号电动工具厂,10000,2015-03-01"));

    public static DropFile[] All() => [Enterprise(), Meters(), Power(), Statistics(), Tax(), Land()];

    private static string Lines(string header, Func<int, string> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var number = 1; number <= Enterprises; number++) text.Append(row(number)).Append('\n');
        return text.ToString();
    }

    private static string Months(string header, Func<int, int, string> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var number = 1; number <= Enterprises; number++)
        {
            for (var month = 1; month <= 12; month++) text.Append(row(number, month)).Append('\n');
        }

        return text.ToString();
    }
}
