using Wuyi.Pipeline.Explanation;
using Wuyi.Pipeline.Explanation.Page;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries.Explanations;

/// <summary>
/// Explains what was published of one enterprise: the run's own inputs are resolved again with a trace, and what comes out is compared with what was
/// published, byte for byte. Costs a resolution of the whole period (docs/explanation.md); what was resolved last is kept.
/// </summary>
public sealed class EnterpriseExplanations(IPublishedResults results, RunStore runs, TracedRuns traced, YearExplanations years)
{
    public const string Html = "html";
    public const string HtmlType = "text/html; charset=utf-8";

    private static readonly QueryParameter Format = new("format", "string", "json 计算过程数据,或 html 可打印的中文说明(也可用 Accept: text/html)") { Words = ["json", Html], Default = "json" };

    private static readonly QueryParameter Year = new("year", "integer", "评价年度:解释该年综合评价的类别,不与 period、window 同用") { Minimum = 2000, Maximum = 2100, Example = "2023" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.Period, QueryParameters.Window, Year, Format];

    public async Task<Answer> ExplainAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var code = CreditCodes.Read(creditCode);
        var html = call.Parameter(Format.Name) is not null ? call.ReadWord(Format) == Html : OutputFormats.WantsHtml(call);
        if (call.ReadInteger(Year) is { } year)
        {
            if (call.Parameter(QueryParameters.Period.Name) is { } period) throw ApiProblemException.Bad(QueryParameters.Period.Name, period, "与 year 二选一");
            if (call.Parameter(QueryParameters.Window.Name) is { } span) throw ApiProblemException.Bad(QueryParameters.Window.Name, span, "年度评价用全年数据,不与 window 同用");
            return await years.ExplainAsync(call, year, code, html, cancellation).ConfigureAwait(false);
        }

