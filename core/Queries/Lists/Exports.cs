using Wuyi.Pipeline.Reports.Spreadsheets;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>A whole list as a file: CSV or XLSX, the same columns and cells.</summary>
public static class Exports
{
    /// <param name="format"><see cref="OutputFormats.Csv"/> or <see cref="OutputFormats.Xlsx"/>.</param>
    /// <param name="name">Name of the file without its extension; also that of the sheet.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="rows">Rows, streamed.</param>
    /// <exception cref="ApiProblemException">400: more rows than a sheet holds.</exception>
    public static Answer Write<TView>(string format, string name, IReadOnlyList<CsvColumn<TView>> columns, IEnumerable<TView> rows) => format switch
    {
        OutputFormats.Csv => new Answer { ContentType = Answer.CsvType, Body = CsvWriter.Write(columns, rows), FileName = name + ".csv" },
        OutputFormats.Xlsx => new Answer { ContentType = Answer.XlsxType, Body = Xlsx(name, columns, rows), FileName = name + ".xlsx" },
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no export"),
    };

    /// <summary>The same with an ETag of its content.</summary>
    public static Answer Write<TView>(ApiCall call, string format, string name, IReadOnlyList<CsvColumn<TView>> columns, IEnumerable<TView> rows)
    {
        ArgumentNullException.ThrowIfNull(call);
        var answer = Write(format, name, columns, rows);
        return answer with { ETag = EntityTag.OfContent(call.Audience, answer.Body.ToArray()) };
    }

    private static byte[] Xlsx<TView>(string name, IReadOnlyList<CsvColumn<TView>> columns, IEnumerable<TView> rows)
    {
        var sheet = new Sheet(name, [[.. columns.Select(column => (object?)column.Header)]], rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))]));
        try
        {
            return XlsxWriter.Write([sheet]);
        }
        catch (SheetFullException)
        {
            throw ApiProblemException.Bad(QueryParameters.Format.Name, OutputFormats.Xlsx, "超过一张工作表的行数(1048576行),请加筛选条件或用 csv");
        }
    }
}
