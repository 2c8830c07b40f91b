using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>
/// What the rows of one project come to at the end of a period. Stages are restated first (of project × stage × column the last row that says something), then
/// cut at the day: a stage dated later is not done yet, and what its rows say of money does not exist yet.
/// </summary>
internal sealed class ProjectFold
{
    private readonly List<ProjectStep> _rows;
    private readonly DateOnly _day;
    private readonly SortedDictionary<ProjectStage, Stage> _stages = [];

    public ProjectFold(IEnumerable<ProjectStep> rows, DateOnly day)
    {
        (_rows, _day) = ([.. rows], day);
        foreach (var row in _rows)
        {
            if (!_stages.TryGetValue(row.Stage, out var stage)) _stages.Add(row.Stage, stage = new Stage());
            stage.DoneOn = row.DoneOn ?? stage.DoneOn;
            stage.PlannedOn = row.PlannedOn ?? stage.PlannedOn;
            stage.Origins.Add(row.Origin);
        }

        foreach (var stage in _stages.Values.Where(stage => stage.DoneOn > day)) stage.IsLater = true;
    }

    /// <summary>The project; its owner's attributes stand in where it has none itself.</summary>
    public ProjectState State(IReadOnlyDictionary<CreditCode, EnterpriseProfile> register, RuleSet rules)
    {
        var owner = Last(row => row.Owner);
        var profile = owner is { } code ? register.GetValueOrDefault(code) : null;
        var industry = Text(row => row.Industry) ?? profile?.Industry;
        var (total, invested, foreign) = (Money(row => row.TotalWan), Money(row => row.InvestedWan), Money(row => row.ForeignUsdWan));
        var reached = _stages.Where(pair => pair.Value.Done is not null).Select(pair => (ProjectStage?)pair.Key).LastOrDefault();
        var stages = _stages.Select(pair => StateOf(pair.Key, pair.Value, reached)).ToList();
        var overdue = stages.Where(stage => stage.IsOverdue).Max(stage => stage.DaysLate);
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        var year = Programme(flags);
        var usd = total is null ? Money(row => row.TotalUsdWan) : null;
        if (usd is not null) flags.Add(ProjectFlags.TotalInUsd);
        if (invested > total) flags.Add(ProjectFlags.InvestedOverTotal);
        AddOrderFlags(reached, flags);
        return new ProjectState
        {
            Id = _rows[0].Project,
            Name = Text(row => row.Name),
            Owner = owner,
            OwnerName = profile?.Name ?? Text(row => row.OwnerName),
            Town = Text(row => row.Town) ?? profile?.Town,
            Department = Text(row => row.Department),
            Category = Text(row => row.Category),
            Industry = industry,
            IsManufacturing = Last(row => row.Manufacturing) ?? Manufacturing(industry, rules),
            IsForeign = Last(row => row.Foreign) ?? foreign > 0m,
            IsTechnicalUpgrade = Last(row => row.TechnicalUpgrade),
            CountyHeadYear = year,
            TotalWan = total,
            TotalUsdWan = usd,
            IsLarge = total >= rules.Campaign.Targets.LargeProjectWan,
            InvestedWan = invested,
            ForeignUsdWan = foreign,
            Years = Years(),
            Parcel = Text(row => row.Parcel),
            LandMu = Money(row => row.LandMu),
            Stages = stages,
            Stage = reached,
            StageOn = reached is { } at ? _stages[at].Done : null,
            LandedOn = _stages.TryGetValue(ProjectStage.Landing, out var landing) ? landing.Done : null,
            IsOverdue = overdue is not null,
            OverdueDays = overdue,
            Flags = [.. flags],
        };
    }

    /// <summary>A stage that a later one has left behind is not overdue, but skipped or told late.</summary>
    private StageState StateOf(ProjectStage at, Stage stage, ProjectStage? reached)
    {
        var isOverdue = stage.Done is null && stage.PlannedOn < _day && !(reached > at);
        var until = stage.Done ?? (isOverdue ? _day : null);
        var late = stage.PlannedOn is { } planned && until is { } end ? end.DayNumber - planned.DayNumber : 0;
        return new StageState
        {
            Stage = at, DoneOn = stage.Done, PlannedOn = stage.PlannedOn, IsOverdue = isOverdue, DaysLate = late > 0 ? late : null, Origins = stage.Origins,
        };
    }

