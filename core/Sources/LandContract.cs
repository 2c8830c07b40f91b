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
    private readonly AreaColumns _areas;

    public LandContract() : base(SourceNames.Land, "用地")
    {
        _parcel = Add(new("宗地代码", ColumnKind.Parcel));
        _unit = Add(new("不动产单元号", ColumnKind.LandUnit) { Record = LandRecords.Unit });
        _code = Add(new("权利人代码", ColumnKind.HolderCode) { Lenient = true, Record = LandRecords.HolderCode });
        _holder = Add(new("权利人", ColumnKind.Text) { Record = LandRecords.HolderName });
        _area = Add(AreaColumns.Declare("宗地面积"));
        _used = Add(AreaColumns.Declare("使用权面积"));
        _exclusive = Add(AreaColumns.Declare("独用土地面积"));
        _shared = Add(AreaColumns.Declare("分摊土地面积"));
        _developed = Add(AreaColumns.Declare("已动工面积"));
        Add(new("份额", ColumnKind.Share) { Record = LandRecords.Share });
        _acquired = Add(new("取得日期", ColumnKind.Date) { Record = LandRecords.AcquiredOn });
        Add(new("终止日期", ColumnKind.Date) { Record = LandRecords.EndsOn });
        _cancelled = Add(new("注销日期", ColumnKind.Date) { Record = LandRecords.CancelledOn });
        Add(new("出让日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.GrantedOn });
        Add(new("乡镇街道", ColumnKind.Text) { Record = LandRecords.Town });
        Add(new("坐落", ColumnKind.Text) { Record = LandRecords.Location });
        Add(new("用途", ColumnKind.Text) { Record = LandRecords.Use });
        Add(new("容积率", ColumnKind.Number) { Lenient = true, Record = LandRecords.PlotRatio });
        Add(new("约定开工日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.StartDueOn });
        Add(new("约定竣工日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.CompletionDueOn });
        Add(new("约定投产日期", ColumnKind.Date) { Lenient = true, Record = LandRecords.ProductionDueOn });
        Add(new("已投资额", ColumnKind.Number) { FactUnit = "万元", Lenient = true, Record = LandRecords.InvestedWan });
        Add(new("总投资额", ColumnKind.Number) { FactUnit = "万元", Lenient = true, Record = LandRecords.TotalInvestmentWan });
        Add(new("是否标准地", ColumnKind.YesNo) { Lenient = true, Record = LandRecords.StandardLand });
        Add(new("约定亩均税收", ColumnKind.Number) { FactUnit = "万元/亩", Lenient = true, Record = LandRecords.AgreedTaxPerMu });
        Add(new("约定投资强度", ColumnKind.Number) { FactUnit = "万元/亩", Lenient = true, Record = LandRecords.AgreedInvestmentPerMu });
        RequireAnyOf("宗地代码", "不动产单元号");
        RequireAnyOf("权利人代码", "权利人");
        RequireAnyOf("宗地面积", "使用权面积", "独用土地面积", "分摊土地面积");
        _areas = new AreaColumns(Schema.Ordinal(LandRecords.AreaUnit),
            (_area, Schema.Ordinal(LandRecords.Area)), (_used, Schema.Ordinal(LandRecords.UsedArea)),
            (_exclusive, Schema.Ordinal(LandRecords.ExclusiveArea)), (_shared, Schema.Ordinal(LandRecords.SharedArea)),
            (_developed, Schema.Ordinal(LandRecords.DevelopedArea)));
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Has(_parcel) && !row.Has(_unit)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_parcel) ? _parcel : _unit);
        if (!row.Has(_code) && !row.Has(_holder)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_code) ? _code : _holder);
        if (!row.Has(_area) && !row.Has(_used) && !row.Has(_exclusive) && !row.Has(_shared))
            row.Reject(IssueCodes.MissingValue, row.HasColumn(_area) ? _area : row.HasColumn(_used) ? _used : row.HasColumn(_exclusive) ? _exclusive : _shared);
        // Rights are facts of the past; agreed dates and ends may lie ahead.
        if (row.Has(_acquired)) row.CheckNotFuture(Month.Of(row.Date(_acquired)), _acquired);
        if (row.Has(_cancelled)) row.CheckNotFuture(Month.Of(row.Date(_cancelled)), _cancelled);
        _areas.Check(row);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(null);
        buffer.BeginRow(row.Number);
        buffer.Text(Schema.Ordinal(LandRecords.Parcel), row.Has(_parcel) ? row.Text(_parcel) : row.Text(_unit)[..ParcelLength]);
        CopyPlain(row, buffer);
        _areas.Write(row, buffer);
        output.End(buffer);
    }
}
