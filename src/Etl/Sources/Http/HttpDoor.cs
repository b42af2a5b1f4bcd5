using System.Net;
using System.Net.Sockets;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>A name of the settings leads to where no source may go.</summary>
internal sealed class ForbiddenPlaceException(IPAddress place) : IOException($"{place} is not for sources.")
{
    public IPAddress Place => place;
}

/// <summary>
/// Resolves and connects in one step, so that the address that was judged is the one that is talked to: a name may be
/// resolved otherwise a moment later.
/// </summary>
internal static class HttpDoor
{
    /// <exception cref="ForbiddenPlaceException">All that the name leads to is forbidden.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        bool isHouseAllowed,
        CancellationToken cancellationToken
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = IsProxy(context)
            ? found
            : Array.FindAll(found, address => NetworkPlaces.MayReach(host, address, isHouseAllowed));
        if (allowed.Length == 0)
            throw found is [var first, ..]
                ? new ForbiddenPlaceException(first)
                : new SocketException((int)SocketError.HostNotFound);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The machine's proxy is the admin's word, and resolves the names itself.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        !string.Equals(
            context.DnsEndPoint.Host.Trim('[', ']'),
            context.InitialRequestMessage.RequestUri!.IdnHost.Trim('[', ']'),
            StringComparison.OrdinalIgnoreCase
        );
}
