namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>出让 of one calendar year up to the end of the period, by 出让日期; each parcel once a year.</summary>
public sealed record GrantYear
{
    public required int Year { get; init; }

    /// <summary>工业用地, 亩 and 宗.</summary>
    public required decimal IndustrialMu { get; init; }

    public required int Industrial { get; init; }

    /// <summary>Of the industrial ones those granted as 标准地.</summary>
    public required decimal StandardMu { get; init; }

    public required int Standard { get; init; }

    /// <summary>All uses that the files hold.</summary>
    public required decimal AllMu { get; init; }

    public required int All { get; init; }

    /// <summary>Industrial grants of which the files do not say whether they are 标准地; they count as not.</summary>
    public required int StandardUnstated { get; init; }

    /// <summary>Grants without 供地方式: counted, since they have a 出让日期.</summary>
    public required int ModeUnstated { get; init; }

    /// <summary>Grants without 用途: in all, not in industrial.</summary>
    public required int UseUnstated { get; init; }

    /// <summary>The land files hold some grant of another use than industry in any year: only then the share of industry can be told from facts (n4.2-02).</summary>
    public required bool OthersKnown { get; init; }
}
