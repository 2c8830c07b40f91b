using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>用电: one row an account and month, or an account and day; kWh add up, a negative row is a correction (R1, R6).</summary>
public sealed class PowerContract : SourceContract
{
    /// <summary>1 绿证 = 1 MWh (E10).</summary>
    private const long KwhPerCertificate = 1000;

    /// <summary>A reading date beside a month column dates the reading, not a day's use.</summary>
    private const string ReadingDate = "抄表日期";

    private readonly ContractColumn _account;
    private readonly ContractColumn _month;
    private readonly ContractColumn _day;
    private readonly ContractColumn _pvUsed;
    private readonly ContractColumn _pvMade;
    private readonly ContractColumn _pvFed;
    private readonly ContractColumn _green;
    private readonly ContractColumn _certificates;
    private readonly ContractColumn _opened;
    private readonly ContractColumn _closed;
    private readonly ContractColumn[] _figures;
    private readonly int _monthOrdinal;
    private readonly int _dayOrdinal;
    private readonly int _pvOrdinal;
    private readonly int _greenOrdinal;

    public PowerContract() : base(SourceNames.Power, "用电")
    {
        _account = Add(new("户号", ColumnKind.Account) { NeededInEveryRow = true, Record = PowerRecords.Account });
        _month = Add(new("年月", ColumnKind.Month) { ShiftsWith = "抄表例日", Precedence = ["电费年月", "抄表月份", "发行年月", "发行电费年月"] });
        _day = Add(new("日期", ColumnKind.Date));
        var kwh = Add(new("电量", ColumnKind.Number) { FactUnit = "kWh", MayBeNegative = true, Record = PowerRecords.Kwh });
        Add(new("户名", ColumnKind.Text) { Record = PowerRecords.Name });
        Add(new("统一社会信用代码", ColumnKind.CreditCode) { Lenient = true, Record = PowerRecords.CreditCode });
        Add(new("用电地址", ColumnKind.Text) { Record = PowerRecords.Address });
        Add(new("用电类别", ColumnKind.Text) { Record = PowerRecords.Category });
        Add(new("行业代码", ColumnKind.Industry) { Lenient = true, Record = PowerRecords.Industry });
        Add(new("运行容量", ColumnKind.Number) { FactUnit = "kVA", Lenient = true, Record = PowerRecords.CapacityKva });
        Add(new("旧户号", ColumnKind.Account) { Lenient = true, Record = PowerRecords.FormerAccount });
        Add(new("电压等级", ColumnKind.Text) { Record = PowerRecords.Voltage });
        Add(new("抄表例日", ColumnKind.Text) { Record = PowerRecords.ReadingDay });
        Add(new("用户状态", ColumnKind.Text) { Record = PowerRecords.ServiceStatus });
        _opened = Add(new("立户日期", ColumnKind.Date) { Lenient = true, Record = PowerRecords.OpenedOn });
        _closed = Add(new("销户日期", ColumnKind.Date) { Lenient = true, Record = PowerRecords.ClosedOn });
        Add(new("供电单位", ColumnKind.Text) { Record = PowerRecords.SupplyUnit });
        _pvUsed = Add(new("光伏自用电量", ColumnKind.Number) { FactUnit = "kWh", MayBeNegative = true });
        _pvMade = Add(new("光伏发电量", ColumnKind.Number) { FactUnit = "kWh", MayBeNegative = true, Record = PowerRecords.PvGeneratedKwh });
        _pvFed = Add(new("上网电量", ColumnKind.Number) { FactUnit = "kWh", MayBeNegative = true, Record = PowerRecords.PvFedKwh });
        _green = Add(new("绿电电量", ColumnKind.Number) { FactUnit = "kWh", MayBeNegative = true });
        _certificates = Add(new("绿证张数", ColumnKind.Number) { FactUnit = "张", MayBeNegative = true, Record = PowerRecords.GreenCertificates });
        _figures = [kwh, _pvUsed, _pvMade, _pvFed, _green, _certificates];
        RequireAnyOf("户号");
        RequireAnyOf("年月", "日期");
        Require(["电量"], ["光伏自用电量"], ["光伏发电量", "上网电量"], ["绿电电量"], ["绿证张数"]);
        _monthOrdinal = Schema.Ordinal(PowerRecords.Month);
        _dayOrdinal = Schema.Ordinal(PowerRecords.Day);
        _pvOrdinal = Schema.Ordinal(PowerRecords.PvKwh);
        _greenOrdinal = Schema.Ordinal(PowerRecords.GreenKwh);
    }

