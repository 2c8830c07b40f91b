namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>What documents must know that open printed pages (notices, case files, lists) as their own.</summary>
public static class PrintedPages
{
    /// <summary>The style of printed pages as a source of a content policy.</summary>
    public static string StyleSource => PrintedPage.StyleSource;
}
