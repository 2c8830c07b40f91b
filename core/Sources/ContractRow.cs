using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources;

/// <summary>A row whose cells have been read by the contract's column kinds.</summary>
public abstract class ContractRow
{
    private protected ContractRow(int columns) => Slots = new CellSlot[columns];

    /// <summary>Between the parts of a cell with several values.</summary>
    internal const char PartSeparator = '\n';

    /// <summary>A span is its first day number times this plus its last one, 0 for none.</summary>
    internal const long SpanFactor = 10_000_000;

    /// <summary>What was read, by the index of the column. Fields of this class rather than virtual members: a row asks some twenty times.</summary>
    private protected CellSlot[] Slots { get; }

    /// <summary>Texts of the row, end to end.</summary>
    private protected char[] Chars { get; private set; } = new char[1024];

    /// <summary>Row of the file as a person sees it.</summary>
    public abstract int Number { get; }

    /// <summary>Month in which the file was dropped, China time.</summary>
    public abstract Month DropMonth { get; }

    public abstract ContractHeader Header { get; }

    /// <summary>Columns of the file that go over into the record unchanged.</summary>
    public abstract ReadOnlySpan<ContractColumn> Plain { get; }

    public bool HasColumn(ContractColumn column) => Header.Has(column);

    /// <summary>Whether the cell holds a good value.</summary>
    public bool Has(ContractColumn column) => Slots[column.Index].State == CellState.Value;

    /// <summary>Whether the cell holds the word 删除.</summary>
    public bool IsErased(ContractColumn column) => Slots[column.Index].State == CellState.Erased;

    /// <summary>Whether the cell says in words that there is no such day (未开工).</summary>
    public bool IsDenied(ContractColumn column) => Slots[column.Index].State == CellState.Denied;

    /// <summary>Cleaned text; valid until the next row.</summary>
    public ReadOnlySpan<char> Text(ContractColumn column)
    {
        ref var slot = ref Slots[column.Index];
        return Chars.AsSpan(slot.Start, slot.Length);
    }

    /// <summary>The values of a column that may hold several; one element mostly.</summary>
    public string[] Parts(ContractColumn column) => Has(column) ? Text(column).ToString().Split(PartSeparator) : [];

    /// <summary>The days of a <see cref="ColumnKind.DaySpan"/>; null where the cell names none.</summary>
    public (DateOnly? First, DateOnly? Last) Span(ContractColumn column)
    {
        if (!Has(column)) return (null, null);
        var (first, last) = Math.DivRem(Value(column), SpanFactor);
        return (first == 0 ? null : DateOnly.FromDayNumber((int)first), last == 0 ? null : DateOnly.FromDayNumber((int)last));
    }

    /// <summary>Millionths of a figure, index of a month, day number of a date, 0 or 1.</summary>
    public long Value(ContractColumn column) => Slots[column.Index].Value;

    /// <summary>MonthOrDate: it is a day. Month: it is a span from January (1-3月), so figures are cumulative. Number: it is in 万美元.</summary>
    public bool Flag(ContractColumn column) => Slots[column.Index].Flag;

    /// <summary>The unit of this cell's figure when it differs from the column's (30亩); else the column's.</summary>
    public abstract string? Unit(ContractColumn column);

    public Month Month(ContractColumn column) => new((int)Value(column));

    public DateOnly Date(ContractColumn column) => DateOnly.FromDayNumber((int)Value(column));

    /// <summary>The row goes to quarantine.</summary>
    public abstract void Reject(string code, ContractColumn column);

    /// <summary>What was told of a column and passed over is an error after all: without it the row says nothing.</summary>
    /// <returns>False when nothing was told of it.</returns>
    public abstract bool Insist(ContractColumn column);

    /// <summary>Told; the row stays.</summary>
    public abstract void Warn(string code, ContractColumn column);

    /// <summary>The whole file cannot be used.</summary>
    public abstract void RejectFile(string code, ContractColumn column);

    /// <summary>A month after the month of drop is an error; so is an annual figure of a year that is not over.</summary>
    public void CheckNotFuture(Month month, ContractColumn column)
    {
        if (month > DropMonth) Reject(Intake.IssueCodes.FutureDate, column);
    }

    private protected void GrowChars(int length)
    {
        var larger = Chars;
        Array.Resize(ref larger, length);
        Chars = larger;
    }
}
