using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// 目标进度: values of targets that departments report (RULES 7). 数值 is cumulative or the state at the end of the period, 本期数 what the period added. Which
/// targets there are is configuration, so an unknown 指标编号 or a unit that does not fit is told by the target board, not here; nothing is converted here.
/// </summary>
public sealed class ProgressContract : SourceContract
{
    private const int Longest = 40;

    private readonly ContractColumn _target;
    private readonly ContractColumn _name;
    private readonly ContractColumn _period;
    private readonly ContractColumn _value;
    private readonly ContractColumn _increment;
    private readonly ContractColumn _unit;
    private readonly int _targetOrdinal;
    private readonly int _monthOrdinal;
    private readonly int _fromOrdinal;
    private readonly int _valueOrdinal;
    private readonly int _incrementOrdinal;
    private readonly int _unitOrdinal;
    private readonly int _incrementUnitOrdinal;

    /// <summary>Units of the header last seen; replaced as a whole, so that files read beside each other only lose the memory.</summary>
    private volatile HeaderUnits? _seen;

    public ProgressContract() : base(SourceNames.Progress, "目标进度")
    {
        _target = Add(new("指标编号", ColumnKind.Text));
        _name = Add(new("指标名称", ColumnKind.Text) { Record = ProgressRecords.Name });
        _period = Add(new("期间", ColumnKind.Text) { NeededInEveryRow = true });
        _value = Add(new("数值", ColumnKind.Text));
        _increment = Add(new("本期数", ColumnKind.Text));
        _unit = Add(new("单位", ColumnKind.Text));
        Add(new("责任单位", ColumnKind.Text) { Record = ProgressRecords.Department });
        Add(new("说明", ColumnKind.Text) { Record = ProgressRecords.Remark });
        Add(new("证明材料", ColumnKind.Text) { Record = ProgressRecords.Evidence });
        RequireAnyOf("指标编号", "指标名称");
        RequireAnyOf("期间");
        RequireAnyOf("数值", "本期数");
        _targetOrdinal = Schema.Ordinal(ProgressRecords.Target);
        _monthOrdinal = Schema.Ordinal(ProgressRecords.Month);
        _fromOrdinal = Schema.Ordinal(ProgressRecords.FromMonth);
        _valueOrdinal = Schema.Ordinal(ProgressRecords.Value);
        _incrementOrdinal = Schema.Ordinal(ProgressRecords.Increment);
        _unitOrdinal = Schema.Ordinal(ProgressRecords.Unit);
        _incrementUnitOrdinal = Schema.Ordinal(ProgressRecords.IncrementUnit);
    }

    public override bool RepeatsAreTold => true;

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var hasTarget = row.Has(_target);
        if (!hasTarget && !row.Has(_name)) row.Reject(IssueCodes.ProgressNoTarget, row.HasColumn(_target) ? _target : _name);
        else if (hasTarget && Id(row).Length > Longest) row.Reject(IssueCodes.BadIdentifier, _target);
        if (row.Has(_period))
        {
            if (ReportPeriod.Read(row.Text(_period)) is { } period) row.CheckNotFuture(period.To, _period);
            else row.Reject(IssueCodes.ProgressPeriod, _period);
        }

        if (!row.Has(_value) && !row.Has(_increment)) row.Reject(IssueCodes.ProgressNoValue, row.HasColumn(_value) ? _value : _increment);
        else if (row.Has(_value) && row.Has(_increment)) row.Warn(IssueCodes.ProgressBothGiven, _increment);
        foreach (var column in new[] { _value, _increment })
        {
            if (row.Has(column)) CheckFigure(row, column);
        }
    }

    /// <summary>Increments of one key add up, so that each is a key of its own; of states the last row wins.</summary>
    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(row.Has(_target) ? Id(row).ToLowerInvariant() : "名称:" + row.Text(_name).ToString());
        key.Add(ReportPeriod.Read(row.Text(_period))!.Value.To.Index);
        key.Add(row.Has(_value) ? 0 : row.Number);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var (from, to) = ReportPeriod.Read(row.Text(_period))!.Value;
        var buffer = output.For(to);
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        if (row.Has(_target)) buffer.Text(_targetOrdinal, Id(row));
        buffer.Int(_monthOrdinal, to.YearMonth);
        buffer.Int(_fromOrdinal, from.YearMonth);
        Figure(row, _value, buffer, _valueOrdinal, _unitOrdinal);
        Figure(row, _increment, buffer, _incrementOrdinal, _incrementUnitOrdinal);
        output.End(buffer);
    }

    private string Id(ContractRow row) => CellText.WithoutSpaces(row.Text(_target)).ToString();

    private void Figure(ContractRow row, ContractColumn column, RecordBuffer buffer, int value, int unit)
    {
        if (!row.Has(column)) return;
        NumberCell.Read(row.Text(column), out var number, out var own);
        NumberCell.ToMicro(number, out var micro);
        buffer.Decimal(value, micro);
        if ((own?.Name ?? BesideUnit(row, column)) is { } name) buffer.Text(unit, name);
    }

    private void CheckFigure(ContractRow row, ContractColumn column)
    {
        switch (NumberCell.Read(row.Text(column), out var number, out var own))
        {
            case CellStatus.Value:
                if (NumberCell.ToMicro(number, out _) is var stored && stored != CellStatus.Value)
                    row.Reject(stored == CellStatus.TooManyDecimals ? IssueCodes.TooManyDecimals : IssueCodes.NumberOutOfRange, column);
                else if (own is not null && row.Has(_unit) && Units.Find(row.Text(_unit)) != own) row.Reject(IssueCodes.ProgressUnits, column);
                break;
            case CellStatus.SpreadsheetError:
                row.Reject(IssueCodes.SpreadsheetError, column);
                break;
            default:
                row.Reject(IssueCodes.NotANumber, column);
                break;
        }
    }

    /// <summary>The unit of the row's own column 单位, else of the figure's header.</summary>
    private string? BesideUnit(ContractRow row, ContractColumn column)
    {
        if (row.Has(_unit)) return row.Text(_unit).ToString();
        if (_seen is not { } seen || seen.Header != row.Header) _seen = seen = new HeaderUnits(row.Header, InHeader(row.Header, _value), InHeader(row.Header, _increment));
        return column == _value ? seen.Value : seen.Increment;
    }

    private string? InHeader(ContractHeader header, ContractColumn column)
    {
        var names = AliasBook.Of(Source)[column.Title].Select(alias => HeaderText.Name(alias)).ToHashSet(StringComparer.Ordinal);
        return header.Cells.Select(cell => HeaderText.Normalise(cell)).FirstOrDefault(cell => names.Contains(cell.Name)).Unit?.Name;
    }

    private sealed record HeaderUnits(ContractHeader Header, string? Value, string? Increment);
}
