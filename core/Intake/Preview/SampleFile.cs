using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>Reads a sample file as intake would, says what each column was taken for, and proposes a mapping profile.</summary>
public sealed class SampleFile(IntakeLimits limits, TimeProvider time, SeverityProfiles? severities = null)
{
    /// <summary>Records shown.</summary>
    public const int Records = 20;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Previews a file. A draft is used in place of the registered profiles; without one, and when those do not read the file, what was guessed is tried.</summary>
    /// <param name="source">One of <see cref="Model.SourceNames.All"/>.</param>
    /// <param name="name">Path of the file in its inbox.</param>
    /// <param name="content">The file; seekable.</param>
    /// <param name="registered">Profiles of the source.</param>
    /// <param name="draft">An operator's draft; null without.</param>
    /// <param name="cancellation">Stops it.</param>
    public SamplePreview Read(string source, string name, Stream content, IReadOnlyList<MappingProfile> registered, MappingProfile? draft, CancellationToken cancellation)
    {
        var contract = SourceContracts.Of(source);
        IReadOnlyList<MappingProfile> mappings = draft is null ? registered : [draft];
        var (outcome, sample) = TakeIn(contract, name, content, mappings, cancellation);
        var header = HeaderOf(contract, name, content, mappings, cancellation);
        var guesses = header is null ? [] : new ColumnGuesser(header, contract).All();
        var proposed = Propose(contract, name, guesses, draft ?? header?.Match.Mapping);
        var used = header?.Match.Mapping;
        if (draft is null && outcome.RowsRead == 0 && MappingProfileJson.Parse(proposed).Profile is { } attempt)
        {
            var (tried, records) = TakeIn(contract, name, content, [attempt], cancellation);
            if (tried.RowsRead > 0) (outcome, sample, used) = (tried, records, attempt);
        }

        var taken = guesses.Select(guess => guess.Column?.Title).OfType<string>().ToHashSet();
        return new SamplePreview(
            outcome, header?.Sheet, [.. header?.Titles.Select(row => string.Join(' ', row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)))) ?? []],
            [.. header?.Match.Stack.Rows.Select(row => row.Number) ?? []], guesses,
            [.. guesses.Where(guess => guess.Basis == GuessBasis.Wide).Select(guess => guess.Header)],
            header?.Match.Wide is not null ? [] : [.. contract.Requirements.Where(requirement => !requirement.IsMet(taken.Contains)).Select(requirement => requirement.Words)],
            sample.Records, used, proposed);
    }

    private (IntakeOutcome Outcome, RecordSample Sample) TakeIn(
        SourceContract contract, string name, Stream content, IReadOnlyList<MappingProfile> mappings, CancellationToken cancellation)
    {
        var sample = new RecordSample(contract.Schema, Records);
        content.Position = 0;
        var outcome = new FileIntake(limits, severities, time).Read(
            new IntakeRequest { Source = contract.Source, Path = name, Content = content, DroppedAt = time.GetUtcNow(), Mappings = mappings, Quarantine = Stream.Null }, sample, cancellation);
        return (outcome, sample);
    }

    private SampleHeader? HeaderOf(SourceContract contract, string name, Stream content, IReadOnlyList<MappingProfile> mappings, CancellationToken cancellation)
    {
        try
        {
            using var reader = TableReaders.Open(content, limits, new ReadingDeadline(time, limits.MaxReadTime, cancellation));
            return SampleHeader.Read(reader, contract, mappings, name, limits.MaxTitleRows);
        }
        catch (UnreadableFileException)
        {
            // The outcome says why.
            return null;
        }
    }

    /// <summary>All columns that were taken for one of ours, so that the profile reads just such files.</summary>
    private static byte[] Propose(SourceContract contract, string name, IReadOnlyList<ColumnGuess> guesses, MappingProfile? from)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("source", contract.Source);
            json.WriteString("name", from?.Name ?? Path.GetFileNameWithoutExtension(name));
            if (from?.PathPattern is { } path) json.WriteString("path", path);
            json.WriteNumber("monthShift", from?.MonthShift ?? 0);
            json.WriteStartObject("columns");
            foreach (var guess in guesses.Where(guess => guess.Column is not null && guess.Header.Length > 0).DistinctBy(guess => guess.Column!.Title))
            {
                json.WriteStartObject(guess.Column!.Title);
                json.WriteString("header", guess.Header);
                if (guess is { Unit: { } unit, UnitFrom: "映射配置" or "表名" }) json.WriteString("unit", unit);
                if (guess.Pattern is { } pattern) json.WriteString("pattern", pattern);
                if (from?.Columns.GetValueOrDefault(guess.Column.Title) is { } mapped)
                {
                    if (mapped.Prefix is { } prefix) json.WriteString("prefix", prefix);
                    if (mapped.PadTo > 0) json.WriteNumber("padTo", mapped.PadTo);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
