using System.Net;
using System.Net.Sockets;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>Where an address of the network lies, as seen from here.</summary>
public enum NetworkPlace
{
    Public,

    /// <summary>A network of the house: RFC 1918, RFC 4193, RFC 6598, RFC 8215.</summary>
    Private,

    /// <summary>This machine, its own cable, a tunnel, or no single machine: nothing that files are fetched from.</summary>
    Near,
}

/// <summary>
/// Whom a source may talk to. A name is resolved by others, and may be made to lead to what only this machine can reach;
/// an address that the settings themselves give is what the admin wants.
/// </summary>
public static class NetworkPlaces
{
    private static readonly IPNetwork[] House =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fec0::/10"),
        IPNetwork.Parse("64:ff9b:1::/48"),
    ];

    private static readonly IPNetwork[] Close =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/127"),
        IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("ff00::/8"),
        // 6to4 and Teredo lead through a tunnel to an IPv4 address that is not seen from its end.
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("2001::/32"),
    ];

    /// <summary>IPv6 that carries an IPv4 address in its last four bytes: of translators, and the old compatible kind.</summary>
    private static readonly IPNetwork[] Carrying =
    [
        IPNetwork.Parse("64:ff9b::/96"),
        IPNetwork.Parse("::ffff:0:0:0/96"),
        IPNetwork.Parse("::/96"),
    ];

    public static NetworkPlace Of(IPAddress address)
    {
        var plain = Plain(address);
        if (Array.Exists(Close, network => network.Contains(plain)))
            return NetworkPlace.Near;
        return Array.Exists(House, network => network.Contains(plain)) ? NetworkPlace.Private : NetworkPlace.Public;
    }

    /// <param name="host">As the address of the source has it.</param>
    /// <param name="found">What the host's name was resolved to.</param>
    /// <param name="isHouseAllowed">The settings say that the name lies in the network of the house.</param>
    public static bool MayReach(string host, IPAddress found, bool isHouseAllowed) =>
        IsNamed(host, found)
        || Of(found) switch
        {
            NetworkPlace.Public => true,
            NetworkPlace.Private => isHouseAllowed,
            _ => false,
        };

    private static bool IsNamed(string host, IPAddress found) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || (
            IPAddress.IsLoopback(Plain(found))
            && host.TrimEnd('.') is var name
            && (
                name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        return
            address.AddressFamily == AddressFamily.InterNetworkV6
            && !address.Equals(IPAddress.IPv6Loopback)
            && !address.Equals(IPAddress.IPv6Any)
            && Array.Exists(Carrying, network => network.Contains(address))
            ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
    }
}
