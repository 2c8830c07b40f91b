using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

internal sealed partial class RowMapper
{
    /// <summary>The code of a defect that the readers of cells do not know; goes with <see cref="CellStatus.BadIdentifier"/>.</summary>
    private string? _ownCode;

    private CellStatus ReadCell(BoundColumn bound, ref CellSlot slot) => bound.Column.Kind switch
    {
        ColumnKind.Number => ReadNumber(bound, ref slot),
        ColumnKind.Month => ReadMonth(bound, ref slot),
        ColumnKind.Account => ReadAccount(bound, ref slot),
        ColumnKind.Text => ReadText(bound, ref slot),
        ColumnKind.Date => ReadDate(bound, ref slot),
        ColumnKind.MonthOrDate => ReadMonthOrDate(bound, ref slot),
        ColumnKind.Year => ReadYear(bound.Field, ref slot),
        ColumnKind.CreditCode => ReadCreditCode(bound, ref slot),
        ColumnKind.DaySpan => ReadDaySpan(bound, ref slot),
        ColumnKind.DocumentNo => ReadDocumentNo(bound, ref slot),
        ColumnKind.Town => ReadTown(bound, ref slot),
        ColumnKind.Taxpayer or ColumnKind.HolderCode => ReadParty(bound, ref slot),
        ColumnKind.Parcel => ReadParcel(bound, ref slot, ParcelCell.ParcelLength, IssueCodes.BadParcel),
        ColumnKind.LandUnit => ReadParcel(bound, ref slot, ParcelCell.UnitLength, IssueCodes.BadLandUnit),
        ColumnKind.Industry => ReadIndustry(bound, ref slot),
        ColumnKind.Share => ReadShare(bound, ref slot),
        ColumnKind.YesNo => ReadYesNo(bound, ref slot),
        _ => throw new InvalidOperationException($"no reading for {bound.Column.Kind}"),
    };

    private CellStatus ReadNumber(BoundColumn bound, ref CellSlot slot)
    {
        var column = bound.Column;
        var text = _reader.Text(bound.Field);
        slot.InMu = bound.Unit?.Base == Units.Mu.Base;
        slot.Flag = column.TakesForeignMoney && bound.Unit?.Family == UnitFamily.ForeignMoney;
        if (bound.Factor == 1m && bound.UnitIssue is null && _isText && NumberCell.TryParseMicro(text, out slot.Value))
            return slot.Value < 0 ? CheckSign(column) : CellStatus.Value;

        if (column.Erasable && text.Length <= 8 && CellText.Normalise(text).SequenceEqual(EraseWord))
        {
            slot.State = CellState.Erased;
            return CellStatus.Empty;
        }

        var status = NumberCell.Read(_reader, bound.Field, out var value, out var unit);
        if (status != CellStatus.Value) return status;
        var factor = bound.Factor;
        if (unit is not null)
        {
            if (bound.TryFactor(unit) is not { } own) return CellStatus.UnexpectedUnit;
            factor = own;
            slot.InMu = unit.Base == Units.Mu.Base;
            slot.Flag = column.TakesForeignMoney && unit.Family == UnitFamily.ForeignMoney;
        }
        else if (bound.UnitIssue is { } issue)
        {
            if (column.Lenient) return Defect(issue);
            RejectFile(issue, column);
            return CellStatus.Empty;
        }

        if (Math.Abs(value) > LargestFigure) return CellStatus.NumberOutOfRange;
        status = NumberCell.ToMicro(value * factor, out slot.Value);
        return status == CellStatus.Value && slot.Value < 0 ? CheckSign(column) : status;
    }

    /// <summary>Beyond what any unit brings into DECIMAL(18,6), and far below where a product would overflow.</summary>
    private const decimal LargestFigure = 1_000_000_000_000_000_000m;

    private CellStatus CheckSign(ContractColumn column) => column.MayBeNegative ? CellStatus.Value : Defect(IssueCodes.NegativeValue);

