using System.Net;
using QualityMonitor.Etl.Sources.Http;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class HttpRulesTests
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)];

    [Theory]
    [InlineData(1, null, null, 2)]
    [InlineData(2, null, null, 10)]
    [InlineData(3, null, null, null)]
    [InlineData(1, 500, null, 2)]
    [InlineData(1, 502, null, 2)]
    [InlineData(1, 503, 5, 5)]
    [InlineData(1, 503, 1, 2)]
    [InlineData(1, 503, 30, 30)]
    [InlineData(1, 503, 31, null)]
    [InlineData(1, 504, null, 2)]
    [InlineData(1, 408, null, 2)]
    [InlineData(1, 429, 20, 20)]
    [InlineData(1, 400, null, null)]
    [InlineData(1, 401, null, null)]
    [InlineData(1, 403, null, null)]
    [InlineData(1, 404, null, null)]
    [InlineData(1, 501, null, null)]
    public void Only_what_may_pass_by_itself_is_tried_again_and_not_for_long(
        int attempts,
        int? status,
        int? retryAfterSeconds,
        int? waitSeconds
    ) =>
        Assert.Equal(
            waitSeconds is { } wait ? TimeSpan.FromSeconds(wait) : null,
            HttpRules.WaitBeforeRetry(
                attempts,
                (HttpStatusCode?)status,
                retryAfterSeconds is { } after ? TimeSpan.FromSeconds(after) : null,
                Waits
            )
        );

    [Theory]
    [InlineData("https://a.ru/x", "/y", "https://a.ru/y")]
    [InlineData("http://a.ru/x/", "y.csv", "http://a.ru/x/y.csv")]
    [InlineData("http://a.ru/x", "https://a.ru/y", "https://a.ru/y")]
    [InlineData("http://a.ru:8080/x", "https://A.ru/y", "https://a.ru/y")]
    [InlineData("http://a.ru/x", "https://b.ru/y", null)]
    [InlineData("http://a.ru/x", "//b.ru/y", null)]
    [InlineData("http://a.ru/x", "http://a.ru.b.ru/y", null)]
    [InlineData("http://a.ru/x", "http://a.ru@127.0.0.1/y", null)]
    [InlineData("http://a.ru/x", "http://127.0.0.1/y", null)]
    [InlineData("http://a.ru/x", "http://a.ru:6379/y", null)]
    [InlineData("https://a.ru/x", "https://a.ru:8443/y", null)]
    [InlineData("https://a.ru/x", "http://a.ru/y", null)]
    [InlineData("https://a.ru/x", "file:///etc/passwd", null)]
    [InlineData("http://a.ru/x", "ftp://a.ru/y", null)]
    public void A_redirect_stays_on_its_server_and_never_leads_from_https_to_http(
        string from,
        string location,
        string? to
    )
    {
        var (next, refusal) = HttpRules.Redirect(new Uri(from), new Uri(location, UriKind.RelativeOrAbsolute), 0);

        Assert.Equal(to, next?.AbsoluteUri);
        Assert.Equal(to is null, refusal is not null);
    }

    [Fact]
    public void The_sixth_redirect_is_not_followed()
    {
        var (address, location) = (new Uri("http://a.ru/"), new Uri("/", UriKind.Relative));

        Assert.NotNull(HttpRules.Redirect(address, location, 4).To);
        Assert.Null(HttpRules.Redirect(address, location, 5).To);
    }

    [Theory]
    [InlineData("https://a.ru/1", "https://a.ru/2", true)]
    [InlineData("https://a.ru/1", "https://b.ru/1", false)]
    [InlineData("https://a.ru/1", "https://a.ru:8443/1", false)]
    [InlineData("http://a.ru/1", "https://a.ru/1", false)]
    public void A_secret_is_shown_to_the_configured_server_alone(string configured, string asked, bool isShown) =>
        Assert.Equal(isShown, HttpRules.MayHaveSecret(new Uri(configured), new Uri(asked)));
}
