using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>What a column of a sample file is taken for.</summary>
/// <param name="Field">0-based.</param>
/// <param name="Header">As the provider wrote it.</param>
/// <param name="Column">Null when nothing speaks for any.</param>
/// <param name="Basis">Why.</param>
/// <param name="Reason">Why, in Chinese.</param>
/// <param name="Unit">Unit of the figures; null without.</param>
/// <param name="UnitFrom">Where the unit comes from, in Chinese.</param>
/// <param name="Samples">Up to three values, personal ID numbers masked.</param>
/// <param name="Pattern">For identifiers of another form than the contract's: a pattern that the values have.</param>
public sealed record ColumnGuess(
    int Field, string Header, ContractColumn? Column, GuessBasis Basis, string Reason, string? Unit, string? UnitFrom, IReadOnlyList<string> Samples, string? Pattern);
