namespace Wuyi.Pipeline.Sources;

/// <summary>How a cell of a contract's column is read and checked.</summary>
public enum ColumnKind
{
    /// <summary>Text as written, without surrounding spaces; words for nothing (— - / 无) are empty.</summary>
    Text,

    /// <summary>A figure with a unit, to whole millionths of the column's fact unit.</summary>
    Number,

    /// <summary>A share: 0–1, a percentage, a fraction such as 1/3 (R19).</summary>
    Share,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day, or only its month (入库日期 and 入库年月).</summary>
    MonthOrDate,

    /// <summary>A year: 2023, 2023年, 2023年度.</summary>
    Year,

    /// <summary>A span of days in one cell, 2003-05-01起2053-04-30止 (RULINGS 5.3); kept as text too, since 50年 is no span.</summary>
    DaySpan,

    /// <summary>Number of a document (合同编号, 证号, 税票号码): text that never passes through a number; no spaces.</summary>
    DocumentNo,

    /// <summary>乡镇街道: one of the county's 18 where it means one, else as written (RULINGS 5.3).</summary>
    Town,

    /// <summary>户号: 10 or 13 digits, leading zeros kept (RULES 9).</summary>
    Account,

    /// <summary>统一社会信用代码 with a right check character.</summary>
    CreditCode,

    /// <summary>纳税人识别号: a credit code, or an old number of 15, or 20 characters; a personal ID becomes a token (RULINGS 5.6).</summary>
    Taxpayer,

    /// <summary>Code of a holder of land: credit code or organisation code; a personal ID becomes a token.</summary>
    HolderCode,

    /// <summary>宗地代码: 19 characters that begin with the county's region code.</summary>
    Parcel,

    /// <summary>不动产单元号: 28 characters, the first 19 are the parcel.</summary>
    LandUnit,

    /// <summary>GB/T 4754-2017, 2 to 4 digits.</summary>
    Industry,

    /// <summary>是/否 and their like.</summary>
    YesNo,

    /// <summary>Recognised only to be left out of everything, quarantine included (RULINGS 6.9).</summary>
    Private,
}
