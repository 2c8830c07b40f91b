namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>What programs do differently when they write an XLS.</summary>
public sealed record XlsOptions
{
    /// <summary>8 (Excel 97 and later) or 5 (Excel 5, 95: texts in the code page, no shared strings, no merged cells).</summary>
    public int Biff { get; init; } = 8;

    /// <summary>The code page of BIFF5 texts.</summary>
    public int CodePage { get; init; } = 936;

    /// <summary>Small numbers as RK, runs of them as MULRK; else all as doubles.</summary>
    public bool Rk { get; init; } = true;

    /// <summary>Whether the sheet has ROW records.</summary>
    public bool Rows { get; init; } = true;

    /// <summary>Whether the sheet says how large it is.</summary>
    public bool Dimensions { get; init; } = true;

    /// <summary>Rows that the sheet claims to have; null for the truth.</summary>
    public int? ClaimedRows { get; init; }

    /// <summary>A FILEPASS record: the workbook asks for a password.</summary>
    public bool Password { get; init; }

    /// <summary>Content of a CONTINUE record of shared strings at most; small values cut texts in the middle.</summary>
    public int LongestStrings { get; init; } = BiffStream.LongestRecord;

    /// <summary>The stream without the compound file around it.</summary>
    public bool Bare { get; init; }

    /// <summary>A storage-like stream with macros beside the workbook.</summary>
    public bool Macros { get; init; }
}
