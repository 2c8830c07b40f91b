using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Wide;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Rows taken for a header of one contract: which field is which column.</summary>
internal sealed class HeaderMatch
{
    private readonly Dictionary<int, List<int>> _fields = [];
    private readonly string[] _names;
    private readonly HashSet<int> _claimed = [];

    private HeaderMatch(SourceContract contract, MappingProfile? mapping, HeaderStack stack)
    {
        Contract = contract;
        Mapping = mapping;
        Stack = stack;
        _names = new string[stack.Width];
    }

    public SourceContract Contract { get; }

    public MappingProfile? Mapping { get; }

    public HeaderStack Stack { get; }

    /// <summary>The header of each field as people name it.</summary>
    public IReadOnlyList<string> Cells => Stack.Written;

    /// <summary>Columns that stand for many rows each (RULINGS 5.1); null in a plain table.</summary>
    public WideTable? Wide { get; private set; }

    /// <summary>Columns of the contract that were found.</summary>
    public int Matched => _fields.Count + (Wide is null ? 0 : 2);

    /// <summary>Requirements that are not met.</summary>
    public IReadOnlyList<ColumnRequirement> Missing { get; private set; } = [];

    public bool IsComplete => Missing.Count == 0;

    /// <summary>Fields of a column in the order of the file; empty when it is not there.</summary>
    public IReadOnlyList<int> FieldsOf(ContractColumn column) => _fields.GetValueOrDefault(column.Index) ?? (IReadOnlyList<int>)[];

    /// <summary>The normalised text by which a field was found.</summary>
    public string NameOf(int field) => _names[field] ?? "";

    /// <summary>The column of a field; null when it is none.</summary>
    public ContractColumn? ColumnOf(int field)
    {
        foreach (var (index, fields) in _fields)
        {
            if (fields.Contains(field)) return Contract.Columns[index];
        }

        return null;
    }

    /// <summary>Fields with a header that no column takes.</summary>
    public IEnumerable<int> Unused => Enumerable.Range(0, Cells.Count)
        .Where(i => !string.IsNullOrWhiteSpace(Cells[i]) && !_claimed.Contains(i) && !_fields.Values.Any(fields => fields.Contains(i)));

    /// <summary>
    /// What makes sheets parts of one table: the same names for codes, periods and figures, whatever their order; columns that only describe (户名, 用电地址)
    /// may be there or not.
    /// </summary>
    public string Signature => string.Join('|', _fields
        .Where(pair => Contract.Columns[pair.Key].Kind is not (ColumnKind.Text or ColumnKind.Town or ColumnKind.DocumentNo or ColumnKind.Private))
        .SelectMany(pair => pair.Value.Select(NameOf)).Order(StringComparer.Ordinal).Append(Wide?.Signature ?? ""));

    /// <summary>The unit that a header names for a family, the lowest part first; <paramref name="family"/> null = any.</summary>
    public Unit? UnitOf(int field, UnitFamily? family)
    {
        if (field >= Stack.Width) return null;
        Unit? other = null;
        foreach (var part in Stack.Parts(field).Reverse())
        {
            var unit = HeaderText.Normalise(part).Unit ?? (Stack.Parts(field).Count > 1 ? Units.Find(part) : null);
            if (unit is null) continue;
            if (family is null || unit.Family == family) return unit;
            other ??= unit;
        }

        return other;
    }

    public static HeaderMatch Of(SourceContract contract, HeaderStack stack, MappingProfile? mapping = null, WideContext? context = null)
    {
        var match = new HeaderMatch(contract, mapping, stack);
        var index = HeaderIndex.Of(contract);
        var mapped = mapping?.Columns.ToDictionary(
            pair => HeaderText.Name(pair.Value.Header), pair => contract.Column(pair.Key), StringComparer.OrdinalIgnoreCase);
        for (var field = 0; field < stack.Width; field++)
        {
            var parts = stack.Parts(field);
            if (parts.Count == 0) continue;
            var name = "";
            var column = mapped is null ? null : MappedColumnOf(mapped, parts, out name);
            if (column is null)
            {
                column = index.Find(parts, out name);
                // A mapped column has exactly the header that the operator gave it.
                if (column is not null && mapping is not null && mapping.Columns.ContainsKey(column.Title)) column = null;
            }

            if (column is null) continue;
            match._names[field] = name;
            if (!match._fields.TryGetValue(column.Index, out var fields)) match._fields.Add(column.Index, fields = []);
            fields.Add(field);
        }

        match.Wide = WideTable.Find(match, context);
        if (match.Wide is not null)
        {
            foreach (var field in match.Wide.Claimed) match.Claim(field);
        }

        match.Missing = [.. contract.Requirements.Where(requirement => !requirement.IsMet(title => match.Has(contract.Column(title))))];
        return match;
    }

    /// <summary>The header as one group of wide columns sees it: its constants and its figures are columns like any other.</summary>
    public HeaderMatch With(IEnumerable<(ContractColumn Column, int Field, string Name)> columns)
    {
        var own = new HeaderMatch(Contract, Mapping, Stack) { Wide = Wide };
        foreach (var (column, fields) in _fields) own._fields[column] = fields;
        _names.CopyTo(own._names, 0);
        foreach (var field in _claimed) own._claimed.Add(field);
        foreach (var (column, field, name) in columns)
        {
            own._fields[column.Index] = [field];
            if (field < own._names.Length) own._names[field] = name;
        }

        return own;
    }

    private bool Has(ContractColumn column) => _fields.ContainsKey(column.Index) || Wide?.Gives(column) == true;

    private void Claim(int field)
    {
        _claimed.Add(field);
        foreach (var (column, fields) in _fields.ToArray())
        {
            if (fields.Remove(field) && fields.Count == 0) _fields.Remove(column);
        }
    }

    private static ContractColumn? MappedColumnOf(Dictionary<string, ContractColumn> mapped, IReadOnlyList<string> parts, out string name)
    {
        foreach (var text in new[] { string.Concat(parts), string.Join('/', parts), parts[^1] }.Distinct())
        {
            name = HeaderText.Name(text);
            if (mapped.TryGetValue(name, out var column)) return column;
        }

        name = "";
        return null;
    }
}
