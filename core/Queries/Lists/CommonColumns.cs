using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>Orders that every list of enterprises has.</summary>
public static class CommonColumns
{
    public static IReadOnlyList<SortKey> SortKeys { get; } =
    [
        Text("creditCode", row => row.Profile.CreditCode.Value),
        Text("name", row => row.Profile.Name),
        Text("town", row => row.Profile.Town),
        Text("industry", row => row.Profile.Industry),
    ];

    public static SortKey Number(string name, Func<SnapshotRow, decimal?> value) => new(name) { Number = value };

    private static SortKey Text(string name, Func<SnapshotRow, string?> value) => new(name) { Text = value };
}