    private void AddOrderFlags(ProjectStage? reached, SortedSet<string> flags)
    {
        DateOnly? latest = null;
        for (var at = ProjectStage.Landing; at <= reached; at++)
        {
            var done = _stages.GetValueOrDefault(at)?.Done;
            if (done is null) flags.Add(ProjectFlags.StageSkipped);
            else if (done < latest) flags.Add(ProjectFlags.StageBackwards);
            if (done > latest || latest is null) latest = done ?? latest;
        }
    }

    /// <summary>The year that the cell names; else that of the landing, done or planned; else that of the earliest date of the project.</summary>
    private int? Programme(SortedSet<string> flags)
    {
        if (Last(row => row.CountyHead) is not true) return null;
        if (Last(row => row.CountyHeadYear) is { } named) return named;
        DateOnly?[] landing = _stages.TryGetValue(ProjectStage.Landing, out var stage) ? [stage.DoneOn ?? stage.PlannedOn] : [];
        var year = landing.Concat(_stages.Values.Select(other => other.DoneOn ?? other.PlannedOn).Order()).FirstOrDefault(date => date is not null)?.Year;
        if (year is null) flags.Add(ProjectFlags.ProgrammeYearUnknown);
        return year;
    }

    /// <summary>
    /// Of a year the last figure told. Attributes are mostly repeated on every row of a project: a figure that one file gives for two years is of the later one. Where 本年完成投资 is not told for the year in which the project landed, 已投资 of that year's rows is it.</summary>
    private List<YearInvestment> Years()
    {
        var years = new SortedDictionary<int, (decimal? Completed, decimal? Planned)>();
        var rows = Current().Where(row => row.Year is not null && row.Year <= _day.Year).ToList();
        decimal? Own(ProjectStep row, Func<ProjectStep, decimal?> of) =>
            rows.Exists(other => other.Year > row.Year && other.Origin.FileId == row.Origin.FileId && of(other) == of(row)) ? null : of(row);
        foreach (var row in rows)
        {
            var known = years.GetValueOrDefault(row.Year!.Value);
            years[row.Year.Value] = (Own(row, one => one.YearInvestedWan) ?? known.Completed, Own(row, one => one.YearPlannedWan) ?? known.Planned);
        }

        if (_stages.TryGetValue(ProjectStage.Landing, out var landing) && landing.Done is { } landed && years.GetValueOrDefault(landed.Year).Completed is null
            && Current().LastOrDefault(row => row.InvestedWan is not null && _stages[row.Stage].Done?.Year == landed.Year && !IsOfLaterYear(row, landed.Year))?.InvestedWan is { } invested)
        {
            years[landed.Year] = (invested, years.GetValueOrDefault(landed.Year).Planned);
        }

        return [.. years.Where(pair => (pair.Value.Completed ?? pair.Value.Planned) is not null).Select(pair => new YearInvestment(pair.Key, pair.Value.Completed, pair.Value.Planned))];
    }

    /// <summary>已投资 that one file repeats on a stage of a later year stands as of that year, not of the landing.</summary>
    private bool IsOfLaterYear(ProjectStep row, int year) => _rows.Exists(other =>
        other.Origin.FileId == row.Origin.FileId && other.InvestedWan == row.InvestedWan && _stages[other.Stage].DoneOn?.Year > year);

    private static bool? Manufacturing(string? industry, RuleSet rules)
    {
        if (industry is not { Length: >= 2 } || !int.TryParse(industry.AsSpan(0, 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var division)) return null;
        return division >= rules.Carbon.ManufacturingDivisions.From && division <= rules.Carbon.ManufacturingDivisions.To;
    }

    /// <summary>Rows of stages that are not dated after the day.</summary>
    private IEnumerable<ProjectStep> Current() => _rows.Where(row => !_stages[row.Stage].IsLater);

    private string? Text(Func<ProjectStep, string?> of) => _rows.Select(of).LastOrDefault(text => text is not null);

    private decimal? Money(Func<ProjectStep, decimal?> of) => Current().Select(of).LastOrDefault(number => number is not null);

    private T? Last<T>(Func<ProjectStep, T?> of) where T : struct => _rows.Select(of).LastOrDefault(value => value is not null);

    private sealed class Stage
    {
        public DateOnly? DoneOn { get; set; }

        public DateOnly? PlannedOn { get; set; }

        /// <summary>Dated after the day.</summary>
        public bool IsLater { get; set; }

        /// <summary>Done by the day.</summary>
        public DateOnly? Done => IsLater ? null : DoneOn;

        public List<FactOrigin> Origins { get; } = [];
    }
}
