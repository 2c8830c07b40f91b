using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>Guesses the column of the contract for each column of a sample: by mapping, by known header, by a header much like one, by what stands below.</summary>
internal sealed class ColumnGuesser(SampleHeader header, SourceContract contract)
{
    private const double Alike = 0.6;
    private static readonly string[] IdWords = ["id", "编号", "户", "号", "no", "code", "编码"];
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<int, (ContractColumn? Column, GuessBasis Basis, string Reason)> _guesses = [];

    public IReadOnlyList<ColumnGuess> All()
    {
        var match = header.Match;
        var wide = match.Wide is null ? [] : match.Wide.Claimed.ToHashSet();
        var fields = Enumerable.Range(0, match.Cells.Count).Where(field => !string.IsNullOrWhiteSpace(match.Cells[field]) || Values(field).Count > 0).ToList();
        foreach (var field in fields)
        {
            if (wide.Contains(field)) Set(field, null, GuessBasis.Wide, "宽表的一列,读取时转为多行");
            else if (match.ColumnOf(field) is { } column) Set(field, column, IsMapped(column) ? GuessBasis.Mapping : GuessBasis.Alias, IsMapped(column) ? $"映射配置指定为“{column.Title}”" : $"是“{column.Title}”的已知列名");
        }

        foreach (var field in fields.Where(field => !_guesses.ContainsKey(field))) BySimilarName(field);
        foreach (var field in fields.Where(field => !_guesses.ContainsKey(field))) ByContent(field);
        ByLastFigure(fields);
        return [.. fields.Select(Guess)];
    }

    private bool IsMapped(ContractColumn column) => header.Match.Mapping?.Columns.ContainsKey(column.Title) == true;

    private void Set(int field, ContractColumn? column, GuessBasis basis, string reason)
    {
        _guesses[field] = (column, basis, reason);
        if (column is not null) _taken.Add(column.Index);
    }

