namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>The records that a small workbook needs ([MS-XLS] 2.3).</summary>
public enum BiffRecord
{
    Formula = 0x0006,
    Eof = 0x000A,
    DateMode = 0x0022,
    FilePass = 0x002F,
    Font = 0x0031,
    Continue = 0x003C,
    Window1 = 0x003D,
    CodePage = 0x0042,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    Xf = 0x00E0,
    MergedCells = 0x00E5,
    SharedStrings = 0x00FC,
    LabelShared = 0x00FD,
    Dimensions = 0x0200,
    Blank = 0x0201,
    Number = 0x0203,
    Label = 0x0204,
    BoolError = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Window2 = 0x023E,
    Rk = 0x027E,
    Style = 0x0293,
    Format = 0x041E,
    Bof = 0x0809,
}
