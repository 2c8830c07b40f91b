using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>厂房和土地租赁: who lets what ground to whom, days inclusive (R20).</summary>
public sealed class LeasesContract : SourceContract
{
    private const long LowestPlotRatio = Micro.One / 10;
    private const long HighestPlotRatio = Micro.One * 10;

    private readonly ContractColumn _parcel;
    private readonly ContractColumn _unit;
    private readonly ContractColumn _lessorCode;
    private readonly ContractColumn _lessor;
    private readonly ContractColumn _lesseeCode;
    private readonly ContractColumn _lessee;
    private readonly ContractColumn _land;
    private readonly ContractColumn _building;
    private readonly ContractColumn _either;
    private readonly ContractColumn _plotRatio;
    private readonly ContractColumn _from;
    private readonly ContractColumn _to;
    private readonly ContractColumn _term;
    private readonly int _fromOrdinal;
    private readonly int _toOrdinal;
    private readonly AreaColumns _areas;

    public LeasesContract() : base(SourceNames.Leases, "租赁")
    {
        _parcel = Add(new("宗地代码", ColumnKind.Parcel));
        _unit = Add(new("不动产单元号", ColumnKind.LandUnit));
        _lessorCode = Add(new("出租方代码", ColumnKind.HolderCode) { Lenient = true, Record = LeaseRecords.LessorCode });
        _lessor = Add(new("出租方", ColumnKind.Text) { Record = LeaseRecords.LessorName });
        _lesseeCode = Add(new("承租方代码", ColumnKind.HolderCode) { Lenient = true, Record = LeaseRecords.LesseeCode });
        _lessee = Add(new("承租方", ColumnKind.Text) { Record = LeaseRecords.LesseeName });
        _land = Add(AreaColumns.Declare("土地租赁面积"));
        _building = Add(AreaColumns.Declare("建筑面积"));
        _either = Add(AreaColumns.Declare("租赁面积"));
        _plotRatio = Add(new("容积率", ColumnKind.Number) { Record = LeaseRecords.PlotRatio });
        _from = Add(new("起租日期", ColumnKind.Date) { SpanEnd = SpanEnd.First });
        _to = Add(new("止租日期", ColumnKind.Date) { SpanEnd = SpanEnd.Last });
        _term = Add(new("租期", ColumnKind.DaySpan) { Record = LeaseRecords.Term });
        Add(new("出租方类型", ColumnKind.Text) { Record = LeaseRecords.LessorType });
        // Leases have no default unit of money: a rent in 万元 read as 元 would be wrong ten thousand times.
        Add(new("年租金", ColumnKind.Number) { FactUnit = "元", UnitMustBeGiven = true, Lenient = true, Record = LeaseRecords.AnnualRentYuan });
        RequireAnyOf("宗地代码", "不动产单元号");
        RequireAnyOf("出租方代码", "出租方");
        RequireAnyOf("承租方代码", "承租方");
        RequireAnyOf("租赁面积", "土地租赁面积", "建筑面积");
        _fromOrdinal = Schema.Ordinal(LeaseRecords.FromDay);
        _toOrdinal = Schema.Ordinal(LeaseRecords.ToDay);
        _areas = new AreaColumns(Schema.Ordinal(LeaseRecords.AreaUnit),
            (_land, Schema.Ordinal(LeaseRecords.LandArea)), (_either, Schema.Ordinal(LeaseRecords.LandArea)),
            (_building, Schema.Ordinal(LeaseRecords.BuildingArea)));
    }

    public override bool RepeatsAreTold => true;

    public override void CheckHeader(ContractHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (!header.Has(_either)) return;
        // 租赁面积 is building area in half of real files: land only where nothing speaks of buildings (R20).
        if (header.Has(_plotRatio) || header.Has(_building) || header.Cells.Any(cell => cell.Contains("厂房", StringComparison.Ordinal)))
            header.Reject(IssueCodes.LeaseAreaUnclear, _either);
        else if (header.Has(_land)) header.Leave(_either, IssueCodes.UnusedColumn);
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Has(_parcel) && !row.Has(_unit)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_parcel) ? _parcel : _unit);
        if (!row.Has(_lessorCode) && !row.Has(_lessor)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_lessorCode) ? _lessorCode : _lessor);
        if (!row.Has(_lesseeCode) && !row.Has(_lessee)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_lesseeCode) ? _lesseeCode : _lessee);
        if (!row.Has(_land) && !row.Has(_building) && !row.Has(_either))
            row.Reject(IssueCodes.MissingValue, row.HasColumn(_building) ? _building : row.HasColumn(_land) ? _land : _either);
        if (row.Has(_plotRatio) && row.Value(_plotRatio) is < LowestPlotRatio or > HighestPlotRatio) row.Reject(IssueCodes.BadPlotRatio, _plotRatio);
        if (FirstDay(row) is { } first && LastDay(row) is { } last && last < first) row.Reject(IssueCodes.PeriodReversed, row.Has(_to) ? _to : _term);
        _areas.Check(row);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(ParcelOf(row));
        key.Add(row.Has(_lessorCode) ? row.Text(_lessorCode) : row.Text(_lessor));
        key.Add(row.Has(_lesseeCode) ? row.Text(_lesseeCode) : row.Text(_lessee));
        key.Add(FirstDay(row)?.DayNumber ?? 0);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(null);
        buffer.BeginRow(row.Number);
        buffer.Text(Schema.Ordinal(LeaseRecords.Parcel), ParcelOf(row));
        CopyPlain(row, buffer);
        if (FirstDay(row) is { } first) buffer.Date(_fromOrdinal, first);
        if (LastDay(row) is { } last) buffer.Date(_toOrdinal, last);
        _areas.Write(row, buffer);
        output.End(buffer);
    }

    private DateOnly? FirstDay(ContractRow row) => row.Has(_from) ? row.Date(_from) : row.Span(_term).First;

    private DateOnly? LastDay(ContractRow row) => row.Has(_to) ? row.Date(_to) : row.Span(_term).Last;

    private ReadOnlySpan<char> ParcelOf(ContractRow row) =>
        row.Has(_parcel) ? row.Text(_parcel) : row.Text(_unit)[..LandContract.ParcelLength];
}
