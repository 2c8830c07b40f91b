using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>A column of the contract at its place in a file.</summary>
internal sealed class BoundColumn
{
    public BoundColumn(ContractColumn column, int field, string header, MappedColumn? mapped)
    {
        Column = column;
        Field = field;
        Header = header;
        Mapped = mapped;
        if (mapped?.Pattern is { } pattern) Pattern = CompilePattern(pattern);
        if (column.FactUnit is { } unit) FactUnit = Units.Find(unit) ?? throw new InvalidOperationException($"unknown unit {unit}");
        Unit = FactUnit;
    }

    public ContractColumn Column { get; }

    public int Field { get; }

    /// <summary>The header as the provider wrote it.</summary>
    public string Header { get; }

    public MappedColumn? Mapped { get; }

    public Regex? Pattern { get; }

    public Unit? FactUnit { get; }

    /// <summary>The unit in which the figures come, when a cell names none itself.</summary>
    public Unit? Unit { get; private set; }

    /// <summary>What a figure is multiplied by; 1 mostly.</summary>
    public decimal Factor { get; private set; } = 1m;

    /// <summary>Set when the unit cannot be used: the first figure then rejects the file.</summary>
    public string? UnitIssue { get; private set; }

    /// <summary>Other fields under the same column; their values must be identical (R3).</summary>
    public int[] Twins { get; init; } = [];

    /// <summary>A pattern of a mapping as a match of the whole text, without backtracking.</summary>
    /// <exception cref="ArgumentException">No regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    public static Regex CompilePattern(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Settles the unit: the mapping's, the header's, the title's, that of a sister column, the contract's.</summary>
    public void Resolve(Unit? given)
    {
        if (FactUnit is null) return;
        if (given is null)
        {
            if (Column.UnitMustBeGiven) UnitIssue = FactUnit.Family == UnitFamily.Heat ? IssueCodes.SteamInTonnes : IssueCodes.UnitNotGiven;
            return;
        }

        if (TryFactor(given) is { } factor) (Unit, Factor) = (given, factor);
        else UnitIssue = given.Family == UnitFamily.Mass && FactUnit.Family == UnitFamily.Heat ? IssueCodes.SteamInTonnes : IssueCodes.ColumnUnit;
    }

    /// <summary>The factor from a unit to that of the facts; null when it measures something else.</summary>
    public decimal? TryFactor(Unit unit)
    {
        if (FactUnit is not null && Column.TakesForeignMoney && unit.Family == UnitFamily.ForeignMoney) return unit.FactorTo(Units.TenThousandDollars);
        if (FactUnit is null || unit.Family != FactUnit.Family) return null;
        if (Column.KeepsAreaUnit) return unit.Factor;
        return unit.Base == FactUnit.Base ? unit.FactorTo(FactUnit) : null;
    }
}
