using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 税收, by crediting date. One record an amount: payments, refunds (positive) and 免抵调 are flows of their own (R2). Files that give
/// only a total (税收合计) have no kinds (R16).
/// </summary>
public sealed class TaxContract : SourceContract
{
    private const int MonthsOfYear = 12;

    private readonly ContractColumn _creditedOn;
    private readonly ContractColumn _paidOn;
    private readonly ContractColumn _month;
    private readonly ContractColumn _year;
    private readonly ContractColumn _kind;
    private readonly ContractColumn _item;
    private readonly ContractColumn _business;
    private readonly ContractColumn _amount;
    private readonly ContractColumn _total;
    private readonly ContractColumn _refund;
    private readonly ContractColumn _credit;
    private readonly ContractColumn _reason;
    private readonly ContractColumn _creditRefund;
    private readonly ContractColumn _exportRefund;
    private readonly ContractColumn _periodTo;
    private readonly ContractColumn[] _refunds;
    private readonly ContractColumn[] _figures;
    private readonly int _monthOrdinal;
    private readonly int _creditedOrdinal;
    private readonly int _kindOrdinal;
    private readonly int _flowOrdinal;
    private readonly int _amountOrdinal;
    private readonly int _fromColumnOrdinal;
    private readonly int _itemOrdinal;
    private readonly int _reasonOrdinal;
    private readonly int _periodToOrdinal;

    public TaxContract() : base(SourceNames.Tax, "税收")
    {
        Add(new("纳税人识别号", ColumnKind.Taxpayer) { NeededInEveryRow = true, Record = TaxRecords.Taxpayer });
        Add(new("纳税人名称", ColumnKind.Text) { Record = TaxRecords.Name });
        _creditedOn = Add(new("入库日期", ColumnKind.MonthOrDate)
        {
            Precedence = ["入库日期", "税款入库日期", "入(退)库日期", "入退库日期", "国库入库日期", "征收入库日期", "入库时间", "RKRQ", "入库年月", "入库月份"],
        });
        _paidOn = Add(new("缴款日期", ColumnKind.MonthOrDate) { Lenient = true, Record = TaxRecords.PaidOn });
        Add(new("登记序号", ColumnKind.DocumentNo) { Lenient = true, Record = TaxRecords.RegistrationNo });
        Add(new("税款所属期起", ColumnKind.MonthOrDate) { Lenient = true, Record = TaxRecords.PeriodFrom });
        _periodTo = Add(new("税款所属期止", ColumnKind.MonthOrDate) { Lenient = true });
        Add(new("电子税票号码", ColumnKind.DocumentNo) { Lenient = true, Record = TaxRecords.VoucherNo });
        Add(new("征收UUID", ColumnKind.DocumentNo) { Lenient = true, Record = TaxRecords.LevyId });
        _month = Add(new("年月", ColumnKind.Month));
        _year = Add(new("年份", ColumnKind.Year));
        _kind = Add(new("税种", ColumnKind.Text));
        _item = Add(new("征收品目", ColumnKind.Text));
        Add(new("税款种类", ColumnKind.Text) { Record = TaxRecords.FundType });
        Add(new("税款属性", ColumnKind.Text) { Record = TaxRecords.Attribute });
        _business = Add(new("业务类型", ColumnKind.Text) { Record = TaxRecords.Business });
        _amount = Add(new("入库金额", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true });
        _total = Add(new("税收合计", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true });
        _refund = Add(new("退税金额", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true });
        _reason = Add(new("退税原因", ColumnKind.Text));
        _creditRefund = Add(new("留抵退税额", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true, UnitLike = "入库金额" });
        _exportRefund = Add(new("出口退税额", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true, UnitLike = "入库金额" });
        _credit = Add(new("免抵调额", ColumnKind.Number) { FactUnit = "元", MayBeNegative = true, UnitLike = "入库金额" });
        Add(new("主管税务机关", ColumnKind.Text) { Record = TaxRecords.Office });
        _refunds = [_refund, _creditRefund, _exportRefund];
        _figures = [_amount, _total, _refund, _credit, _creditRefund, _exportRefund];
        RequireAnyOf("纳税人识别号");
        Require(["入库日期"], ["年月", "税收合计", "!税种"], ["年份", "税收合计", "!税种"]);
        Require(
            ["税种", "入库金额"], ["税种", "退税金额"], ["税收合计", "!税种"], ["免抵调额", "!入库金额", "!退税金额"],
            ["留抵退税额", "!入库金额", "!退税金额"], ["出口退税额", "!入库金额", "!退税金额"]);
        _monthOrdinal = Schema.Ordinal(TaxRecords.Month);
        _creditedOrdinal = Schema.Ordinal(TaxRecords.CreditedOn);
        _kindOrdinal = Schema.Ordinal(TaxRecords.Kind);
        _flowOrdinal = Schema.Ordinal(TaxRecords.Flow);
        _amountOrdinal = Schema.Ordinal(TaxRecords.AmountYuan);
        _fromColumnOrdinal = Schema.Ordinal(TaxRecords.FromColumn);
        _periodToOrdinal = Schema.Ordinal(TaxRecords.PeriodTo);
        _reasonOrdinal = Schema.Ordinal(TaxRecords.RefundReason);
        _itemOrdinal = Schema.Ordinal(TaxRecords.Item);
    }

