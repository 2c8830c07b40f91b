using System.Text.Json;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers what the rules are: versions, one whole document, what differs between two, the schema.</summary>
public sealed class RulebookQueries(IConfigDrops config, IRulebookVersions versions)
{
    /// <summary>Stands for the rulebook in force wherever a version is asked for.</summary>
    public const string CurrentWord = "current";

    private static readonly ReadOnlyMemory<byte> Schema = RuleSetSchema.Document();

    /// <summary>Every registered rulebook once, by the time it was dropped last, and the embedded one.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var current = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
        var items = new List<RulebookVersionView>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in versions.RulebooksAsync(cancellation).ConfigureAwait(false))
        {
            if (seen.Add(entry.MappingHash!) && await config.FindRulesAsync(entry.MappingHash!, cancellation).ConfigureAwait(false) is { } rules)
                items.Add(View(rules, current, entry));
        }

        if (!seen.Contains(RuleSets.Embedded.Hash)) items.Add(View(RuleSets.Embedded, current, null));
        return Answer.Json(call, new RulebooksView(current.Hash, items), ApiJson.Instance.RulebooksView);
    }

    /// <summary>One rulebook with its document.</summary>
    /// <exception cref="ApiProblemException">404 <c>rulebook-not-found</c>.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string version, CancellationToken cancellation)
    {
        var rules = await RequireAsync(version, cancellation).ConfigureAwait(false);
        var current = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
        var document = await versions.RulebookAsync(rules.Hash, cancellation).ConfigureAwait(false) ?? throw NotFound(version);
        using var json = JsonDocument.Parse(document.AsMemory(document.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        return Answer.Json(
            call,
            new RulebookView(
                rules.Version, rules.Hash, rules.Name, rules.Hash == RuleSets.Embedded.Hash, rules.Hash == current.Hash, [.. rules.Constants.Select(View)],
                json.RootElement),
            ApiJson.Instance.RulebookView);
    }

    /// <summary>What differs between two rulebooks; each by version word, hash or <c>current</c>.</summary>
    /// <exception cref="ApiProblemException">404 <c>rulebook-not-found</c>.</exception>
    public async Task<Answer> DiffAsync(ApiCall call, string a, string b, CancellationToken cancellation)
    {
        var before = await RequireAsync(a, cancellation).ConfigureAwait(false);
        var after = await RequireAsync(b, cancellation).ConfigureAwait(false);
        return Answer.Json(call, View(before, after), ApiJson.Instance.RulebookDiffView);
    }

    /// <summary>The JSON Schema of the document.</summary>
    public static Answer SchemaOf(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Answer { ContentType = "application/schema+json; charset=utf-8", Body = Schema, ETag = EntityTag.OfContent(call.Audience, Schema.Span) };
    }

    /// <exception cref="ApiProblemException">404 <c>rulebook-not-found</c>.</exception>
    internal async Task<RuleSet> RequireAsync(string version, CancellationToken cancellation) =>
        (version == CurrentWord
            ? await config.CurrentRulesAsync(cancellation).ConfigureAwait(false)
            : await config.FindRulesAsync(version, cancellation).ConfigureAwait(false))
        ?? throw NotFound(version);

    internal static RulebookDiffView View(RuleSet before, RuleSet after)
    {
        var diff = RuleSetDiff.Of(before, after);
        return new RulebookDiffView(
            new(before.Version, before.Hash), new(after.Version, after.Hash), [.. diff.Added.Select(View)], [.. diff.Removed.Select(View)], [.. diff.Changed.Select(View)]);
    }

    private static ApiProblemException NotFound(string version) =>
        new(ProblemCodes.RulebookNotFound, $"没有版本号或散列为“{(version.Length <= 60 ? version : "…")}”的规则库;可用 rulebook 查看全部版本");

    private static RulebookVersionView View(RuleSet rules, RuleSet current, FileEntry? entry) => new(
        rules.Version, rules.Hash, rules.Name, rules.Hash == RuleSets.Embedded.Hash, rules.Hash == current.Hash, entry?.DroppedAt, entry?.FileId);

    private static RuleDifferenceView View(RuleDifference difference) =>
        new(difference.Path, [.. difference.Before.Select(View)], [.. difference.After.Select(View)]);

    private static RuleConstantView View(RuleConstant constant) => new(
        constant.Path, constant.Value, constant.Unit, constant.EffectiveFrom, constant.KnownSince, constant.IssuedOn, constant.DocumentNo, constant.Source, constant.Tag,
        constant.IsOfficial ? "official" : "assumption", constant.DataYear, constant.Note, constant.Purpose);
}
