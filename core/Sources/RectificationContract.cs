using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 高耗低效整治: steps (环节) of cases and compliance checks (合规检查类别); a row is one, the other or both. A word that is not known is an issue, never a guess;
/// whether the case could take the step is not a matter of intake: it is kept and the campaign says so.
/// </summary>
public sealed class RectificationContract : SourceContract
{
    /// <summary>100 ㎡ in millionths: no parcel is so small, 亩 without a unit are.</summary>
    private const long TinyArea = 100_000_000;

    private readonly ContractColumn _code;
    private readonly ContractColumn _step;
    private readonly ContractColumn _on;
    private readonly ContractColumn _measures;
    private readonly ContractColumn _planned;
    private readonly ContractColumn _expectedArea;
    private readonly ContractColumn _reportedArea;
    private readonly ContractColumn _parcels;
    private readonly ContractColumn _checks;
    private readonly ContractColumn _verdict;
    private readonly ContractColumn _person;
    private readonly AreaColumns _areas;
    private readonly int _stepOrdinal;
    private readonly int _measuresOrdinal;
    private readonly int _parcelsOrdinal;
    private readonly int _checksOrdinal;
    private readonly int _verdictOrdinal;
    private readonly int _personOrdinal;

    public RectificationContract() : base(SourceNames.Rectification, "高耗低效整治")
    {
        _code = Add(new("统一社会信用代码", ColumnKind.CreditCode) { NeededInEveryRow = true, Record = RectificationRecords.CreditCode });
        Add(new("企业名称", ColumnKind.Text) { Record = RectificationRecords.Name });
        _step = Add(new("环节", ColumnKind.Text));
        _on = Add(new("日期", ColumnKind.Date) { NeededInEveryRow = true, Record = RectificationRecords.OnDay });
        _measures = Add(new("整治方式", ColumnKind.Text));
        Add(new("列入原因", ColumnKind.Text) { Record = RectificationRecords.Reason });
        Add(new("责任部门", ColumnKind.Text) { Record = RectificationRecords.Department });
        Add(new("责任镇街", ColumnKind.Town) { Record = RectificationRecords.Town });
        _planned = Add(new("计划完成日期", ColumnKind.Date) { Lenient = true, Record = RectificationRecords.PlannedOn });
        Add(new("预计腾出用能", ColumnKind.Number) { FactUnit = "tce", Lenient = true, Record = RectificationRecords.ExpectedTce });
        Add(new("实际腾出用能", ColumnKind.Number) { FactUnit = "tce", Lenient = true, Record = RectificationRecords.ReportedTce });
        _expectedArea = Add(AreaColumns.Declare("预计腾出用地", lenient: true));
        _reportedArea = Add(AreaColumns.Declare("实际腾出用地", lenient: true));
        _parcels = Add(new("腾出用地宗地代码", ColumnKind.Text));
        _checks = Add(new("合规检查类别", ColumnKind.Text));
        _verdict = Add(new("检查结论", ColumnKind.Text));
        Add(new("发现问题", ColumnKind.Text) { Record = RectificationRecords.Found });
        Add(new("佐证", ColumnKind.Text) { Record = RectificationRecords.Evidence });
        _person = Add(new("经办人", ColumnKind.Text));
        Add(new("清单批次", ColumnKind.Text) { Record = RectificationRecords.ListBatch });
        RequireAnyOf("统一社会信用代码");
        RequireAnyOf("日期");
        RequireAnyOf("环节", "合规检查类别");
        _stepOrdinal = Schema.Ordinal(RectificationRecords.Step);
        _measuresOrdinal = Schema.Ordinal(RectificationRecords.Measures);
        _parcelsOrdinal = Schema.Ordinal(RectificationRecords.Parcels);
        _checksOrdinal = Schema.Ordinal(RectificationRecords.Checks);
        _verdictOrdinal = Schema.Ordinal(RectificationRecords.Verdict);
        _personOrdinal = Schema.Ordinal(RectificationRecords.Person);
        _areas = new AreaColumns(Schema.Ordinal(RectificationRecords.AreaUnit),
            (_expectedArea, Schema.Ordinal(RectificationRecords.ExpectedArea)), (_reportedArea, Schema.Ordinal(RectificationRecords.ReportedArea)));
    }

