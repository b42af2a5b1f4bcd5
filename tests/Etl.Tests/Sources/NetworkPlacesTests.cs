using System.Net;
using QualityMonitor.Etl.Sources.Http;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class NetworkPlacesTests
{
    [Theory]
    [InlineData("8.8.8.8", NetworkPlace.Public)]
    [InlineData("172.15.255.255", NetworkPlace.Public)]
    [InlineData("172.32.0.0", NetworkPlace.Public)]
    [InlineData("100.63.255.255", NetworkPlace.Public)]
    [InlineData("2a00:1450:4010::1", NetworkPlace.Public)]
    [InlineData("2001:4860:4860::8888", NetworkPlace.Public)]
    [InlineData("::ffff:8.8.8.8", NetworkPlace.Public)]
    [InlineData("64:ff9b::8.8.8.8", NetworkPlace.Public)]
    [InlineData("10.0.0.1", NetworkPlace.Private)]
    [InlineData("172.16.0.1", NetworkPlace.Private)]
    [InlineData("172.31.255.255", NetworkPlace.Private)]
    [InlineData("192.168.1.1", NetworkPlace.Private)]
    [InlineData("100.64.0.1", NetworkPlace.Private)]
    [InlineData("fd00::1", NetworkPlace.Private)]
    [InlineData("::ffff:10.0.0.1", NetworkPlace.Private)]
    [InlineData("64:ff9b::10.0.0.1", NetworkPlace.Private)]
    [InlineData("64:ff9b:1::10.0.0.1", NetworkPlace.Private)]
    [InlineData("::ffff:0:10.0.0.1", NetworkPlace.Private)]
    [InlineData("127.0.0.1", NetworkPlace.Near)]
    [InlineData("::ffff:0:127.0.0.1", NetworkPlace.Near)]
    [InlineData("64:ff9b::127.0.0.1", NetworkPlace.Near)]
    [InlineData("2002:7f00:1::", NetworkPlace.Near)]
    [InlineData("2001:0:7f00:1::", NetworkPlace.Near)]
    [InlineData("127.8.8.8", NetworkPlace.Near)]
    [InlineData("::1", NetworkPlace.Near)]
    [InlineData("::ffff:127.0.0.1", NetworkPlace.Near)]
    [InlineData("::127.0.0.1", NetworkPlace.Near)]
    [InlineData("0.0.0.0", NetworkPlace.Near)]
    [InlineData("::", NetworkPlace.Near)]
    [InlineData("169.254.169.254", NetworkPlace.Near)]
    [InlineData("fe80::1", NetworkPlace.Near)]
    [InlineData("224.0.0.1", NetworkPlace.Near)]
    [InlineData("255.255.255.255", NetworkPlace.Near)]
    [InlineData("ff02::1", NetworkPlace.Near)]
    public void Every_address_is_of_the_internet_of_the_house_or_too_near(string address, NetworkPlace place) =>
        Assert.Equal(place, NetworkPlaces.Of(IPAddress.Parse(address)));

    [Theory]
    [InlineData("edu.example.ru", "8.8.8.8", false, true)]
    [InlineData("edu.example.ru", "10.0.0.5", false, false)]
    [InlineData("edu.example.ru", "10.0.0.5", true, true)]
    [InlineData("edu.example.ru", "127.0.0.1", true, false)]
    [InlineData("edu.example.ru", "169.254.169.254", true, false)]
    [InlineData("localhost.example.ru", "127.0.0.1", false, false)]
    [InlineData("10.0.0.5", "10.0.0.5", false, true)]
    [InlineData("127.0.0.1", "127.0.0.1", false, true)]
    [InlineData("[::1]", "::1", false, true)]
    [InlineData("localhost", "127.0.0.1", false, true)]
    [InlineData("LOCALHOST.", "::1", false, true)]
    [InlineData("files.localhost", "127.0.0.1", false, true)]
    [InlineData("localhost", "10.0.0.5", false, false)]
    public void A_name_leads_to_the_internet_and_further_in_only_where_the_settings_say_so(
        string host,
        string found,
        bool isHouseAllowed,
        bool mayReach
    ) => Assert.Equal(mayReach, NetworkPlaces.MayReach(host, IPAddress.Parse(found), isHouseAllowed));
}
