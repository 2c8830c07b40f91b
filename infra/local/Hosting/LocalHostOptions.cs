using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Called after everything is registered: tests replace services here, e.g. storage clients with faults.</summary>
    public Action<IServiceCollection>? Replace { get; init; }
}
