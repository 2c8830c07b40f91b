using System.Globalization;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>The grammar of figures that are not plain: sign, currency, accounting brackets, grouping, E-notation, unit behind.</summary>
internal static class NumberText
{
    /// <param name="text">Normalised, not empty, at most 64 characters.</param>
    /// <param name="value">The figure as written.</param>
    /// <param name="unit">The unit behind it.</param>
    public static CellStatus Parse(ReadOnlySpan<char> text, out decimal value, out Unit? unit)
    {
        value = 0;
        unit = null;
        var negative = false;
        if (text[0] == '(' && text[^1] == ')')
        {
            negative = true;
            text = CellText.Trim(text[1..^1]);
        }

        text = SkipSignAndCurrency(text, ref negative, out var signs);
        if (signs > 1) return CellStatus.NotANumber;

        Span<char> number = stackalloc char[text.Length + 1];
        var length = CopyDigits(text, number, out var used);
        if (length == 0) return CellStatus.NotANumber;
        var rest = text[used..];
        var exponent = 0;
        if (rest.Length > 1 && rest[0] is 'E' or 'e' && !TakeExponent(ref rest, out exponent)) return CellStatus.NotANumber;

        rest = CellText.Trim(rest);
        if (rest.Length > 0)
        {
            unit = Units.Find(rest);
            if (unit is null) return CellStatus.NotANumber;
        }

        if (!decimal.TryParse(number[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return CellStatus.NumberOutOfRange;
        var status = exponent == 0 ? CellStatus.Value : Raise(number[..length], exponent, ref value);
        if (negative) value = -value;
        return status;
    }

    private static ReadOnlySpan<char> SkipSignAndCurrency(ReadOnlySpan<char> text, scoped ref bool negative, scoped out int signs)
    {
        signs = negative ? 1 : 0;
        while (text.Length > 0)
        {
            if (text[0] is '-' or '−' or '负')
            {
                negative = true;
                signs++;
            }
            else if (text[0] == '+')
            {
                signs++;
            }
            else if (text[0] is not ('¥' or ' '))
            {
                break;
            }

            text = text[1..];
        }

        return text;
    }

    /// <summary>Digits with an optional point and groups of three; 0 when they are no number or a group is not of three.</summary>
    private static int CopyDigits(ReadOnlySpan<char> text, Span<char> number, out int used)
    {
        var length = 0;
        var sinceSeparator = -1;
        var digits = 0;
        var separator = '\0';
        var i = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                number[length++] = c;
                digits++;
                if (sinceSeparator >= 0) sinceSeparator++;
            }
            else if (c is ',' or ' ' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                if (separator != '\0' && c != separator) break;
                if (digits == 0 || (sinceSeparator < 0 ? digits > 3 : sinceSeparator != 3)) break;
                separator = c;
                sinceSeparator = 0;
            }
            else
            {
                break;
            }
        }

        used = 0;
        if (sinceSeparator >= 0 && sinceSeparator != 3) return 0;
        if (i < text.Length && text[i] == '.')
        {
            number[length++] = '.';
            i++;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                number[length++] = text[i];
                digits++;
            }
        }

        used = i;
        return digits == 0 ? 0 : length;
    }

    private static bool TakeExponent(ref ReadOnlySpan<char> rest, out int exponent)
    {
        var end = 1;
        if (end < rest.Length && rest[end] is '+' or '-') end++;
        while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
        var written = rest[1..end];
        rest = rest[end..];
        return int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    /// <summary>
    /// E-notation is taken only where no digit can have been lost: a negative exponent, as many decimals as the exponent asks for, or a
    /// mantissa of at most one decimal (1.2E+3). 1.23E+11 is what a spreadsheet shows of any of a billion figures.
    /// </summary>
    private static CellStatus Raise(ReadOnlySpan<char> mantissa, int exponent, ref decimal value)
    {
        var point = mantissa.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        if (exponent > 0 && decimals > 1 && decimals < exponent)
        {
            value = 0;
            return CellStatus.RoundedNotation;
        }

        var written = value;
        value = 0;
        if (exponent is > 28 or < -28) return written == 0 ? CellStatus.Value : exponent > 0 ? CellStatus.NumberOutOfRange : CellStatus.TooManyDecimals;
        try
        {
            value = exponent > 0 ? written * Power(exponent) : written / Power(-exponent);
        }
        catch (OverflowException)
        {
            return CellStatus.NumberOutOfRange;
        }

        if (exponent < 0 && value * Power(-exponent) != written) return CellStatus.TooManyDecimals;
        return CellStatus.Value;
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10m;
        return power;
    }
}
