namespace Wuyi.Pipeline.Sources;

/// <summary>A header row as its contract sees it.</summary>
public abstract class ContractHeader
{
    /// <summary>The header cells as the provider wrote them.</summary>
    public abstract IReadOnlyList<string> Cells { get; }

    public abstract bool Has(ContractColumn column);

    /// <summary>The unit in which the column's figures are given; null without the column.</summary>
    public abstract string? Unit(ContractColumn column);

    /// <summary>Takes a column out again: told, its values are not used.</summary>
    public abstract void Leave(ContractColumn column, string code);

    /// <summary>The file cannot be used.</summary>
    public abstract void Reject(string code, ContractColumn column);
}
