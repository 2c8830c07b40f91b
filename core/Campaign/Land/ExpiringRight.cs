using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>A right to industrial land that ends soon, or has ended without another in its place.</summary>
public sealed record ExpiringRight
{
    public required string Parcel { get; init; }

    public CreditCode? CreditCode { get; init; }

    public string? HolderName { get; init; }

    public string? Town { get; init; }

    public string? Location { get; init; }

    public string? Use { get; init; }

    /// <summary>What the holder has at the end of the period, 亩; of an ended right the piece of land.</summary>
    public required decimal Mu { get; init; }

    /// <summary>使用期限止, inclusive.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Days from the end of the period; negative when it has ended.</summary>
    public required int Days { get; init; }

    /// <summary>It ended before the end of the period (apart: 已到期).</summary>
    public required bool IsExpired { get; init; }

    public required FactOrigin Origin { get; init; }
}
