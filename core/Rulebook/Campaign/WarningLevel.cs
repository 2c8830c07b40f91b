namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Severity of a warning whose rule has one severity only: 黄色, 橙色, 红色.</summary>
public enum WarningLevel
{
    Yellow = 1,
    Orange = 2,
    Red = 3,
}
