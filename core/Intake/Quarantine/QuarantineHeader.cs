using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Quarantine;

/// <summary>The header of a sheet as its rejected rows need it: titles that say the unit themselves, and what hides in each column.</summary>
internal sealed class QuarantineHeader
{
    private readonly ColumnKind?[] _kinds;

    /// <param name="header">Header of the sheet.</param>
    /// <param name="reasonField">Field of a 原因 that is written anew; −1 for none.</param>
    public QuarantineHeader(BoundHeader header, int reasonField)
    {
        ReasonField = reasonField;
        _kinds = new ColumnKind?[header.Cells.Count];
        var titles = (header.WholeNames ?? header.Cells).Select(QuarantineCell.Harmless).ToArray();
        foreach (var bound in header.Columns)
        {
            // What the header of a wide table gives stands in no field.
            if (bound.Field >= _kinds.Length) continue;
            _kinds[bound.Field] = bound.Column.Kind;
            foreach (var twin in bound.Twins) _kinds[twin] = bound.Column.Kind;
            if (header.WholeNames is null && LostUnit(bound) is { } unit) titles[bound.Field] += $"({unit})";
        }

        Titles = titles;
    }

    public int ReasonField { get; }

    public IReadOnlyList<string> Titles { get; }

    /// <summary>A cell as it may be written.</summary>
    public string Cell(int field, ReadOnlySpan<char> text) => QuarantineCell.Of(text, field < _kinds.Length ? _kinds[field] : null);

    /// <summary>A unit that stood in a title above the header or in another column, and would be lost; null when the header says it or it is the usual one.</summary>
    private static string? LostUnit(BoundColumn bound)
    {
        if (bound.Unit is not { } unit || bound.UnitIssue is not null || bound.Mapped?.Unit is not null) return null;
        if (HeaderText.Normalise(bound.Header).Unit is not null) return null;
        return unit == bound.FactUnit && !bound.Column.UnitMustBeGiven ? null : unit.Name;
    }
}
