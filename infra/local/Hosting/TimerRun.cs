namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>How one run of a timer function ended.</summary>
/// <param name="Failure">Null when it ended well.</param>
public sealed record TimerRun(Exception? Failure);
