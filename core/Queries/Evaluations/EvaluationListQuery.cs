using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>A list of a year's evaluation as it was asked for, checked.</summary>
public sealed record EvaluationListQuery
{
    private static readonly Dictionary<string, Func<EvaluatedEnterprise, decimal?>> Numbers = new(StringComparer.Ordinal)
    {
        ["score"] = enterprise => enterprise.Score,
        ["rank"] = enterprise => enterprise.Rank,
        ["initialClass"] = enterprise => (int?)enterprise.InitialClass,
        ["finalClass"] = enterprise => (int?)enterprise.FinalClass,
    };

    private static readonly Dictionary<string, Func<EvaluatedEnterprise, string?>> Texts = new(StringComparer.Ordinal)
    {
        ["name"] = enterprise => enterprise.Facts.Profile.Name,
        ["town"] = enterprise => enterprise.Facts.Profile.Town,
        ["industry"] = enterprise => enterprise.Facts.Profile.Industry,
    };

    private static readonly QueryParameter GroupParameter = new("group", "string", "above-scale 规上,below-scale 规下") { Words = ["above-scale", "below-scale"] };
    private static readonly QueryParameter ClassParameter = new("class", "string", "调档后的类别") { Words = ["A", "B", "C", "D"] };
    private static readonly QueryParameter StatusParameter = new("status", "string", "评价状态")
    { Words = [.. Enum.GetValues<EvaluationStatus>().Select(Word)] };

    private static readonly QueryParameter SortParameter = QueryParameters.Sort(
        ["creditCode", .. Texts.Keys, .. Numbers.Keys, .. EvaluationWords.Indicators.Select(indicator => indicator.Indicator)]);

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        QueryParameters.Town, QueryParameters.Industry, GroupParameter, QueryParameters.AboveScale, ClassParameter, StatusParameter, QueryParameters.Search,
        SortParameter, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format,
    ];

    public string? Town { get; init; }

    public string? Industry { get; init; }

    public ScaleGroup? Group { get; init; }

    public EvaluationClass? Class { get; init; }

    public EvaluationStatus? Status { get; init; }

    public string? Search { get; init; }

    /// <summary>With <c>-</c> in front when descending.</summary>
    public required string Sort { get; init; }

    public int Limit { get; init; }

    public string? Cursor { get; init; }

    public required string Format { get; init; }

    /// <summary>First 16 hex digits of the hash of everything that decides which rows come in which order.</summary>
    public string Question => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"evaluations|{Escape(Town)}|{Industry}|{Group}|{Class}|{Status}|{Escape(Search)}|{Sort}"))).AsSpan(0, 8));

    /// <exception cref="ApiProblemException">400 that names the parameter and what is allowed.</exception>
    public static EvaluationListQuery Read(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var group = call.ReadWord(GroupParameter) switch { "above-scale" => ScaleGroup.AboveScale, "below-scale" => ScaleGroup.BelowScale, _ => (ScaleGroup?)null };
        var above = call.ReadBoolean(QueryParameters.AboveScale) switch { true => ScaleGroup.AboveScale, false => ScaleGroup.BelowScale, _ => (ScaleGroup?)null };
        if (group is not null && above is not null && group != above)
            throw ApiProblemException.Bad(QueryParameters.AboveScale.Name, call.Parameter(QueryParameters.AboveScale.Name)!, "与 group 一致,或只给其中一个");
        var status = call.ReadWord(StatusParameter);
        return new EvaluationListQuery
        {
            Town = call.ReadText(QueryParameters.Town),
            Industry = call.ReadIndustry(),
            Group = group ?? above,
            Class = call.ReadWord(ClassParameter) is { } word ? Enum.Parse<EvaluationClass>(word) : null,
            Status = status is null ? null : Enum.GetValues<EvaluationStatus>().First(value => Word(value) == status),
            Search = call.ReadText(QueryParameters.Search),
            Sort = call.ReadWord(SortParameter)!,
            Limit = call.ReadInteger(QueryParameters.Limit)!.Value,
            Cursor = call.Parameter(QueryParameters.Cursor.Name),
            Format = OutputFormats.Choose(call),
        };
    }

    /// <summary>The enterprises that pass, in the order asked for: nulls last in both directions, ties in code order.</summary>
    public IReadOnlyList<EvaluatedEnterprise> Choose(IReadOnlyList<EvaluatedEnterprise> enterprises)
    {
        var chosen = enterprises.Where(Matches);
        var descending = Sort[0] == '-';
        var name = descending ? Sort[1..] : Sort;
        if (name == "creditCode") return descending ? [.. chosen.Reverse()] : [.. chosen];
        if (Texts.TryGetValue(name, out var text)) return Ordered(chosen, text, descending, StringComparer.Ordinal);
        var number = Numbers.GetValueOrDefault(name) ?? (enterprise => enterprise.Items.FirstOrDefault(item => item.Indicator == name)?.Value);
        return Ordered(chosen, number, descending, Comparer<decimal?>.Default);
    }

    // OrderBy is stable: equal ones stay in code order.
    private static List<EvaluatedEnterprise> Ordered<T>(IEnumerable<EvaluatedEnterprise> chosen, Func<EvaluatedEnterprise, T?> key, bool descending, IComparer<T?> comparer)
    {
        var nullsLast = chosen.OrderBy(enterprise => key(enterprise) is null);
        return [.. descending ? nullsLast.ThenByDescending(key, comparer) : nullsLast.ThenBy(key, comparer)];
    }

    private bool Matches(EvaluatedEnterprise enterprise)
    {
        var profile = enterprise.Facts.Profile;
        return (Town is null || profile.Town == Town)
            && (Industry is null || (profile.Industry?.StartsWith(Industry, StringComparison.Ordinal) ?? false))
            && (Group is null || enterprise.Facts.Group == Group)
            && (Class is null || enterprise.FinalClass == Class)
            && (Status is null || enterprise.Status == Status)
            && (Search is null
                || profile.Name.Contains(Search, StringComparison.OrdinalIgnoreCase)
                || profile.CreditCode.Value.StartsWith(Search, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Kebab-case word of a status, as JSON has it.</summary>
    internal static string Word(EvaluationStatus status) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    private static string? Escape(string? text) => text is null ? null : Uri.EscapeDataString(text);
}
