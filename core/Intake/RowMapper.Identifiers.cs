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
        if (!IsAccount(text)) return Defect(PersonalIds.LooksLike(text) ? IssueCodes.PersonalId : IssueCodes.BadAccount);
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
        status = CreditCodeCell.Read(text, out var code, out _);
        switch (status)
        {
            case CellStatus.Value or CellStatus.Repaired:
                Keep(ref slot, code.Value);
                return status;
            case CellStatus.PersonalId:
                Keep(ref slot, PersonalIdToken.Of(text));
                Warn(IssueCodes.PersonalId, bound.Column);
                return CellStatus.Value;
            case CellStatus.OldTaxNumber or CellStatus.OrganisationCode:
                KeepUpper(ref slot, text);
                return CellStatus.Value;
            case CellStatus.CreditCodeLength when bound.Column.Kind == ColumnKind.Taxpayer && text.Length == LongTaxNumber && IsAlphanumeric(text):
                KeepUpper(ref slot, text);
                return CellStatus.Value;
            case CellStatus.CreditCodeLength when bound.Column.Kind == ColumnKind.Taxpayer:
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