    public override bool RowsAddUp => true;

    public override void CheckHeader(ContractHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Has(_kind) && header.Has(_total) && (header.Has(_amount) || header.Has(_refund)))
        {
            // Sub-totals beside kinds must not be added to them (R16).
            header.Leave(_total, IssueCodes.UnusedColumn);
        }
        else if (header.Has(_total) && !header.Has(_kind))
        {
            // Without kinds nothing says to which rows these belong; a kind beside a total would take its place (R16).
            foreach (var column in new[] { _amount, _refund, _credit, _creditRefund, _exportRefund })
            {
                if (header.Has(column)) header.Leave(column, IssueCodes.UnusedColumn);
            }
        }

        if (header.Has(_creditedOn))
        {
            if (header.Has(_month)) header.Leave(_month, IssueCodes.UnusedColumn);
            if (header.Has(_year)) header.Leave(_year, IssueCodes.UnusedColumn);
        }
        else if (header.Has(_month) && header.Has(_year))
        {
            header.Leave(_year, IssueCodes.UnusedColumn);
        }
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        CheckWhen(row);
        if (row.HasColumn(_kind) && !row.Has(_kind)) row.Reject(IssueCodes.MissingValue, _kind);
        if (!Array.Exists(_figures, row.Has)) row.Reject(IssueCodes.MissingValue, _figures.First(row.HasColumn));
        foreach (var column in _refunds)
        {
            if (row.Has(column) && row.Value(column) < 0) row.Reject(IssueCodes.NegativeRefund, column);
        }

        if (row.Has(_kind) && !TaxKinds.IsKnown(TaxKinds.Read(row.Text(_kind)).Kind)) row.Warn(IssueCodes.UnknownTaxKind, _kind);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var (kind, note) = row.Has(_kind) ? TaxKinds.Read(row.Text(_kind)) : (TaxKinds.ValueAddedTax, "");
        if (row.Has(_total))
        {
            WriteTotal(row, output);
            return;
        }

        if (row.Has(_amount))
        {
            var flow = FlowOf(row.Has(_business) ? row.Text(_business) : []);
            var amount = row.Value(_amount);
            // Exports of refunds write the money that goes out as a negative; the flow already says so.
            WriteAmount(row, output, kind, note, flow, flow == TaxRecords.Refund ? Math.Abs(amount) : amount);
        }

