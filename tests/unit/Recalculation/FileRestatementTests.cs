using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Recalculation.Restatement;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Sources.Records;
using Cells = System.Collections.Generic.Dictionary<string, object?>;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>Receipts and recalculation mean the same key groups (CONTRACTS 1; R1, R2, R6, R7, R20, R29).</summary>
public class FileRestatementTests
{
    private static readonly string[] Codes = [County.Code(1), County.Code(2), County.Code(3)];

    [Fact]
    public async Task Three_files_of_one_account_are_versions_of_one_another()
    {
        var county = new County().Drop(SourceNames.Power, Kwh("1"), Kwh("2")).Drop(SourceNames.Power, Kwh("1")).Drop(SourceNames.Power, Kwh("1"), Kwh("3"));
        Assert.Equal("2 groups, 1 live, restated by 1: 1", await TellAsync(county, SourceNames.Power, 0));
        Assert.Equal("1 groups, 0 live, restates 0: 1, restated by 2: 1", await TellAsync(county, SourceNames.Power, 1));
        Assert.Equal("2 groups, 2 live, restates 1: 1", await TellAsync(county, SourceNames.Power, 2));
    }

    [Fact]
    public async Task Days_do_not_count_beside_a_monthly_figure_whichever_came_first()
    {
        object Day(int day) => new { account = "1", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m };
        var county = new County().Drop(SourceNames.Power, Kwh("1")).Drop(SourceNames.Power, Day(1), Day(2));
        Assert.Equal("1 groups, 1 live", await TellAsync(county, SourceNames.Power, 0));
        Assert.Equal("2 groups, 0 live, outweighed by 0: 2", await TellAsync(county, SourceNames.Power, 1));
    }

    [Fact]
    public async Task A_row_without_an_office_is_restated_by_a_row_of_any_office_and_offices_leave_one_another_alone()
    {
        object Tax(string? office) => new { taxpayer = Codes[0], month = 202306, kind = "增值税", flow = "payment", amount_yuan = 1m, office };
        var county = new County().Drop(SourceNames.Tax, Tax(null)).Drop(SourceNames.Tax, Tax("一所")).Drop(SourceNames.Tax, Tax("二所"));
        Assert.Equal("1 groups, 0 live, restated by 1: 1", await TellAsync(county, SourceNames.Tax, 0));
        Assert.Equal("1 groups, 1 live, restates 0: 1", await TellAsync(county, SourceNames.Tax, 1));
        Assert.Equal("1 groups, 1 live, restates 0: 1", await TellAsync(county, SourceNames.Tax, 2));
    }

    [Fact]
    public async Task A_correction_completes_its_base_and_restates_the_file_between()
    {
        object Bill(decimal kwh, int row) => new { row, account = "1", month = 202306, kwh };
        var county = new County().Drop(SourceNames.Power, Bill(1m, 1)).Drop(SourceNames.Power, Bill(2m, 1)).Correct(SourceNames.Power, 0, Bill(3m, 2));
        Assert.Equal("1 groups, 1 live", await TellAsync(county, SourceNames.Power, 0));
        Assert.Equal("1 groups, 0 live, restates 0: 1, restated by 2: 1", await TellAsync(county, SourceNames.Power, 1));
        Assert.Equal("1 groups, 1 live, restates 1: 1, completes 0: 1", await TellAsync(county, SourceNames.Power, 2));
    }

    [Fact]
    public async Task A_long_file_gone_through_in_passes_gives_the_same()
    {
        object Day(int account, int day) => new { account = $"{account}", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m };
        var county = new County().Drop(SourceNames.Power, Enumerable.Range(0, 40).SelectMany(account => Enumerable.Range(1, 5).Select(day => Day(account, day))))
            .Drop(SourceNames.Power, Enumerable.Range(0, 7).Select(account => Kwh($"{account}"))).Drop(SourceNames.Power, Enumerable.Range(5, 9).Select(account => Day(account, 3)));
        var whole = await FileRestatements.OfAsync(county.Files.Of(SourceNames.Power)[0], county.Files, county, 1_000_000, default);
        var passes = await FileRestatements.OfAsync(county.Files.Of(SourceNames.Power)[0], county.Files, county, 16, default);
        Assert.Equal(Tell(county, SourceNames.Power, whole), Tell(county, SourceNames.Power, passes));
        Assert.Equal("200 groups, 158 live, restated by 2: 9, outweighed by 1: 33", Tell(county, SourceNames.Power, whole));
    }

