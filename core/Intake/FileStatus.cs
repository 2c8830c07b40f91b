namespace Wuyi.Pipeline.Intake;

/// <summary>Outcome of a file.</summary>
public enum FileStatus
{
    /// <summary>已接收, API word <c>accepted</c>.</summary>
    Accepted,

    /// <summary>已接收,部分行待更正, API word <c>accepted-with-issues</c>.</summary>
    AcceptedWithIssues,

    /// <summary>退回(未采用), API word <c>rejected</c>: nothing of it counts.</summary>
    Rejected,
}