    public override string? WideFigure => "电量";

    public override bool RowsAddUp => true;

    public override void CheckHeader(ContractHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Has(_month) && header.Has(_day) && header.Cells.Any(cell => cell.Trim() == ReadingDate))
            header.Leave(_day, IssueCodes.UnusedColumn);
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Has(_day)) row.CheckNotFuture(Model.Month.Of(row.Date(_day)), _day);
        else if (row.Has(_month)) row.CheckNotFuture(row.Month(_month), _month);
        else row.Reject(IssueCodes.MissingValue, row.HasColumn(_month) ? _month : _day);

        if (!HasFigure(row)) row.Reject(IssueCodes.MissingValue, _figures.First(row.HasColumn));
        if (row.Has(_pvMade) || row.Has(_pvFed)) CheckSelfUse(row);
        if (row.Has(_opened) || row.Has(_closed)) CheckService(row);
    }

    private bool HasFigure(ContractRow row)
    {
        foreach (var column in _figures)
        {
            if (row.Has(column)) return true;
        }

        return false;
    }

    /// <summary>Self-use = 发电 − 上网, when both are there (RULINGS 5.2).</summary>
    private void CheckSelfUse(ContractRow row)
    {
        if (row.Has(_pvUsed)) return;
        if (!row.Has(_pvMade) || !row.Has(_pvFed)) row.Warn(IssueCodes.SelfUseUnknown, row.Has(_pvMade) ? _pvMade : _pvFed);
        else if (row.Value(_pvFed) > row.Value(_pvMade) && row.Value(_pvMade) >= 0) row.Warn(IssueCodes.SelfUseNegative, _pvFed);
    }

    /// <summary>Use before the supply began or well after it ended is somebody else's; the last bill may come a month late.</summary>
    private void CheckService(ContractRow row)
    {
        if (!row.Has(_day) && !row.Has(_month)) return;
        var month = row.Has(_day) ? Model.Month.Of(row.Date(_day)) : row.Month(_month);
        if (row.Has(_opened) && month < Model.Month.Of(row.Date(_opened))) row.Warn(IssueCodes.UseOutsideService, _opened);
        if (row.Has(_closed) && month > Model.Month.Of(row.Date(_closed)).AddMonths(1)) row.Warn(IssueCodes.UseOutsideService, _closed);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var daily = row.Has(_day);
        var month = daily ? Model.Month.Of(row.Date(_day)) : row.Month(_month);
        var buffer = output.For(month);
        buffer.BeginRow(row.Number);
        buffer.Int(_monthOrdinal, month.YearMonth);
        if (daily) buffer.Date(_dayOrdinal, row.Date(_day));
        CopyPlain(row, buffer);
        if (row.Has(_pvUsed)) buffer.Decimal(_pvOrdinal, row.Value(_pvUsed));
        else if (row.Has(_pvMade) && row.Has(_pvFed)) buffer.Decimal(_pvOrdinal, row.Value(_pvMade) - row.Value(_pvFed));
        if (row.Has(_green) || row.Has(_certificates))
        {
            var green = row.Has(_green) ? row.Value(_green) : 0;
            if (row.Has(_certificates)) green += row.Value(_certificates) * KwhPerCertificate;
            buffer.Decimal(_greenOrdinal, green);
        }

        output.End(buffer);
    }
}
