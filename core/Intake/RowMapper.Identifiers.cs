using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

internal sealed partial class RowMapper
{
    private const int OldAccountLength = 10;
    private const int AccountLength = 13;
    private const int LongTaxNumber = 20;
    private const string PartSeparators = ",/、;|";

    private CellStatus ReadAccount(BoundColumn bound, ref CellSlot slot)
    {
        if (_isText && bound.Mapped is null && _reader.Text(bound.Field) is var plain && IsAccount(plain))
        {
            Keep(ref slot, plain);
            return CellStatus.Value;
        }

        var status = IdentifierCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (bound.Mapped is not null) return ReadMapped(bound, text, IsAccount, IssueCodes.BadAccount, ref slot);
        if (!IsAccount(text)) return Defect(PersonalIds.LooksLike(text) ? IssueCodes.PersonalId : LostZeros(text) ? IssueCodes.AccountZerosLost : IssueCodes.BadAccount);
        Keep(ref slot, text);
        return CellStatus.Value;
    }

    private CellStatus ReadParcel(BoundColumn bound, ref CellSlot slot, int length, string code)
    {
        var status = IdentifierCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (bound.Mapped is not null) return ReadMapped(bound, text, value => ParcelCell.IsValid(value, length), code, ref slot);
        if (!ParcelCell.IsValid(text, length)) return Defect(code);
        KeepUpper(ref slot, text);
        return CellStatus.Value;
    }

    private CellStatus ReadCreditCode(BoundColumn bound, ref CellSlot slot)
    {
        var written = _reader.Text(bound.Field);
        if (_isText && written.IsEmpty) return CellStatus.Empty;
        if (_isText && CreditCode.IsValid(written) && !PersonalIds.IsValid18(written))
        {
            Keep(ref slot, written);
            return CellStatus.Value;
        }

        var status = CreditCodeCell.Read(_reader, bound.Field, out var code, out _);
        if (status.HasValue()) Keep(ref slot, code.Value);
        return status;
    }

    /// <summary>A taxpayer or holder of land. A personal ID becomes a token: the figures stay, the number does not (RULINGS 5.6).</summary>
    private CellStatus ReadParty(BoundColumn bound, ref CellSlot slot)
    {
        var status = IdentifierCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (bound.Mapped is { } mapped && (mapped.Pattern ?? mapped.Prefix) is not null)
            return ReadMapped(bound, text, IsParty, IssueCodes.BadTaxpayer, ref slot);
        if (bound.Column.Several && text.ContainsAny(PartSeparators)) return ReadParties(bound, text, ref slot);
        status = ReadParty(bound.Column, text, out var party);
        if (status.HasValue()) Keep(ref slot, party);
        return status;
    }

    /// <summary>Codes joined by , or /: each is read; one that cannot be is told and stays empty.</summary>
    private CellStatus ReadParties(BoundColumn bound, ReadOnlySpan<char> text, ref CellSlot slot)
    {
        var parts = new List<string>();
        var any = false;
        foreach (var range in text.SplitAny(PartSeparators))
        {
            if (text[range].IsEmpty) continue;
            var status = ReadParty(bound.Column, text[range], out var party);
            if (!status.HasValue()) Warn(TakeOwnCode() ?? status.Code(), bound.Column);
            else if (status == CellStatus.Repaired) Warn(IssueCodes.CreditCodeRepaired, bound.Column);
            any |= status.HasValue();
            parts.Add(status.HasValue() ? party.ToString() : "");
        }

        // One code written twice is one code.
        if (any && parts.Distinct().Count() == 1) parts.RemoveRange(1, parts.Count - 1);
        Keep(ref slot, string.Join(PartSeparator, parts));
        return any ? CellStatus.Value : CellStatus.Empty;
    }

    private CellStatus ReadParty(ContractColumn column, ReadOnlySpan<char> text, out ReadOnlySpan<char> party)
    {
        party = default;
        var status = CreditCodeCell.Read(text, out var code, out _);
        switch (status)
        {
            case CellStatus.Value or CellStatus.Repaired:
                party = code.Value;
                return status;
            case CellStatus.PersonalId:
                party = _personalIds.TokenOf(text);
                WarnOnce(IssueCodes.PersonalId, column);
                return CellStatus.Value;
            case CellStatus.OldTaxNumber or CellStatus.OrganisationCode:
                party = text.ToString().ToUpperInvariant();
                return CellStatus.Value;
            case CellStatus.CreditCodeLength when column.Kind == ColumnKind.Taxpayer && text.Length == LongTaxNumber && IsAlphanumeric(text):
                party = text.ToString().ToUpperInvariant();
                return CellStatus.Value;
            case CellStatus.CreditCodeLength when column.Kind == ColumnKind.Taxpayer:
                return Defect(IssueCodes.BadTaxpayer);
            default:
                return status;
        }
    }

    private delegate bool IdentifierCheck(ReadOnlySpan<char> text);

    /// <summary>A provider's own identifier: its pattern in place of the contract's check, leading zeros, then the prefix.</summary>
    private CellStatus ReadMapped(BoundColumn bound, ReadOnlySpan<char> text, IdentifierCheck check, string code, ref CellSlot slot)
    {
        var mapped = bound.Mapped!;
        if (PersonalIds.LooksLike(text)) return Defect(IssueCodes.PersonalId);
        if (bound.Pattern is { } pattern && !pattern.IsMatch(text)) return Defect(IssueCodes.MappedIdentifier);
        var padded = text.Length < mapped.PadTo ? text.ToString().PadLeft(mapped.PadTo, '0') : text;
        if (bound.Pattern is null && !check(padded)) return Defect(code);
        Keep(ref slot, mapped.Prefix is null ? padded : string.Concat(mapped.Prefix, padded));
        return CellStatus.Value;
    }

    private void KeepUpper(ref CellSlot slot, ReadOnlySpan<char> text)
    {
        Keep(ref slot, text);
        foreach (ref var c in Chars.AsSpan(slot.Start, slot.Length)) c = char.ToUpperInvariant(c);
    }

    private static bool IsAccount(ReadOnlySpan<char> text) =>
        text.Length is OldAccountLength or AccountLength && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>A number cell drops zeros in front: 9 and 12 digits, or a few less. How many were there nobody can tell.</summary>
    private static bool LostZeros(ReadOnlySpan<char> text) => text.Length is (>= 6 and <= 9) or 11 or 12 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsParty(ReadOnlySpan<char> text) => text.Length is 9 or 15 or 18 or LongTaxNumber && IsAlphanumeric(text);

    private static bool IsAlphanumeric(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }
}
