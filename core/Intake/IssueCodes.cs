namespace Wuyi.Pipeline.Intake;

/// <summary>Stable issue codes. They are never reused or renumbered; each has a section in docs/issue-codes.md.</summary>
public static partial class IssueCodes
{
    // WP10xx: the file cannot be read (any further).

    /// <summary>No bytes, or no row with anything in it.</summary>
    public const string EmptyFile = "WP1001";

    /// <summary>Text in neither UTF-8, UTF-16 with BOM nor GB18030, or a broken character in it.</summary>
    public const string UnknownEncoding = "WP1002";

    /// <summary>No table: an image, a PDF, an archive, bytes with NULs.</summary>
    public const string BinaryContent = "WP1003";

    /// <summary>An encrypted XLSX; an XLS or zip with a password is <see cref="PasswordProtected"/>.</summary>
    public const string EncryptedWorkbook = "WP1004";

    /// <summary>A workbook that breaks while it is read.</summary>
    public const string CorruptWorkbook = "WP1005";

    /// <summary>Strict Open XML (ISO 29500 Strict), which the reading library sees as empty.</summary>
    public const string StrictWorkbook = "WP1006";

    /// <summary>A web page or XML without a table in it.</summary>
    public const string MarkupContent = "WP1007";

    /// <summary>A zip archive without a workbook in it.</summary>
    public const string ArchiveContent = "WP1008";

    /// <summary>Expands to more than the bound: <c>MaxExpandedBytes</c>.</summary>
    public const string ExpandsTooMuch = "WP1009";

    /// <summary>More columns than <c>MaxColumns</c>.</summary>
    public const string TooManyColumns = "WP1010";

    /// <summary>A cell longer than <c>MaxCellChars</c>.</summary>
    public const string CellTooLong = "WP1011";

    /// <summary>A quoted field over more than <c>MaxQuotedLines</c> lines, or one that never ends: a quote is missing.</summary>
    public const string QuoteNotClosed = "WP1012";

    /// <summary>A sheet with more than <c>MaxSheetRows</c> rows.</summary>
    public const string TooManyRows = "WP1013";

    /// <summary>Text directly after a closing quote.</summary>
    public const string MisplacedQuote = "WP1014";

    /// <summary>More bytes than <c>MaxFileBytes</c>.</summary>
    public const string FileTooLarge = "WP1015";

    /// <summary>A gzip in a gzip, or a tar in one.</summary>
    public const string CompressedContent = "WP1016";

    // WP20xx: what is in a cell cannot be read.

    /// <summary>Not a number.</summary>
    public const string NotANumber = "WP2001";

    /// <summary>More than 12 whole digits.</summary>
    public const string NumberOutOfRange = "WP2002";

    /// <summary>More than six decimals in the stored unit: never rounded silently.</summary>
    public const string TooManyDecimals = "WP2003";

    /// <summary>A spreadsheet error such as #REF!.</summary>
    public const string SpreadsheetError = "WP2004";

    /// <summary>A unit inside the cell that the column cannot have.</summary>
    public const string UnexpectedUnit = "WP2005";

    /// <summary>E-notation that may have lost digits: 1.23E+11.</summary>
    public const string RoundedNotation = "WP2006";

    /// <summary>Not a month.</summary>
    public const string NotAMonth = "WP2011";

    /// <summary>Several months in one cell: 2023年1-2月.</summary>
    public const string SeveralMonths = "WP2012";

    /// <summary>Not a date.</summary>
    public const string NotADate = "WP2013";

    /// <summary>A date that does not exist: 2023-02-30.</summary>
    public const string ImpossibleDate = "WP2014";

    /// <summary>A year before 1990 or after 2100.</summary>
    public const string YearOutOfRange = "WP2015";

    /// <summary>An identifier that went through a number and lost digits.</summary>
    public const string DamagedIdentifier = "WP2021";

    /// <summary>An identifier that is no such identifier: characters that do not belong.</summary>
    public const string BadIdentifier = "WP2022";

    /// <summary>统一社会信用代码 of a wrong length.</summary>
    public const string CreditCodeLength = "WP2031";

    /// <summary>统一社会信用代码 with a character outside its alphabet.</summary>
    public const string CreditCodeCharacter = "WP2032";

    /// <summary>统一社会信用代码 with a wrong check character.</summary>
    public const string CreditCodeCheck = "WP2033";

    /// <summary>A personal ID number where a code belongs; the value is never echoed (RULINGS 6.9).</summary>
    public const string PersonalId = "WP2034";

    /// <summary>组织机构代码 (9 characters) in place of the 统一社会信用代码.</summary>
    public const string OrganisationCodeGiven = "WP2035";

    /// <summary>15-digit tax number of the time before 2015.</summary>
    public const string OldTaxNumber = "WP2036";

    /// <summary>Several codes in one cell.</summary>
    public const string SeveralCodes = "WP2037";

    /// <summary>统一社会信用代码 taken after O, I or Z were read as 0, 1, 2 (warning).</summary>
    public const string CreditCodeRepaired = "WP2038";
}
