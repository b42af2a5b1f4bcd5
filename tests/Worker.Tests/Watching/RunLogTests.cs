using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>What the log of the service says.</summary>
public sealed class RunLogTests
{
    [Fact]
    public void Each_run_is_a_line_with_its_counts_and_the_same_failure_is_not_told_again()
    {
        var written = new LogLines<RunLog>();
        var log = new RunLog(written);
        var scope = new RunScope(new Fence(1, new LeaseToken("collect", "me")));
        scope.Count("unchanged", 12);

        log.Ended("collect", scope, null);
        log.Ended("collect", scope, "источник почта не читается");
        log.Ended("collect", scope, "источник почта не читается");
        scope.Count("loaded", 1200);
        log.Ended("collect", scope, null);
        log.Ended("collect", scope, "источник почта не читается");
        log.Failed("deliver", new IOException("No space left on device", 28));
        log.Failed("deliver", new IOException("No space left on device", 28));

        Assert.Equal(
            [
                "сбор файлов (collect): сделано, нового нет, без изменений 12",
                "сбор файлов (collect): ошибка — источник почта не читается; нового нет, без изменений 12",
                "сбор файлов (collect): ошибка та же, что и в прошлый раз; нового нет, без изменений 12",
                "сбор файлов (collect): сделано, файлов принято 1\u00A0200, без изменений 12",
                "сбор файлов (collect): ошибка — источник почта не читается; файлов принято 1\u00A0200, без изменений 12",
                "отправка писем (deliver): ошибка — Файл или сеть: на диске нет места. Ожидается: подробности — с параметром --verbose.",
                "отправка писем (deliver): ошибка та же, что и в прошлый раз",
            ],
            written.Told
        );
    }

    [Fact]
    public void A_line_stays_a_line_and_has_the_time_of_the_settings()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 31, 22, 30, 0, TimeSpan.Zero));
        using var written = new StringWriter();

        new ZonedLines(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), clock, toJournal: false).Write(
            new LogEntry<string>(LogLevel.Error, "x", 0, "две\r\nстроки", null, static (state, _) => state),
            null,
            written
        );

        Assert.Equal("2026-02-01 01:30:00 [ошибка] две строки" + Environment.NewLine, written.ToString());
    }

    [Theory]
    [InlineData(LogLevel.Error, "<3>2026-02-01 01:30:00 [ошибка] диск полон")]
    [InlineData(LogLevel.Warning, "<4>2026-02-01 01:30:00 [внимание] диск полон")]
    [InlineData(LogLevel.Information, "<6>2026-02-01 01:30:00 диск полон")]
    public void The_journal_of_systemd_is_told_how_much_a_line_matters(LogLevel level, string line)
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 31, 22, 30, 0, TimeSpan.Zero));
        using var written = new StringWriter();

        new ZonedLines(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), clock, toJournal: true).Write(
            new LogEntry<string>(level, "x", 0, "диск полон", null, static (state, _) => state),
            null,
            written
        );

        Assert.Equal(line + Environment.NewLine, written.ToString());
    }

    [Fact]
    public void A_start_that_was_stopped_is_no_failure_and_one_that_failed_is()
    {
        const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
        using var written = new StringWriter();
        var lines = new ZonedLines(TimeZoneInfo.Utc, new TestClock(), toJournal: false);

        foreach (var why in (Exception[])[new TaskCanceledException(), new IOException("порт занят")])
            lines.Write(
                new LogEntry<string>(
                    LogLevel.Error,
                    Host,
                    0,
                    "Hosting failed to start",
                    why,
                    static (state, _) => state
                ),
                null,
                written
            );

        var line = Assert.Single(written.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("порт занят", line, StringComparison.Ordinal);
    }
}
