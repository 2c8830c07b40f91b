using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>Land of a month that does not add up (R7, R18–R20): always an error of the calculation, never of a file.</summary>
/// <param name="Month">The month.</param>
/// <param name="Leases">False: what the holders have is not what the parcels are. True: what lessees took is not what lessors let.</param>
/// <param name="Found">亩.</param>
/// <param name="Expected">亩.</param>
public sealed record LandImbalance(Month Month, bool Leases, decimal Found, decimal Expected)
{
    /// <summary>Its code in docs/issue-codes.md.</summary>
    public const string Code = Intake.IssueCodes.LandImbalance;
}
