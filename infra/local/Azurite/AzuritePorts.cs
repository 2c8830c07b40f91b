using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>Ports of the three services on 127.0.0.1; 0 asks the system for a free one.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    public static AzuritePorts Free { get; } = new(0, 0, 0);

    /// <summary>True when nobody listens on any of the three at this moment.</summary>
    public bool AreFree() => IsFree(Blob) && IsFree(Queue) && IsFree(Table);

    /// <summary>Connection string of an account at these ports.</summary>
    public string ConnectionString(StorageAccount account) => string.Create(CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account.Name};AccountKey={account.Key};" +
        $"BlobEndpoint=http://127.0.0.1:{Blob}/{account.Name};" +
        $"QueueEndpoint=http://127.0.0.1:{Queue}/{account.Name};" +
        $"TableEndpoint=http://127.0.0.1:{Table}/{account.Name};");

    internal static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
