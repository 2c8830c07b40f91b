using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources;

/// <summary>A row whose cells have been read by the contract's column kinds.</summary>
public abstract class ContractRow
{
    /// <summary>Row of the file as a person sees it.</summary>
    public abstract int Number { get; }

    /// <summary>Month in which the file was dropped, China time.</summary>
    public abstract Month DropMonth { get; }

    public abstract ContractHeader Header { get; }

    /// <summary>Columns of the file that go over into the record unchanged.</summary>
    public abstract IReadOnlyList<ContractColumn> Plain { get; }

    public bool HasColumn(ContractColumn column) => Header.Has(column);

    /// <summary>Whether the cell holds a good value.</summary>
    public abstract bool Has(ContractColumn column);

    /// <summary>Whether the cell holds the word 删除.</summary>
    public abstract bool IsErased(ContractColumn column);

    /// <summary>Cleaned text; valid until the next row.</summary>
    public abstract ReadOnlySpan<char> Text(ContractColumn column);

    /// <summary>Millionths of a figure, index of a month, day number of a date, 0 or 1.</summary>
    public abstract long Value(ContractColumn column);

    /// <summary>MonthOrDate: it is a day. Month: it is a span from January (1-3月), so figures are cumulative.</summary>
    public abstract bool Flag(ContractColumn column);

    /// <summary>The unit of this cell's figure when it differs from the column's (30亩); else the column's.</summary>
    public abstract string? Unit(ContractColumn column);

    public Month Month(ContractColumn column) => new((int)Value(column));

    public DateOnly Date(ContractColumn column) => DateOnly.FromDayNumber((int)Value(column));

    /// <summary>The row goes to quarantine.</summary>
    public abstract void Reject(string code, ContractColumn column);

    /// <summary>Told; the row stays.</summary>
    public abstract void Warn(string code, ContractColumn column);

    /// <summary>The whole file cannot be used.</summary>
    public abstract void RejectFile(string code, ContractColumn column);

    /// <summary>A month after the month of drop is an error; so is an annual figure of a year that is not over.</summary>
    public void CheckNotFuture(Month month, ContractColumn column)
    {
        if (month > DropMonth) Reject(Intake.IssueCodes.FutureDate, column);
    }
}
