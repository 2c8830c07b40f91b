namespace Wuyi.Pipeline.Model;

/// <summary>A step (环节): into the state of the same name, or back to where a suspended case was.</summary>
public enum CaseMove
{
    Candidate,
    Verify,
    Identified,
    Filed,
    Listed,
    Plan,
    Working,
    Acceptance,
    Closed,
    Unfounded,
    Exempted,
    Suspended,
    Rebound,

    /// <summary>恢复整治: a suspended case goes on where it was.</summary>
    Resumed,
}
