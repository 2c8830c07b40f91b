namespace Wuyi.Pipeline.Local.Demo;

/// <summary>How an enterprise answers the statistics bureau.</summary>
internal enum ReportHabit
{
    /// <summary>Every month and year (below scale: every year).</summary>
    Always,

    /// <summary>Never: 缺增加值.</summary>
    Never,

    /// <summary>Until 2023-08, no annual report after 2022: 增加值不完整.</summary>
    Stops,

    /// <summary>Always, but without R&amp;D.</summary>
    NoResearch,

    /// <summary>Always; the cumulative figure of September is below that of August.</summary>
    Corrects,
}
