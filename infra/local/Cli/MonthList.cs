using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>The form <c>2023-06,2023-08..2023-12</c>: single months and ranges, both ends included.</summary>
public static class MonthList
{
    private const int MaxMonths = 600;

    /// <summary>The months, ascending, each once.</summary>
    /// <exception cref="FormatException">Names the part that is not understood.</exception>
    public static IReadOnlyList<Month> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var months = new SortedSet<Month>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var (first, last) = part.Split("..", StringSplitOptions.TrimEntries) switch
            {
                [var one] => (Of(one, part), Of(one, part)),
                [var from, var to] => (Of(from, part), Of(to, part)),
                _ => throw NotUnderstood(part),
            };
            if (last < first || last - first >= MaxMonths) throw NotUnderstood(part);
            for (var month = first; month <= last; month = month.AddMonths(1)) months.Add(month);
        }

        return [.. months];
    }

    private static Month Of(string text, string part) => Month.TryParse(text, out var month) ? month : throw NotUnderstood(part);

    private static FormatException NotUnderstood(string part) => new(
        $"无法识别的月份“{part}”,应为 2023-06 或 2023-06..2023-12,用逗号分隔 / '{part}' is not a month like 2023-06 or a range like 2023-06..2023-12");
}
