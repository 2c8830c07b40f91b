using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>The header of a sample file, complete or the likeliest row, with the first values below it.</summary>
internal sealed class SampleHeader
{
    private const int Values = 200;

    private SampleHeader(string? sheet, HeaderMatch match, IReadOnlyList<SeenRow> titles, IReadOnlyList<SeenRow> rows)
    {
        Sheet = sheet;
        Match = match;
        Titles = titles;
        Rows = rows;
    }

    public string? Sheet { get; }

    public HeaderMatch Match { get; }

    /// <summary>Rows above the header that say something.</summary>
    public IReadOnlyList<SeenRow> Titles { get; }

    /// <summary>The first rows of data.</summary>
    public IReadOnlyList<SeenRow> Rows { get; }

    /// <summary>The first sheet whose header meets the contract; else the likeliest header of the first sheet; null when nothing is there.</summary>
    public static SampleHeader? Read(ITableReader reader, SourceContract contract, IReadOnlyList<MappingProfile> mappings, string path, int maxTitleRows)
    {
        SampleHeader? likeliest = null;
        var more = reader.Read();
        while (more)
        {
            var sheet = reader.Sheet;
            var finder = new HeaderFinder(contract, mappings, path, maxTitleRows);
            var seen = new List<SeenRow>();
            while (more && reader.Sheet == sheet && !finder.IsExhausted)
            {
                seen.Add(SeenRow.Of(reader));
                if (finder.Offer(reader)) break;
                more = reader.Read();
            }

            if (finder.Match is not null)
            {
                do more = reader.Read();
                while (more && reader.Sheet == sheet && finder.Extends(reader));
            }

            var rows = new List<SeenRow>();
            for (; more && reader.Sheet == sheet; more = reader.Read())
            {
                if (rows.Count < Values) rows.Add(SeenRow.Of(reader));
            }

            if (finder.Match is { IsComplete: true } match)
            {
                var top = match.Stack.Rows[0].Number;
                return new SampleHeader(sheet, match, [.. finder.Rows.Where(row => row.Number < top && !row.IsBlank)], rows);
            }

            likeliest ??= Likeliest(sheet, contract, [.. seen, .. rows]);
        }

        return likeliest;
    }

    /// <summary>The row that names most columns, else the first with most texts that are no figures.</summary>
    private static SampleHeader? Likeliest(string? sheet, SourceContract contract, List<SeenRow> rows)
    {
        var best = rows.Take(16).Where(row => !row.IsBlank)
            .Select(row => (Row: row, Match: HeaderMatch.Of(contract, HeaderStack.Of([row], []))))
            .OrderByDescending(candidate => candidate.Match.Matched).ThenByDescending(candidate => Names(candidate.Row)).ThenBy(candidate => candidate.Row.Number)
            .FirstOrDefault();
        if (best.Match is null) return null;
        var at = rows.IndexOf(best.Row);
        return new SampleHeader(sheet, best.Match, [.. rows.Take(at).Where(row => !row.IsBlank)], [.. rows.Skip(at + 1).Take(Values)]);
    }

    private static int Names(SeenRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell) && !cell.Any(char.IsDigit));
}
