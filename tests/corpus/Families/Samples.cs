using System.Globalization;
using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Good rows of the sources. Names, numbers and codes are made up; codes have right check characters.</summary>
public static class Samples
{
    public const string Code = "113307230026011330";
    public const string Parcel = "330723001001GB00012";

    /// <summary>A number of the form of a personal ID (right check character; nobody's).</summary>
    public const string PersonalId = "330723198001011232";

    public const string Phone = "13857912345";

    public static readonly Cell[] PowerHeader = ["户号", "年月", "电量", "户名"];
    public static readonly Cell[] TaxHeader = ["纳税人识别号", "入库日期", "税种", "入库金额"];
    public static readonly Cell[] LandHeader = ["宗地代码", "权利人", "宗地面积"];

    public static string Account(int i) => (3307230000 + i).ToString(CultureInfo.InvariantCulture);

    public static decimal Kwh(int i) => (i * 100) + 0.25m;

    public static Cell[] PowerRow(int i) => [Account(i), "202305", Kwh(i), $"武义第{i}电器厂"];

    public static Cell[] PowerRow(int i, Cell kwh) => [Account(i), "202305", kwh, $"武义第{i}电器厂"];

    public static IEnumerable<Cell[]> Powers(int rows) => Enumerable.Range(1, rows).Select(i => PowerRow(i));

    public static decimal KwhOf(int rows) => Enumerable.Range(1, rows).Sum(Kwh);

    public static Cell[] TaxRow(int i) => [Code, "2023-05-15", "增值税", (i * 1000) + 0.5m];

    public static decimal TaxOf(int rows) => Enumerable.Range(1, rows).Sum(i => (i * 1000) + 0.5m);

    public static Cell[] LandRow(int i) => [$"330723001001GB{i:00000}", $"武义第{i}电器厂", i * 1000];
}
