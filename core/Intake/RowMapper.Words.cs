using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Spans of days, numbers of documents, towns, and the shift of months that a mapping asks for.</summary>
internal sealed partial class RowMapper
{
    private CellStatus ReadDaySpan(BoundColumn bound, ref CellSlot slot)
    {
        var status = ReadText(bound, ref slot);
        if (status != CellStatus.Value || !SpanText.TryRead(_reader.Text(bound.Field), FirstYear, out var first, out var last)) return status;
        slot.Value = ((first?.DayNumber ?? 0) * SpanFactor) + (last?.DayNumber ?? 0);
        return status;
    }

    /// <summary>2003-05-01起2053-04-30止 in a column of one date: the end it asks for (RULINGS 5.3).</summary>
    private bool TryEndOfSpan(BoundColumn bound, out DateOnly date)
    {
        date = default;
        if (!SpanText.TryRead(_reader.Text(bound.Field), FirstYear, out var first, out var last)) return false;
        if ((bound.Column.SpanEnd == SpanEnd.First ? first : last) is not { } end) return false;
        date = end;
        return true;
    }

    private CellStatus ReadDocumentNo(BoundColumn bound, ref CellSlot slot)
    {
        var status = IdentifierCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (PersonalIds.LooksLike(text)) return Defect(IssueCodes.PersonalId);
        Keep(ref slot, PersonalText.Redact(text));
        return CellStatus.Value;
    }

    private CellStatus ReadTown(BoundColumn bound, ref CellSlot slot)
    {
        var status = TextCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (TownCell.Find(text) is { } town)
        {
            Keep(ref slot, town);
            return CellStatus.Value;
        }

        Keep(ref slot, PersonalText.Redact(text));
        Warn(IssueCodes.UnknownTown, bound.Column);
        return CellStatus.Value;
    }

    /// <summary>A mapping may move months; where the file says on which day meters are read, only those read on the 1st move (R6).</summary>
    private int ShiftOf(BoundColumn bound)
    {
        if (_monthShift == 0 || bound.Column.ShiftsWith is not { } title) return _monthShift;
        if (_header.Find(_header.Match.Contract.Column(title)) is not { } day || day.Field >= _reader.FieldCount) return _monthShift;
        var text = CellText.WithoutSpaces(CellText.Normalise(_reader.Text(day.Field)));
        if (CellText.SaysNothing(text)) return _monthShift;
        if (text.StartsWith("每月")) text = text[2..];
        return text.TrimEnd("日号").TrimStart('0').SequenceEqual("1") ? _monthShift : 0;
    }
}
