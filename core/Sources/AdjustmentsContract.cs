using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 评价调整事项: 定档, 提档, 降档, 加分, 扣分, 豁免 of one enterprise in one year, each with reason and authority (R27). Rows of one kind with different reasons
/// all count; a row that repeats another in everything counts once and is told.
/// </summary>
public sealed class AdjustmentsContract : SourceContract
{
    private readonly ContractColumn _code;
    private readonly ContractColumn _year;
    private readonly ContractColumn _kind;
    private readonly ContractColumn _class;
    private readonly ContractColumn _points;
    private readonly ContractColumn _reason;
    private readonly ContractColumn _authority;
    private readonly ContractColumn _documentNo;
    private readonly ContractColumn _decided;
    private readonly ContractColumn _applied;
    private readonly ContractColumn _from;
    private readonly ContractColumn _to;
    private readonly int _yearOrdinal;
    private readonly int _kindOrdinal;
    private readonly int _classOrdinal;
    private readonly int _pointsOrdinal;

    public AdjustmentsContract() : base(SourceNames.Adjustments, "评价调整事项")
    {
        _code = Add(new("统一社会信用代码", ColumnKind.CreditCode) { NeededInEveryRow = true, Record = AdjustmentRecords.CreditCode });
        Add(new("企业名称", ColumnKind.Text) { Record = AdjustmentRecords.Name });
        _year = Add(new("年份", ColumnKind.Year) { NeededInEveryRow = true });
        _kind = Add(new("类型", ColumnKind.Text) { NeededInEveryRow = true });
        _class = Add(new("类别", ColumnKind.Text));
        _points = Add(new("数值", ColumnKind.Number) { MayBeNegative = true });
        _reason = Add(new("理由", ColumnKind.Text) { Record = AdjustmentRecords.Reason });
        _authority = Add(new("认定部门", ColumnKind.Text) { Record = AdjustmentRecords.Authority });
        _documentNo = Add(new("依据文号", ColumnKind.Text) { Record = AdjustmentRecords.DocumentNo });
        _decided = Add(new("日期", ColumnKind.Date) { Lenient = true, Record = AdjustmentRecords.DecidedOn });
        _applied = Add(new("申请日期", ColumnKind.Date) { Lenient = true, Record = AdjustmentRecords.AppliedOn });
        _from = Add(new("起始日期", ColumnKind.Date) { Lenient = true, Record = AdjustmentRecords.FromDay });
        _to = Add(new("截止日期", ColumnKind.Date) { Lenient = true, Record = AdjustmentRecords.ToDay });
        RequireAnyOf("统一社会信用代码");
        RequireAnyOf("年份");
        RequireAnyOf("类型");
        RequireAnyOf("理由");
        RequireAnyOf("认定部门");
        _yearOrdinal = Schema.Ordinal(AdjustmentRecords.Year);
        _kindOrdinal = Schema.Ordinal(AdjustmentRecords.Kind);
        _classOrdinal = Schema.Ordinal(AdjustmentRecords.Class);
        _pointsOrdinal = Schema.Ordinal(AdjustmentRecords.Points);
    }

    public override bool RepeatsAreTold => true;

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Has(_reason)) row.Reject(IssueCodes.AdjustmentUnfounded, _reason);
        if (!row.Has(_authority)) row.Reject(IssueCodes.AdjustmentUnfounded, _authority);
        if (row.Has(_year)) CheckYear(row);
        if (row.Has(_kind)) CheckKind(row);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        var (kind, given) = KindOf(row)!.Value;
        key.Add(row.Text(_code));
        key.Add(row.Value(_year));
        key.Add(kind);
        key.Add(given ?? ' ');
        key.Add(TakesPoints(kind) ? row.Value(_points) : 0);
        foreach (var text in new[] { _reason, _authority, _documentNo }) key.Add(row.Has(text) ? row.Text(text) : "");
        foreach (var day in new[] { _decided, _applied, _from, _to }) key.Add(row.Has(day) ? row.Value(day) : 0);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var year = (int)row.Value(_year);
        var (kind, given) = KindOf(row)!.Value;
        var buffer = output.For(new Month(year, 12));
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        buffer.Int(_yearOrdinal, year);
        buffer.Text(_kindOrdinal, kind);
        if (given is { } letter) buffer.Text(_classOrdinal, [letter]);
        if (TakesPoints(kind)) buffer.Decimal(_pointsOrdinal, row.Value(_points));
        output.End(buffer);
    }

    private static bool TakesPoints(string kind) => kind is AdjustmentRecords.Bonus or AdjustmentRecords.Deduction;

    /// <summary>Kind and class of a checked row.</summary>
    private (string Kind, char? Class)? KindOf(ContractRow row) => AdjustmentWords.Read(row.Text(_kind)) switch
    {
        (AdjustmentRecords.SetClass, null) => (AdjustmentRecords.SetClass, row.Has(_class) ? AdjustmentWords.ReadClass(row.Text(_class)) : null),
        var read => read,
    };

    private void CheckYear(ContractRow row)
    {
        var year = row.Value(_year);
        if (year > row.DropMonth.Year) row.Reject(IssueCodes.FutureDate, _year);
        if (row.Has(_decided)) row.CheckNotFuture(Month.Of(row.Date(_decided)), _decided);
        if (row.Has(_from) && row.Has(_to) && row.Date(_to) < row.Date(_from)) row.Reject(IssueCodes.PeriodReversed, _to);
        else if (row.Has(_from) && row.Date(_from).Year > year) row.Reject(IssueCodes.AdjustmentOutsideYear, _from);
        else if (row.Has(_to) && row.Date(_to).Year < year) row.Reject(IssueCodes.AdjustmentOutsideYear, _to);
    }

    private void CheckKind(ContractRow row)
    {
        if (AdjustmentWords.Read(row.Text(_kind)) is not var (kind, named))
        {
            row.Reject(IssueCodes.AdjustmentKind, _kind);
            return;
        }

        if (kind == AdjustmentRecords.SetClass) CheckClass(row, named);
        if (TakesPoints(kind))
        {
            if (!row.Has(_points) || row.Value(_points) <= 0) row.Reject(IssueCodes.AdjustmentPoints, row.HasColumn(_points) ? _points : _kind);
        }
        else if (row.Has(_points) && row.Value(_points) != 0) row.Warn(IssueCodes.AdjustmentNumberUnused, _points);
    }

    /// <summary>定档 needs a class, in the word or beside it; where both stand they must agree.</summary>
    private void CheckClass(ContractRow row, char? named)
    {
        var beside = row.Has(_class) ? AdjustmentWords.ReadClass(row.Text(_class)) : null;
        if (beside is null && row.Has(_class)) row.Reject(IssueCodes.AdjustmentClass, _class);
        else if (named is null && beside is null) row.Reject(IssueCodes.AdjustmentClass, row.HasColumn(_class) ? _class : _kind);
        else if (named is not null && beside is not null && named != beside) row.Reject(IssueCodes.AdjustmentClass, _class);
    }
}
