using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Queries;

/// <summary>A published month of a few enterprises, made by hand.</summary>
internal sealed class County : IPublishedResults
{
    public static readonly Month June = new(2023, 6);

    public List<SnapshotRow> Rows { get; } = [];

    public PublishedPeriod Published { get; set; } = PeriodOf("0123456789abcdef");

    public List<PublishedPeriod> Collected { get; } = [];

    public int Loads { get; private set; }

    public static PublishedPeriod PeriodOf(string run) => new()
    {
        Period = June, Run = run, PublishedAt = new DateTimeOffset(2023, 7, 16, 2, 0, 0, TimeSpan.FromHours(8)), Rulebook = "2026.1", RulebookHash = "00",
        ResultHash = "11", Enterprises = 0, Missing = [], Partition = "p", Buckets = 1, Snapshot = "s",
        Coverage = new Dictionary<WindowKind, Coverage> { [WindowKind.Rolling12] = new(0.9876543m, 1m, null) },
    };

    /// <summary>A code with a right check character from a small number.</summary>
    public static CreditCode Code(int number)
    {
        var first = "913307230" + number.ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
        return CreditCode.Parse(first + CreditCode.CheckCharacter(first));
    }

    public County With(
        int number, string name = "甲公司", decimal? ratio = null, int? grade = null, string? town = "桐琴镇", string? industry = "3465",
        bool? aboveScale = true, decimal? taxPerMu = null, CarbonLevel? level = null)
    {
        var carbon = new CarbonCode
        {
            Status = grade is null ? CarbonStatus.MissingValueAdded : CarbonStatus.Graded, Energy = new Energy(1000.5m, 0.1m, 0.2m),
            Emissions = new Emissions(1.23456789m, -0.5m), Ratio = ratio, Grade = grade, Level = level, NeutralityRate = 0.03m, Flags = ["electricity-only"],
        };
        Rows.Add(new SnapshotRow(
            new EnterpriseProfile { CreditCode = Code(number), Name = name, Town = town, Industry = industry, AboveScale = aboveScale },
            new WindowResult(MonthWindow.Of(WindowKind.Rolling12, June), carbon, new PerMu { LandMu = 0, TaxPerMu = taxPerMu, Flags = ["no-land"] })));
        Rows.Sort((a, b) => a.Profile.CreditCode.CompareTo(b.Profile.CreditCode));
        return this;
    }

    public Task<IReadOnlyList<PublishedPeriod>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PublishedPeriod>>([Published]);

    public Task<PublishedPeriod?> FindAsync(Month? period, CancellationToken cancellation) =>
        Task.FromResult(period is null || period == June ? Published : null);

    public Task<PublishedPeriod?> FindRunAsync(Month period, string run, CancellationToken cancellation) =>
        Task.FromResult(run == Published.Run ? Published : Collected.FirstOrDefault(old => old.Run == run));

    public Task<EnterpriseResult?> GetAsync(PublishedPeriod published, CreditCode code, CancellationToken cancellation) =>
        Task.FromResult(Rows.Where(row => row.Profile.CreditCode == code).Select(row => new EnterpriseResult
        {
            Profile = row.Profile, Windows = WindowKinds.All.ToDictionary(kind => kind, _ => row.Result),
        }).FirstOrDefault());

    public Task<IReadOnlyList<SnapshotRow>> LoadAsync(PublishedPeriod published, WindowKind window, CancellationToken cancellation)
    {
        Loads++;
        return Task.FromResult<IReadOnlyList<SnapshotRow>>(Rows);
    }
}
