using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

public sealed class DemoCountyTests
{
    static DemoCountyTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = DemoCounty.Files(DemoSize.Small).Select(file => (file.Path, Bytes: Bytes(file))).ToList();
        var second = DemoCounty.Files(DemoSize.Small).Select(file => (file.Path, Bytes: Bytes(file))).ToList();
        var other = DemoCounty.Files(DemoSize.Small, seed: 7).ToDictionary(file => (file.Source, file.Path), Bytes);

        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
        Assert.False(other[(SourceNames.Power, "演示数据/2023-01 用电量.csv")].SequenceEqual(
            first.Single(file => file.Path == "演示数据/2023-01 用电量.csv").Bytes));
    }

    [Fact]
    public void Every_file_says_that_it_is_synthetic_in_its_path_and_text_files_in_their_first_line_too()
    {
        foreach (var file in DemoCounty.Files(DemoSize.Small))
        {
            Assert.StartsWith("演示数据/", file.Path, StringComparison.Ordinal);
            if (file.Path.EndsWith(".csv", StringComparison.Ordinal)) Assert.StartsWith("演示数据（合成）", Lines(file)[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_county_has_900_enterprises_above_scale_and_4100_below_in_18_towns_all_named_as_a_demonstration()
    {
        var rows = Table(DemoCounty.Files(DemoSize.County).Single(file => file.Path == "演示数据/2023年企业名录.csv"), headerAt: 2);
        var good = rows.Where(row => CreditCode.IsValid(row[1])).ToList();

        Assert.Equal(5000, good.Count);
        Assert.Equal(5000, good.Select(row => row[1]).Distinct().Count());
        Assert.Equal(18, good.Select(row => row[3]).Distinct().Count());
        Assert.InRange(good.Count(row => row[5] == "规上"), 890, 910);
        Assert.All(rows, row => Assert.StartsWith("演示-", row[2], StringComparison.Ordinal));
        Assert.All(good, row => Assert.True(OrganisationCode.IsValid(CreditCode.Parse(row[1]).OrganisationCode)));
        Assert.Equal(2, rows.Count - good.Count);
    }

    [Fact]
    public void A_restated_month_is_dropped_after_the_first_delivery_and_sorts_after_it()
    {
        var power = DemoCounty.Files(DemoSize.Small).Where(file => file.Source == SourceNames.Power).Select(file => file.Path).ToList();
        const string First = "演示数据/2023-03 用电量.csv";
        const string Again = "演示数据/2023-03 用电量更正.csv";

        Assert.True(power.IndexOf(First) < power.IndexOf(Again));
        Assert.True(string.CompareOrdinal(First, Again) < 0);
    }

    [Fact]
    public void The_truth_is_the_sum_of_what_the_files_say()
    {
        var truth = DemoCounty.Truth(DemoSize.Small);
        var files = DemoCounty.Files(DemoSize.Small).ToDictionary(file => (file.Source, file.Path));

        Assert.Equal(Sum(files[(SourceNames.Power, "演示数据/2023-03 用电量更正.csv")]), truth.KwhByMonth[new Month(2023, 3)]);
        Assert.NotEqual(Sum(files[(SourceNames.Power, "演示数据/2023-03 用电量.csv")]), truth.KwhByMonth[new Month(2023, 3)]);
        Assert.Equal(Sum(files[(SourceNames.Power, "演示数据/2023-08 用电量.csv")]) * 10000, truth.KwhByMonth[new Month(2023, 8)]);
        Assert.Equal(60, truth.Enterprises);
        Assert.Equal(14, truth.KwhByMonth.Count);
        Assert.Equal(files.Count, truth.Files.Count);
        Assert.Equal(1, truth.RejectedFiles);
    }

    private static decimal Sum(DemoFile power) =>
        Table(power, headerAt: 3).Sum(row => decimal.Parse(row[5], NumberStyles.Number, CultureInfo.InvariantCulture));

    /// <summary>Rows below the header up to 合计, for files without quoted cells.</summary>
    private static List<string[]> Table(DemoFile file, int headerAt) =>
        [.. Lines(file).Skip(headerAt + 1).TakeWhile(line => !line.StartsWith("合计", StringComparison.Ordinal)).Select(line => line.Split(','))];

    private static string[] Lines(DemoFile file)
    {
        var bytes = Bytes(file);
        try
        {
            return Split(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Split(Encoding.GetEncoding("GB18030").GetString(bytes));
        }
    }

    private static string[] Split(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Bytes(DemoFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }
}
