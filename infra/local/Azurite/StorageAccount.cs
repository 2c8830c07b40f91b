namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>An account of Azurite.</summary>
/// <param name="Name">3 to 24 lower-case letters and digits.</param>
/// <param name="Key">Base64.</param>
public sealed record StorageAccount(string Name, string Key)
{
    /// <summary>The development account whose name and key every storage tool knows; it protects nothing.</summary>
    public static StorageAccount Development { get; } = new(
        "devstoreaccount1",
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");
}
