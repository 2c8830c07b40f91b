using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Corrections;

/// <summary>The column 原因 of a quarantine file that comes back.</summary>
internal static class ReasonColumn
{
    /// <summary>Title of the column that says why.</summary>
    public const string Title = "原因";

    /// <summary>Its field: the last one of that name, for a provider may have one of its own; −1 when there is none.</summary>
    public static int FieldOf(IReadOnlyList<string> header)
    {
        for (var field = header.Count - 1; field >= 0; field--)
        {
            if (HeaderText.Name(header[field]) == Title) return field;
        }

        return -1;
    }

    /// <summary>The files that the column 原因 names in any row, in order of appearance; at most two are looked for.</summary>
    /// <exception cref="UnreadableFileException">The file breaks.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<string> Bases(ITableReader reader, CancellationToken cancellation)
    {
        var bases = new List<string>();
        string? sheet = null;
        var reason = -1;
        var rows = 0;
        while (bases.Count < 2 && reader.Read())
        {
            if (rows++ % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            if (reader.Sheet != sheet) (sheet, reason) = (reader.Sheet, -1);
            if (reason < 0)
            {
                reason = FieldOf(Cells(reader));
                continue;
            }

            if (reason < reader.FieldCount && RowReference.TryFind(reader.Text(reason), out var reference) && !bases.Contains(reference.FileId))
                bases.Add(reference.FileId);
        }

        return bases;
    }

    private static string[] Cells(ITableReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var field = 0; field < cells.Length; field++) cells[field] = reader.Text(field).ToString();
        return cells;
    }
}
