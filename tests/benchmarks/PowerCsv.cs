using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>A monthly power file of a given size, as a power company's system exports it.</summary>
internal static class PowerCsv
{
    public const string Header = "户号,户名,年月,有功总电量,统一社会信用代码";

    /// <returns>Rows written, the header not counted.</returns>
    public static long Write(string path, long bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var text = new StreamWriter(file, new UTF8Encoding(false), 1 << 20);
        var random = new Random(7);
        text.WriteLine(Header);
        var rows = 0L;
        while (file.Position < bytes)
        {
            var kwh = random.NextInt64(1_000, 90_000_000);
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{3_300_000_000 + (rows % 1_500_000)},演示企业{rows % 1_000_000:000000}有限公司,202306,{kwh / 100}.{kwh % 100:00},"));
            rows++;
        }

        return rows;
    }
}
