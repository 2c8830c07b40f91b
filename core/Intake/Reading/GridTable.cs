using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A reader that puts the cells of its current row together itself.</summary>
internal abstract class GridTable(string format, IDisposable? owned) : ITableReader
{
    private readonly List<CellKind> kinds = [];
    private readonly List<string> texts = [];
    private readonly List<double> numbers = [];
    private readonly List<DateTime> dates = [];

    public string Format { get; } = format;

    public string? Sheet { get; protected set; }

    public IReadOnlyList<MergedRange> Merges { get; protected set; } = [];

    public int RowNumber { get; protected set; }

    public int FieldCount => kinds.Count;

    public abstract bool Read();

    public CellKind Kind(int field) => (uint)field < (uint)kinds.Count ? kinds[field] : CellKind.Empty;

    public ReadOnlySpan<char> Text(int field) => (uint)field < (uint)texts.Count ? texts[field] : [];

    public double Number(int field) => kinds[field] == CellKind.Number ? numbers[field] : throw new InvalidOperationException("no number cell");

    public DateTime Date(int field) => kinds[field] == CellKind.Date ? dates[field] : throw new InvalidOperationException("no date cell");

    public virtual void Dispose()
    {
        owned?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Clear()
    {
        kinds.Clear();
        texts.Clear();
        numbers.Clear();
        dates.Clear();
    }

    /// <summary>Sets a cell, with empty ones before it where there are none.</summary>
    protected void Put(int field, CellKind kind, string text, double number = 0, DateTime date = default)
    {
        while (kinds.Count <= field)
        {
            kinds.Add(CellKind.Empty);
            texts.Add("");
            numbers.Add(0);
            dates.Add(default);
        }

        (kinds[field], texts[field], numbers[field], dates[field]) = (kind, text, number, date);
    }

    protected void PutText(int field, string text) => Put(field, string.IsNullOrWhiteSpace(text) ? CellKind.Empty : CellKind.Text, text);

    /// <summary>The figure by the 15 digits a spreadsheet shows.</summary>
    internal static string NumberText(double number) => double.IsNaN(number) || Math.Abs(number) >= 7.9e27
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
}
