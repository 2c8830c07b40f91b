using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>
/// The rows of a wide table as one of its groups sees them: every row of the file is a row of the group, with the constants of the group's header
/// behind its cells. Row numbers and cells stay the file's own, so that issues name what the provider sees.
/// </summary>
internal sealed class WideRow(ITableReader rows, WideGroup group) : ITableReader
{
    /// <summary>Field of the first constant: far behind any cell of a file.</summary>
    public const int FirstConstant = 1 << 20;

    private readonly string[] _constants = new string[group.Constants.Count];

    public string Format => rows.Format;

    public string? Sheet => rows.Sheet;

    public IReadOnlyList<MergedRange> Merges => rows.Merges;

    public int RowNumber => rows.RowNumber;

    public int FieldCount => FirstConstant + _constants.Length;

    /// <summary>Takes over the reader's current row.</summary>
    /// <returns>False when the row has no figure in the group: absence, not zero.</returns>
    public bool Begin()
    {
        var any = false;
        foreach (var (_, field) in group.Values) any |= field < rows.FieldCount && !CellText.SaysNothing(CellText.Normalise(rows.Text(field)));
        if (!any) return false;
        for (var i = 0; i < _constants.Length; i++) _constants[i] = group.Constants[i].Of(rows);
        return !group.IsDay || !IsZeroOnNoDay();
    }

    public bool Read() => throw new InvalidOperationException("the file's own reader goes on");

    public CellKind Kind(int field) => field < FirstConstant ? rows.Kind(field) : Text(field).IsEmpty ? CellKind.Empty : CellKind.Text;

    public ReadOnlySpan<char> Text(int field) => field < FirstConstant ? rows.Text(field) : _constants[field - FirstConstant];

    public double Number(int field) => rows.Number(field);

    public DateTime Date(int field) => rows.Date(field);

    public void Dispose()
    {
        // The rows are not ours.
    }

    private bool IsZeroOnNoDay()
    {
        if (DateCell.Read(_constants[0], out _) != CellStatus.ImpossibleDate) return false;
        foreach (var (_, field) in group.Values)
        {
            if (NumberCell.Read(rows, field, out var value, out _) is not CellStatus.Empty and not CellStatus.Value || value != 0) return false;
        }

        return true;
    }
}
