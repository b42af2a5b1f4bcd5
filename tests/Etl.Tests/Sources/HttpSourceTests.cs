using System.Net;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Http;
using QualityMonitor.Etl.Tests.Collecting;
using Xunit;
using static QualityMonitor.Etl.Tests.Sources.ScriptedHttpServer;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class HttpSourceTests : IAsyncLifetime
{
    private const string Table = "Школа;Значение\nСОШ № 5;82,6\n";

    private Town town = null!;

    public async ValueTask InitializeAsync() => town = await Town.FoundAsync();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task What_the_server_says_has_not_changed_is_not_fetched_again()
    {
        await using var server = new ScriptedHttpServer(
            Ok(Table, "ETag: W/\"v1\"", "Last-Modified: Mon, 01 Sep 2025 09:00:00 GMT"),
            Answer("304 Not Modified")
        );
        using var source = Source(server);

        Assert.Equal(FileOutcome.Held, Assert.Single((await CollectAsync(source)).Files).Outcome);
        Assert.Contains(
            (await CollectAsync(source)).Files,
            file => file is { Outcome: FileOutcome.Unchanged, SubmissionId: null }
        );

        Assert.DoesNotContain("If-", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("If-None-Match: W/\"v1\"\n", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains(
            "If-Modified-Since: Mon, 01 Sep 2025 09:00:00 GMT\n",
            server.Requests[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_fetched_but_not_stored_is_fetched_again()
    {
        await using var server = new ScriptedHttpServer(Ok(Table, "ETag: \"v1\""), Ok(Table, "ETag: \"v1\""));
        using var source = Source(server);
        await foreach (var item in source.ListAsync(TestContext.Current.CancellationToken))
            Assert.IsType<IncomingFile>(item);

        await CollectAsync(source);

        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
        Assert.Single(await town.Store.Submissions.RecentAsync(9, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_names_no_version_gives_one_submission_however_often_it_is_asked()
    {
        await using var server = new ScriptedHttpServer(Ok(Table), Ok(Table));
        using var source = Source(server);

        await CollectAsync(source);
        await CollectAsync(source);

        Assert.Equal(2, server.Requests.Count);
        Assert.Single(await town.Store.Submissions.RecentAsync(9, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_a_500_the_second_attempt_takes_the_file()
    {
        await using var server = new ScriptedHttpServer(Answer("500 Oops"), Ok(Table));
        using var source = Source(server);

        Assert.IsType<IncomingFile>(await OneAsync(source));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Three_attempts_are_made_and_then_the_address_has_failed_without_its_query_being_told()
    {
        await using var server = new ScriptedHttpServer(
            Answer("503 Busy"),
            Answer("503 Busy"),
            Answer("503 Busy"),
            Ok(Table)
        );
        using var source = Source(server);

        var failed = Assert.IsType<FailedFile>(await OneAsync(source));

        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("ответил 503", failed.Error.Message, StringComparison.Ordinal);
        Assert.Contains("/data/table.csv", failed.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", failed.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_secret_is_not_tried_again_and_not_told()
    {
        await using var server = new ScriptedHttpServer(Answer("401 Unauthorized"), Ok(Table));
        using var source = Source(server, options => options with { HeaderValue = "Bearer s3cret" });

        var failed = Assert.IsType<FailedFile>(await OneAsync(source));

        Assert.Contains("Authorization: Bearer s3cret\n", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Contains("не пускает (401)", failed.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failed.Error + failed.Error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_fetched_again_and_half_of_it_is_never_taken()
    {
        await using var server = new ScriptedHttpServer(
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nШкола;Знач",
            Ok(Table)
        );
        using var source = Source(server);

        Assert.Equal(Table, await TextAsync(source));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_always_breaks_off_is_a_failure()
    {
        const string half = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n";
        await using var server = new ScriptedHttpServer(half, half, half);
        using var source = Source(server);

        Assert.IsType<FailedFile>(await OneAsync(source));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nx")]
    [InlineData(
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
    )]
    public async Task A_file_above_the_limit_is_refused_whether_the_server_tells_its_size_or_not(string answer)
    {
        await using var server = new ScriptedHttpServer(answer);
        using var source = Source(server, options => options with { MaxFileBytes = 100 });

        Assert.IsType<RefusedFile>(await OneAsync(source));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_name_is_that_of_its_end()
    {
        await using var server = new ScriptedHttpServer(
            Redirect("/files/2025/%D0%B8%D1%82%D0%BE%D0%B3%D0%B8.csv"),
            Ok(Table)
        );
        using var source = Source(server);

        Assert.Equal("итоги.csv", (await OneAsync(source)).FileName);
    }

    [Fact]
    public async Task A_redirect_to_another_server_or_another_port_is_not_followed_and_nobody_there_is_asked()
    {
        await using var other = new ScriptedHttpServer(Ok(Table));
        await using var server = new ScriptedHttpServer(
            Redirect(other.Address.AbsoluteUri),
            Redirect($"http://localhost:{other.Address.Port}/data/table.csv")
        );
        using var source = Source(server, options => options with { HeaderValue = "Bearer s3cret" });

        var elsewhere = Assert.IsType<FailedFile>(await OneAsync(source));
        var named = Assert.IsType<FailedFile>(await OneAsync(source));

        Assert.Contains(
            $"перенаправляет на другой порт, {other.Address.Port}",
            elsewhere.Error.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("перенаправляет на другой сервер, localhost", named.Error.Message, StringComparison.Ordinal);
        Assert.Contains("без перенаправлений", named.Error.Expected, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_very_machine_is_not_followed_unless_it_says_so()
    {
        var own = await InwardNameAsync();
        Assert.SkipWhen(own is null, "No name but localhost leads into this machine or its network.");
        await using var server = new ScriptedHttpServer(Ok(Table));
        using var source = Source(
            server,
            options => options with { Addresses = [new Uri($"http://{own}:{server.Address.Port}/x.csv")] }
        );

        var failed = Assert.IsType<FailedFile>(await OneAsync(source));

        Assert.Contains("ведёт на внутренний адрес", failed.Error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    /// <summary>Of the machine's own name and those of its file of hosts one that leads nowhere else.</summary>
    private static async Task<string?> InwardNameAsync()
    {
        var lines = File.Exists("/etc/hosts")
            ? await File.ReadAllLinesAsync("/etc/hosts", TestContext.Current.CancellationToken)
            : [];
        foreach (
            var name in lines
                .SelectMany(static line =>
                    line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(1)
                )
                .Append(Dns.GetHostName())
                .Where(static name => name != "localhost" && !name.EndsWith(".localhost", StringComparison.Ordinal))
        )
        {
            if ((await FoundAsync(name)).All(static one => NetworkPlaces.Of(one) != NetworkPlace.Public))
                return name;
        }

        return null;
    }

    private static async Task<IPAddress[]> FoundAsync(string name)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return [IPAddress.Parse("8.8.8.8")];
        }
    }

    [Fact]
    public async Task A_circle_of_redirects_ends_after_five()
    {
        await using var server = new ScriptedHttpServer([.. Enumerable.Repeat(Redirect("/data/table.csv"), 20)]);
        using var source = Source(server);

        var failed = Assert.IsType<FailedFile>(await OneAsync(source));

        Assert.Equal(6, server.Requests.Count);
        Assert.Contains("больше 5 раз", failed.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Disposition: attachment; filename=\"../../etc/report.csv\"", "report.csv")]
    [InlineData("Content-Disposition: attachment; filename=\"отчёт.csv\"", "отчёт.csv")]
    [InlineData(
        "Content-Disposition: attachment; filename=\"x.csv\"; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.csv",
        "отчёт.csv"
    )]
    [InlineData("Content-Disposition: attachment", "table.csv")]
    [InlineData(
        "Content-Disposition: attachment; filename=\"export\"\r\nContent-Type: application/json",
        "export.json"
    )]
    public async Task The_name_is_what_the_server_says_and_leads_nowhere(string header, string name)
    {
        await using var server = new ScriptedHttpServer(Ok(Table, header));
        using var source = Source(server);

        Assert.Equal(name, (await OneAsync(source)).FileName);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_and_the_other_sources_go_on()
    {
        await using var silent = new ScriptedHttpServer();
        await using var server = new ScriptedHttpServer(Ok(Table));
        using var dead = new HttpSource(
            Options("сайт", silent.Address, server.Address),
            town.Store.SourceStates,
            town.Store.Certificates,
            TimeProvider.System
        );
        town.Drop("table.csv", "a;b\n1;2\n"u8.ToArray());

        var report = await CollectAsync(dead);

        Assert.True(report.HasFailed);
        Assert.Contains(
            "недоступен",
            Assert.Single(report.Files, file => file.Outcome == FileOutcome.Failed).Reason!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["inbox", "сайт"],
            report
                .Files.Where(file => file.Outcome == FileOutcome.Held)
                .Select(file => file.Source)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Trying_the_source_tells_what_is_wrong_and_remembers_nothing()
    {
        await using var server = new ScriptedHttpServer(Ok(Table, "ETag: \"v1\""), Answer("404 Not Found"));
        using var source = Source(server);

        Assert.Equal("адресов: 1", await source.TryAsync(TestContext.Current.CancellationToken));
        var error = await Assert.ThrowsAsync<SourceUnavailableException>(() =>
            source.TryAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("404", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
    }

    private static HttpSourceOptions Options(string name, params Uri[] addresses) =>
        new(name, addresses) { RetryWaits = [TimeSpan.Zero, TimeSpan.Zero], Timeout = TimeSpan.FromSeconds(20) };

    private HttpSource Source(ScriptedHttpServer server, Func<HttpSourceOptions, HttpSourceOptions>? set = null)
    {
        var options = Options("сайт", server.Address);
        return new HttpSource(
            set?.Invoke(options) ?? options,
            town.Store.SourceStates,
            town.Store.Certificates,
            TimeProvider.System
        );
    }

    private Task<CollectReport> CollectAsync(HttpSource source)
    {
        town.OtherSources.Clear();
        town.OtherSources.Add(source);
        return town.CollectAsync();
    }

    private static async Task<SourceItem> OneAsync(HttpSource source)
    {
        var items = new List<SourceItem>();
        await foreach (var item in source.ListAsync(TestContext.Current.CancellationToken))
            items.Add(item);
        return Assert.Single(items);
    }

    private static async Task<string> TextAsync(HttpSource source)
    {
        await foreach (var item in source.ListAsync(TestContext.Current.CancellationToken))
        {
            using var reader = new StreamReader(Assert.IsType<IncomingFile>(item).Open());
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The source gave nothing.");
    }
}
