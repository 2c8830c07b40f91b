using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>
/// Finds the header of a sheet under its title rows: the first row that meets the contract. Rows above it are titles, which may name
/// units. What was seen stays here, so that a failure can say what was looked for and what was found.
/// </summary>
internal sealed class HeaderFinder(SourceContract contract, IReadOnlyList<MappingProfile> mappings, string path, int maxTitleRows)
{
    /// <summary>A row that names at least this many columns is a header that lacks something, not a title.</summary>
    private const int LikelyHeader = 2;

    /// <summary>A header that fits another source by so many columns more belongs there.</summary>
    private const int ClearlyBetter = 3;

    private readonly List<(int Row, IReadOnlyList<string> Cells)> _rows = [];
    private readonly MappingProfile[] _mappings = [.. mappings.Where(mapping => mapping.Source == contract.Source && PathPattern.Fits(mapping.PathPattern, path))];

    /// <summary>No further row can be the header.</summary>
    public bool IsExhausted => _rows.Count > maxTitleRows;

    /// <summary>Some row names columns of ours or fits another source: not just a sheet of notes.</summary>
    public bool LooksLikeTable => _rows.Select(row => HeaderMatch.Of(contract, row.Cells))
        .Any(match => match.Matched >= LikelyHeader || LikelierSource(match) is not null);

    /// <summary>Looks at the reader's current row.</summary>
    /// <returns>The header, or null when this row is none.</returns>
    public HeaderMatch? Offer(ITableReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var field = 0; field < cells.Length; field++) cells[field] = reader.Text(field).ToString();
        _rows.Add((reader.RowNumber, cells));
        foreach (var mapping in _mappings)
        {
            var mapped = HeaderMatch.Of(contract, cells, mapping);
            if (mapped.IsComplete && mapping.Columns.Keys.All(title => mapped.FieldsOf(contract.Column(title)).Count > 0)) return mapped;
        }

        var match = HeaderMatch.Of(contract, cells);
        return match.IsComplete ? match : null;
    }

    /// <summary>The unit that a title above the header gives for a family; the lowest title counts.</summary>
    public Unit? TitleUnit(UnitFamily family)
    {
        for (var i = _rows.Count - 2; i >= 0; i--)
        {
            foreach (var cell in _rows[i].Cells)
            {
                if (TitleUnits.Find(cell, family) is { } unit) return unit;
            }
        }

        return null;
    }

    /// <summary>Another source whose contract the header fits clearly better; null when ours fits as well.</summary>
    public static SourceContract? LikelierSource(HeaderMatch ours) => SourceContracts.All
        .Where(other => other.Source != ours.Contract.Source && ours.Mapping is null)
        .Select(other => HeaderMatch.Of(other, ours.Cells))
        .Where(other => other.IsComplete && (!ours.IsComplete || other.Matched >= ours.Matched + ClearlyBetter))
        .MaxBy(other => other.Matched)?.Contract;

    /// <summary>Says why no row is the header.</summary>
    public void Explain(IssueLog log, string? sheet)
    {
        var best = _rows.Select(row => (row.Row, Match: HeaderMatch.Of(contract, row.Cells))).MaxBy(row => row.Match.Matched);
        foreach (var (row, cells) in _rows)
        {
            if (LikelierSource(HeaderMatch.Of(contract, cells)) is not { } likely) continue;
            log.RejectFile(IssueCodes.WrongSource, row, sheet, null, Words(cells), ("likely", likely.Title), ("folder", likely.Source));
            return;
        }

        if (best.Match is null || best.Match.Matched < LikelyHeader)
        {
            var (firstRow, firstCells) = _rows.Count == 0 ? (1, (IReadOnlyList<string>)[]) : _rows[0];
            log.RejectFile(IssueCodes.NoHeader, firstRow, sheet, null, Words(firstCells),
                ("rows", (maxTitleRows + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("expected", string.Join("、", contract.Requirements.Select(requirement => requirement.Words))));
            return;
        }

        foreach (var requirement in best.Match.Missing)
        {
            log.RejectFile(IssueCodes.MissingColumn, best.Row, sheet, requirement.Words, Words(best.Match.Cells),
                ("aliases", string.Join("/", requirement.Titles.SelectMany(title => AliasBook.Of(contract.Source)[title].Take(6)).Distinct().Take(24))));
        }
    }

    private static string Words(IReadOnlyList<string> cells) => string.Join("、", cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(30));
}
