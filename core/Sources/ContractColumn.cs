namespace Wuyi.Pipeline.Sources;

/// <summary>One column of a source's contract.</summary>
/// <param name="Title">Chinese title, the key of its aliases and the name people see.</param>
/// <param name="Kind">How its cells are read.</param>
public sealed record ContractColumn(string Title, ColumnKind Kind)
{
    /// <summary>Position in the contract.</summary>
    public int Index { get; internal init; }

    /// <summary>Unit of the figure in the facts (kWh, 元, 万元, t …); null for a pure number.</summary>
    public string? FactUnit { get; init; }

    /// <summary>
    /// A figure without a unit in header, title or cell cannot be used (E3: steam): the file is refused, or the column told and left out where it is
    /// <see cref="Lenient"/>. Else such a figure is in <see cref="FactUnit"/>.
    /// </summary>
    public bool UnitMustBeGiven { get; init; }

    /// <summary>Column of the record that takes the value where it goes over unchanged; null = the contract's code decides.</summary>
    public string? Record { get; init; }

    /// <summary>A negative figure is a correction (RULES of use: amounts add up); else it is an error.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>A bad value is told and left out, the row stays.</summary>
    public bool Lenient { get; init; }

    /// <summary>Every row must have a value.</summary>
    public bool NeededInEveryRow { get; init; }

    /// <summary>The word 删除 erases an earlier value (R1).</summary>
    public bool Erasable { get; init; }

    /// <summary>Words such as 未开工 in a column of dates say that there is no such day (<see cref="ContractRow.IsDenied"/>); an empty cell says nothing.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];

    /// <summary>A figure in 美元 is no error but kept in 万美元, never converted: <see cref="ContractRow.Flag"/> tells which it is.</summary>
    public bool TakesForeignMoney { get; init; }

    /// <summary>亩 stays 亩 and ㎡ stays ㎡, so that no decimal is lost; the row tells which it is.</summary>
    public bool KeepsAreaUnit { get; init; }

    /// <summary>Column with the year where this month column holds only 1–12.</summary>
    public string? YearColumn { get; init; }

    /// <summary>A span from January (2023年1-3月) is its last month, figures then being cumulative.</summary>
    public bool MaySpan { get; init; }

    /// <summary>Column with the day on which meters are read (抄表例日): a mapping's shift of months moves only rows read on the 1st (R6).</summary>
    public string? ShiftsWith { get; init; }

    /// <summary>Which end of a span in the cell is the date.</summary>
    public SpanEnd SpanEnd { get; init; }

    /// <summary>
    /// A cell may hold several values (权利人代码 joined by , or /): <see cref="ContractRow.Parts"/> then gives each. A part that cannot be read is empty.
    /// </summary>
    public bool Several { get; init; }

    /// <summary>Column whose unit is taken when the own header names none (R16: 免抵调额 like 入库金额).</summary>
    public string? UnitLike { get; init; }

    /// <summary>Headers of which the first one present wins when several stand in one file (R6: 电费年月 before 抄表月份 before 发行年月).</summary>
    public IReadOnlyList<string> Precedence { get; init; } = [];

    /// <summary>Position of <see cref="Record"/> in the record schema; −1 without one.</summary>
    public int Ordinal { get; internal init; } = -1;
}