    public override bool RepeatsAreTold => true;

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Has(_step) && !row.Has(_checks)) row.Reject(IssueCodes.StepMissing, row.HasColumn(_step) ? _step : _checks);
        if (row.Has(_step) && CaseWords.Move(row.Text(_step)) is null) row.Reject(IssueCodes.StepUnknown, _step);
        if (row.Has(_measures) && CaseWords.Measures(row.Text(_measures)) is null) row.Reject(IssueCodes.MeasureUnknown, _measures);
        CheckChecks(row);
        if (row.Has(_parcels) && Parcels(row) is null) row.Reject(IssueCodes.BadParcel, _parcels);
        if (row.Has(_on))
        {
            row.CheckNotFuture(Month.Of(row.Date(_on)), _on);
            if (row.Has(_planned) && row.Date(_planned) < row.Date(_on) && CaseWords.Move(row.Has(_step) ? row.Text(_step) : "") is CaseMove.Listed or CaseMove.Plan)
                row.Warn(IssueCodes.PlannedBeforeStep, _planned);
        }

        if (row.Has(_reportedArea) && row.Value(_reportedArea) > 0 && !row.Has(_parcels)) row.Warn(IssueCodes.FreedLandWithoutParcel, _reportedArea);
        foreach (var area in new[] { _expectedArea, _reportedArea })
        {
            if (row.Has(area) && row.Unit(area) != "亩" && row.Value(area) is > 0 and < TinyArea) row.Warn(IssueCodes.FreedLandTiny, area);
        }

        _areas.Check(row);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(row.Text(_code));
        key.Add(row.Has(_step) ? CaseWords.Word(CaseWords.Move(row.Text(_step))!.Value) : "");
        key.Add(row.Value(_on));
        key.Add(row.Has(_checks) ? CaseWords.Join(CaseWords.Checks(row.Text(_checks))!) : "");
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(Month.Of(row.Date(_on)));
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        if (row.Has(_step)) buffer.Text(_stepOrdinal, CaseWords.Word(CaseWords.Move(row.Text(_step))!.Value));
        if (row.Has(_measures)) buffer.Text(_measuresOrdinal, CaseWords.Join(CaseWords.Measures(row.Text(_measures))!));
        if (row.Has(_parcels)) buffer.Text(_parcelsOrdinal, string.Join(CaseWords.Separator, Parcels(row)!));
        if (row.Has(_checks))
        {
            buffer.Text(_checksOrdinal, CaseWords.Join(CaseWords.Checks(row.Text(_checks))!));
            buffer.Text(_verdictOrdinal, CaseWords.Word(CaseWords.Verdict(row.Text(_verdict))!.Value));
        }

        if (row.Has(_person)) buffer.Text(_personOrdinal, Masking.WithoutPhones(row.Text(_person).ToString()));
        _areas.Write(row, buffer);
        output.End(buffer);
    }

    /// <summary>A check is a kind of the four and a conclusion; one without the other says nothing.</summary>
    private void CheckChecks(ContractRow row)
    {
        if (!row.Has(_checks))
        {
            if (row.Has(_verdict)) row.Reject(IssueCodes.CheckIncomplete, row.HasColumn(_checks) ? _checks : _verdict);
            return;
        }

        if (CaseWords.Checks(row.Text(_checks)) is null) row.Reject(IssueCodes.CheckKindUnknown, _checks);
        if (!row.Has(_verdict)) row.Reject(IssueCodes.CheckIncomplete, row.HasColumn(_verdict) ? _verdict : _checks);
        else if (CaseWords.Verdict(row.Text(_verdict)) is null) row.Reject(IssueCodes.CheckVerdictUnknown, _verdict);
    }

    /// <summary>The parcels of a cell, each once; null when one of them is none.</summary>
    private List<string>? Parcels(ContractRow row)
    {
        var parcels = new List<string>();
        foreach (var part in row.Text(_parcels).ToString().Split([',', '、', ';', '/', '\n', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parcel = string.Concat(part.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
            if (ParcelCell.IsValid(parcel, ParcelCell.UnitLength)) parcel = parcel[..ParcelCell.ParcelLength];
            if (!ParcelCell.IsValid(parcel, ParcelCell.ParcelLength)) return null;
            if (!parcels.Contains(parcel)) parcels.Add(parcel);
        }

        return parcels.Count > 0 ? parcels : null;
    }
}
