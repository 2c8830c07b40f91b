using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries;

/// <summary>One line of an exported comparison: one indicator of one enterprise.</summary>
public sealed record RunDiffLine(EnterpriseDiffView Enterprise, string Indicator, object? Before, object? After, decimal? Difference)
{
    private static readonly Dictionary<string, string> Headers = IndicatorList.All.ToDictionary(indicator => indicator.Name, indicator => indicator.Header);

    public static IReadOnlyList<CsvColumn<RunDiffLine>> Columns { get; } =
    [
        new("统一社会信用代码", line => line.Enterprise.CreditCode),
        new("企业名称", line => line.Enterprise.Name),
        new("乡镇街道", line => line.Enterprise.Town),
        new("变动", line => line.Enterprise.Presence switch { "added" => "新增", "removed" => "移出", _ => "变化" }),
        new("指标", line => line.Indicator),
        new("变动前", line => line.Before),
        new("变动后", line => line.After),
        new("差额", line => line.Difference),
    ];

    /// <summary>Status, grade and level first, then flags, then figures.</summary>
    public static IEnumerable<RunDiffLine> Of(EnterpriseDiffView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Status is { } status) yield return new(view, "赋码状态", Word(status.Before), Word(status.After), null);
        if (view.Grade is { } grade) yield return new(view, "碳效等级", grade.Before, grade.After, null);
        if (view.Level is { } level) yield return new(view, "碳排放水平", ChineseWords.Level(level.Before), ChineseWords.Level(level.After), null);
        if (view.FlagsAdded.Count + view.FlagsRemoved.Count > 0)
            yield return new(view, "标记", ChineseWords.Flags(view.FlagsRemoved), ChineseWords.Flags(view.FlagsAdded), null);
        foreach (var change in view.Changes) yield return new(view, Headers[change.Indicator], change.Before, change.After, change.Difference);
    }

    private static string? Word(CarbonStatus? status) => status is { } known ? ChineseWords.Status(known) : null;
}
