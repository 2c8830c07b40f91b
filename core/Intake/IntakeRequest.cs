using Wuyi.Pipeline.Intake.Mapping;

namespace Wuyi.Pipeline.Intake;

/// <summary>One dropped file, spooled to a local seekable stream.</summary>
public sealed record IntakeRequest
{
    /// <summary>The inbox it was dropped into, one of <see cref="Model.SourceNames.All"/>.</summary>
    public required string Source { get; init; }

    /// <summary>Blob name inside the inbox.</summary>
    public required string Path { get; init; }

    /// <summary>The whole file; seekable; intake reads it once or twice and does not dispose it.</summary>
    public required Stream Content { get; init; }

    /// <summary>Last-Modified of the blob: what is future and what the default month is depend on it, never on the clock.</summary>
    public required DateTimeOffset DroppedAt { get; init; }

    /// <summary>Registered mapping profiles of this source, in order of registration; the first that matches the file is used.</summary>
    public IReadOnlyList<MappingProfile> Mappings { get; init; } = [];

    /// <summary>Its id in the ledger, to which the references behind 原因 point; null = rows in quarantine get no reference.</summary>
    public string? FileId { get; init; }

    /// <summary>Receives the quarantine file (UTF-8 CSV with BOM: the provider's columns, then 原因) when rows are rejected.</summary>
    public required Stream Quarantine { get; init; }
}
