namespace Wuyi.Pipeline.Results;

/// <summary>How a publication ended.</summary>
public enum PublishResult
{
    /// <summary>Readers see the new run.</summary>
    Published,

    /// <summary>The same inputs gave the run that readers see already; nothing was computed or written.</summary>
    Unchanged,

    /// <summary>A rollback holds the pointer; nothing was computed.</summary>
    Pinned,

    /// <summary>The new run moves more than the gate lets pass: readers see the old one until a person approves.</summary>
    Waiting,

    /// <summary>The same inputs gave the run that a person refused; nothing was computed.</summary>
    Refused,

    /// <summary>The month is closed and the caller may not reopen it; nothing was computed.</summary>
    Closed,

    /// <summary>The month has not begun (China time), there is no register of enterprises, or no monthly file within the 12 months; nothing was computed.</summary>
    NoFacts,
}
