namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>How an Azurite is run.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Folder for data, log and pid file; null keeps everything in memory and uses a temporary folder for the log.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Take 10000–10002 when all three are free, so that Storage Explorer finds it; else (and when one is taken) free ports.</summary>
    public bool PreferDefaultPorts { get; init; }

    /// <summary>The accounts it knows; default: the one well-known development account.</summary>
    public IReadOnlyList<StorageAccount> Accounts { get; init; } = [StorageAccount.Development];

    /// <summary>How long starting may take before it is an error; default 60 s.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