        if (row.Has(_refund)) WriteAmount(row, output, kind, note, TaxRecords.Refund, row.Value(_refund));
        // Columns of 增值税 that stand beside payments speak on its rows only, and repeat (R16).
        var beside = row.HasColumn(_amount) || row.HasColumn(_refund);
        if (beside && kind != TaxKinds.ValueAddedTax) return;
        if (row.Has(_credit)) WriteAmount(row, output, kind, note, TaxRecords.Credit, row.Value(_credit), fromColumn: beside);
        if (row.Has(_creditRefund)) WriteAmount(row, output, kind, note, TaxRecords.Refund, row.Value(_creditRefund), fromColumn: true, reason: TaxRecords.CreditRefund);
        if (row.Has(_exportRefund)) WriteAmount(row, output, kind, note, TaxRecords.Refund, row.Value(_exportRefund), fromColumn: true, reason: TaxRecords.ExportRefund);
    }

    /// <summary>The flow that a 业务类型 names: 免抵… → credit; 退… that is no payment → refund; else payment (R2).</summary>
    private static string FlowOf(ReadOnlySpan<char> business)
    {
        if (business.Contains("免抵", StringComparison.Ordinal)) return TaxRecords.Credit;
        var refund = business.Contains('退') && !business.Contains('缴') && !business.Contains('入') && !business.Contains('征');
        return refund || business.Contains("收入退还", StringComparison.Ordinal) ? TaxRecords.Refund : TaxRecords.Payment;
    }

    private void CheckWhen(ContractRow row)
    {
        if (row.Has(_creditedOn))
        {
            row.CheckNotFuture(Month.Of(row.Date(_creditedOn)), _creditedOn);
        }
        else if (row.HasColumn(_creditedOn))
        {
            // Paid in June, credited in July is July's; paid and never credited is nobody's (R15a).
            row.Reject(row.Has(_paidOn) ? IssueCodes.NotCredited : IssueCodes.MissingValue, _creditedOn);
        }
        else if (row.Has(_month))
        {
            row.CheckNotFuture(row.Month(_month), _month);
        }
        else if (row.Has(_year))
        {
            row.CheckNotFuture(new Month((int)row.Value(_year), MonthsOfYear), _year);
            row.Warn(IssueCodes.SpreadOverYear, _year);
        }
        else
        {
            row.Reject(IssueCodes.MissingValue, row.HasColumn(_month) ? _month : _year);
        }
    }

    private void WriteAmount(ContractRow row, RecordOutput output, string kind, string note, string flow, long yuan, bool fromColumn = false, string? reason = null)
    {
        if (!row.Has(_creditedOn))
        {
            // A wide table of kinds with a year only (RULINGS 5.1, R16).
            WriteOverYear(row, output, kind, note, flow, yuan, fromColumn, reason);
            return;
        }

        var month = Month.Of(row.Date(_creditedOn));
        var buffer = Begin(row, output, month, kind, flow, yuan, reason);
        if (row.Flag(_creditedOn)) buffer.Date(_creditedOrdinal, row.Date(_creditedOn));
        EndAmount(row, output, buffer, note, fromColumn);
    }

    /// <summary>Ends a record; a total (<paramref name="note"/> null) has no item.</summary>
    private void EndAmount(ContractRow row, RecordOutput output, RecordBuffer buffer, string? note, bool fromColumn)
    {
        if (fromColumn) buffer.Bool(_fromColumnOrdinal, true);
        // 滞纳金 and 代扣代缴 may stand in the brackets of the kind while 征收品目 says something else: both are kept (R15 b, f).
        if (note is null)
        {
            output.End(buffer);
            return;
        }

        if (row.Has(_item) && note.Length > 0) buffer.Text(_itemOrdinal, $"{row.Text(_item)}({note})");
        else if (row.Has(_item)) buffer.Text(_itemOrdinal, row.Text(_item));
        else if (note.Length > 0) buffer.Text(_itemOrdinal, note);
        output.End(buffer);
    }

    private void WriteTotal(ContractRow row, RecordOutput output)
    {
        var yuan = row.Value(_total);
        if (row.Has(_creditedOn) || row.Has(_month))
        {
            var month = row.Has(_creditedOn) ? Month.Of(row.Date(_creditedOn)) : row.Month(_month);
            output.End(Begin(row, output, month, TaxRecords.TotalKind, TaxRecords.Payment, yuan));
            return;
        }

        WriteOverYear(row, output, TaxRecords.TotalKind, note: null, TaxRecords.Payment, yuan);
    }

    /// <summary>Evenly, the rest of the division in December, so that the year's sum is exact.</summary>
    private void WriteOverYear(
        ContractRow row, RecordOutput output, string kind, string? note, string flow, long yuan, bool fromColumn = false, string? reason = null)
    {
        var part = yuan / MonthsOfYear;
        for (var number = 1; number <= MonthsOfYear; number++)
        {
            var month = new Month((int)row.Value(_year), number);
            var amount = number < MonthsOfYear ? part : yuan - (part * (MonthsOfYear - 1));
            EndAmount(row, output, Begin(row, output, month, kind, flow, amount, reason), note, fromColumn);
        }
    }

    private RecordBuffer Begin(ContractRow row, RecordOutput output, Month month, string kind, string flow, long yuan, string? reason = null)
    {
        var buffer = output.For(month);
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        if (reason is not null) buffer.Text(_reasonOrdinal, reason);
        else if (row.Has(_reason)) buffer.Text(_reasonOrdinal, row.Text(_reason));
        if (row.Has(_periodTo)) buffer.Date(_periodToOrdinal, row.Flag(_periodTo) ? row.Date(_periodTo) : Month.Of(row.Date(_periodTo)).LastDay);
        buffer.Int(_monthOrdinal, month.YearMonth);
        buffer.Text(_kindOrdinal, kind);
        buffer.Text(_flowOrdinal, flow);
        buffer.Decimal(_amountOrdinal, yuan);
        return buffer;
    }
}
