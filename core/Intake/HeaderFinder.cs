using System.Globalization;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Wide;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>
/// Finds the header of a sheet under its title rows: the first row that meets the contract, alone or together with the rows above it, and the rows below
/// that divide its columns. Rows above it are titles, which may name units. What was seen stays here, so that a failure can say what was looked for and
/// what was found.
/// </summary>
internal sealed partial class HeaderFinder(SourceContract contract, IReadOnlyList<MappingProfile> mappings, string path, int maxTitleRows)
{
    /// <summary>A row that names at least this many columns is a header that lacks something, not a title.</summary>
    private const int LikelyHeader = 2;

    /// <summary>A header that fits another source by so many columns more belongs there.</summary>
    private const int ClearlyBetter = 3;

    /// <summary>Rows of a header, where no mapping says how many.</summary>
    private const int MostHeaderRows = 3;

    /// <summary>A sheet may have hundred thousand merged cells; those of its head are few.</summary>
    private const int MostHeadRows = 64;

    private readonly List<SeenRow> _rows = [];
    private readonly MappingProfile[] _mappings = [.. mappings.Where(mapping => mapping.Source == contract.Source && PathPattern.Fits(mapping.PathPattern, path))];
    private IReadOnlyList<MergedRange> _merges = [];
    private string? _sheet;

    /// <summary>No further row can be the header.</summary>
    public bool IsExhausted => _rows.Count > maxTitleRows + MostHeaderRows - 1;

    /// <summary>The whole sheet was looked at and nothing stands in it.</summary>
    public bool IsBlank => !IsExhausted && _rows.TrueForAll(row => row.IsBlank);

    /// <summary>The header; null while none is found.</summary>
    public HeaderMatch? Match { get; private set; }

    /// <summary>Rows above the data: titles, header, numbers of columns. Pages of a printed table repeat them.</summary>
    public IReadOnlyList<SeenRow> Rows => _rows;

    /// <summary>Some row names columns of ours or fits another source: not just a sheet of notes.</summary>
    public bool LooksLikeTable => Stacks().Select(stack => HeaderMatch.Of(contract, stack))
        .Any(match => match.Matched >= LikelyHeader || LikelierSource(match) is not null);

    /// <summary>The code of a statistics form in a title: B203, 205-1 (RULINGS 5.4); null without.</summary>
    public string? FormCode => Titles(Match?.Stack).Append(_sheet ?? "").Select(text => Form().Match(CellText.WithoutSpaces(CellText.Normalise(text)).ToString()))
        .Where(match => match.Success).Select(match => match.Groups["code"].Value).FirstOrDefault();

    /// <summary>Looks at the reader's current row.</summary>
    /// <returns>True when it ends a header: <see cref="Match"/> is set.</returns>
    public bool Offer(ITableReader reader)
    {
        if (_rows.Count == 0) Begin(reader);
        _rows.Add(SeenRow.Of(reader));
        foreach (var mapping in _mappings)
        {
            if (reader.RowNumber <= mapping.TitleRows) continue;
            if (mapping.HeaderRows > 0)
            {
                if (_rows.Count >= mapping.HeaderRows && Try(mapping.HeaderRows, mapping)) return true;
            }
            else if (Deepest(mapping))
            {
                return true;
            }
        }

        // A mapping for a folder says where the header is, also against a title that looks like one.
        return !Array.Exists(_mappings, mapping => mapping.PathPattern is not null && reader.RowNumber <= mapping.TitleRows) && Deepest(null);
    }

    /// <summary>
    /// Whether the reader's current row, below the header, still belongs to it: it divides its columns (电量 over 总, 峰, 谷), gives their units, or only
    /// numbers them. Called row by row until it says no: that row is the first of the data.
    /// </summary>
    public bool Extends(ITableReader reader)
    {
        if (Match is not { } match) return false;
        var row = SeenRow.Of(reader);
        if (row.NumbersColumns())
        {
            _rows.Add(row);
            return true;
        }

        if (row.IsBlank || match.Mapping is { HeaderRows: > 0 } || _rows[^1] != match.Stack.Rows[^1] || match.Stack.Rows.Count >= MostHeaderRows) return false;
        var below = HeaderStack.Of([.. match.Stack.Rows, row], _merges);
        if (!SubHeader.IsOne(match, below, row, _merges)) return false;
        _rows.Add(row);
        Match = HeaderMatch.Of(contract, below, match.Mapping, Context(below));
        return true;
    }

    /// <summary>The unit that a title above the header gives for a family; the lowest title counts.</summary>
    public Unit? TitleUnit(UnitFamily family)
    {
        foreach (var cell in Titles(Match?.Stack))
        {
            if (TitleUnits.Find(cell, family) is { } unit) return unit;
        }

        return null;
    }

    /// <summary>Another source whose contract the header fits clearly better; null when ours fits as well.</summary>
    public static SourceContract? LikelierSource(HeaderMatch ours) => SourceContracts.All
        .Where(other => other.Source != ours.Contract.Source && ours.Mapping is null)
        .Select(other => HeaderMatch.Of(other, ours.Stack))
        .Where(other => other.IsComplete && (!ours.IsComplete || other.Matched >= ours.Matched + ClearlyBetter))
        .MaxBy(other => other.Matched)?.Contract;

