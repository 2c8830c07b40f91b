using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 项目全周期: one row a stage of a project, done (日期), planned (计划日期) or both. Money is 万元 by default; 外资额 is 万美元 and never converted; 总投资 in 万美元
/// is kept apart.
/// </summary>
public sealed class ProjectsContract : SourceContract
{
    private readonly ContractColumn _project;
    private readonly ContractColumn _stage;
    private readonly ContractColumn _done;
    private readonly ContractColumn _planned;
    private readonly ContractColumn _total;
    private readonly ContractColumn _invested;
    private readonly ContractColumn _yearInvested;
    private readonly ContractColumn _yearPlanned;
    private readonly ContractColumn _programme;
    private readonly ContractColumn _foreign;
    private readonly AreaColumns _areas;
    private readonly int _stageOrdinal;
    private readonly int _doneOrdinal;
    private readonly int _plannedOrdinal;
    private readonly int _totalOrdinal;
    private readonly int _totalUsdOrdinal;
    private readonly int _yearOrdinal;
    private readonly int _programmeOrdinal;
    private readonly int _programmeYearOrdinal;
    private readonly int _foreignOrdinal;

    public ProjectsContract() : base(SourceNames.Projects, "项目进展")
    {
        _project = Add(new("项目编号", ColumnKind.DocumentNo) { NeededInEveryRow = true, Record = ProjectRecords.Project });
        Add(new("项目名称", ColumnKind.Text) { Record = ProjectRecords.Name });
        _stage = Add(new("环节", ColumnKind.Text) { NeededInEveryRow = true });
        _done = Add(new("日期", ColumnKind.MonthOrDate));
        _planned = Add(new("计划日期", ColumnKind.MonthOrDate));
        Add(new("业主代码", ColumnKind.HolderCode) { Lenient = true, Record = ProjectRecords.OwnerCode });
        Add(new("业主名称", ColumnKind.Text) { Record = ProjectRecords.OwnerName });
        _total = Add(Money("总投资") with { TakesForeignMoney = true });
        _invested = Add(Money("已投资") with { Record = ProjectRecords.InvestedWan });
        _yearInvested = Add(Money("本年完成投资") with { Record = ProjectRecords.YearInvestedWan });
        _yearPlanned = Add(Money("年度计划投资") with { Record = ProjectRecords.YearPlannedWan });
        Add(new("外资额", ColumnKind.Number) { FactUnit = "万美元", Lenient = true, Record = ProjectRecords.ForeignUsdWan });
        Add(new("类别", ColumnKind.Text) { Record = ProjectRecords.Category });
        Add(new("行业代码", ColumnKind.Industry) { Lenient = true, Record = ProjectRecords.Industry });
        _programme = Add(new("县长项目工程", ColumnKind.Text));
        Add(new("是否制造业", ColumnKind.YesNo) { Lenient = true, Record = ProjectRecords.Manufacturing });
        _foreign = Add(new("是否外资", ColumnKind.Text));
        Add(new("是否技改", ColumnKind.YesNo) { Lenient = true, Record = ProjectRecords.TechnicalUpgrade });
        Add(new("责任单位", ColumnKind.Text) { Record = ProjectRecords.Department });
        Add(new("宗地代码", ColumnKind.Parcel) { Lenient = true, Record = ProjectRecords.Parcel });
        var land = Add(AreaColumns.Declare("用地面积", lenient: true));
        Add(new("乡镇街道", ColumnKind.Town) { Record = ProjectRecords.Town });
        RequireAnyOf("项目编号");
        RequireAnyOf("项目名称");
        RequireAnyOf("环节");
        RequireAnyOf("日期", "计划日期");
        _areas = new AreaColumns(Schema.Ordinal(ProjectRecords.AreaUnit), (land, Schema.Ordinal(ProjectRecords.LandArea)));
        _stageOrdinal = Schema.Ordinal(ProjectRecords.Stage);
        _doneOrdinal = Schema.Ordinal(ProjectRecords.DoneOn);
        _plannedOrdinal = Schema.Ordinal(ProjectRecords.PlannedOn);
        _totalOrdinal = Schema.Ordinal(ProjectRecords.TotalWan);
        _totalUsdOrdinal = Schema.Ordinal(ProjectRecords.TotalUsdWan);
        _yearOrdinal = Schema.Ordinal(ProjectRecords.Year);
        _programmeOrdinal = Schema.Ordinal(ProjectRecords.CountyHead);
        _programmeYearOrdinal = Schema.Ordinal(ProjectRecords.CountyHeadYear);
        _foreignOrdinal = Schema.Ordinal(ProjectRecords.Foreign);
    }

    public override bool RepeatsAreTold => true;

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Has(_stage) && ProjectWords.ReadStage(row.Text(_stage)) is null) row.Reject(IssueCodes.ProjectStageUnknown, _stage);
        if (!row.Has(_done) && !row.Has(_planned)) row.Reject(IssueCodes.ProjectUndated, row.HasColumn(_done) ? _done : _planned);
        if (row.Has(_done)) row.CheckNotFuture(Month.Of(row.Date(_done)), _done);
        if (row.Has(_programme) && ProjectWords.ReadProgramme(row.Text(_programme)) is null) row.Warn(IssueCodes.ProjectMarkUnclear, _programme);
        if (row.Has(_foreign) && ProjectWords.ReadForeign(row.Text(_foreign)) is null) row.Warn(IssueCodes.ProjectMarkUnclear, _foreign);
        if (row.Has(_total) && row.Flag(_total)) row.Warn(IssueCodes.ProjectTotalInDollars, _total);
        else if (row.Has(_total) && row.Has(_invested) && row.Value(_invested) > row.Value(_total)) row.Warn(IssueCodes.ProjectInvestedOverTotal, _invested);
        _areas.Check(row);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(row.Text(_project));
        key.Add(ProjectWords.ReadStage(row.Text(_stage)) ?? "");
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(null);
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        buffer.Text(_stageOrdinal, ProjectWords.ReadStage(row.Text(_stage))!);
        if (row.Has(_done)) buffer.Date(_doneOrdinal, Day(row, _done));
        if (row.Has(_planned)) buffer.Date(_plannedOrdinal, Day(row, _planned));
        if (row.Has(_total)) buffer.Decimal(row.Flag(_total) ? _totalUsdOrdinal : _totalOrdinal, row.Value(_total));
        if (row.Has(_yearInvested) || row.Has(_yearPlanned)) buffer.Int(_yearOrdinal, row.Has(_done) ? row.Date(_done).Year : row.DropMonth.Year);
        if (row.Has(_programme) && ProjectWords.ReadProgramme(row.Text(_programme)) is var (member, year))
        {
            buffer.Bool(_programmeOrdinal, member);
            if (year is { } named) buffer.Int(_programmeYearOrdinal, named);
        }

        if (row.Has(_foreign) && ProjectWords.ReadForeign(row.Text(_foreign)) is { } foreign) buffer.Bool(_foreignOrdinal, foreign);
        _areas.Write(row, buffer);
        output.End(buffer);
    }

    private static ContractColumn Money(string title) => new(title, ColumnKind.Number) { FactUnit = "万元", Lenient = true };

    /// <summary>A month alone means its last day: what is done in June is done at the end of June, what is planned for June is not overdue before July.</summary>
    private static DateOnly Day(ContractRow row, ContractColumn column) => row.Flag(column) ? row.Date(column) : Month.Of(row.Date(column)).LastDay;
}
