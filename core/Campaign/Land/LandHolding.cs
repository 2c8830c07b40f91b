using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Who holds how much of a parcel at the end of the period.</summary>
/// <param name="CreditCode">Null when the holder is no enterprise of the register.</param>
/// <param name="Name">As the register or the file has it, natural persons masked; null when nothing is said.</param>
/// <param name="Mu">亩.</param>
public sealed record LandHolding(CreditCode? CreditCode, string? Name, decimal Mu);
