namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>Error values with the codes that XLS files have for them.</summary>
public enum CellError
{
    Null = 0x00,
    DividedByZero = 0x07,
    Value = 0x0F,
    Reference = 0x17,
    Name = 0x1D,
    Number = 0x24,
    NotAvailable = 0x2A,
}

public static class CellErrors
{
    public static string Shown(this CellError error) => error switch
    {
        CellError.Null => "#NULL!",
        CellError.DividedByZero => "#DIV/0!",
        CellError.Value => "#VALUE!",
        CellError.Reference => "#REF!",
        CellError.Name => "#NAME?",
        CellError.Number => "#NUM!",
        _ => "#N/A",
    };
}
