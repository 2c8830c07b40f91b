namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Where a warning stands at the end of a month.</summary>
public enum WarningState
{
    /// <summary>新增: not there the month before.</summary>
    Opened,

    /// <summary>持续.</summary>
    Continuing,

    /// <summary>解除: listed in the month in which it ends, with the figures that end it, and no longer after.</summary>
    Closed,
}
