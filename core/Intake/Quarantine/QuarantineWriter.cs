using System.Text;
using Wuyi.Pipeline.Intake.Corrections;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Quarantine;

/// <summary>
/// The rejected rows of a file in the provider's own columns and order, with 原因 behind: UTF-8 CSV with BOM, made so that it can be corrected
/// in a spreadsheet and dropped again as it is. Sheets with other columns add theirs before 原因; a cell beyond the header stands behind it.
/// Rows wait in a temporary file until all headers are known. Nothing is written when no row is rejected.
/// </summary>
/// <param name="stream">Receives the file.</param>
/// <param name="fileId">The file in the ledger, for references; null = rows get no reference.</param>
internal sealed class QuarantineWriter(Stream stream, string? fileId) : IDisposable
{
    private const string NewLine = "\r\n";
    private readonly List<QuarantineHeader> _headers = [];
    private FileStream? _spool;
    private BinaryWriter? _rows;

    /// <summary>Number of the current sheet among those with a table, from 1.</summary>
    public int Sheet => _headers.Count;

    /// <summary>The rows that follow have this header.</summary>
    /// <param name="header">Header of the sheet.</param>
    /// <param name="reasonField">Field of a 原因 that came with the file and is written anew; −1 for none.</param>
    public void Begin(BoundHeader header, int reasonField) => _headers.Add(new QuarantineHeader(header, reasonField));

    /// <summary>Adds the reader's current row.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="reasons">Why it is rejected.</param>
    /// <param name="reference">The row of a first file that it corrects; null = it is a row of this file.</param>
    /// <param name="isCorrection">The file is a correction: a row without a reference then gets none.</param>
    public void Add(ITableReader reader, IReadOnlyList<string> reasons, RowReference? reference, bool isCorrection)
    {
        var header = _headers[^1];
        _spool ??= new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _rows ??= new BinaryWriter(_spool, new UTF8Encoding(false), leaveOpen: true);
        if (reference is null && !isCorrection && fileId is not null) reference = new RowReference(fileId, RowReference.Number(Sheet, reader.RowNumber));
        _rows.Write(Sheet - 1);
        _rows.Write(reader.FieldCount);
        for (var field = 0; field < reader.FieldCount; field++) _rows.Write(field == header.ReasonField ? "" : header.Cell(field, reader.Text(field)));
        _rows.Write(string.Join("；", reasons) + reference);
    }

    /// <summary>Writes the file; once, after the last row.</summary>
    public void Complete()
    {
        if (_rows is null) return;
        _rows.Flush();
        _spool!.Position = 0;
        using var reader = new BinaryReader(_spool, new UTF8Encoding(false), leaveOpen: true);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var columns = new QuarantineColumns(_headers);
        foreach (var title in columns.Titles) WriteCell(writer, title).Write(',');
        writer.Write(ReasonColumn.Title + NewLine);
        var cells = new string[columns.Titles.Count];
        var beyond = new List<string>();
        while (_spool.Position < _spool.Length)
        {
            Array.Fill(cells, "");
            beyond.Clear();
            var header = reader.ReadInt32();
            var fields = reader.ReadInt32();
            for (var field = 0; field < fields; field++)
            {
                var cell = reader.ReadString();
                if (field == _headers[header].ReasonField) continue;
                if (columns.PlaceOf(header, field) is var place && place >= 0) cells[place] = cell;
                else beyond.Add(cell);
            }

            foreach (var cell in cells) WriteCell(writer, cell).Write(',');
            WriteCell(writer, reader.ReadString());
            foreach (var cell in beyond)
            {
                writer.Write(',');
                WriteCell(writer, cell);
            }

            writer.Write(NewLine);
        }
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _spool?.Dispose();
    }

    private static StreamWriter WriteCell(StreamWriter writer, string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) writer.Write(cell);
        else writer.Write("\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
        return writer;
    }
}
