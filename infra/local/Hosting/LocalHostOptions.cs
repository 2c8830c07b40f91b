namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>How the local host serves.</summary>
public sealed record LocalHostOptions
{
    /// <summary>Connection string of the storage account for everything.</summary>
    public required string ConnectionString { get; init; }

    public required LocalKeys Keys { get; init; }

    /// <summary>Port on 127.0.0.1; 0 = any free one.</summary>
    public int Port { get; init; }

    /// <summary>File for logs; null = none.</summary>
    public string? LogFile { get; init; }

    /// <summary>Settings that win over those of the local run, e.g. schedules in tests.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
