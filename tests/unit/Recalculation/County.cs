using System.Globalization;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>A county of small literal files in memory, dropped one after another.</summary>
internal sealed class County : IFactReader
{
    private readonly Dictionary<string, List<LiveFile>> _files = [];
    private readonly Dictionary<string, (RecordSchema Schema, List<IReadOnlyDictionary<string, object?>> Rows)> _segments = [];

    /// <summary>Segments that were asked for.</summary>
    public List<string> Read { get; } = [];

    public RuleSet Rules { get; set; } = RuleSets.Embedded;

    /// <summary>What people decided about links, in the order of deciding.</summary>
    public List<Decision> Decisions { get; } = [];

    public EffectiveLinks Links => EffectiveLinks.Of(Decisions);

    public LiveFiles Files => new(_files.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<LiveFile>)pair.Value));

    /// <summary>A valid credit code; those of one number and the next differ only in their organisation code, which is valid too.</summary>
    public static string Code(int number)
    {
        number = Enumerable.Range(number * 100, 100).First(n => OrganisationCode.IsValid(string.Create(CultureInfo.InvariantCulture, $"MA{n:0000000}")));
        var first17 = string.Create(CultureInfo.InvariantCulture, $"91330723MA{number:0000000}");
        return first17 + CreditCode.CheckCharacter(first17);
    }

    public static int[] Months(string from, string to) =>
        [.. new MonthWindow(Month.Parse(from), Month.Parse(to)).Months.Select(month => month.YearMonth)];

    /// <summary>Drops one file of a source.</summary>
    public County Drop(string source, params IEnumerable<object> rows) =>
        DropCells(source, rows.Select((row, i) => TableOf.Cells(row, SourceSchemas.Of(source), i + 1)).ToList());

    /// <summary>Drops one file of a source, its rows as column → value.</summary>
    public County DropCells(string source, IReadOnlyList<IReadOnlyDictionary<string, object?>> cells)
    {
        var schema = SourceSchemas.Of(source);
        var files = _files.TryGetValue(source, out var existing) ? existing : _files[source] = [];
        var fileId = $"{source}-{files.Count:0000}";
        var segments = cells.GroupBy(row => Scope(schema, row)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var blob = $"{source}/{group.Key}/{fileId}.parquet";
            _segments.Add(blob, (schema, [.. group]));
            return new SegmentRef(blob, group.Key, "", group.Count(), 0);
        }).ToList();
        files.Add(new LiveFile { FileId = fileId, Source = source, Path = fileId, DroppedAt = DateTimeOffset.UnixEpoch.AddSeconds(files.Count), Segments = segments });
        return this;
    }

    /// <summary>Drops a correction of an earlier file of the source (0 = the first): its rows carry the <c>row</c> of that file.</summary>
    public County Correct(string source, int file, params IEnumerable<object> rows)
    {
        var all = rows.ToList();
        Drop(source, all);
        var files = _files[source];
        files[^1] = files[^1] with { Corrects = files[file].FileId };
        var numbers = all.Select((row, i) => (int)(row.GetType().GetProperty("row")?.GetValue(row) ?? i + 1)).ToHashSet();
        for (var i = 0; i < files.Count - 1; i++)
        {
            if (files[i].Corrects != files[^1].Corrects) continue;
            files[i] = files[i] with { SupersededRows = [.. files[i].SupersededRows, .. numbers.Select(number => (number, number))] };
        }

        return this;
    }

    /// <summary>Takes a file of a source out, as withdrawing it does.</summary>
    public County Withdraw(string source, int file)
    {
        _files[source].RemoveAt(file);
        return this;
    }

    /// <summary>The same files with the rows of every segment in another physical order.</summary>
    public County Shuffled(Random random)
    {
        var other = new County { Rules = Rules };
        other.Decisions.AddRange(Decisions);
        foreach (var (source, files) in _files) other._files.Add(source, files);
        foreach (var (blob, (schema, rows)) in _segments)
        {
            var shuffled = rows.ToArray();
            random.Shuffle(shuffled);
            other._segments.Add(blob, (schema, [.. shuffled]));
        }

        return other;
    }

    /// <summary>A register with these enterprises, valid from 2000-01.</summary>
    public County Register(params IEnumerable<string> codes) =>
        Drop(SourceNames.Enterprises, codes.Select(code => new { credit_code = code, effective_month = 200001, name = "企业" + code, industry = "3465" }));

    public Task<ResolvedPeriod> ResolveAsync(string period) =>
        PeriodResolver.ResolveAsync(Month.Parse(period), Rules, Files, Links, this, CancellationToken.None);

    public Task<PeriodResult> RunAsync(string period) => Recalculator.RunAsync(Month.Parse(period), Rules, Files, Links, this, CancellationToken.None);

    /// <summary>A person decides about a link.</summary>
    public County Decide(string subject, string verdict, string? target = null)
    {
        Decisions.Add(new Decision
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{Decisions.Count:000000}"), Kind = DecisionKind.Link, Subject = subject, Verdict = verdict,
            Target = target, By = "张科员", At = DateTimeOffset.UnixEpoch.AddSeconds(Decisions.Count),
        });
        return this;
    }

    /// <summary>What is known of an enterprise.</summary>
    public async Task<WindowFacts> FactsAsync(string period, string code, WindowKind kind = WindowKind.Rolling12)
    {
        var resolved = await ResolveAsync(period);
        return resolved.Facts(kind).Single(facts => facts.Profile.CreditCode.Value == code);
    }

    public ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        lock (Read) Read.Add(segment.Blob);
        var (schema, rows) = _segments[segment.Blob];
        return ValueTask.FromResult(TableOf.Rows(schema, rows, columns));
    }

    private static string Scope(RecordSchema schema, IReadOnlyDictionary<string, object?> row)
    {
        if (!schema.Monthly) return SegmentRef.All;
        if (row.GetValueOrDefault("on_day") is DateOnly day) return Month.Of(day).ToString();
        return row.GetValueOrDefault("month") is int yearMonth
            ? Month.FromYearMonth(yearMonth).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{row["year"]}-12");
    }
}
