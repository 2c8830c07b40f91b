namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>On which ground land is suspected to be idle (令第53号 Art. 2, E15).</summary>
public enum IdleGround
{
    /// <summary>More than a year past the agreed start, and the file says that nothing has been begun.</summary>
    NotStarted,

    /// <summary>Begun, but too little land developed or too little money invested, and stopped for a full year.</summary>
    Stopped,
}
