namespace Wuyi.Pipeline.Intake;

/// <summary>Gravest first, then most frequent, then by code and column: total, so that equal files give equal receipts.</summary>
internal sealed class IssueGroupOrder : IComparer<IssueGroup>
{
    public static IssueGroupOrder Instance { get; } = new();

    public int Compare(IssueGroup? x, IssueGroup? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = y.Severity.CompareTo(x.Severity);
        if (order == 0) order = y.Count.CompareTo(x.Count);
        if (order == 0) order = string.CompareOrdinal(x.Code, y.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Column, y.Column);
    }
}
