using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>An industry of GB/T 4754-2017 as the ladder sees it: 2 to 4 digits, or unknown.</summary>
/// <param name="Digits">The digits; null when unknown.</param>
/// <param name="Division">The first two digits as a number; 0 when unknown.</param>
internal readonly record struct IndustryCode(string? Digits, int Division)
{
    public bool IsKnown => Digits is not null;

    /// <summary>Anything but 2 to 4 digits is unknown: the code is graded against all, never guessed.</summary>
    public static IndustryCode Of(string? text)
    {
        if (text is not { Length: >= 2 and <= 4 }) return default;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return default;
        }

        return new IndustryCode(text, ((text[0] - '0') * 10) + text[1] - '0');
    }

    /// <summary>06–46; an unknown industry is not outside.</summary>
    public bool IsOutsideIndustry(CarbonRules rules) =>
        IsKnown && (Division < rules.IndustrialDivisions.From || Division > rules.IndustrialDivisions.To);

    /// <summary>13–43: the divisions of the rung <c>all</c>.</summary>
    public bool IsManufacturing(CarbonRules rules) =>
        IsKnown && Division >= rules.ManufacturingDivisions.From && Division <= rules.ManufacturingDivisions.To;

    /// <summary>The first <paramref name="length"/> digits as a number.</summary>
    public int Prefix(int length)
    {
        var value = 0;
        for (var i = 0; i < length; i++) value = (value * 10) + (Digits![i] - '0');
        return value;
    }
}
