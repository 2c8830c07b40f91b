namespace Wuyi.Pipeline.Model;

/// <summary>Which months a figure covers; only <see cref="Rolling12"/> is formal (RULES 3, window ).</summary>
public enum WindowKind
{
    /// <summary>近12个月(滚动), API word <c>rolling12</c>.</summary>
    Rolling12,

    /// <summary>本年累计, API word <c>ytd</c>.</summary>
    YearToDate,

    /// <summary>当月, API word <c>month</c>.</summary>
    Month,
}