        var kind = call.ReadWindow();
        var published = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var tag = EntityTag.Of(published.Run, published.PublishedAt, html ? Html : "json", call.Audience, $"explanation|{code}|{kind.Word()}");
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };
        var stored = await results.GetAsync(published, code, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.EnterpriseNotFound, $"{published.Period} 的企业名录中没有 {code}");
        var manifest = await runs.FindAsync(published.Period, published.Run, cancellation).ConfigureAwait(false)
            ?? throw new RunCollectedException(published.Period, published.Run);
        var run = await ReplayedAsync(manifest.Run, () => traced.OfAsync(manifest, code, cancellation)).ConfigureAwait(false);
        var window = new ResolvedWindow(run.Resolved, kind, run.Inputs.Rules, run.Inputs.Files, run.Trace);
        // Missing only where another engine version had another register: then there is nothing to compare with.
        var explained = window.Of(code, call.Audience == Audience.Operator)
            ?? throw new ApiProblemException(ProblemCodes.RunNotReplayable, $"按该批次的文件重新计算,名录中没有 {code}");
        var tree = WindowExplainer.Explain(explained);
        var differences = Differences(stored, explained, kind, tree, manifest);
        return html ? Page(explained, kind, tree, manifest, differences, tag) : Json(explained, published.Period.ToString(), tree, manifest, differences, tag);
    }

    /// <exception cref="ApiProblemException">409: what the run read is not all there.</exception>
    internal static async Task<TracedRun> ReplayedAsync(string run, Func<Task<TracedRun>> trace)
    {
        try
        {
            return await trace().ConfigureAwait(false);
        }
        catch (RunNotReplayableException gone)
        {
            throw new ApiProblemException(ProblemCodes.RunNotReplayable, $"批次 {run} 当时读取的内容已不全:{string.Join("、", gone.Gaps.Take(5).Select(gap => $"{gap.Kind} {gap.Name}"))}");
        }
    }

    /// <summary>What of the published record does not come out again, and what of the tree is not the published record; empty = consistent.</summary>
    private static List<string> Differences(EnterpriseResult stored, Explained explained, WindowKind kind, ExplanationNode tree, RunManifest manifest)
    {
        var differences = new List<string>();
        var again = new EnterpriseResult
        {
            Profile = explained.Facts.Profile,
            Windows = new Dictionary<WindowKind, WindowResult> { [kind] = new(explained.Facts.Window, explained.Carbon, explained.PerMu) },
        };
        var before = stored with { Windows = new Dictionary<WindowKind, WindowResult> { [kind] = stored.Windows[kind] } };
        if (!EnterpriseJson.Write(again).AsSpan().SequenceEqual(EnterpriseJson.Write(before)))
        {
            differences.Add("重新计算的结果与公布的记录不同");
            var engine = EngineVersion.Current.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (manifest.EngineVersion != engine) differences.Add($"该批次的计算引擎版本为{manifest.EngineVersion},现为{engine}");
        }

        var nodes = new Dictionary<string, ExplanationNode>(StringComparer.Ordinal);
        Collect(tree, nodes);
        var published = explained with { Carbon = stored.Windows[kind].Carbon, PerMu = stored.Windows[kind].PerMu };
        differences.AddRange(WindowExplainer.Published(published)
            .Where(pair => !nodes.TryGetValue(pair.Id, out var node) || node.Value != pair.Published).Select(pair => $"{pair.Id} 与公布值不同"));
        return differences;
    }

    internal static void Collect(ExplanationNode node, Dictionary<string, ExplanationNode> nodes)
    {
        if (!nodes.TryAdd(node.Id, node)) return;
        foreach (var child in node.Children.Concat(node.Beside)) Collect(child, nodes);
    }

    private static Answer Json(Explained explained, string period, ExplanationNode tree, RunManifest manifest, List<string> differences, string tag)
    {
        var views = new ExplanationViewOf(explained.Rules);
        var root = views.Node(tree);
        var profile = explained.Facts.Profile;
        var view = new ExplanationView(
            profile.CreditCode.Value, profile.Name, period, new WindowView(explained.Facts.Window.From.ToString(), explained.Facts.Window.To.ToString()), manifest.Run,
            manifest.Rulebook, manifest.RulebookHash, manifest.EngineVersion, differences.Count == 0, differences,
            [.. Flags(explained).Select(flag => new ExplainedFlagView(flag, ChineseWords.FlagWords.GetValueOrDefault(flag, flag)))], views.Files, root);
        return JsonAnswer(view, tag);
    }

    internal static Answer JsonAnswer(ExplanationView view, string tag) => new()
    {
        ContentType = Answer.JsonType, Body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(view, ApiJson.Instance.ExplanationView), ETag = tag,
    };

    internal static Answer PageAnswer(ExplanationSheet sheet, ExplanationNode tree, string tag) => new()
    {
        ContentType = HtmlType, Body = System.Text.Encoding.UTF8.GetBytes(ExplanationPage.Write(sheet, tree)), ETag = tag,
        Headers = new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = ExplanationPage.ContentSecurityPolicy, ["Referrer-Policy"] = "no-referrer", ["X-Frame-Options"] = "DENY",
        },
    };

    private static Answer Page(Explained explained, WindowKind kind, ExplanationNode tree, RunManifest manifest, List<string> differences, string tag)
    {
        var profile = explained.Facts.Profile;
        var sheet = WindowSheet.Of(explained, kind) with
        {
            Run = manifest.Run,
            Rulebook = manifest.Rulebook,
            RulebookHash = manifest.RulebookHash,
            EngineVersion = manifest.EngineVersion,
            Consistent = differences.Count == 0,
            Industry = profile.Industry is null ? null : $"{profile.Industry} {IndustryDivisions.NameOf(profile.Industry)}".TrimEnd(),
            Scale = ChineseWords.Scale(profile.AboveScale),
            Remarks = [.. Flags(explained).Select(flag => ChineseWords.FlagWords.GetValueOrDefault(flag, flag))],
        };
        return PageAnswer(sheet, tree, tag);
    }

    private static IEnumerable<string> Flags(Explained explained) =>
        explained.Carbon.Flags.Concat(explained.PerMu.Flags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
