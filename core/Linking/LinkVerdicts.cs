namespace Wuyi.Pipeline.Linking;

/// <summary>Words of decisions about links.</summary>
public static class LinkVerdicts
{
    /// <summary>The subject belongs to the target.</summary>
    public const string Accepted = "accepted";

    /// <summary>The subject never belongs to the target: it is not offered again, nor linked by name. Without a target: to nobody of the register.</summary>
    public const string Rejected = "rejected";

    /// <summary>What was decided about the target no longer holds; without a target: about any.</summary>
    public const string Reopened = "reopened";
}
