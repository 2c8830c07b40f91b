namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A table as a provider lays it out: title rows, header, rows, 合计, notes. Rows are produced while they are written.</summary>
internal sealed record DemoSheet
{
    public required string Source { get; init; }

    /// <summary>File name without folder and extension.</summary>
    public required string Name { get; init; }

    public required SheetFormat Format { get; init; }

    /// <summary>Rows above the header, one cell each; the label of synthetic data is added in front of them.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>Cells are string, int, decimal, <see cref="DateOnly"/> or null.</summary>
    public required Func<IEnumerable<object?[]>> Rows { get; init; }

    /// <summary>The column whose sum stands in a 合计 row at the end; null = no such row.</summary>
    public int? TotalColumn { get; init; }

    /// <summary>Amounts with thousands separators, as exports of bureau systems have them.</summary>
    public bool Thousands { get; init; }

    /// <summary>Rows in it that intake must refuse.</summary>
    public int BadRows { get; init; }

    public string Path => $"演示数据/{Name}{(Format == SheetFormat.Xlsx ? ".xlsx" : ".csv")}";

    public DemoFile ToFile() => new(Source, Path, stream => SheetWriter.Write(this, stream));

    public DemoFileTruth ToTruth() => new(Source, Path, Rejected: false, Rows().Count(), BadRows);
}
