using System.Globalization;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>One cell as a clerk's program would keep it; text forms write what such a program shows of it.</summary>
public sealed record Cell
{
    public static readonly Cell Empty = new();

    /// <summary>string, decimal, double, DateTime, bool or <see cref="CellError"/>; null for no value.</summary>
    public object? Value { get; init; }

    /// <summary>Number format, e.g. <c>0.00</c> or <c>yyyy-mm-dd</c>; null for General (dates: yyyy-mm-dd).</summary>
    public string? Format { get; init; }

    /// <summary>Formula whose cached value <see cref="Value"/> is.</summary>
    public string? Formula { get; init; }

    /// <summary>What text forms write in place of the value's own text.</summary>
    public string? Shown { get; init; }

    public static implicit operator Cell(string? text) => text is null ? Empty : new Cell { Value = text };

    public static implicit operator Cell(decimal number) => new() { Value = number };

    public static implicit operator Cell(int number) => new() { Value = (decimal)number };

    public static implicit operator Cell(DateTime date) => new() { Value = date };

    public static implicit operator Cell(bool truth) => new() { Value = truth };

    public static implicit operator Cell(CellError error) => new() { Value = error };

    /// <summary>A number with a format; <paramref name="shown"/> is what it looks like.</summary>
    public static Cell Number(decimal number, string? format = null, string? shown = null) => new() { Value = number, Format = format, Shown = shown };

    public static Cell Date(DateTime date, string format, string? shown = null) => new() { Value = date, Format = format, Shown = shown };

    public static Cell Computed(string formula, object cached) => new() { Value = cached is int whole ? (decimal)whole : cached, Formula = formula };

    /// <summary>The cell as text forms have it.</summary>
    public string Text => Shown ?? Value switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        CellError error => error.Shown(),
        var other => throw new InvalidOperationException($"no cell: {other}"),
    };
}
