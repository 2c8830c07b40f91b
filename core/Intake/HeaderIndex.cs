using System.Collections.Concurrent;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Which column of a contract a normalised header means (R3: whole strings only).</summary>
internal sealed class HeaderIndex
{
    private static readonly ConcurrentDictionary<string, HeaderIndex> BySource = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ContractColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _never;

    private HeaderIndex(SourceContract contract)
    {
        var aliases = AliasBook.Of(contract.Source);
        foreach (var column in contract.Columns)
        {
            foreach (var alias in aliases[column.Title]) _columns.TryAdd(HeaderText.Name(alias), column);
        }

        _never = AliasBook.NeverMatch(contract.Source).Select(header => HeaderText.Name(header)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static HeaderIndex Of(SourceContract contract) => BySource.GetOrAdd(contract.Source, _ => new HeaderIndex(contract));

    /// <summary>Whether the header must never be taken for a quantity.</summary>
    public bool IsNever(string name) => _never.Contains(name);

    public ContractColumn? Find(string name) => IsNever(name) ? null : _columns.GetValueOrDefault(name);
}
