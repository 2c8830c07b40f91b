using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Identifiers (户号, 宗地代码, 项目编号): text, never a number on the way.</summary>
public static class IdentifierCell
{
    /// <summary>Digits that a spreadsheet's number keeps.</summary>
    private const double Limit = 1e15;

    /// <summary>
    /// NFKC, no spaces, no leading <c>'</c>, no "(1/1)" behind, no ".0" of a number behind. E-notation and ".0" behind more than 15
    /// digits are <see cref="CellStatus.DamagedIdentifier"/>: digits are lost.
    /// </summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="value">A slice of <paramref name="text"/> wherever nothing had to be removed inside.</param>
    public static CellStatus Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> value)
    {
        if (!text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9'))
        {
            value = text;
            return CellStatus.Value;
        }

        value = CellText.WithoutSpaces(CellText.Normalise(text));
        if (CellText.SaysNothing(value)) return CellStatus.Empty;
        value = WithoutPart(value);
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0) return CellStatus.Value;
        var rest = value[digits..];
        if (IsENotation(digits, rest)) return CellStatus.DamagedIdentifier;
        if (rest[0] != '.' || rest.Length < 2 || !rest[1..].TrimStart('0').IsEmpty) return CellStatus.Value;
        if (digits > 15) return CellStatus.DamagedIdentifier;
        value = value[..digits];
        return CellStatus.Value;
    }

    /// <summary>Reads a cell of any kind. A spreadsheet number of more than 15 digits has lost digits; one that became a date is gone.</summary>
    public static CellStatus Read(ITableReader row, int field, out ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(row);
        value = [];
        switch (row.Kind(field))
        {
            case CellKind.Empty:
                return CellStatus.Empty;
            case CellKind.Text:
                return Read(row.Text(field), out value);
            case CellKind.Error:
                return CellStatus.SpreadsheetError;
            case CellKind.Date:
                return CellStatus.DamagedIdentifier;
            case CellKind.Number:
                var number = row.Number(field);
                if (Math.Abs(number) >= Limit) return CellStatus.DamagedIdentifier;
                if (number < 0 || Math.Truncate(number) != number) return CellStatus.BadIdentifier;
                value = row.Text(field);
                return CellStatus.Value;
            default:
                return CellStatus.BadIdentifier;
        }
    }

    /// <summary>3.3E+11 and 3E+11; a code such as 3E11 is left alone, spreadsheets always write the sign.</summary>
    private static bool IsENotation(int digits, ReadOnlySpan<char> rest)
    {
        if (digits > 1) return false;
        var point = rest[0] == '.';
        if (point)
        {
            rest = rest[1..];
            var end = rest.IndexOfAnyExceptInRange('0', '9');
            if (end <= 0) return false;
            rest = rest[end..];
        }

        if (rest.Length < 2 || rest[0] is not ('E' or 'e')) return false;
        rest = rest[1..];
        var signed = rest[0] is '+' or '-';
        if (signed) rest = rest[1..];
        return (signed || point) && rest.Length is > 0 and < 4 && !rest.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>33072300100(1/1): which sheet of how many, not part of the identifier.</summary>
    private static ReadOnlySpan<char> WithoutPart(ReadOnlySpan<char> value)
    {
        if (value.Length < 6 || value[^1] != ')') return value;
        var open = value.LastIndexOf('(');
        if (open <= 0) return value;
        var inside = value[(open + 1)..^1];
        var slash = inside.IndexOf('/');
        if (slash <= 0 || slash == inside.Length - 1) return value;
        return inside[..slash].ContainsAnyExceptInRange('0', '9') || inside[(slash + 1)..].ContainsAnyExceptInRange('0', '9') ? value : value[..open];
    }
}
