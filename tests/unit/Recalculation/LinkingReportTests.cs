using CsCheck;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Results;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>RULES 9: what does not link is listed and counts in coverage; linked + unlinked = total, exactly.</summary>
public class LinkingReportTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);
    private static readonly string Stranger = Code(9);
    private const string Parcel = "330723001001GB00001";

    private static County WithNames() => new County().Drop(SourceNames.Enterprises,
        new { credit_code = X, effective_month = 202001, name = "演示恒达电动工具有限公司" }, new { credit_code = Y, effective_month = 202001, name = "演示瑞丰五金有限公司" });

    private static async Task<LinkingReport> ReportAsync(County county) => (await county.ResolveAsync("2023-06")).Linking;

    private static LinkEntry Of(LinkingReport report, string subject) => Assert.Single(report.Entries, entry => entry.Subject.ToString() == subject);

    [Fact]
    public async Task Unlinked_accounts_are_listed_by_size_with_the_months_in_which_they_stand()
    {
        var report = await ReportAsync(WithNames().Drop(SourceNames.Power,
            new { account = "1", month = 202306, kwh = 10m, credit_code = X },
            new { account = "2", month = 202306, kwh = 7m, name = "章三" }, new { account = "2", month = 202304, kwh = 1m, name = "章三" },
            new { account = "3", month = 202306, kwh = 20m, credit_code = Stranger, name = "外地公司" }, new { account = "4", month = 202306, kwh = 0m }));
        Assert.Equal(["account:3", "account:2", "account:4"], report.Entries.Select(entry => entry.Subject.ToString()));
        var second = report.Entries[1];
        Assert.Equal((8m, "章三", (1 << 11) | (1 << 9)), (second.Amount, second.Name, second.Months));
        Assert.Equal((Stranger, "外地公司"), (report.Entries[0].Code, report.Entries[0].Name));
        Assert.Equal(new CoverageFigure(10m, 27m, 37m, 3), report.Months[11].Kwh);
        Assert.Equal(new CoverageFigure(0m, 1m, 1m, 1), report.Months[9].Kwh);
        Assert.Null(report.Months[10].Kwh);
        Assert.Equal(new SourceLinks(SourceNames.Power, "kWh", 10m, 28m, 38m, 3, 0m), report.Sources[0]);
    }

    [Fact]
    public async Task The_name_of_an_account_is_that_of_its_newest_month()
    {
        var report = await ReportAsync(WithNames()
            .Drop(SourceNames.Power, new { account = "1", month = 202305, kwh = 1m, name = "旧名" })
            .Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 1m, name = "新名" }));
        Assert.Equal("新名", Of(report, "account:1").Name);
    }

    [Fact]
    public async Task A_tenant_who_links_to_nobody_is_listed_as_the_register_of_meters_names_it()
    {
        var report = await ReportAsync(WithNames()
            .Drop(SourceNames.Meters, new { account = "1", credit_code = Stranger, share = 0.25m }, new { account = "1", name = "小作坊四号", share = 0.5m })
            .Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 40m, credit_code = X }));
        Assert.Equal((SourceNames.Meters, 10m), (Of(report, $"taxpayer:{Stranger}").Origin, Of(report, $"taxpayer:{Stranger}").Amount));
        Assert.Equal(20m, Of(report, "name:小作坊四号").Amount);
        Assert.Equal(new CoverageFigure(10m, 30m, 40m, 2), report.Months[11].Kwh);
    }

    [Fact]
    public async Task Taxpayers_that_link_to_nobody_are_listed_with_what_came_in()
    {
        var report = await ReportAsync(WithNames().Drop(SourceNames.Tax,
            new { taxpayer = X, month = 202306, kind = "增值税", flow = "payment", amount_yuan = 30m },
            new { taxpayer = Stranger, name = "外地公司", month = 202306, kind = "增值税", flow = "payment", amount_yuan = 12.5m },
            new { taxpayer = Stranger, name = "外地公司", month = 202306, kind = "增值税", flow = "refund", amount_yuan = 2m, refund_reason = "误收多缴退税" }));
        Assert.Equal((12.5m, "外地公司"), (Of(report, $"taxpayer:{Stranger}").Amount, Of(report, $"taxpayer:{Stranger}").Name));
        Assert.Equal(new CoverageFigure(30m, 12.5m, 42.5m, 1), report.Months[11].TaxYuan);
    }

    [Fact]
    public async Task Unlinked_holders_the_rest_of_shared_parcels_and_lessees_are_listed()
    {
        var report = await ReportAsync(WithNames()
            .Drop(SourceNames.Land, new { parcel = Parcel, holder_code = X, area = 30m, area_unit = "mu", share = 0.5m },
                new { parcel = Parcel, holder_name = "某村经济合作社", area = 30m, area_unit = "mu", share = 0.3m })
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_name = "外地小厂房公司", land_area = 3m, area_unit = "mu" }));
        Assert.Equal(9m * 12, Of(report, "holder:某村经济合作社").Amount);
        Assert.Equal(6m * 12, Of(report, $"unassigned:{Parcel}").Amount);
        Assert.Equal(new CoverageFigure(15m, 15m, 30m, 2), report.Months[11].LandMu);
        var lessee = Of(report, "lessee:外地小厂房公司");
        Assert.Equal(3m * 12, lessee.Amount);
        Assert.Equal([CandidateReasons.SameParcel], Assert.Single(lessee.Candidates).Reasons);
    }

    [Fact]
    public async Task What_a_person_linked_stays_in_the_list_with_its_size()
    {
        var county = WithNames().Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 10m, name = "章三" })
            .Drop(SourceNames.Tax, new { taxpayer = Stranger, month = 202306, kind = "增值税", flow = "payment", amount_yuan = 5m })
            .Decide("account:1", "accepted", Y).Decide($"taxpayer:{Stranger}", "accepted", X);
        var report = await ReportAsync(county);
        Assert.Equal((Y, 10m), (Of(report, "account:1").LinkedTo, Of(report, "account:1").Amount));
        Assert.Equal(X, Of(report, $"taxpayer:{Stranger}").LinkedTo);
        Assert.Equal(new CoverageFigure(10m, 0m, 10m, 0), report.Months[11].Kwh);
    }

    [Fact]
    public async Task Candidates_say_why_the_strongest_reason_first_and_leave_out_who_was_rejected()
    {
        var county = WithNames()
            .Drop(SourceNames.Enterprises, new[] { X, Y }.Select(code => new { credit_code = code, effective_month = 202001, former_names = "演示老工具厂" }))
            .Drop(SourceNames.Power,
                new { account = "1", month = 202306, kwh = 3m, name = "演示老工具厂", address = "桐琴镇工业路1号" },
                new { account = "2", month = 202306, kwh = 2m, name = "演示恒达电动工具公司", address = (string?)null },
                new { account = "3", month = 202306, kwh = 1m, name = (string?)"章三", address = (string?)"泉溪镇工业路8号" },
                new { account = "4", month = 202306, kwh = 1m, credit_code = Y, address = "泉溪镇 工业路8号" });
        var report = await ReportAsync(county);
        Assert.Equal([X, Y], Of(report, "account:1").Candidates.Select(candidate => candidate.CreditCode));
        Assert.All(Of(report, "account:1").Candidates, candidate => Assert.Equal([CandidateReasons.FormerName], candidate.Reasons));
        var similar = Assert.Single(Of(report, "account:2").Candidates);
        Assert.Equal((X, CandidateReasons.SimilarName), (similar.CreditCode, similar.Reasons[0]));
        Assert.True(similar.Similarity >= 0.6m);
        Assert.Equal([CandidateReasons.SameAddress], Assert.Single(Of(report, "account:3").Candidates).Reasons);
        report = await ReportAsync(county.Decide("account:1", "rejected", X).Decide("account:3", "rejected"));
        Assert.Equal([Y], Of(report, "account:1").Candidates.Select(candidate => candidate.CreditCode));
        Assert.Empty(Of(report, "account:3").Candidates);
    }

    [Fact]
    public async Task A_code_outside_the_register_with_a_name_of_it_is_offered_not_linked()
    {
        var report = await ReportAsync(WithNames().Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 3m, credit_code = Stranger, name = "演示瑞丰五金有限公司" }));
        Assert.Equal([CandidateReasons.SameName, CandidateReasons.SimilarName], Assert.Single(Of(report, "account:1").Candidates).Reasons);
    }

    [Fact]
    public async Task The_attachments_read_back_what_was_written()
    {
        var report = await ReportAsync(WithNames().Drop(SourceNames.Power,
            new { account = "1", month = 202306, kwh = 1.5m, credit_code = X, name = (string?)null }, new { account = "2", month = 202306, kwh = 7m, credit_code = (string?)null, name = (string?)"演示恒达电动工具公司" }));
        var lines = LinkingJson.Attachments(report).ToDictionary(attachment => attachment.Name, Lines);
        var read = LinkingJson.ParseCoverage(Assert.Single(lines[LinkingJson.CoverageName]));
        Assert.Equal(report.Months, read.Months);
        Assert.Equal(report.Sources, read.Sources);
        var entry = LinkingJson.ParseEntry(Assert.Single(lines[LinkingJson.EntriesName]));
        Assert.Equal(report.Entries[0] with { Candidates = [] }, entry with { Candidates = [] });
        Assert.Equal(report.Entries[0].Candidates.Select(candidate => candidate.CreditCode), entry.Candidates.Select(candidate => candidate.CreditCode));
    }

    /// <summary>Whatever the files say and whatever was decided: no kWh, no 元 and no 亩 is lost or counted twice, in any month.</summary>
    [Fact]
    public void Linked_and_unlinked_make_up_the_total_in_every_month_and_in_the_window()
    {
        string?[] codes = [X, Y, Stranger, null];
        string?[] names = ["演示恒达电动工具有限公司", "演示老工具厂", "章三", null];
        var who = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (code, name) => (Code: codes[code], Name: names[name]));
        var month = Gen.Int[0, 11].Select(back => Month.Parse("2023-06").AddMonths(-back).YearMonth);
        var power = Gen.Select(Gen.Int[1, 5], month, who, Gen.Int[0, 9_999_999], (account, at, by, kwh) =>
            (object)new { account = $"{account}", month = at, kwh = kwh / 1000m, credit_code = by.Code, name = by.Name });
        var meter = Gen.Select(Gen.Int[1, 5], who, Gen.Int[0, 10], (account, by, share) =>
            (object)new { account = $"{account}", credit_code = by.Code, name = by.Code is null ? by.Name ?? "无名厂房租户" : null, share = share == 10 ? (decimal?)null : share / 9m is var part ? decimal.Round(part, 6) : null });
        var tax = Gen.Select(who, month, Gen.Int[0, 2], Gen.Int[-99_999, 9_999_999], (by, at, kind, amount) =>
            (object)new { taxpayer = by.Code ?? "330723123456789", name = by.Name, month = at, kind = kind == 0 ? "合计" : kind == 1 ? "增值税" : "企业所得税", flow = "payment", amount_yuan = amount / 100m });
        var land = Gen.Select(Gen.Int[1, 4], who, Gen.Int[1, 99_999], Gen.Int[0, 7], month, (parcel, by, area, share, at) => (object)new
        {
            parcel = $"330723001001GB0000{parcel}",
            holder_code = by.Code,
            holder_name = by.Name ?? "某村",
            area = area / 100m,
            area_unit = parcel % 2 == 0 ? "m2" : "mu",
            share = share == 0 ? (decimal?)null : decimal.Round(share / 7m, 6),
            acquired_on = share % 3 == 0 ? (DateOnly?)null : Month.FromYearMonth(at).FirstDay,
            ends_on = share == 5 ? Month.FromYearMonth(at).AddMonths(2).LastDay : (DateOnly?)null,
        });
        var lease = Gen.Select(Gen.Int[1, 4], who, who, Gen.Int[1, 9_999], (parcel, lessor, lessee, area) => (object)new
        {
            parcel = $"330723001001GB0000{parcel}",
            lessor_code = lessor.Code,
            lessor_name = lessor.Name ?? "某村",
            lessee_code = lessee.Code,
            lessee_name = lessee.Name ?? "某人",
            land_area = area / 100m,
            area_unit = "m2",
        });
        var decision = Gen.Select(Gen.Int[1, 5], Gen.Int[0, 5], (account, verdict) => ($"account:{account}", verdict));
        Gen.Select(power.Array[1, 40], meter.Array[0, 5], tax.Array[0, 20], land.Array[0, 12], lease.Array[0, 6], decision.Array[0, 3]).Sample(files =>
        {
            var county = WithNames().Drop(SourceNames.Enterprises, new[] { X, Y }.Select(code => new { credit_code = code, effective_month = 202001, former_names = "演示老工具厂" }))
                .Drop(SourceNames.Power, files.Item1).Drop(SourceNames.Meters, files.Item2).Drop(SourceNames.Tax, files.Item3).Drop(SourceNames.Land, files.Item4).Drop(SourceNames.Leases, files.Item5);
            foreach (var (subject, verdict) in files.Item6) county.Decide(subject, verdict < 4 ? "accepted" : "rejected", verdict % 2 == 0 ? X : Y);
            var report = county.ResolveAsync("2023-06").GetAwaiter().GetResult().Linking;
            foreach (var figure in report.Months.SelectMany(at => new[] { at.Kwh, at.TaxYuan, at.LandMu }).OfType<CoverageFigure>())
                Assert.Equal(figure.Total, figure.Linked + figure.Unlinked);
            foreach (var source in report.Sources)
            {
                Assert.Equal(source.Total, source.Linked + source.Unlinked);
                var unlinked = report.Entries.Where(entry => entry.Source == source.Source && entry.LinkedTo is null).ToList();
                Assert.Equal(source.Unlinked, unlinked.Sum(entry => entry.Amount) + source.Others);
                Assert.Equal(source.Subjects, unlinked.Count);
            }
        }, iter: 300);
    }

    private static List<System.Text.Json.JsonElement> Lines(Wuyi.Pipeline.Recalculation.RunAttachment attachment)
    {
        using var compressed = new MemoryStream();
        AttachmentWriter.Compress(attachment, compressed);
        compressed.Position = 0;
        using var reader = new StreamReader(new System.IO.Compression.BrotliStream(compressed, System.IO.Compression.CompressionMode.Decompress));
        var lines = new List<System.Text.Json.JsonElement>();
        while (reader.ReadLine() is { } line) lines.Add(System.Text.Json.JsonDocument.Parse(line).RootElement.Clone());
        return lines;
    }
}