    /// <summary>Says why no row is the header.</summary>
    public void Explain(IssueLog log, string? sheet)
    {
        var candidates = Match is not null ? [Match] : Stacks().Select(stack => HeaderMatch.Of(contract, stack, context: Context(stack))).ToList();
        foreach (var candidate in candidates)
        {
            if (LikelierSource(candidate) is not { } likely) continue;
            log.RejectFile(IssueCodes.WrongSource, candidate.Stack.Rows[0].Number, sheet, null, Words(candidate.Cells), ("likely", likely.Title), ("folder", likely.Source));
            return;
        }

        var best = candidates.MaxBy(candidate => candidate.Matched);
        if (best is null || best.Matched < LikelyHeader)
        {
            var first = _rows.Find(row => !row.IsBlank) ?? _rows.FirstOrDefault();
            log.RejectFile(IssueCodes.NoHeader, first?.Number ?? 1, sheet, null, Words(first?.Cells ?? []),
                ("rows", (maxTitleRows + 1).ToString(CultureInfo.InvariantCulture)),
                ("expected", string.Join("、", contract.Requirements.Select(requirement => requirement.Words))));
            return;
        }

        foreach (var requirement in best.Missing)
        {
            log.RejectFile(IssueCodes.MissingColumn, best.Stack.Rows[0].Number, sheet, requirement.Words, Words(best.Cells),
                ("aliases", string.Join("/", requirement.Titles.SelectMany(title => AliasBook.Of(contract.Source)[title].Take(6)).Distinct().Take(24))));
        }
    }

    /// <summary>What the best row lacks, for a sheet that is not read.</summary>
    public string MissingWords()
    {
        var best = Match ?? Stacks().Select(stack => HeaderMatch.Of(contract, stack, context: Context(stack))).MaxBy(candidate => candidate.Matched);
        return string.Join("、", best?.Missing.Select(requirement => requirement.Words) ?? []);
    }

    private static string Words(IReadOnlyList<string> cells) => string.Join("、", cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(30));

    private void Begin(ITableReader reader)
    {
        _sheet = reader.Sheet;
        var last = reader.RowNumber + maxTitleRows + MostHeadRows;
        _merges = [.. reader.Merges.TakeWhile(range => range.FirstRow <= last)];
    }

    /// <summary>The header that ends with the last row seen: of the most rows of which each says something about the one below, else the row alone.</summary>
    private bool Deepest(MappingProfile? mapping)
    {
        if (_rows[^1].IsBlank) return false;
        var depth = 1;
        while (depth < MostHeaderRows && depth < _rows.Count && !_rows[^(depth + 1)].IsBlank
            && SubHeader.IsParent(contract, _rows[^(depth + 1)], [.. _rows.TakeLast(depth)], _merges))
        {
            depth++;
        }

        // An upper row that only seems to be one must not hide a header that is whole without it.
        for (var rows = depth; rows >= 1; rows--)
        {
            if (Try(rows, mapping)) return true;
        }

        return false;
    }

    private bool Try(int rows, MappingProfile? mapping)
    {
        if (_rows.Count - rows > maxTitleRows) return false;
        var stack = HeaderStack.Of([.. _rows.TakeLast(rows)], _merges);
        var match = HeaderMatch.Of(contract, stack, mapping, Context(stack));
        if (!match.IsComplete) return false;
        if (mapping is not null && !mapping.Columns.Keys.All(title => match.FieldsOf(contract.Column(title)).Count > 0 || match.Wide?.Gives(contract.Column(title)) == true)) return false;
        if (mapping?.Unpivot is not null && match.Wide is null) return false;
        Match = match;
        return true;
    }

    private WideContext Context(HeaderStack stack) => new([.. Titles(stack)], _sheet);

    /// <summary>Cells of the rows above the header, from the nearest row up.</summary>
    private IEnumerable<string> Titles(HeaderStack? header)
    {
        var top = header is null ? _rows.Count : _rows.IndexOf(header.Rows[0]);
        for (var i = top - 1; i >= 0; i--)
        {
            foreach (var cell in _rows[i].Cells)
            {
                if (!string.IsNullOrWhiteSpace(cell)) yield return cell;
            }
        }
    }

    /// <summary>Every row as a header, alone and with the rows above that belong to it.</summary>
    private IEnumerable<HeaderStack> Stacks()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i <= maxTitleRows) yield return HeaderStack.Of([_rows[i]], _merges);
            for (var depth = 1; depth < MostHeaderRows && i - depth >= 0; depth++)
            {
                var below = _rows.GetRange(i - depth + 1, depth);
                if (_rows[i - depth].IsBlank || below[^1].IsBlank || !SubHeader.IsParent(contract, _rows[i - depth], below, _merges)) break;
                if (i - depth <= maxTitleRows) yield return HeaderStack.Of(_rows.GetRange(i - depth, depth + 1), _merges);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<code>B1?\d{2,3}(?:-\d)?|(?:20[1-9]|60\d)-\d)(?:表)?(?![A-Za-z0-9])|表号[:：]?(?<code>[A-Z]?\d{3}(?:-\d)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
