namespace Wuyi.Pipeline.Reports.Spreadsheets;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">Its tab; what Excel forbids is taken out, and it is cut to 31 characters.</param>
/// <param name="Head">Rows that stay in view, bold; the last one names the columns.</param>
/// <param name="Rows">Rows of texts, decimals, ints and nulls, streamed.</param>
public sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<object?>> Head, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Rows above the head: a title, sentences. Not frozen.</summary>
    public IReadOnlyList<string> Preface { get; init; } = [];
}

/// <summary>More rows than a sheet of Excel holds.</summary>
public sealed class SheetFullException() : InvalidOperationException("a sheet holds 1048576 rows");
