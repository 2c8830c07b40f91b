using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>What the command line asked for.</summary>
public sealed record LocalOptions
{
    public const int DefaultPort = 7071;

    /// <summary>TCP port on 127.0.0.1; 0 = any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Folder of Azurite's data, the logs and the generated keys.</summary>
    public required string StateFolder { get; init; }

    public DemoChoice Demo { get; init; } = DemoChoice.County;

    /// <summary>Uploaded once at the start; null = nothing.</summary>
    public string? DropFolder { get; init; }

    /// <summary>Uploaded at the start and whenever a file of it is new or changed; null = nothing.</summary>
    public string? WatchFolder { get; init; }

    /// <summary>Months to recalculate, ascending, each once.</summary>
    public IReadOnlyList<Month> Recalculate { get; init; } = [];

    /// <summary>End when everything asked for is done.</summary>
    public bool Exit { get; init; }

    /// <summary>Null = kept in the state folder, generated the first time.</summary>
    public string? ReaderKey { get; init; }

    /// <summary>Null = kept in the state folder, generated the first time.</summary>
    public string? OperatorKey { get; init; }
}
