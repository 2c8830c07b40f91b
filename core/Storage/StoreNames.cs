namespace Wuyi.Pipeline.Storage;

/// <summary>Names of containers and tables; <c>infra/azure</c> creates the same ones.</summary>
public static class StoreNames
{
    public const string Config = "config";
    public const string Facts = "facts";
    public const string Receipts = "receipts";
    public const string Quarantine = "quarantine";
    public const string Snapshots = "snapshots";
    public const string Rulebooks = "rulebooks";
    public const string Mappings = "mappings";
    public const string Plans = "plans";
    public const string Campaigns = "campaigns";
    public const string Reports = "reports";
    public const string Lists = "lists";

    public const string FilesTable = "Files";
    public const string AttemptsTable = "FileAttempts";
    public const string PointersTable = "Pointers";
    public const string RunsTable = "Runs";
    public const string ResultsTable = "Results";
    public const string RequestsTable = "Requests";
    public const string HeartbeatsTable = "Heartbeats";
    public const string DecisionsTable = "Decisions";
    public const string EvaluationsTable = "Evaluations";
    public const string ProcedureTable = "Procedure";
    public const string ActsTable = "Acts";
    public const string CampaignsTable = "Campaigns";

    /// <summary>Containers beside the inboxes.</summary>
    public static IReadOnlyList<string> StoreContainers { get; } = [Facts, Receipts, Quarantine, Snapshots, Rulebooks, Mappings, Plans, Campaigns, Reports, Lists];

    public static IReadOnlyList<string> Tables { get; } =
    [
        FilesTable, AttemptsTable, PointersTable, RunsTable, ResultsTable, RequestsTable, HeartbeatsTable, DecisionsTable, EvaluationsTable, ProcedureTable,
        ActsTable, CampaignsTable,
    ];
}