    private void BySimilarName(int field)
    {
        var name = HeaderText.Name(header.Match.Cells[field]);
        if (name.Length < 2 || IsNever(header.Match.Cells[field])) return;
        var best = Free().SelectMany(column => AliasBook.Of(contract.Source)[column.Title].Select(alias => (Column: column, Alias: alias, Score: Similarity(name, HeaderText.Name(alias)))))
            .Where(candidate => candidate.Score >= Alike && Fits(candidate.Column, field))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Column.Index).FirstOrDefault();
        if (best.Column is not null) Set(field, best.Column, GuessBasis.SimilarName, $"列名与“{best.Alias}”相近,请核对是否为“{best.Column.Title}”");
    }

    private void ByContent(int field)
    {
        var values = Values(field);
        if (values.Count == 0 || IsNever(header.Match.Cells[field])) return;
        foreach (var (kind, says, holds) in ContentKinds.All)
        {
            if (!ContentKinds.Most(values, holds)) continue;
            var column = Free().Where(candidate => candidate.Kind == kind).OrderByDescending(IsRequired).FirstOrDefault();
            if (column is null) continue;
            Set(field, column, GuessBasis.Content, $"内容像{says},请核对是否为“{column.Title}”");
            return;
        }

        // Numbers of the provider's own system, where the contract still needs an account and the header sounds like one.
        var account = Free().FirstOrDefault(candidate => candidate.Kind == ColumnKind.Account && IsRequired(candidate));
        if (account is not null && SoundsLikeId(header.Match.Cells[field]) && ContentKinds.Most(values, ContentKinds.IsNumberedId))
            Set(field, account, GuessBasis.Content, $"内容像编号,请核对是否为“{account.Title}”");
    }

    /// <summary>The one column of figures that is left for the one figure that the contract still needs.</summary>
    private void ByLastFigure(List<int> fields)
    {
        var wanted = contract.Requirements.Where(requirement => !requirement.IsMet(title => _taken.Contains(contract.Column(title).Index)))
            .SelectMany(requirement => requirement.Titles).Select(contract.Column).FirstOrDefault(column => column.Kind == ColumnKind.Number);
        if (wanted is null) return;
        var left = fields.Where(field => !_guesses.ContainsKey(field) && !IsNever(header.Match.Cells[field])
            && ContentKinds.Most(Values(field), ContentKinds.IsFigure)).ToList();
        if (left.Count == 1) Set(left[0], wanted, GuessBasis.Content, $"内容是数值,且是唯一未识别的数值列,请核对是否为“{wanted.Title}”");
    }

    /// <summary>上年同期, 同比 and what else must not be taken for the figure itself (R3).</summary>
    private bool IsNever(string written) => HeaderIndex.Of(contract).IsNever(HeaderText.Name(written)) || HeaderWords.Of(written) is HeaderWord.Other or HeaderWord.Part;

    private static bool SoundsLikeId(string written) => IdWords.Any(word => written.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ContractColumn> Free() => contract.Columns.Where(column => !_taken.Contains(column.Index) && column.Kind != ColumnKind.Private);

    private bool IsRequired(ContractColumn column) => contract.Requirements.Any(requirement => requirement.Titles.Contains(column.Title));

    private bool Fits(ContractColumn column, int field)
    {
        var values = Values(field);
        return values.Count == 0 || column.Kind switch
        {
            ColumnKind.Number => ContentKinds.Most(values, ContentKinds.IsFigure),
            ColumnKind.Month => ContentKinds.Most(values, ContentKinds.IsMonth),
            ColumnKind.Date => ContentKinds.Most(values, ContentKinds.IsDate),
            ColumnKind.MonthOrDate => ContentKinds.Most(values, value => ContentKinds.IsDate(value) || ContentKinds.IsMonth(value)),
            _ => true,
        };
    }

    private ColumnGuess Guess(int field)
    {
        var written = header.Match.Cells[field].Trim();
        var (column, basis, reason) = _guesses.GetValueOrDefault(field, (null, GuessBasis.None, IsNever(written)
            ? "不得作为数值列采用(如上年同期、同比),不读取" : "未识别,不读取"));
        var (unit, from) = Unit(field, column);
        return new ColumnGuess(field, written, column, basis, reason, unit, from, [.. Values(field).Distinct().Take(3).Select(value => Masking.Mask(value)!)], Pattern(field, column));
    }

    private (string? Unit, string? From) Unit(int field, ContractColumn? column)
    {
        if (column?.FactUnit is not { } fact || Units.Find(fact) is not { } known) return (null, null);
        if (header.Match.Mapping?.Columns.GetValueOrDefault(column.Title)?.Unit is { } mapped) return (mapped, "映射配置");
        if (header.Match.UnitOf(field, known.Family) is { } own) return (own.Name, "列名");
        foreach (var title in header.Titles.Reverse())
        {
            foreach (var cell in title.Cells)
            {
                if (TitleUnits.Find(cell, known.Family) is { } above) return (above.Name, "表名");
            }
        }

        return column.UnitMustBeGiven ? (null, "没有注明,必须注明") : (fact, "约定的默认单位");
    }

    /// <summary>Identifiers of another form: digits or letters and digits, of the lengths seen.</summary>
    private string? Pattern(int field, ContractColumn? column)
    {
        if (column?.Kind is not (ColumnKind.Account or ColumnKind.Parcel)) return null;
        if (header.Match.Mapping?.Columns.GetValueOrDefault(column.Title)?.Pattern is { } given) return given;
        var values = Values(field);
        if (values.Count == 0 || ContentKinds.Most(values, column.Kind == ColumnKind.Account ? ContentKinds.IsAccount : ContentKinds.IsParcel)) return null;
        var letters = values.Exists(value => !value.All(char.IsAsciiDigit)) ? "[0-9A-Za-z-]" : @"\d";
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{{{values.Min(value => value.Length)},{values.Max(value => value.Length)}}}");
    }

    private List<string> Values(int field) => [.. header.Rows.Where(row => !row.IsBlankAt(field)).Select(row => row[field].Trim()).Where(value => !CellText.SaysNothing(CellText.Normalise(value)))];

    /// <summary>1 = the same; one inside the other counts by length, else by letters that have to change.</summary>
    private static double Similarity(string a, string b)
    {
        if (b.Length < 2) return 0;
        double longer = Math.Max(a.Length, b.Length);
        if (a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase)) return Math.Min(a.Length, b.Length) / longer;
        return 1 - (Distance(a.ToLowerInvariant(), b.ToLowerInvariant()) / longer);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
