using System.Text;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake;

/// <summary>
/// The rejected rows of a file in the provider's own columns and order, with 原因 behind: UTF-8 CSV with BOM. Personal IDs and private
/// columns are masked. Nothing is written when no row is rejected.
/// </summary>
internal sealed class QuarantineWriter(Stream stream) : IDisposable
{
    /// <summary>Title of the column that says why.</summary>
    public const string ReasonTitle = "原因";

    private const string NewLine = "\r\n";
    private StreamWriter? _writer;
    private BoundHeader? _header;
    private HashSet<int> _private = [];

    /// <summary>The rows that follow have this header.</summary>
    public void Begin(BoundHeader header)
    {
        _header = header;
        _private = [.. header.Columns.Where(bound => bound.Column.Kind == Sources.ColumnKind.Private).Select(bound => bound.Field)];
        if (_writer is not null) WriteHeader(_writer, header);
    }

    public void Add(ITableReader reader, IReadOnlyList<string> reasons)
    {
        var header = _header ?? throw new InvalidOperationException("no header yet");
        if (_writer is null)
        {
            _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            WriteHeader(_writer, header);
        }

        var width = Math.Max(header.Cells.Count, reader.FieldCount);
        for (var field = 0; field < width; field++)
        {
            var cell = field < reader.FieldCount ? reader.Text(field) : [];
            var mask = (_private.Contains(field) && !cell.IsWhiteSpace()) || Masking.HidesPersonalId(cell);
            Write(_writer, mask ? PersonalIds.Masked : cell);
            _writer.Write(',');
        }

        Write(_writer, string.Join("；", reasons));
        _writer.Write(NewLine);
    }

    public void Dispose() => _writer?.Dispose();

    private static void WriteHeader(StreamWriter writer, BoundHeader header)
    {
        foreach (var cell in header.Cells)
        {
            Write(writer, cell);
            writer.Write(',');
        }

        writer.Write(ReasonTitle + NewLine);
    }

    private static void Write(StreamWriter writer, ReadOnlySpan<char> cell)
    {
        if (cell.IndexOfAny(",\"\r\n") < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        foreach (var c in cell)
        {
            if (c == '"') writer.Write('"');
            writer.Write(c);
        }

        writer.Write('"');
    }
}