    private CellStatus ReadMonth(BoundColumn bound, ref CellSlot slot)
    {
        var month = default(Month);
        var status = CellStatus.Value;
        if (!_isText || !TryCompact(_reader.Text(bound.Field), out month)) status = MonthCell.Read(_reader, bound.Field, out month);
        if (status.IsDefect())
        {
            if (bound.Column.MaySpan && TrySpan(_reader.Text(bound.Field), bound, out month)) (status, slot.Flag) = (CellStatus.Value, true);
            else if (TryWithYear(_reader.Text(bound.Field), bound, out month)) status = CellStatus.Value;
        }

        slot.Value = month.Index + ShiftOf(bound);
        return status;
    }

    /// <summary>202305 and 2023-05, the forms of exports.</summary>
    private static bool TryCompact(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length == 7 && text[4] == '-') return Model.Month.TryParse(text, out month);
        if (text.Length != 6) return false;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + (c - '0');
        }

        return TryMonth(value / 100, value % 100, out month);
    }

    private CellStatus ReadDate(BoundColumn bound, ref CellSlot slot)
    {
        if (bound.Column.Denials.Count > 0 && Denies(_reader.Text(bound.Field), bound.Column.Denials))
        {
            slot.State = CellState.Denied;
            return CellStatus.Empty;
        }

        // 成立日期 and old land rights lie before the years of figures.
        var status = DateCell.Read(_reader, bound.Field, out var date, FirstYear);
        if (status == CellStatus.NotADate && bound.Column.SpanEnd != SpanEnd.None && TryEndOfSpan(bound, out var end)) (status, date) = (CellStatus.Value, end);
        slot.Value = date.DayNumber;
        slot.Flag = true;
        return status;
    }

    private static bool Denies(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        if (text.Length is 0 or > 16) return false;
        var word = CellText.WithoutSpaces(CellText.Normalise(text));
        foreach (var denial in words)
        {
            if (word.SequenceEqual(denial)) return true;
        }

        return false;
    }

    private CellStatus ReadMonthOrDate(BoundColumn bound, ref CellSlot slot)
    {
        var status = DateCell.Read(_reader, bound.Field, out var date);
        slot.Flag = status == CellStatus.Value;
        if (status == CellStatus.NotADate && MonthCell.Read(_reader, bound.Field, out var month) == CellStatus.Value)
            (status, date) = (CellStatus.Value, month.FirstDay);
        slot.Value = date.DayNumber;
        return status;
    }

    private CellStatus ReadYear(int field, ref CellSlot slot)
    {
        var status = IdentifierCell.Read(_reader, field, out var text);
        if (status != CellStatus.Value) return status;
        if (text.EndsWith("度")) text = text[..^1];
        if (text.EndsWith("年")) text = text[..^1];
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year))
            return CellStatus.NotADate;
        slot.Value = year;
        return year is < DateCell.MinYear or > DateCell.MaxYear ? CellStatus.YearOutOfRange : CellStatus.Value;
    }

    private CellStatus ReadText(BoundColumn bound, ref CellSlot slot)
    {
        var written = _reader.Text(bound.Field);
        if (_isText && IsPlain(written))
        {
            Keep(ref slot, PersonalText.Redact(written));
            return CellStatus.Value;
        }

        var status = TextCell.Read(_reader, bound.Field, out var text);
        if (status == CellStatus.Value) Keep(ref slot, PersonalText.Redact(text));
        return status;
    }

    /// <summary>Common Chinese characters, Latin letters and digits only, and too long for a word that says nothing: needs no normal form.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length < 5) return false;
        if (!text.ContainsAnyExceptInRange('\u4e00', '\u9fff')) return true;
        foreach (var c in text)
        {
            if (!char.IsBetween(c, '\u4e00', '\u9fff') && !char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }

    private CellStatus ReadIndustry(BoundColumn bound, ref CellSlot slot)
    {
        var status = TextCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (!IndustryCell.TryRead(text, out var digits) && !IndustryCell.TryName(text, out digits)) return Defect(IssueCodes.BadIndustry);
        Keep(ref slot, digits);
        return CellStatus.Value;
    }

    private CellStatus ReadShare(BoundColumn bound, ref CellSlot slot)
    {
        var percent = HeaderText.Normalise(bound.Header).Unit is { Family: UnitFamily.Share } unit ? unit.Factor : 1m;
        var text = CellText.Normalise(_reader.Text(bound.Field));
        if (bound.Column.Several && _reader.Kind(bound.Field) == CellKind.Text && text.ContainsAny(ShareCell.Separators)) return ReadShares(text, percent, ref slot);
        var status = _reader.Kind(bound.Field) == CellKind.Text
            ? ShareCell.Read(text, percent, out var value)
            : NumberCell.Read(_reader, bound.Field, out value, out _);
        if (_reader.Kind(bound.Field) == CellKind.Number) value *= percent;
        if (status == CellStatus.UnexpectedUnit || status == CellStatus.Empty) return status;
        return status != CellStatus.Value || value is < 0 or > 1 ? Defect(IssueCodes.BadShare) : NumberCell.ToMicro(value, out slot.Value);
    }

    /// <summary>60%、40%: one share a holder.</summary>
    private CellStatus ReadShares(ReadOnlySpan<char> text, decimal percent, ref CellSlot slot)
    {
        var shares = new List<string>();
        foreach (var range in text.SplitAny(ShareCell.Separators))
        {
            if (text[range].IsWhiteSpace()) continue;
            if (ShareCell.Read(text[range], percent, out var value) != CellStatus.Value || value is < 0 or > 1 || !Micro.TryFromDecimal(value, out var micro))
                return Defect(IssueCodes.BadShare);
            shares.Add(micro.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Keep(ref slot, string.Join(PartSeparator, shares));
        return CellStatus.Value;
    }

    private CellStatus ReadYesNo(BoundColumn bound, ref CellSlot slot)
    {
        var status = TextCell.Read(_reader, bound.Field, out var text);
        if (status != CellStatus.Value) return status;
        if (YesNoCell.Read(text) is not { } answer) return Defect(IssueCodes.BadYesNo);
        slot.Value = answer ? 1 : 0;
        return CellStatus.Value;
    }

    private CellStatus Defect(string code)
    {
        _ownCode = code;
        return CellStatus.BadIdentifier;
    }

    /// <summary>2023年1-3月, 1—3月 or 2月(累计) beside a year: from January to a month.</summary>
    private bool TrySpan(ReadOnlySpan<char> cell, BoundColumn bound, out Month month)
    {
        month = default;
        var match = Span().Match(CellText.WithoutSpaces(CellText.Normalise(cell)).ToString());
        if (!match.Success) return false;
        var number = int.Parse(match.Groups["to"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var year = match.Groups["year"].Success
            ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : YearBeside(bound);
        if (year is > 0 and < 100) year += 2000;
        return TryMonth(year, number, out month);
    }

    /// <summary>3, 03 or 3月 beside a column with the year.</summary>
    private bool TryWithYear(ReadOnlySpan<char> cell, BoundColumn bound, out Month month)
    {
        month = default;
        if (bound.Column.YearColumn is null) return false;
        var text = CellText.WithoutSpaces(CellText.Normalise(cell));
        if (text.EndsWith("月")) text = text[..^1];
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && TryMonth(YearBeside(bound), number, out month);
    }

    private int YearBeside(BoundColumn bound)
    {
        if (bound.Column.YearColumn is not { } title || _header.Find(_header.Match.Contract.Column(title)) is not { } year) return 0;
        CellSlot slot = default;
        return year.Field < _reader.FieldCount && ReadYear(year.Field, ref slot) == CellStatus.Value ? (int)slot.Value : 0;
    }

    private static bool TryMonth(int year, int number, out Month month)
    {
        month = default;
        if (year is < DateCell.MinYear or > DateCell.MaxYear || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    /// <summary>First year of a day: rights and foundings are older than figures.</summary>
    private const int FirstYear = 1949;

    [GeneratedRegex(@"^(?:(?<year>\d{4}|\d{2})年)?(?:0?1月?[-—–~至到](?<to>\d{1,2})月份?(?:\(?累计\)?)?|(?<to>\d{1,2})月份?\(?(?:本年)?累计\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
