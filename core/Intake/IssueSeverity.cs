namespace Wuyi.Pipeline.Intake;

/// <summary>What an issue does to the row or file it belongs to.</summary>
public enum IssueSeverity
{
    /// <summary>Told, nothing lost.</summary>
    Info,

    /// <summary>Taken in, but somebody should look.</summary>
    Warning,

    /// <summary>The row goes to quarantine, or the file is rejected.</summary>
    Error,
}
