using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using Items = Wuyi.Pipeline.Sources.Records.StatisticsItems;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 统计: value added, output, R&amp;D, employees, fuels, emissions. One record a value: bureaus deliver their columns apart and an empty
/// cell says nothing (R1). 本月 and 本年累计 are different columns (R3); a year without months is annual (R8).
/// </summary>
public sealed class StatisticsContract : SourceContract
{
    private const string YearColumn = "年份";

    private readonly ContractColumn _month;
    private readonly ContractColumn _year;
    private readonly ContractColumn _unclearEnergy;
    private readonly List<(ContractColumn Column, string Item, bool Cumulative)> _items = [];
    private readonly int _yearOrdinal;
    private readonly int _monthOrdinal;
    private readonly int _cumulativeOrdinal;
    private readonly int _itemOrdinal;
    private readonly int _valueOrdinal;
    private readonly int _eraseOrdinal;

    public StatisticsContract() : base(SourceNames.Statistics, "统计")
    {
        Add(new("统一社会信用代码", ColumnKind.CreditCode) { NeededInEveryRow = true, Record = StatisticsRecords.CreditCode });
        _month = Add(new("年月", ColumnKind.Month) { YearColumn = YearColumn, MaySpan = true });
        _year = Add(new(YearColumn, ColumnKind.Year));
        Money("增加值", Items.ValueAddedWan);
        Money("总产值", Items.OutputWan);
        Money("营业收入", Items.RevenueWan);
        Money("研发经费", Items.RdWan);
        Item("平均人数", Items.Employees, "人", mayBeNegative: false);
        Item("期末人数", Items.EmployeesAtEnd, "人", mayBeNegative: false);
        foreach (var (title, item) in new[]
                 {
                     ("原煤", Items.RawCoalT), ("一般烟煤", Items.BituminousCoalT), ("无烟煤", Items.AnthraciteT), ("洗精煤", Items.WashedCoalT),
                     ("焦炭", Items.CokeT), ("燃料油", Items.FuelOilT), ("汽油", Items.GasolineT), ("煤油", Items.KeroseneT), ("柴油", Items.DieselT),
                     ("液化石油气", Items.LpgT), ("液化天然气", Items.LngT), ("生物质", Items.BiomassT),
                     ("COD", Items.CodT), ("氨氮", Items.AmmoniaT), ("SO2", Items.So2T), ("NOx", Items.NoxT), ("VOCs", Items.VocsT), ("排放量", Items.EmissionsT),
                     ("碳汇", Items.CarbonSinkT), ("碳封存", Items.CarbonStorageT),
                 })
        {
            Item(title, item, "t");
        }

        Item("天然气", Items.NaturalGasM3, "m³");
        Item("热力", Items.HeatGj, "GJ");
        Item("蒸汽", Items.HeatGj, "GJ", unitMustBeGiven: true);
        Item("综合能耗(等价值)", Items.EnergyEquivalentTce, "tce");
        Item("综合能耗(当量值)", Items.EnergyCalorificTce, "tce");
        Item("电力消费量", Items.ElectricityKwh, "kWh");
        // 当量 are no tonnes and are never mixed with them (E12); a growth rate without its unit may be 5.2 % or 520 % (E11).
        Item("排放当量", Items.EmissionEquivalent, "当量", lenient: true);
        Item("可比价增速", Items.ComparableGrowth, "小数", unitMustBeGiven: true, lenient: true);
        Add(new("企业名称", ColumnKind.Text) { Record = StatisticsRecords.Name });
        Add(new("数据来源", ColumnKind.Text) { Record = StatisticsRecords.Provenance });
        _unclearEnergy = Add(new("综合能耗(口径未注明)", ColumnKind.Text));
        RequireAnyOf("统一社会信用代码");
        RequireAnyOf("年月", YearColumn);
        RequireAnyOf([.. _items.Select(item => item.Column.Title)]);
        _yearOrdinal = Schema.Ordinal(StatisticsRecords.Year);
        _monthOrdinal = Schema.Ordinal(StatisticsRecords.Month);
        _cumulativeOrdinal = Schema.Ordinal(StatisticsRecords.Cumulative);
        _itemOrdinal = Schema.Ordinal(StatisticsRecords.Item);
        _valueOrdinal = Schema.Ordinal(StatisticsRecords.Value);
        _eraseOrdinal = Schema.Ordinal(StatisticsRecords.Erase);
    }

    public override bool FormsNeedUnits => true;

    public override void CheckHeader(ContractHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Has(_unclearEnergy)) header.Leave(_unclearEnergy, IssueCodes.EnergyBasisUnclear);
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Has(_month)) row.CheckNotFuture(row.Month(_month), _month);
        else if (!row.Has(_year)) row.Reject(IssueCodes.MissingValue, row.HasColumn(_month) ? _month : _year);
        else if (row.Value(_year) > row.DropMonth.Year) row.Reject(IssueCodes.FutureDate, _year);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var annual = !row.Has(_month);
        var month = annual ? new Month((int)row.Value(_year), 12) : row.Month(_month);
        var span = !annual && row.Flag(_month);
        foreach (var (column, item, cumulative) in _items)
        {
            var erased = row.IsErased(column);
            if (!erased && !row.Has(column)) continue;
            var buffer = output.For(month);
            buffer.BeginRow(row.Number);
            CopyPlain(row, buffer);
            buffer.Int(_yearOrdinal, month.Year);
            if (!annual) buffer.Int(_monthOrdinal, month.YearMonth);
            buffer.Bool(_cumulativeOrdinal, !annual && (cumulative || span));
            buffer.Text(_itemOrdinal, item);
            if (erased) buffer.Bool(_eraseOrdinal, true);
            else buffer.Decimal(_valueOrdinal, row.Value(column));
            output.End(buffer);
        }
    }

    private void Money(string title, string item)
    {
        Item(title, item, "万元");
        Item(title + "累计", item, "万元", cumulative: true);
    }

    private void Item(string title, string item, string unit, bool mayBeNegative = true, bool cumulative = false, bool unitMustBeGiven = false,
        bool lenient = false)
    {
        var column = Add(new(title, ColumnKind.Number)
        {
            FactUnit = unit, MayBeNegative = mayBeNegative, Erasable = true, UnitMustBeGiven = unitMustBeGiven, Lenient = lenient,
        });
        _items.Add((column, item, cumulative));
    }
}
