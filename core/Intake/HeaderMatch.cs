using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>A row taken for a header of one contract: which field is which column.</summary>
internal sealed class HeaderMatch
{
    private readonly Dictionary<int, List<int>> _fields = [];

    private HeaderMatch(SourceContract contract, MappingProfile? mapping, IReadOnlyList<string> cells)
    {
        Contract = contract;
        Mapping = mapping;
        Cells = cells;
    }

    public SourceContract Contract { get; }

    public MappingProfile? Mapping { get; }

    public IReadOnlyList<string> Cells { get; }

    /// <summary>Columns of the contract that were found.</summary>
    public int Matched => _fields.Count;

    /// <summary>Requirements that are not met.</summary>
    public IReadOnlyList<ColumnRequirement> Missing { get; private set; } = [];

    public bool IsComplete => Missing.Count == 0;

    /// <summary>Fields of a column in the order of the file; empty when it is not there.</summary>
    public IReadOnlyList<int> FieldsOf(ContractColumn column) => _fields.GetValueOrDefault(column.Index) ?? (IReadOnlyList<int>)[];

    /// <summary>Fields with a header that no column takes.</summary>
    public IEnumerable<int> Unused =>
        Enumerable.Range(0, Cells.Count).Where(i => !string.IsNullOrWhiteSpace(Cells[i]) && !_fields.Values.Any(fields => fields.Contains(i)));

    public static HeaderMatch Of(SourceContract contract, IReadOnlyList<string> cells, MappingProfile? mapping = null)
    {
        var match = new HeaderMatch(contract, mapping, cells);
        var index = HeaderIndex.Of(contract);
        var mapped = mapping?.Columns.ToDictionary(
            pair => HeaderText.Name(pair.Value.Header), pair => contract.Column(pair.Key), StringComparer.OrdinalIgnoreCase);
        for (var field = 0; field < cells.Count; field++)
        {
            var name = HeaderText.Name(cells[field]);
            if (name.Length == 0) continue;
            ContractColumn? column = null;
            // A mapped column has exactly the header that the operator gave it.
            if (mapped is null || !mapped.TryGetValue(name, out column))
            {
                column = index.Find(name);
                if (column is not null && mapping is not null && mapping.Columns.ContainsKey(column.Title)) column = null;
            }

            if (column is null) continue;
            if (!match._fields.TryGetValue(column.Index, out var fields)) match._fields.Add(column.Index, fields = []);
            fields.Add(field);
        }

        match.Missing = [.. contract.Requirements.Where(requirement => !requirement.IsMet(title => match._fields.ContainsKey(contract.Column(title).Index)))];
        return match;
    }
}
