using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>One right to a parcel with everything that the land files say of it.</summary>
public sealed record ParcelRight
{
    /// <summary>宗地代码, 19 characters.</summary>
    public required string Parcel { get; init; }

    /// <summary>The holder, when it is an enterprise of the register.</summary>
    public CreditCode? Holder { get; init; }

    public required FactOrigin Origin { get; init; }
}
