using System.Globalization;
using Wuyi.Pipeline.Explanation;
using Wuyi.Pipeline.Explanation.Page;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Explanations;

/// <summary>Explains the class of one enterprise in a year's published evaluation, from the evaluation run's own inputs.</summary>
public sealed class YearExplanations(EvaluationStore store, IEvaluationResults results, TracedRuns traced)
{
    /// <exception cref="ApiProblemException">404: nothing published of the year, or the enterprise is not in it; 409: what the run read is not all there.</exception>
    internal async Task<Answer> ExplainAsync(ApiCall call, int year, CreditCode code, bool html, CancellationToken cancellation)
    {
        var state = await store.FindAsync(year, cancellation).ConfigureAwait(false);
        var manifest = state?.Current ?? throw new ApiProblemException(ProblemCodes.EvaluationNotPublished, $"{year}年的评价尚未发布,或已撤回");
        var tag = EntityTag.Of(manifest.Run, manifest.WrittenAt, html ? EnterpriseExplanations.Html : "json", call.Audience, $"explanation|{code}|{year}");
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };
        var stored = await results.GetAsync(manifest, code, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.EnterpriseNotFound, $"{year}年的名录中没有 {code}");
        var inputs = await results.InputsAsync(manifest, cancellation).ConfigureAwait(false);
        var run = await EnterpriseExplanations.ReplayedAsync(manifest.Run, () => traced.OfAsync(manifest, inputs, code, cancellation)).ConfigureAwait(false);
        var summary = await results.SummaryAsync(manifest, cancellation).ConfigureAwait(false);
        var window = new ResolvedWindow(run.Resolved, WindowKind.Rolling12, run.Inputs.Rules, run.Inputs.Files, run.Trace);
        var figures = window.Of(code, call.Audience == Audience.Operator)
            ?? throw new ApiProblemException(ProblemCodes.RunNotReplayable, $"按该批次的文件重新计算,名录中没有 {code}");
        var explained = new ExplainedYear
        {
            Year = year, Evaluated = stored, Baselines = summary.Baselines, Groups = summary.Groups,
            All = await results.LoadAsync(manifest, cancellation).ConfigureAwait(false),
            Figures = figures with { PerMu = stored.Facts.Figures, YoungLandMu = stored.Facts.YoungLandMu },
        };
        var tree = YearExplainer.Explain(explained);
        var differences = Differences(explained, run.Evaluation!, tree, manifest);
        return html ? Page(explained, tree, manifest, differences, tag) : Json(explained, tree, manifest, differences, tag);
    }

    private static List<string> Differences(ExplainedYear explained, YearEvaluation again, ExplanationNode tree, EvaluationManifest manifest)
    {
        var differences = new List<string>();
        var code = explained.Evaluated.Facts.Profile.CreditCode;
        var recomputed = again.Enterprises.FirstOrDefault(enterprise => enterprise.Facts.Profile.CreditCode == code);
        if (recomputed is null || !EvaluatedEnterpriseJson.Write(recomputed).AsSpan().SequenceEqual(EvaluatedEnterpriseJson.Write(explained.Evaluated)))
        {
            differences.Add("重新评价的结果与公布的记录不同");
            var engine = EngineVersion.Current.ToString(CultureInfo.InvariantCulture);
            if (manifest.EngineVersion != engine) differences.Add($"该批次的计算引擎版本为{manifest.EngineVersion},现为{engine}");
        }

        var nodes = new Dictionary<string, ExplanationNode>(StringComparer.Ordinal);
        EnterpriseExplanations.Collect(tree, nodes);
        differences.AddRange(YearExplainer.Published(explained)
            .Where(pair => !nodes.TryGetValue(pair.Id, out var node) || node.Value != pair.Published).Select(pair => $"{pair.Id} 与公布值不同"));
        return differences;
    }

    private static Answer Json(ExplainedYear explained, ExplanationNode tree, EvaluationManifest manifest, List<string> differences, string tag)
    {
        var views = new ExplanationViewOf(explained.Figures.Rules);
        var root = views.Node(tree);
        var profile = explained.Evaluated.Facts.Profile;
        var window = explained.Figures.Facts.Window;
        return EnterpriseExplanations.JsonAnswer(
            new ExplanationView(
                profile.CreditCode.Value, profile.Name, explained.Year.ToString(CultureInfo.InvariantCulture), new WindowView(window.From.ToString(), window.To.ToString()),
                manifest.Run, manifest.Rulebook, manifest.RulebookHash, manifest.EngineVersion, differences.Count == 0, differences,
                [.. explained.Evaluated.Flags.Select(flag => new ExplainedFlagView(flag, ChineseWords.FlagWords.GetValueOrDefault(flag, flag)))], views.Files, root), tag);
    }

    private static Answer Page(ExplainedYear explained, ExplanationNode tree, EvaluationManifest manifest, List<string> differences, string tag)
    {
        var profile = explained.Evaluated.Facts.Profile;
        var sheet = YearSheet.Of(explained, manifest.Stage.Chinese()) with
        {
            Run = manifest.Run,
            Rulebook = manifest.Rulebook,
            RulebookHash = manifest.RulebookHash,
            EngineVersion = manifest.EngineVersion,
            Consistent = differences.Count == 0,
            Industry = profile.Industry is null ? null : $"{profile.Industry} {IndustryDivisions.NameOf(profile.Industry)}".TrimEnd(),
            Remarks = [.. explained.Evaluated.Flags.Select(flag => ChineseWords.FlagWords.GetValueOrDefault(flag, flag))],
        };
        return EnterpriseExplanations.PageAnswer(sheet, tree, tag);
    }
}
