namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP1017 to WP1049: forms, refusals and bounds of a file's bytes.

    /// <summary>More merged cells in a sheet than <c>MaxMergedRanges</c>.</summary>
    public const string TooManyMergedRanges = "WP1017";
}
