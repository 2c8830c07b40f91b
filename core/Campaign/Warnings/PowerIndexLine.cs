using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>How a group of enterprises is told apart in the electricity index.</summary>
public enum PowerIndexGroup
{
    /// <summary>全县.</summary>
    County,

    Town,

    /// <summary>2-digit industry.</summary>
    Industry,

    Chain,
}

/// <summary>电力指数 of a group: 100 × kWh now ÷ kWh of the same month last year, over the enterprises known on both sides (R32).</summary>
public sealed record PowerIndexLine
{
    public required PowerIndexGroup Group { get; init; }

    /// <summary>Town, 2-digit industry or chain; null for the county, and for enterprises whose town or industry the register does not say.</summary>
    public string? Key { get; init; }

    /// <summary>First month compared; February compares January and February together.</summary>
    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>100 = as much as last year; null in January, and where nobody is known on both sides or last year's sum is not above 0. A quotient of 28 digits, for display.</summary>
    public decimal? Index { get; init; }

    /// <summary>Below the dividing line, compared exactly; null without index.</summary>
    public bool? BelowLine { get; init; }

    /// <summary>kWh of the months of this year, of enterprises known on both sides.</summary>
    public required decimal Kwh { get; init; }

    /// <summary>kWh of the same months of last year, of the same enterprises.</summary>
    public required decimal KwhBefore { get; init; }

    /// <summary>Enterprises of the group.</summary>
    public required int Firms { get; init; }

    /// <summary>Enterprises known on both sides.</summary>
    public required int Compared { get; init; }

    /// <summary>kWh of this year of enterprises unknown last year: left out.</summary>
    public required decimal KwhLeftOut { get; init; }

    /// <summary>It would tell of single enterprises (RULINGS 6.3): for operators only.</summary>
    public bool IsHidden { get; init; }
}
