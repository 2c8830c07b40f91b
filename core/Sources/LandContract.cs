using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>宗地: parcels and their holders; areas never add up (R7), shares as given (R19).</summary>
public sealed class LandContract : SourceContract
{
    /// <summary>Characters of a 宗地代码, also the first ones of a 28-character 不动产单元号.</summary>
    public const int ParcelLength = 19;

    private readonly ContractColumn _parcel;
    private readonly ContractColumn _unit;
    private readonly ContractColumn _code;
    private readonly ContractColumn _holder;
    private readonly ContractColumn _area;
    private readonly ContractColumn _used;
    private readonly ContractColumn _exclusive;
    private readonly ContractColumn _shared;
    private readonly ContractColumn _developed;
    private readonly ContractColumn _acquired;
    private readonly ContractColumn _cancelled;
    private readonly ContractColumn _certificate;
    private readonly ContractColumn _share;
    private readonly ContractColumn _ends;
    private readonly ContractColumn _term;
    private readonly ContractColumn _status;
    private readonly ContractColumn _started;
    private readonly AreaColumns _areas;
    private readonly int _parcelOrdinal;
    private readonly int _codeOrdinal;
    private readonly int _holderOrdinal;
    private readonly int _shareOrdinal;
    private readonly int _acquiredOrdinal;
    private readonly int _endsOrdinal;
    private readonly int _notStartedOrdinal;

