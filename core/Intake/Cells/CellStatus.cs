namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>What reading a cell gave: a value, nothing, or a defect with an issue code (<see cref="CellStatuses.Code"/>).</summary>
public enum CellStatus : byte
{
    /// <summary>A value was read.</summary>
    Value,

    /// <summary>Empty, or a sign for it (— - / 无): null.</summary>
    Empty,

    /// <summary>A value was read after a repair that must be told (warning).</summary>
    Repaired,

    NotANumber,
    NumberOutOfRange,
    TooManyDecimals,
    SpreadsheetError,
    UnexpectedUnit,
    RoundedNotation,
    NotAMonth,
    SeveralMonths,
    NotADate,
    ImpossibleDate,
    YearOutOfRange,
    DamagedIdentifier,
    BadIdentifier,
    CreditCodeLength,
    CreditCodeCharacter,
    CreditCodeCheck,
    PersonalId,
    OrganisationCode,
    OldTaxNumber,
    SeveralCodes,
}
