namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>黄色 &lt; 橙色 &lt; 红色预警.</summary>
public enum WarningSeverity
{
    Yellow = 1,
    Orange = 2,
    Red = 3,
}
