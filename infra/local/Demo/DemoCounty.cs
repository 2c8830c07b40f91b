using System.Text;
using Wuyi.Pipeline.Local.Demo.Campaign;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>
/// A synthetic county in the dirt of real files. The same size and seed give the same files byte for byte. Registers come first, then the
/// newest year, so that the newest month can be published while older ones still arrive.
/// </summary>
public static class DemoCounty
{
    private const string HopelessPath = "演示数据/用电情况说明(误投).csv";

    /// <summary>All files in drop order; each is generated only when it is written.</summary>
    public static IEnumerable<DemoFile> Files(DemoSize size, int seed = 2023)
    {
        foreach (var sheet in new Plan(size, seed).Sheets()) yield return sheet.ToFile();
        yield return new DemoFile(SourceNames.Power, HopelessPath, WriteMemo);
    }

    /// <summary>What the files of <see cref="Files"/> say in the end; computing it walks through every row once.</summary>
    public static DemoTruth Truth(DemoSize size, int seed = 2023)
    {
        var plan = new Plan(size, seed);
        return new DemoTruth
        {
            Enterprises = plan.Enterprises.Count,
            FirstMonth = plan.First,
            LastMonth = Plan.Last,
            Files = [.. plan.Sheets().Select(sheet => sheet.ToTruth()), new DemoFileTruth(SourceNames.Power, HopelessPath, Rejected: true, 0, 0)],
            Findings = plan.Findings(),
            Evaluation = Enumerable.Range(plan.First.Year, Plan.Last.Year - plan.First.Year + 1).ToDictionary(year => year, plan.EvaluationCases),
            Campaign = plan.Story(),
            KwhByMonth = plan.Months().ToDictionary(month => month, plan.Power.Total),
        };
    }

    /// <summary>The account that runs in a person's name, and the enterprise whose it is.</summary>
    internal static (string Account, string CreditCode) PersonAccount(DemoSize size, int seed)
    {
        var plan = new Plan(size, seed);
        return (plan.Accounts.Single(account => account.Label == DemoLinks.PersonName).Code, plan.Enterprises[1].Code);
    }

    /// <summary>A letter somebody dropped instead of a table.</summary>
    private static void WriteMemo(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var writer = new StreamWriter(stream, Encoding.GetEncoding("GB18030"), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("演示数据（合成）");
        writer.WriteLine("关于五月份用电情况的说明");
        writer.WriteLine("各有关单位：");
        writer.WriteLine("    因采集系统升级，五月份部分用户按日报送，月度电量以抄表结算为准。");
        writer.WriteLine("    特此说明。");
        writer.WriteLine("演示供电公司");
    }

    private sealed class Plan
    {
        public static readonly Month Last = new(2023, 12);

        private readonly IReadOnlyList<DemoParcel> parcels;
        private readonly DemoSize size;
        private readonly DemoCast cast;
        private readonly DemoGrid grid;
        private readonly TaxFiles tax;
        private readonly StatisticsFiles statistics;

        public Plan(DemoSize size, int seed)
        {
            this.size = size;
            var noise = new DemoNoise(seed);
            First = size == DemoSize.County ? new Month(2021, 1) : new Month(2022, 11);
            Enterprises = DemoRegister.Build(size, noise);
            var estate = DemoEstate.Build(Enterprises, noise);
            parcels = [.. estate, .. DemoDeeds.Build(Enterprises, estate.Count, size, noise)];
            cast = new DemoCast(size, Enterprises, parcels, noise);
            grid = new DemoGrid(Enterprises, parcels, households: size == DemoSize.County ? 40 : 2, noise);
            Power = new PowerFiles(grid);
            tax = new TaxFiles(Enterprises, noise);
            statistics = new StatisticsFiles(Enterprises, noise);
            Projects = DemoProjects.Build(Enterprises, size);
        }

        public Month First { get; }

        public IReadOnlyList<DemoEnterprise> Enterprises { get; }

        public PowerFiles Power { get; }

        public IReadOnlyList<DemoProject> Projects { get; }

        public IReadOnlyList<DemoAccount> Accounts => grid.Accounts;

        public IEnumerable<Month> Months()
        {
            for (var month = First; month <= Last; month = month.AddMonths(1)) yield return month;
        }

        /// <summary>Subjects of findings for the newest month.</summary>
        public Dictionary<string, IReadOnlySet<string>> Findings()
        {
            var found = new Dictionary<string, IReadOnlySet<string>>(LandFiles.Findings(parcels), StringComparer.Ordinal)
            {
                // Their cumulative figure of September lies below that of August, or they make losses all the year.
                ["WP4012"] = Enterprises.Where(e => e.IsAboveScale(Last.Year) && e.IsActive(new Month(Last.Year, 9))
                        && (e.Reports == ReportHabit.Corrects || (e.ValueAddedWan < 0 && e.Reports != ReportHabit.Never)))
                    .Select(e => e.Code).ToHashSet(StringComparer.Ordinal),
            };
            return found;
        }

        /// <summary>Who is what in a year's evaluation.</summary>
        public IReadOnlyDictionary<string, IReadOnlySet<string>> EvaluationCases(int year) => DemoYear.Cases(Enterprises, parcels, cast, year);

        public CampaignTruth Story() => new(size, cast, parcels, Projects, new CrisisTruth(cast, Power, Enterprises));

        public IEnumerable<DemoSheet> Sheets()
        {
            for (var year = First.Year; year <= Last.Year; year++) yield return RegisterFiles.Enterprises(Enterprises, year);
            for (var year = First.Year; year <= Last.Year; year++) yield return ChangeFiles.Of(Enterprises, year);
            yield return RegisterFiles.Meters(grid);
            yield return LandFiles.Parcels(parcels);
            yield return LandFiles.Transfers(parcels);
            yield return LandFiles.Recovered(cast);
            yield return LandFiles.OtherGrants(size);
            yield return LandFiles.Leases(parcels);
            for (var year = First.Year; year <= Last.Year; year++) yield return AdjustmentFiles.Yearly(Enterprises, year);
            yield return AdjustmentFiles.Corrected(Enterprises, Last.Year);
            for (var year = Last.Year; year >= First.Year; year--)
            {
                yield return statistics.Annual(year);
                yield return statistics.Pollution(year);
                foreach (var sheet in Months().Where(month => month.Year == year).SelectMany(OfMonth)) yield return sheet;
                yield return tax.Refunds(year, 2);
                if (First <= new Month(year, 6)) yield return tax.Refunds(year, 1);
            }

            yield return Power.Restated();
            yield return tax.Restated();
            foreach (var sheet in Campaign().Where(sheet => SourceNames.All.Contains(sheet.Source, StringComparer.Ordinal))) yield return sheet;
        }

        /// <summary>What offices report of the campaign.</summary>
        private IEnumerable<DemoSheet> Campaign()
        {
            for (var year = 2021; year <= Last.Year; year++) yield return ProjectFiles.Yearly(Projects, year);
            foreach (var month in Months())
            {
                if (RectificationFiles.HasFile(cast, month)) yield return RectificationFiles.Monthly(cast, month);
                if (ProgressFiles.HasFile(month)) yield return ProgressFiles.Quarterly(month);
            }
        }

        private IEnumerable<DemoSheet> OfMonth(Month month)
        {
            yield return Power.Monthly(month);
            if (month == DemoGrid.DailyMonth) yield return PowerFiles.Daily(grid);
            yield return tax.Monthly(month);
            if (StatisticsFiles.HasMonthly(month)) yield return statistics.Monthly(month);
            yield return statistics.Energy(month);
        }
    }
}
