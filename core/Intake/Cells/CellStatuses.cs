namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Issue codes of cell readings.</summary>
public static class CellStatuses
{
    /// <summary>Whether a value was read (repaired or not).</summary>
    public static bool HasValue(this CellStatus status) => status is CellStatus.Value or CellStatus.Repaired;

    /// <summary>Whether the cell cannot be read.</summary>
    public static bool IsDefect(this CellStatus status) => status > CellStatus.Repaired;

    /// <summary>The issue code of a defect or repair.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value or an empty cell has none.</exception>
    public static string Code(this CellStatus status) => status switch
    {
        CellStatus.Repaired => IssueCodes.CreditCodeRepaired,
        CellStatus.NotANumber => IssueCodes.NotANumber,
        CellStatus.NumberOutOfRange => IssueCodes.NumberOutOfRange,
        CellStatus.TooManyDecimals => IssueCodes.TooManyDecimals,
        CellStatus.SpreadsheetError => IssueCodes.SpreadsheetError,
        CellStatus.UnexpectedUnit => IssueCodes.UnexpectedUnit,
        CellStatus.RoundedNotation => IssueCodes.RoundedNotation,
        CellStatus.NotAMonth => IssueCodes.NotAMonth,
        CellStatus.SeveralMonths => IssueCodes.SeveralMonths,
        CellStatus.NotADate => IssueCodes.NotADate,
        CellStatus.ImpossibleDate => IssueCodes.ImpossibleDate,
        CellStatus.YearOutOfRange => IssueCodes.YearOutOfRange,
        CellStatus.DamagedIdentifier => IssueCodes.DamagedIdentifier,
        CellStatus.BadIdentifier => IssueCodes.BadIdentifier,
        CellStatus.CreditCodeLength => IssueCodes.CreditCodeLength,
        CellStatus.CreditCodeCharacter => IssueCodes.CreditCodeCharacter,
        CellStatus.CreditCodeCheck => IssueCodes.CreditCodeCheck,
        CellStatus.PersonalId => IssueCodes.PersonalId,
        CellStatus.OrganisationCode => IssueCodes.OrganisationCodeGiven,
        CellStatus.OldTaxNumber => IssueCodes.OldTaxNumber,
        CellStatus.SeveralCodes => IssueCodes.SeveralCodes,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "a value or an empty cell has no issue code"),
    };
}
