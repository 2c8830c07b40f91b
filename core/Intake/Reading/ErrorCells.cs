namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The cells of one sheet that hold an error (#REF!, #N/A), which the reading library shows as empty.</summary>
internal sealed class ErrorCells
{
    /// <summary>Eight bytes each; a sheet with more of them is no data.</summary>
    public const int Most = 8_000_000;

    private readonly List<long> cells = [];
    private bool sorted = true;

    public bool IsEmpty => cells.Count == 0;

    /// <param name="row">0-based.</param>
    /// <param name="column">0-based.</param>
    /// <exception cref="UnreadableFileException">More than <see cref="Most"/>.</exception>
    public void Add(int row, int column)
    {
        if (cells.Count >= Most) throw new UnreadableFileException(IssueCodes.CorruptWorkbook, $"公式错误值超过{Most}个");
        var key = Key(row, column);
        if (cells.Count > 0 && cells[^1] > key) sorted = false;
        cells.Add(key);
    }

    public bool Contains(int row, int column)
    {
        if (!sorted) cells.Sort();
        sorted = true;
        return cells.BinarySearch(Key(row, column)) >= 0;
    }

    private static long Key(int row, int column) => ((long)row * SheetErrors.MaxColumns) + column;
}
