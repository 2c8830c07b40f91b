using Wuyi.Pipeline.Intake.Corrections;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake;

/// <summary>Files that bring rows of another one corrected.</summary>
internal sealed partial class IntakeRun
{
    /// <summary>Whether the file brings rows of another one corrected: all references must name the same file.</summary>
    private void FindBase(CancellationToken cancellation)
    {
        _basesKnown = true;
        using var reader = TableReaders.Open(_request.Content, _limits);
        var bases = ReasonColumn.Bases(reader, cancellation);
        if (bases.Count == 1) _corrected = new CorrectedRows(bases[0]);
        else if (bases.Count > 1) _log.Add(IssueCodes.SeveralBases, null, null, ReasonColumn.Title, string.Join("、", bases));
    }

    /// <summary>The row of the other file that the reader's current row corrects; 0 when it names none.</summary>
    private static int BaseRowOf(ITableReader reader, int reasonField) =>
        reasonField >= 0 && reasonField < reader.FieldCount && RowReference.TryFind(reader.Text(reasonField), out var reference) ? reference.Row : 0;

    /// <summary>Adds the reader's current row to those in quarantine, with the row that it corrects.</summary>
    private void Quarantine(ITableReader reader, RowMapper mapper)
    {
        RowReference? reference = _corrected is not null && mapper.BaseRow > 0 ? new RowReference(_corrected.FileId, mapper.BaseRow) : null;
        _quarantine.Add(reader, _reasons, reference, _corrected is not null);
    }
}
