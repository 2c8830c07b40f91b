namespace Wuyi.Pipeline.Linking;

/// <summary>Words for <see cref="LinkKind"/>, as they stand in subjects.</summary>
public static class LinkKinds
{
    /// <summary>Kinds a person may decide about.</summary>
    public static IReadOnlyList<LinkKind> Decidable { get; } =
        [LinkKind.Account, LinkKind.Taxpayer, LinkKind.Holder, LinkKind.Lessor, LinkKind.Lessee, LinkKind.Name, LinkKind.Certificate];

    public static string Word(this LinkKind kind) => kind switch
    {
        LinkKind.Account => "account",
        LinkKind.Taxpayer => "taxpayer",
        LinkKind.Holder => "holder",
        LinkKind.Lessor => "lessor",
        LinkKind.Lessee => "lessee",
        LinkKind.Name => "name",
        LinkKind.Certificate => "certificate",
        LinkKind.Unassigned => "unassigned",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static bool TryParse(ReadOnlySpan<char> word, out LinkKind kind)
    {
        foreach (var candidate in Enum.GetValues<LinkKind>())
        {
            if (!word.SequenceEqual(candidate.Word())) continue;
            kind = candidate;
            return true;
        }

        kind = default;
        return false;
    }
}