    public LandContract() : base(SourceNames.Land, "用地")
    {
        _parcel = Add(new("宗地代码", ColumnKind.Parcel) { Lenient = true });
        _unit = Add(new("不动产单元号", ColumnKind.LandUnit) { Lenient = true, Record = LandRecords.Unit });
        _certificate = Add(new("不动产权证号", ColumnKind.DocumentNo) { Lenient = true, Record = LandRecords.Certificate });
        _code = Add(new("权利人代码", ColumnKind.HolderCode) { Lenient = true, Several = true });
        _holder = Add(new("权利人", ColumnKind.Text));
        _area = Add(AreaColumns.Declare("宗地面积"));
        _used = Add(AreaColumns.Declare("使用权面积"));
        _exclusive = Add(AreaColumns.Declare("独用土地面积"));
        _shared = Add(AreaColumns.Declare("分摊土地面积"));
        _developed = Add(AreaColumns.Declare("已动工面积", lenient: true));
        var due = Add(AreaColumns.Declare("应动工面积", lenient: true));
        var building = Add(AreaColumns.Declare("建筑面积", lenient: true));
        _share = Add(new("份额", ColumnKind.Share) { Several = true });
        _acquired = Add(new("取得日期", ColumnKind.Date) { SpanEnd = SpanEnd.First });
        _ends = Add(new("终止日期", ColumnKind.Date) { SpanEnd = SpanEnd.Last });
        _term = Add(new("使用期限", ColumnKind.DaySpan) { Record = LandRecords.Term });
        _cancelled = Add(new("注销日期", ColumnKind.Date) { Record = LandRecords.CancelledOn });
        Add(new("出让日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.GrantedOn });
        Add(new("乡镇街道", ColumnKind.Town) { Record = LandRecords.Town });
        Add(new("坐落", ColumnKind.Text) { Record = LandRecords.Location });
        Add(new("用途", ColumnKind.Text) { Record = LandRecords.Use });
        Add(new("权利人类型", ColumnKind.Text) { Record = LandRecords.HolderType });
        Add(new("权利类型", ColumnKind.Text) { Record = LandRecords.RightType });
        Add(new("供地方式", ColumnKind.Text) { Record = LandRecords.SupplyMode });
        _status = Add(new("权属状态", ColumnKind.Text) { Record = LandRecords.RightStatus });
        Add(new("共有情况", ColumnKind.Text) { Record = LandRecords.CoOwnership });
        Add(new("电子监管号", ColumnKind.DocumentNo) { Lenient = true, Record = LandRecords.SupervisionNo });
        Add(new("合同编号", ColumnKind.DocumentNo) { Lenient = true, Record = LandRecords.ContractNo });
        Add(new("成交价", ColumnKind.Number) { FactUnit = "万元", Lenient = true, Record = LandRecords.PriceWan });
        Add(new("容积率", ColumnKind.Number) { Lenient = true, Record = LandRecords.PlotRatio });
        Add(new("约定开工日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.StartDueOn });
        Add(new("约定竣工日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.CompletionDueOn });
        Add(new("约定投产日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.ProductionDueOn });
        _started = Add(new("实际开工日期", ColumnKind.Date) { Lenient = true, Denials = ["未开工", "未动工", "尚未开工", "尚未动工"], Record = LandRecords.StartedOn });
        Add(new("实际竣工日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.CompletedOn });
        Add(new("中止开发日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.SuspendedOn });
        Add(new("闲置原因", ColumnKind.Text) { Record = LandRecords.IdleReason });
        Add(new("已投资额", ColumnKind.Number) { FactUnit = "万元", Lenient = true, Record = LandRecords.InvestedWan });
        Add(new("总投资额", ColumnKind.Number) { FactUnit = "万元", Lenient = true, Record = LandRecords.TotalInvestmentWan });
        Add(new("是否标准地", ColumnKind.YesNo) { Lenient = true, Record = LandRecords.StandardLand });
        Add(new("约定亩均税收", ColumnKind.Number) { FactUnit = "万元/亩", Lenient = true, Record = LandRecords.AgreedTaxPerMu });
        Add(new("约定投资强度", ColumnKind.Number) { FactUnit = "万元/亩", Lenient = true, Record = LandRecords.AgreedInvestmentPerMu });
        Add(new("约定容积率", ColumnKind.Number) { Lenient = true, Record = LandRecords.AgreedPlotRatio });
        Add(new("约定单位能耗增加值", ColumnKind.Number) { FactUnit = "万元/tce", Lenient = true, Record = LandRecords.AgreedValueAddedPerTce });
        Add(new("约定单位排放增加值", ColumnKind.Number) { FactUnit = "万元/t", Lenient = true, Record = LandRecords.AgreedValueAddedPerEmission });
        RequireAnyOf("宗地代码", "不动产单元号", "不动产权证号");
        RequireAnyOf("权利人代码", "权利人");
        RequireAnyOf("宗地面积", "使用权面积", "独用土地面积", "分摊土地面积");
        _parcelOrdinal = Schema.Ordinal(LandRecords.Parcel);
        _codeOrdinal = Schema.Ordinal(LandRecords.HolderCode);
        _holderOrdinal = Schema.Ordinal(LandRecords.HolderName);
        _shareOrdinal = Schema.Ordinal(LandRecords.Share);
        _acquiredOrdinal = Schema.Ordinal(LandRecords.AcquiredOn);
        _endsOrdinal = Schema.Ordinal(LandRecords.EndsOn);
        _notStartedOrdinal = Schema.Ordinal(LandRecords.NotStarted);
        _areas = new AreaColumns(Schema.Ordinal(LandRecords.AreaUnit),
            (_area, Schema.Ordinal(LandRecords.Area)), (_used, Schema.Ordinal(LandRecords.UsedArea)),
            (_exclusive, Schema.Ordinal(LandRecords.ExclusiveArea)), (_shared, Schema.Ordinal(LandRecords.SharedArea)),
            (_developed, Schema.Ordinal(LandRecords.DevelopedArea)), (due, Schema.Ordinal(LandRecords.DueArea)),
            (building, Schema.Ordinal(LandRecords.BuildingArea)));
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        CheckIdentity(row);
        if (!row.Has(_code) && !row.Has(_holder)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_code) ? _code : _holder);
        if (!row.Has(_area) && !row.Has(_used) && !row.Has(_exclusive) && !row.Has(_shared))
            row.Reject(IssueCodes.MissingValue, row.HasColumn(_area) ? _area : row.HasColumn(_used) ? _used : row.HasColumn(_exclusive) ? _exclusive : _shared);
        // Rights are facts of the past; agreed dates and ends may lie ahead.
        if (Acquired(row) is { } acquired) row.CheckNotFuture(Month.Of(acquired), row.Has(_acquired) ? _acquired : _term);
        if (row.Has(_cancelled)) row.CheckNotFuture(Month.Of(row.Date(_cancelled)), _cancelled);
        if (row.Has(_status) && SaysOver(row.Text(_status)) && !row.Has(_cancelled) && Ends(row) is null) row.Warn(IssueCodes.RightOverWithoutDate, _status);
        _areas.Check(row);
        if (LandHolders.Of(row, _code, _holder, _share, out _) is { } problem) row.Reject(problem, problem == IssueCodes.HolderSharesUnclear ? _share : _holder);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        _ = LandHolders.Of(row, _code, _holder, _share, out var holders);
        foreach (var holder in holders)
        {
            var buffer = output.For(null);
            buffer.BeginRow(row.Number);
            if (row.Has(_parcel)) buffer.Text(_parcelOrdinal, row.Text(_parcel));
            else if (row.Has(_unit)) buffer.Text(_parcelOrdinal, row.Text(_unit)[..ParcelLength]);
            buffer.Text(_codeOrdinal, holder.Code);
            buffer.Text(_holderOrdinal, holder.Name);
            if (holder.Share is { } share) buffer.Decimal(_shareOrdinal, share);
            if (Acquired(row) is { } acquired) buffer.Date(_acquiredOrdinal, acquired);
            if (Ends(row) is { } ends) buffer.Date(_endsOrdinal, ends);
            if (row.IsDenied(_started)) buffer.Bool(_notStartedOrdinal, true);
            CopyPlain(row, buffer);
            _areas.Write(row, buffer);
            output.End(buffer);
        }
    }

    /// <summary>
    /// Without a 19-character code a certificate's number stands for the parcel: the row is a fact, its area is nobody's until a person has said
    /// which parcel that is (R7).
    /// </summary>
    private void CheckIdentity(ContractRow row)
    {
        if (row.Has(_parcel) || row.Has(_unit)) return;
        if (row.Has(_certificate)) row.Warn(IssueCodes.CertificateOnly, _certificate);
        else if (!row.Insist(_parcel) & !row.Insist(_unit) & !row.Insist(_certificate))
            row.Reject(IssueCodes.MissingValue, row.HasColumn(_parcel) ? _parcel : row.HasColumn(_unit) ? _unit : _certificate);
    }

    /// <summary>取得日期, else the beginning of 使用期限.</summary>
    private DateOnly? Acquired(ContractRow row) => row.Has(_acquired) ? row.Date(_acquired) : row.Span(_term).First;

    private DateOnly? Ends(ContractRow row) => row.Has(_ends) ? row.Date(_ends) : row.Span(_term).Last;

    private static bool SaysOver(ReadOnlySpan<char> status) =>
        status.Contains("注销", StringComparison.Ordinal) || status.Contains("历史", StringComparison.Ordinal) || status.Contains("失效", StringComparison.Ordinal);
}
