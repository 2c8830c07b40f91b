using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers what differs between two kept runs of one period. Both are walked row by row: memory does not grow with the county.</summary>
public sealed class RunDiffs(RunQueries runs, StoreClients clients)
{
    /// <summary>Lines of an export: more are asked for with a filter.</summary>
    public const int MaxCsvLines = 200_000;

    private static readonly QueryParameter Indicator = new("indicator", "string", "只看一项指标") { Words = [.. IndicatorList.All.Select(indicator => indicator.Name)] };

    private static readonly QueryParameter MinChange = new("minChange", "number", "差额绝对值不小于;由未知变已知或相反的总是列出") { Example = "0.5" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        QueryParameters.Window, Indicator, MinChange, QueryParameters.Search, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format,
    ];

    /// <exception cref="ApiProblemException">400, 404 run-not-found, 410 when a run was collected meanwhile.</exception>
    public async Task<Answer> DiffAsync(ApiCall call, string a, string b, CancellationToken cancellation)
    {
        var filter = Filter.Of(call);
        var before = await runs.RequireAsync(a, cancellation).ConfigureAwait(false);
        var after = await runs.RequireAsync(b, cancellation).ConfigureAwait(false);
        if (before.Period != after.Period)
            throw new ApiProblemException(ProblemCodes.DifferentPeriods, $"{a} 属于 {before.Period},{b} 属于 {after.Period};只能比较同一统计期的两个批次");
        using var pair = await OpenAsync(before, after, cancellation).ConfigureAwait(false);
        return Choose(call, pair, filter, new(before.Period, before.Run, after.Run));
    }

    /// <summary>The same for two snapshots that somebody else opened; disposes of them.</summary>
    internal static Answer Compare(ApiCall call, RunPair pair, Month period, string before, string after)
    {
        using (pair) return Choose(call, pair, Filter.Of(call), new(period, before, after));
    }

    private static Answer Choose(ApiCall call, RunPair pair, Filter filter, Sides sides) =>
        OutputFormats.Choose(call) is var format && OutputFormats.IsExport(format) ? Export(format, pair, filter, sides) : Page(call, pair, filter, sides);

    /// <summary>What is compared.</summary>
    private sealed record Sides(Month Period, string Before, string After);

    private async Task<RunPair> OpenAsync(RunManifest before, RunManifest after, CancellationToken cancellation)
    {
        try
        {
            return await RunPair.OpenAsync(clients, before, after, cancellation).ConfigureAwait(false);
        }
        catch (RunCollectedException gone)
        {
            throw new ApiProblemException(ProblemCodes.CursorExpired, $"{gone.Period} 的计算批次 {gone.Run} 已不再保留");
        }
    }

    private static Answer Page(ApiCall call, RunPair pair, Filter filter, Sides sides)
    {
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var start = call.Parameter(QueryParameters.Cursor.Name) is { } text ? Decode(text) : null;
        var county = start is null ? new CountyFigures() : null;
        var items = new List<EnterpriseDiffView>();
        int total = 0, changed = 0, added = 0, removed = 0;
        string? next = null;
        foreach (var move in pair.Pairs(filter.Window))
        {
            if (start is not null && string.CompareOrdinal(move.Profile.CreditCode.Value, start) <= 0) continue;
            county?.Add(move);
            if (!move.Differs()) continue;
            if (move.Before is null) added++;
            else if (move.After is null) removed++;
            else changed++;
            if (filter.View(move) is not { } view) continue;
            total++;
            if (items.Count < limit) items.Add(view);
            else
            {
                next ??= Base64Url.EncodeToString(Encoding.UTF8.GetBytes(items[^1].CreditCode));
                if (county is null) break;
            }
        }

        var totals = county is null ? null : new DiffTotalsView(total, changed, added, removed, county.Changes());
        return Answer.Json(
            call, new RunDiffView(sides.Period.ToString(), sides.Before, sides.After, filter.Window.Word(), items, next, totals), ApiJson.Instance.RunDiffView);
    }

    private static Answer Export(string format, RunPair pair, Filter filter, Sides sides)
    {
        var lines = pair.Pairs(filter.Window).Where(move => move.Differs()).Select(filter.View).OfType<EnterpriseDiffView>()
            .SelectMany(RunDiffLine.Of).Take(MaxCsvLines + 1).ToList();
        if (lines.Count > MaxCsvLines)
            throw ApiProblemException.Bad(QueryParameters.Format.Name, format, $"至多导出 {MaxCsvLines} 行;请加 indicator、minChange 或 q");
        return Exports.Write(format, $"diff-{sides.Period}-{sides.Before}-{sides.After}", RunDiffLine.Columns, lines);
    }

    private static string Decode(string cursor) =>
        cursor.Length <= 100 && Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is var code && CreditCode.IsValid(code)
            ? code : throw ListCursor.Bad(cursor);

    /// <summary>What is asked for.</summary>
    private sealed record Filter(WindowKind Window, string? Indicator, decimal MinChange, string? Search)
    {
        public static Filter Of(ApiCall call) => new(
            call.ReadWindow(), call.ReadWord(RunDiffs.Indicator), ReadMinChange(call), call.ReadText(QueryParameters.Search));

        /// <summary>Null when the enterprise does not pass. Status, grade, level and flags pass where no indicator and no size are asked for.</summary>
        public EnterpriseDiffView? View(EnterpriseMove move)
        {
            var profile = move.Profile;
            if (Search is not null && !profile.Name.Contains(Search, StringComparison.OrdinalIgnoreCase)
                && !profile.CreditCode.Value.StartsWith(Search, StringComparison.OrdinalIgnoreCase)) return null;
            var changes = move.Changes().Where(change => Indicator is null || change.Indicator.Name == Indicator)
                .Select(change => new Change(change.Indicator.Name, change.Before, change.After))
                .Where(change => change.Difference is not { } difference || Math.Abs(difference) >= MinChange).ToList();
            if (changes.Count == 0 && (Indicator is not null || MinChange > 0)) return null;
            var (old, now) = (move.Before?.Result.Carbon, move.After?.Result.Carbon);
            var (oldFlags, newFlags) = (EnterpriseMove.FlagsOf(move.Before), EnterpriseMove.FlagsOf(move.After));
            return new EnterpriseDiffView(
                profile.CreditCode.Value, profile.Name, profile.Town, move.Before is null ? "added" : move.After is null ? "removed" : "changed",
                old?.Status == now?.Status ? null : new StatusChangeView(old?.Status, now?.Status),
                old?.Grade == now?.Grade ? null : new GradeChangeView(old?.Grade, now?.Grade),
                old?.Level == now?.Level ? null : new LevelChangeView(old?.Level, now?.Level),
                [.. newFlags.Except(oldFlags, StringComparer.Ordinal)], [.. oldFlags.Except(newFlags, StringComparer.Ordinal)], changes);
        }

        private static decimal ReadMinChange(ApiCall call)
        {
            var text = call.Parameter(RunDiffs.MinChange.Name);
            if (text is null) return 0;
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value : throw ApiProblemException.Bad(RunDiffs.MinChange.Name, text, "不小于0的数,如 0.5");
        }
    }
}
