namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Industrial land that went from one holder to another (二级市场): a right ends and another holder's begins.</summary>
public sealed record LandTransfer
{
    public required string Parcel { get; init; }

    public string? Town { get; init; }

    public string? Location { get; init; }

    public string? Use { get; init; }

    /// <summary>The piece of land, 亩.</summary>
    public required decimal Mu { get; init; }

    public required LandHolding From { get; init; }

    public required LandHolding To { get; init; }

    /// <summary>Last day of the old right.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>First day of the new one; the transfer counts in its month.</summary>
    public required DateOnly BeganOn { get; init; }

    /// <summary>Within the 12 months that end with the period.</summary>
    public required bool InLast12Months { get; init; }

    /// <summary>Not before the plan's start.</summary>
    public required bool SincePlan { get; init; }

    public required FactOrigin Origin { get; init; }
}
