using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>A list as it was asked for, checked.</summary>
public sealed record ListQuery
{
    /// <summary>Null = the newest published one.</summary>
    public Month? Period { get; init; }

    public WindowKind Window { get; init; }

    public string? Town { get; init; }

    /// <summary>Prefix of the industry code.</summary>
    public string? Industry { get; init; }

    public bool? AboveScale { get; init; }

    public int? Grade { get; init; }

    public CarbonLevel? Level { get; init; }

    /// <summary>Part of the name, or start of the credit code.</summary>
    public string? Search { get; init; }

    public required SortKey Sort { get; init; }

    public bool Descending { get; init; }

    public int Limit { get; init; }

    public string? Cursor { get; init; }

    /// <summary><see cref="OutputFormats.Json"/>, <see cref="OutputFormats.Csv"/> or <see cref="OutputFormats.Xlsx"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Everything that decides which rows come in which order, apart from the run; equal questions are equal texts.</summary>
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture,
        $"{Window.Word()}|{Escape(Town)}|{Industry}|{AboveScale}|{Grade}|{Level}|{Escape(Search)}|{(Descending ? "-" : "")}{Sort.Name}");

    /// <exception cref="ApiProblemException">400 that names the parameter and what is allowed.</exception>
    public static ListQuery Read(ApiCall call, IReadOnlyList<SortKey> sortKeys)
    {
        ArgumentNullException.ThrowIfNull(call);
        var sort = call.ReadWord(QueryParameters.Sort(sortKeys.Select(key => key.Name)))!;
        var descending = sort[0] == '-';
        var name = descending ? sort[1..] : sort;
        return new ListQuery
        {
            Period = call.ReadPeriod(),
            Window = call.ReadWindow(),
            Town = call.ReadText(QueryParameters.Town),
            Industry = call.ReadIndustry(),
            AboveScale = call.ReadBoolean(QueryParameters.AboveScale),
            Grade = call.ReadInteger(QueryParameters.Grade),
            Level = call.ReadWord(QueryParameters.Level) is { } level ? Enum.Parse<CarbonLevel>(level, ignoreCase: true) : null,
            Search = call.ReadText(QueryParameters.Search),
            Sort = sortKeys.First(key => key.Name == name),
            Descending = descending,
            Limit = call.ReadInteger(QueryParameters.Limit)!.Value,
            Cursor = call.Parameter(QueryParameters.Cursor.Name),
            Format = OutputFormats.Choose(call),
        };
    }

    public bool Matches(SnapshotRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (profile, code) = (row.Profile, row.Result.Carbon);
        return (Town is null || profile.Town == Town)
            && (Industry is null || (profile.Industry?.StartsWith(Industry, StringComparison.Ordinal) ?? false))
            && (AboveScale is null || profile.AboveScale == AboveScale)
            && (Grade is null || code.Grade == Grade)
            && (Level is null || code.Level == Level)
            && (Search is null
                || profile.Name.Contains(Search, StringComparison.OrdinalIgnoreCase)
                || profile.CreditCode.Value.StartsWith(Search, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Escape(string? text) => text is null ? null : Uri.EscapeDataString(text);
}