    /// <summary>
    /// What the groups call restated does not count, and what they leave counts: all rows that are left, in one file, give what the many files give.
    /// </summary>
    [Theory]
    [InlineData(SourceNames.Power)]
    [InlineData(SourceNames.Meters)]
    [InlineData(SourceNames.Tax)]
    [InlineData(SourceNames.Land)]
    [InlineData(SourceNames.Leases)]
    [InlineData(SourceNames.Enterprises)]
    [InlineData(SourceNames.Statistics)]
    [InlineData(SourceNames.Adjustments)]
    [InlineData(SourceNames.Rectification)]
    [InlineData(SourceNames.Projects)]
    [InlineData(SourceNames.Progress)]
    public Task The_rows_left_in_one_file_give_what_the_files_give(string source) => Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
    {
        var random = new Random(seed);
        List<List<Cells>> files = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => File(source, random))];
        var many = Others(source, new Random(seed));
        foreach (var file in files) many.DropCells(source, file);
        var one = Others(source, new Random(seed)).DropCells(source, Left(source, files));
        Func<County, Task<string>> result = source switch { SourceNames.Adjustments => AdjustmentsAsync, SourceNames.Rectification => StepsAsync, SourceNames.Projects => ProjectsAsync, SourceNames.Progress => ProgressAsync, _ => HashAsync };
        if (await result(many) != await result(one)) return false;

        // And the receipts tell the same story from both sides.
        var told = await Task.WhenAll(many.Files.Of(source).Select(file => FileRestatements.OfAsync(file, many.Files, many, default)));
        foreach (var (receipt, file) in told.Zip(many.Files.Of(source)))
        {
            if (receipt.LiveGroups + receipt.RestatedBy.Sum(other => other.Groups) + receipt.OutweighedBy.Sum(other => other.Groups) != receipt.Groups) return false;
        }

        return source is SourceNames.Tax or SourceNames.Land
            || told.Zip(many.Files.Of(source)).All(pair => pair.First.RestatedBy.All(by =>
                told[many.Files.Of(source).ToList().IndexOf(by.File)].Restates.Single(other => other.File.FileId == pair.Second.FileId).Groups == by.Groups));
    }, iter: 40);

    private static async Task<string> HashAsync(County county) => ResultHash.Of((await county.RunAsync("2023-06")).Enterprises);

    /// <summary>No month reads adjustments: what the year's evaluation takes of them.</summary>
    private static async Task<string> AdjustmentsAsync(County county)
    {
        var evaluation = await YearEvaluator.RunAsync(2023, county.Rules, county.Files, county.Links, county, default);
        return JsonSerializer.Serialize(evaluation.Enterprises.Select(firm => firm.Facts.Adjustments.Select(row => row with { FileId = null, Row = null })));
    }

    /// <summary>No month reads steps of cases: what the campaign takes of them.</summary>
    private static async Task<string> StepsAsync(County county)
    {
        var sources = await CampaignSources.ReadAsync(Month.Parse("2023-06"), county.Rules.At(Month.Parse("2023-06")), county.Files, county.Links, county, default);
        return JsonSerializer.Serialize(sources.CaseSteps.Select(step => step with { Origin = new FactOrigin("", 0) }));
    }

    /// <summary>No month reads projects: what the campaign's board makes of them.</summary>
    private static async Task<string> ProjectsAsync(County county)
    {
        var period = Month.Parse("2023-06");
        var sources = await CampaignSources.ReadAsync(period, county.Rules.At(period), county.Files, county.Links, county, default);
        var facts = UnitTests.Campaign.CampaignWorld.Of(period) with { Register = sources.Register, ProjectSteps = sources.ProjectSteps };
        return JsonSerializer.Serialize(ProjectBoard.Of(facts).Projects.Select(project => project with { Stages = [.. project.Stages.Select(stage => stage with { Origins = [] })] }));
    }

    private static async Task<string> ProgressAsync(County county)
    {
        var sources = await CampaignSources.ReadAsync(Month.Parse("2023-06"), county.Rules.At(Month.Parse("2023-06")), county.Files, county.Links, county, default);
        return JsonSerializer.Serialize(sources.Progress.Select(value => value with { Origin = new FactOrigin("", 0) }));
    }

    /// <summary>The other sources, so that the source at hand shows in the results.</summary>
    private static County Others(string source, Random random)
    {
        var county = new County();
        foreach (var other in SourceNames.All.Where(other => other != source)) county.DropCells(other, File(other, random));
        if (source != SourceNames.Enterprises) county.Register(Codes);
        return county;
    }

    /// <summary>Rows and cells that no newer file restates.</summary>
    private static List<Cells> Left(string source, List<List<Cells>> files)
    {
        var groups = KeyGroups.Of(source);
        var claimed = new List<KeyGroup>();
        var left = new List<Cells>();
        foreach (var file in Enumerable.Reverse(files))
        {
            var table = TableOf.Rows(SourceSchemas.Of(source), file, [.. SourceSchemas.Of(source).Columns.Select(column => column.Name)]);
            var own = new List<KeyGroup>();
            var dead = new HashSet<int>();
            groups.Read(table, (row, figure, group, _) =>
            {
                own.Add(group);
                if (!claimed.Exists(group.Meets)) return;
                if (figure < 0) dead.Add(row);
                else file[row] = new Cells(file[row]) { [groups.Figures[figure]] = null };
            });
            claimed.AddRange(own);
            left.InsertRange(0, file.Where((_, row) => !dead.Contains(row)));
        }

        for (var i = 0; i < left.Count; i++) left[i] = new Cells(left[i]) { ["row"] = i + 1 };
        return left;
    }

    private static List<Cells> File(string source, Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 7)).Select(row => new Cells(Row(source, random)) { ["row"] = row })];

    private static Cells Row(string source, Random random)
    {
        var (holder, tenant) = (random.Next(3), random.Next(3));
        decimal? Maybe(decimal? value) => random.Next(3) == 0 ? null : value;
        var amount = (decimal)random.Next(1, 1000);
        return source switch
        {
            SourceNames.Power => new()
            {
                ["account"] = $"{holder}", ["credit_code"] = Codes[holder], ["month"] = 202306, ["day"] = random.Next(2) == 0 ? new DateOnly(2023, 6, random.Next(1, 4)) : null,
                ["kwh"] = Maybe(amount), ["pv_kwh"] = Maybe(2m), ["green_kwh"] = Maybe(3m),
            },
            SourceNames.Meters => new() { ["account"] = $"{holder}", ["credit_code"] = Codes[tenant], ["share"] = random.Next(1, 4) / 10m },
            SourceNames.Tax => new()
            {
                ["taxpayer"] = Codes[holder], ["month"] = 202306, ["kind"] = random.Next(2) == 0 ? "增值税" : "企业所得税",
                ["flow"] = random.Next(3) == 0 ? "refund" : "payment", ["amount_yuan"] = amount, ["office"] = random.Next(3) switch { 0 => null, 1 => "一所", _ => "二所" },
            },
            SourceNames.Land => new()
            {
                ["parcel"] = $"P{random.Next(2)}", ["unit"] = random.Next(3) switch { 0 => null, 1 => "U1", _ => "U2" }, ["holder_code"] = Codes[holder], ["area_unit"] = "mu",
                [random.Next(3) switch { 0 => "area", 1 => "exclusive_area", _ => "used_area" }] = (decimal)random.Next(1, 4),
            },
            SourceNames.Leases => new()
            {
                ["parcel"] = $"P{random.Next(2)}", ["lessor_code"] = Codes[holder], ["lessee_code"] = Codes[tenant], ["land_area"] = amount, ["area_unit"] = "mu",
                ["from_day"] = random.Next(2) == 0 ? new DateOnly(2020, 1, 1) : null,
            },
            SourceNames.Enterprises => new()
            {
                ["credit_code"] = Codes[holder], ["effective_month"] = random.Next(2) == 0 ? 200001 : 202301, ["name"] = random.Next(2) == 0 ? $"企业{amount}" : null,
                ["town"] = random.Next(2) == 0 ? $"镇{amount}" : null, ["industry"] = random.Next(2) == 0 ? "3465" : null,
            },
            SourceNames.Adjustments => new()
            {
                ["credit_code"] = Codes[holder], ["year"] = random.Next(3) == 0 ? 2022 : 2023, ["kind"] = AdjustmentRecords.Kinds[random.Next(3)],
                ["class"] = random.Next(2) == 0 ? "A" : "D", ["reason"] = $"理由{random.Next(3)}", ["authority"] = "经信局",
            },
            SourceNames.Projects => new()
            {
                ["project"] = $"X{random.Next(2)}", ["stage"] = ProjectRecords.Stages[random.Next(3)], ["name"] = random.Next(2) == 0 ? $"项目{amount}" : null,
                ["done_on"] = random.Next(2) == 0 ? new DateOnly(2023, random.Next(5, 8), random.Next(1, 4)) : null, ["planned_on"] = random.Next(2) == 0 ? new DateOnly(2023, 6, random.Next(1, 4)) : null,
                ["owner_code"] = random.Next(2) == 0 ? Codes[holder] : null, ["total_wan"] = Maybe(amount), ["invested_wan"] = Maybe(amount / 2), ["year"] = 2022 + random.Next(2),
                ["year_invested_wan"] = Maybe(random.Next()), ["year_planned_wan"] = Maybe(random.Next()), ["county_head"] = random.Next(2) == 0 ? true : null, ["department"] = random.Next(2) == 0 ? $"局{holder}" : null,
            },
            SourceNames.Rectification => new()
            {
                ["credit_code"] = Codes[holder], ["step"] = random.Next(4) switch { 0 => null, 1 => "listed", _ => "plan" }, ["on_day"] = new DateOnly(2023, 6, random.Next(1, 4)),
                ["checks"] = random.Next(2) == 0 ? "safety" : "energy", ["verdict"] = "compliant", ["reason"] = $"理由{amount}",
            },
            SourceNames.Progress => new()
            {
                [random.Next(3) == 0 ? "name" : "target"] = $"n{holder}", ["month"] = 202306, ["from_month"] = random.Next(2) == 0 ? 202306 : 202304,
                [random.Next(2) == 0 ? "value" : "increment"] = amount,
            },
            _ => new()
            {
                ["credit_code"] = Codes[holder], ["year"] = 2023, ["month"] = 202306, ["cumulative"] = random.Next(2) == 0, ["item"] = "value_added_wan",
                ["value"] = random.Next(5) == 0 ? null : amount, ["erase"] = random.Next(5) == 0,
            },
        };
    }

    private static object Kwh(string account) => new { account, month = 202306, kwh = 1m };

    private static async Task<string> TellAsync(County county, string source, int file) =>
        Tell(county, source, await FileRestatements.OfAsync(county.Files.Of(source)[file], county.Files, county, default));

    private static string Tell(County county, string source, FileRestatement told)
    {
        var files = county.Files.Of(source).ToList();
        string Named(string verb, IReadOnlyList<RestatedFile> others) => string.Concat(others.Select(other => $", {verb} {files.IndexOf(other.File)}: {other.Groups}"));
        return $"{told.Groups} groups, {told.LiveGroups} live{Named("restates", told.Restates)}{Named("restated by", told.RestatedBy)}"
            + $"{Named("outweighed by", told.OutweighedBy)}{Named("completes", told.Completes)}";
    }
}
