namespace Wuyi.Pipeline.Local.Cli;

/// <summary>Which demo county is dropped at the start.</summary>
public enum DemoChoice
{
    /// <summary>5 000 synthetic enterprises, 36 months.</summary>
    County,

    /// <summary>60 synthetic enterprises, 14 months: for tests.</summary>
    Small,

    None,
}
