using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Http;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>
/// Against a real nginx: that our conversations are those of the web, and not only of our own scripts.
/// </summary>
public sealed class HttpServerTests : IAsyncLifetime
{
    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_HTTP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private readonly string file = Guid.NewGuid().ToString("N") + ".csv";
    private TestStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath =>
        Path.Combine(Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_HTTP_FOLDER")!, file);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Server is null, "QUALITYMONITOR_TEST_HTTP holds no address; .ci/file-servers starts a server.");
        store = await TestStore.SqliteAsync();
        await File.WriteAllTextAsync(FilePath, new string('x', 5000), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is null)
            return;
        File.Delete(FilePath);
        await store.DisposeAsync();
    }

    [Fact]
    public async Task An_unchanged_file_is_not_fetched_and_a_changed_one_is()
    {
        var first = Assert.IsType<IncomingFile>(await OneAsync("files/" + file));
        await first.Acknowledge(new string('a', 64), Cancellation);

        Assert.IsType<SameFile>(await OneAsync("files/" + file));
        await File.WriteAllTextAsync(FilePath, "changed", Cancellation);
        Assert.IsType<IncomingFile>(await OneAsync("files/" + file));
    }

    [Fact]
    public async Task Over_TLS_a_server_is_believed_only_under_the_name_in_its_certificate()
    {
        var secure = new Uri(Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_HTTPS")!);

        Assert.Equal(file, Assert.IsType<IncomingFile>(await OneAsync(new Uri(secure, "files/" + file))).FileName);
        var strange = Assert.IsType<FailedFile>(
            await OneAsync(new UriBuilder(secure) { Host = "127.0.0.1", Path = "files/" + file }.Uri)
        );
        Assert.Contains("не показал годного сертификата", strange.Error.Message, StringComparison.Ordinal);
        var certificates = await store.Certificates.EndingAsync(new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), Cancellation);
        Assert.Contains(certificates, one => one.Server == secure.Host);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_a_circle_is_not() =>
        Assert.Equal(
            (file, "больше 5 раз"),
            (
                (await OneAsync("moved/" + file)).FileName,
                Assert.IsType<FailedFile>(await OneAsync("loop")).Error.Message[^"больше 5 раз".Length..]
            )
        );

    [Fact]
    public async Task The_header_opens_what_is_closed_without_it()
    {
        Assert.IsType<FailedFile>(await OneAsync("secret/" + file));
        Assert.IsType<IncomingFile>(
            await OneAsync(
                "secret/" + file,
                options => options with { HeaderValue = "Bearer " + Server!.UserInfo.Split(':')[1] }
            )
        );
    }

    [Fact]
    public async Task A_broken_a_slow_and_a_too_large_answer_each_end_in_their_own_way()
    {
        Assert.IsType<FailedFile>(await OneAsync("broken"));
        Assert.IsType<RefusedFile>(await OneAsync("files/" + file, options => options with { MaxFileBytes = 100 }));
        var slow = Assert.IsType<FailedFile>(
            await OneAsync(
                "slow/" + file,
                options => options with { Timeout = TimeSpan.FromMilliseconds(300), RetryWaits = [] }
            )
        );
        Assert.Contains("не ответил за", slow.Error.Message, StringComparison.Ordinal);
    }

    private Task<SourceItem> OneAsync(string path, Func<HttpSourceOptions, HttpSourceOptions>? set = null) =>
        OneAsync(new Uri($"http://{Server!.Authority}/{path}"), set);

    private async Task<SourceItem> OneAsync(Uri address, Func<HttpSourceOptions, HttpSourceOptions>? set = null)
    {
        var options = new HttpSourceOptions("сайт", [address]) { RetryWaits = [TimeSpan.Zero] };
        using var source = new HttpSource(
            set?.Invoke(options) ?? options,
            store.SourceStates,
            store.Certificates,
            TimeProvider.System
        );
        var items = new List<SourceItem>();
        await foreach (var item in source.ListAsync(Cancellation))
            items.Add(item);
        return Assert.Single(items);
    }
}
