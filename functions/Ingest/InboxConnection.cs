namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>
/// The connection of every inbox trigger. In Azure by identity: <c>Inbox__blobServiceUri</c>, <c>Inbox__queueServiceUri</c>,
/// <c>Inbox__credential</c>, <c>Inbox__clientId</c>; locally a connection string in setting <c>Inbox</c>.
/// </summary>
public static class InboxConnection
{
    public const string Name = "Inbox";
}
