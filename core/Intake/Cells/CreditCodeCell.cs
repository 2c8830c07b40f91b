using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>统一社会信用代码 in a cell, and what stands there instead of one (RULINGS 5.3).</summary>
public static class CreditCodeCell
{
    private const int LongestLooked = 400;

    /// <summary>
    /// Reads a code. Case, width, spaces and hyphens do not matter. O, I and Z (which no code contains) are read as 0, 1, 2 only when the check
    /// character then is right: <see cref="CellStatus.Repaired"/>. A personal ID is recognised before anything else.
    /// </summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="code">The code, when the status has a value.</param>
    /// <param name="organisationCode">The 9 characters of a 组织机构代码 or inside an old tax number, when the status says so; else null.</param>
    public static CellStatus Read(ReadOnlySpan<char> text, out CreditCode code, out string? organisationCode)
    {
        organisationCode = null;
        if (text.Length == 18 && CreditCode.TryParse(text, out code) && !PersonalIds.IsValid18(text)) return CellStatus.Value;
        code = default;
        if (text.Length > LongestLooked) return CellStatus.CreditCodeLength;
        var cell = CellText.WithoutSpaces(CellText.Normalise(text));
        if (CellText.SaysNothing(cell)) return CellStatus.Empty;
        var separated = cell.IndexOfAny(",/、;|");
        if (separated >= 0) return ReadSeveral(cell, out code, out organisationCode);
        Span<char> upper = stackalloc char[LongestLooked];
        if (cell.Length > upper.Length) return CellStatus.CreditCodeLength;
        return Classify(Upper(cell, upper), out code, out organisationCode);
    }

    /// <summary>Reads a cell of any kind; a spreadsheet number of 16 or more digits is damaged.</summary>
    public static CellStatus Read(ITableReader row, int field, out CreditCode code, out string? organisationCode)
    {
        code = default;
        organisationCode = null;
        var status = IdentifierCell.Read(row, field, out var text);
        return status == CellStatus.Value ? Read(text, out code, out organisationCode) : status;
    }

    /// <summary>One code written twice is one code; anything else between separators asks for a person.</summary>
    private static CellStatus ReadSeveral(ReadOnlySpan<char> cell, out CreditCode code, out string? organisationCode)
    {
        code = default;
        organisationCode = null;
        var first = CellStatus.Empty;
        foreach (var range in cell.SplitAny(",/、;|"))
        {
            var part = cell[range];
            if (part.IsEmpty) continue;
            var status = Read(part, out var next, out var nextOrganisation);
            if (status == CellStatus.PersonalId)
            {
                (code, organisationCode) = (default, null);
                return status;
            }

            if (first == CellStatus.Empty) (first, code, organisationCode) = (status, next, nextOrganisation);
            else if (next != code || nextOrganisation != organisationCode || !status.HasValue()) first = CellStatus.SeveralCodes;
        }

        if (first == CellStatus.SeveralCodes) (code, organisationCode) = (default, null);
        return first;
    }

    private static CellStatus Classify(ReadOnlySpan<char> text, out CreditCode code, out string? organisationCode)
    {
        code = default;
        organisationCode = null;
        if (PersonalIds.IsValid18(text)) return CellStatus.PersonalId;
        if (CreditCode.TryParse(text, out code)) return CellStatus.Value;
        if (PersonalIds.LooksLike(text)) return CellStatus.PersonalId;
        switch (text.Length)
        {
            case 18:
                return Repair(text, out code);
            case 9 when OrganisationCode.IsValid(text):
                organisationCode = text.ToString();
                return CellStatus.OrganisationCode;
            case 15 when OrganisationCode.IsValid(text[6..]):
                organisationCode = text[6..].ToString();
                return CellStatus.OldTaxNumber;
            case 15 when !text[..6].ContainsAnyExceptInRange('0', '9'):
                return CellStatus.OldTaxNumber;
            default:
                return CellStatus.CreditCodeLength;
        }
    }

    private static CellStatus Repair(ReadOnlySpan<char> text, out CreditCode code)
    {
        Span<char> repaired = stackalloc char[18];
        text.CopyTo(repaired);
        repaired.Replace('O', '0');
        repaired.Replace('I', '1');
        repaired.Replace('Z', '2');
        if (PersonalIds.LooksLike18(repaired))
        {
            code = default;
            return CellStatus.PersonalId;
        }

        if (CreditCode.TryParse(repaired, out code)) return CellStatus.Repaired;
        return CreditCode.CheckCharacter(text[..17]) == '\0' || CreditCode.CheckCharacter(text[1..]) == '\0' ? CellStatus.CreditCodeCharacter : CellStatus.CreditCodeCheck;
    }

    /// <summary>Upper case without hyphens: 12345678-9 is a 组织机构代码 as its certificate prints it.</summary>
    private static ReadOnlySpan<char> Upper(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c is not ('-' or '—' or '–')) buffer[length++] = char.ToUpperInvariant(c);
        }

        return buffer[..length];
    }
}
