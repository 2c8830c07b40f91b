namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    /// <summary>The areas of a month's holders, or of its leases, do not add up.</summary>
    public const string LandImbalance = "WP4101";
}
