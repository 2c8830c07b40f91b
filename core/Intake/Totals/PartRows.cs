using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>
/// Rows that begin with 其中: parts of the nearest row above that is none. Where that row has an identity of its own (a code, an account), the part is in
/// its figures already and is left out; where it has none (全县合计), nothing of it was counted, and a part with an identity is data.
/// </summary>
internal sealed class PartRows
{
    private const string Word = "其中";
    private static readonly string[] NameColumns = ["户名", "企业名称", "纳税人名称", "权利人", "承租方"];
    private static readonly string[] OtherNames = ["项目", "指标", "指标名称", "名称", "单位名称", "分组", "企业", "单位"];

    private readonly int _field;

    /// <summary>The contract's column of that field, whose text the mapper has read already; null where no column takes it.</summary>
    private readonly ContractColumn? _column;

    public PartRows(HeaderMatch match)
    {
        var aliases = AliasBook.Of(match.Contract.Source);
        var names = NameColumns.Where(aliases.ContainsKey).SelectMany(title => aliases[title]).Concat(OtherNames).Select(name => HeaderText.Name(name)).ToHashSet(StringComparer.Ordinal);
        _field = Enumerable.Range(0, match.Stack.Width).FirstOrDefault(
            field => match.Stack.Parts(field).Count > 0 && !(match.ColumnOf(field) is { Kind: not ColumnKind.Text }) && names.Contains(HeaderText.Name(match.Stack.Parts(field)[^1])), -1);
        if (_field >= 0) _column = match.ColumnOf(_field);
    }

    /// <summary>The table has a column in which the word can stand.</summary>
    public bool CanBe => _field >= 0;

    /// <summary>Whether the last row that is no part has an identity of its own.</summary>
    public bool ParentCounts { get; set; }

    /// <summary>Whether the reader's current row begins with 其中.</summary>
    public bool IsPart(ITableReader row, RowMapper mapper)
    {
        var text = _column is null ? row.Text(_field) : mapper.Text(_column);
        if (text.Length < 2 || (text[0] != '其' && !CellText.IsSpace(text[0]) && text[0] is not ('#' or '-' or '—'))) return false;
        return CellText.WithoutSpaces(text).TrimStart("#-—").StartsWith(Word);
    }

    /// <summary>The name and figures of a part that is left out, for people.</summary>
    public string Figures(ITableReader row, IEnumerable<BoundColumn> columns)
    {
        var figures = columns.Where(bound => bound.Column.Kind == ColumnKind.Number && bound.Field < row.FieldCount && !row.Text(bound.Field).IsWhiteSpace())
            .Select(bound => $"{bound.Header} {row.Text(bound.Field).Trim()}").Take(12);
        return $"{row.Text(_field).Trim()}({string.Join("、", figures)})";
    }
}
