using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>What is wrong, of all that was seen.</summary>
public sealed class WatchRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(3));

    private static readonly Sight Well = new(Now, TimeZoneInfo.Utc, "server") { Years = [2026, 2027] };

    public static TheoryData<string, string, bool> Cases =>
        new()
        {
            { "nothing", "", false },
            { "source", "source:почта", true },
            { "no layouts, and two sources wait", "layouts", true },
            { "no layouts, and a source is away", "layouts source:почта", true },
            { "collect fails for its source", "source:почта", true },
            { "collect fails by itself", "job:collect", true },
            { "collect failed, and its source is read again", "", false },
            { "collect failed after its sources were read", "job:collect", true },
            { "mail does not go", "job:deliver", true },
            { "lost", "content", false },
            { "a run without end", "endless:collect", true },
            { "disk full", "disk@server", true },
            { "disk at its bound", "", false },
            { "disk of the letters full", "disk:outbox@server", true },
            { "disk of the backups full", "disk:backups@server", false },
            { "clock", "clock@server", false },
            { "database", "database@server", true },
            { "web", "web@server", false },
            { "next calendar", "calendar:2027", false },
            { "this calendar", "calendar:2026", false },
            { "calendar in October", "", false },
            { "backup", "backup", false },
            { "certificate", "certificate:imap.example.ru", false },
            { "certificate is over", "certificate:imap.example.ru", false },
            { "letter", "letter:7", false },
            { "a stale report nobody is told of", "stale:quarterly:reg::2026-Q3", false },
            { "letters to the admin", "admin-letter", false },
            { "letters that nothing moves", "waiting-letters", false },
            { "no mail goes, and letters wait", "job:deliver", true },
        };

    [Theory, MemberData(nameof(Cases))]
    public void Each_trouble_has_its_key_a_title_a_sentence_and_something_to_do(string seen, string key, bool blocks)
    {
        var troubles = WatchRule.Of(Seen(seen));

        Assert.Equal(key, string.Join(' ', troubles.Select(static one => one.Key)));
        Assert.All(troubles, one => Assert.Equal(blocks, one.Blocks));
        Assert.All(
            troubles,
            static one =>
            {
                Assert.EndsWith(".", one.Sentence, StringComparison.Ordinal);
                Assert.EndsWith(".", one.Advice, StringComparison.Ordinal);
                Assert.False(one.Title.EndsWith('.'));
            }
        );
    }

    [Fact]
    public void What_anybody_may_read_names_no_person_no_address_and_no_file()
    {
        var all = Cases.SelectMany(one => WatchRule.Of(Seen(one.Data.Item1))).ToList();

        Assert.All(
            all,
            static one =>
            {
                var open = one.Key + " " + one.Title;
                Assert.DoesNotContain("x.test", open, StringComparison.Ordinal);
                Assert.DoesNotContain("Иванова", open, StringComparison.Ordinal);
            }
        );
    }

    /// <summary>Said from the restoring on, before anybody has tried to send; once, whether somebody has or not.</summary>
    [Theory]
    [InlineData("nothing")]
    [InlineData("mail does not go")]
    [InlineData("letters that nothing moves")]
    public void Letters_that_are_held_after_a_restoring_do_not_go_by_themselves_and_nobody_says_so(string seen)
    {
        var held = Assert.Single(WatchRule.Of(Seen(seen) with { HeldSince = Now.AddDays(-5) }));

        Assert.Equal("letters-held", held.Key);
        Assert.True(held.Blocks);
        Assert.Contains("outbox resume", held.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("уйдут сами", held.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Layouts_that_are_not_there_are_told_once_with_every_source_that_waits_for_them()
    {
        var told = Assert.Single(WatchRule.Of(Seen("no layouts, and two sources wait")));

        Assert.Contains("inbox и сайт", told.Sentence, StringComparison.Ordinal);
        Assert.Contains("LayoutFolder", told.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("пароль", told.Advice, StringComparison.Ordinal);
        Assert.Equal(Now.AddHours(-2), told.Since);
    }

    /// <summary>The program refuses to confirm what a server did not take.</summary>
    [Theory]
    [InlineData("failed", false)]
    [InlineData("returned", true)]
    [InlineData("uncertain", true)]
    public void Nobody_is_told_to_do_with_a_letter_what_the_program_refuses(string state, bool canBeConfirmed)
    {
        var letter = Letter("quarterly") with { State = state };

        var advice = Assert.Single(WatchRule.Of(Well with { Letters = [letter] })).Advice;

        Assert.Contains("outbox resend 7", advice, StringComparison.Ordinal);
        Assert.Equal(canBeConfirmed, advice.Contains("outbox confirm 7", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_to_one_address_that_came_to_one_end_are_one_trouble_with_one_command()
    {
        var first = Letter("quarterly");
        LetterInNeed[] letters =
        [
            .. Enumerable
                .Range(7, 12)
                .Select(id => first with { Id = id, Address = id == 8 ? "HEAD@x.ru" : "head@x.ru" }),
            first with
            {
                Id = 30,
                Address = "head@x.ru",
                State = "uncertain",
            },
            first with
            {
                Id = 31,
                Address = "other@x.ru",
            },
        ];

        var troubles = WatchRule.Of(Well with { Letters = letters });

        Assert.Equal(["letter:7", "letter:30", "letter:31"], troubles.Select(static one => one.Key));
        Assert.Equal(
            "письма № 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 и ещё 2 не доставлены",
            troubles[0].Title.Replace('\u00A0', ' ')
        );
        Assert.EndsWith(
            "outbox resend 7 8 9 10 11 12 13 14 15 16 17 18.",
            troubles[0].Advice,
            StringComparison.Ordinal
        );
    }

    /// <summary>What is wrong with a letter that could not be made is no address.</summary>
    [Fact]
    public void Nobody_is_sent_to_look_for_an_address_or_a_cause_that_was_not_named()
    {
        var letter = Letter("quarterly") with { Error = "Письмо не собрать: сохранённые данные не найдены." };
        var advice = Assert.Single(WatchRule.Of(Well with { Letters = [letter] })).Advice;
        Assert.StartsWith("устраните названную причину", advice, StringComparison.Ordinal);

        var over = Assert.Single(WatchRule.Of(Seen("certificate is over"))).Advice;
        Assert.DoesNotContain("после этого дня", over, StringComparison.Ordinal);
    }

    private static Sight Seen(string what) =>
        what switch
        {
            "source" => Well with { Unread = [Unread] },
            "no layouts, and two sources wait" => Well with
            {
                Unread = [WithoutLayouts("inbox"), WithoutLayouts("сайт")],
                NoLayouts = WithoutLayouts("").Reason,
                Failing = Failing(JobNames.Collect),
            },
            "no layouts, and a source is away" => Seen("no layouts, and two sources wait") with
            {
                Unread = [WithoutLayouts("inbox"), Unread],
            },
            "collect fails for its source" => Well with { Unread = [Unread], Failing = Failing(JobNames.Collect) },
            "collect fails by itself" => Well with { Failing = Failing(JobNames.Collect) },
            "collect failed, and its source is read again" => Seen("collect fails by itself") with
            {
                SourcesReadAt = Now.AddSeconds(1),
            },
            "collect failed after its sources were read" => Seen("collect fails by itself") with
            {
                SourcesReadAt = Now.AddSeconds(-1),
            },
            "mail does not go" => Well with { Failing = Failing(JobNames.Deliver) },
            "lost" => Well with { Failing = Failing(JobNames.Verify, lost: 2) },
            "a run without end" => Well with { Endless = [new EndlessRun(JobNames.Collect, Now.AddHours(-4))] },
            "disk full" => Well with { Disks = [Disk(99, "content"), Disk(100, "outbox")] },
            "disk at its bound" => Well with { Disks = [Disk(100, "content")] },
            "disk of the letters full" => Well with { Disks = [Disk(100, "content"), Disk(99, "outbox")] },
            "disk of the backups full" => Well with { Disks = [Disk(99, "backups")] },
            "clock" => Well with { Clock = new ClockJump(Now, TimeSpan.FromHours(-3)) },
            "database" => Well with { Database = new Outage(Now, "сервер не отвечает") },
            "web" => Well with { Web = new Outage(Now, "порт занят") },
            "next calendar" => Well with { Years = [2026] },
            "this calendar" => Well with { Years = [2025, 2027] },
            "calendar in October" => Well with { Now = Now.AddMonths(-1), Years = [2026] },
            "certificate" => Certificate(13),
            "certificate is over" => Certificate(-1),
            "backup" => Well with { BackupMissingSince = Now.AddDays(-3) },
            "letter" => Well with { Letters = [Letter("quarterly")] },
            "a stale report nobody is told of" => Well with { Stale = [Stale] },
            "letters to the admin" => Well with { Letters = [Letter("state"), Letter("state")] },
            "letters that nothing moves" => Well with { Waiting = new WaitingLetters(5, Now.AddDays(-4)) },
            "no mail goes, and letters wait" => Seen("letters that nothing moves") with
            {
                Failing = Failing(JobNames.Deliver),
            },
            _ => Well,
        };

    private static DiskSpace Disk(long megabytes, string code) =>
        new(
            [new WatchedFolder(code, "Setting", "/srv/x.test", "письма", "письма не уйдут", 100, code != "backups")],
            megabytes * 1024 * 1024
        );

    private static UnreadSource Unread => new("почта", Now.AddHours(-1), "Иванова.xlsx с a@x.test не читается");

    private static UnreadSource WithoutLayouts(string name) => new(name, Now.AddHours(-2), "Папки «layouts» нет.");

    private static StaleReport Stale =>
        new(7, "reg", "Качество", Period.Quarter(2026, 3), "", 1, ["1.1: Иванова, a@x.test"], "state", null, null)
        {
            Kind = "quarterly",
            KindName = "квартальный отчёт",
        };

    private static Sight Certificate(int days) =>
        Well with
        {
            Certificates = [new SeenCertificate("imap.example.ru", Now.AddDays(days), Now)],
        };

    private static LetterInNeed Letter(string kind) => new(7, "a@x.test", "failed", Now, "550 no such user", kind);

    private static Dictionary<string, FailingJob> Failing(string job, long lost = 0) =>
        new(StringComparer.Ordinal)
        {
            [job] = new FailingJob(
                Now.AddHours(-1),
                new RunRecord(
                    1,
                    job,
                    RunTrigger.Schedule,
                    job,
                    Now,
                    Now,
                    RunOutcome.Failed,
                    "Иванова.xlsx не читается",
                    new Dictionary<string, long>(StringComparer.Ordinal) { ["lost"] = lost }
                )
            ),
        };
}
