using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>A service on which everything goes wrong that can, one thing after the other.</summary>
internal static class StateLetterCases
{
    public static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(3));
    private const string Programme = "quality-2024";

    private static readonly Sight Well = new(Now, Zone, "server-1") { Years = [2026, 2027] };

    private static TimeZoneInfo Zone => TimeZoneInfo.CreateCustomTimeZone("msk", TimeSpan.FromHours(3), "msk", "msk");

    /// <param name="kinds">Of the program.</param>
    /// <returns>The heading of the guide, and what the letters under it tell of.</returns>
    public static IEnumerable<(string Part, IReadOnlyList<Sight> Sights)> All(ReportKinds kinds)
    {
        yield return ("Источники файлов", [.. Sources()]);
        yield return ("Работа службы", [.. Jobs()]);
        yield return ("Отчёты", [.. Reports(kinds)]);
        yield return ("Письма", [.. Letters()]);
        yield return ("Сервер", [.. Machine()]);
        yield return ("Сроки и сохранность", [.. Kept()]);
    }

    /// <summary>More at once than a letter tells each by itself.</summary>
    public static Sight Many =>
        Well with
        {
            Letters =
            [
                .. Enumerable
                    .Range(11, 9)
                    .Select(static id => Letter("failed", id) with { Address = $"school-{id}@edu.example" }),
            ],
            Years = [2026],
        };

    private static IEnumerable<Sight> Sources()
    {
        yield return Well with
        {
            Unread = [Unread("почта", "Пароль ящика monitoring@edu.example не подошёл.")],
        };
        var reason = "Папки описаний «/etc/qualitymonitor/layouts» нет.";
        yield return Well with
        {
            Unread = [Unread("inbox", reason), Unread("почта", reason)],
            NoLayouts = reason,
        };
    }

    private static IEnumerable<Sight> Jobs()
    {
        yield return Failed(
            JobNames.Collect,
            "не загружено: 1 (первое — источник inbox: «Сведения.xlsx»: на диске нет места)"
        );
        yield return Failed(JobNames.Deliver, "Сервер smtp.edu.example не отвечает");
        yield return Failed(JobNames.Remind, "шаблон reminder/text.sbn, строка 4: нет значения «scool»");
        yield return Failed(JobNames.Backup, "Копия в папку «/mnt/backups» не записалась: на её диске нет места");
        yield return Failed(JobNames.Report, "шаблон quarterly/html.sbn, строка 12: нет закрывающего end");
        yield return Failed(JobNames.Tidy, "База данных занята другой программой");
        yield return Failed(JobNames.Verify, "Папка content не читается: нет прав");
        yield return Failed(JobNames.Verify, "потеряно файлов: 2, первый — № 57 «Сведения СОШ 5.xlsx»", lost: 2);
        yield return Well with
        {
            Endless = [new EndlessRun(JobNames.Collect, Now.AddHours(-4))],
        };
    }

    private static IEnumerable<Sight> Reports(ReportKinds kinds)
    {
        yield return Due(kinds, "quarterly", failure: "в паспорте нет ни одного получателя отчёта");
        yield return Due(kinds, "quarterly", failure: null);
        yield return Due(kinds, "school-sheet", failure: null, "school-3", "school-5");
        yield return Well with
        {
            Reports = [Overdue(kinds, "quarterly", "", null) with { DraftedAt = Now.AddDays(-3), ReviewEnds = Now }],
        };
        yield return Well with
        {
            Stale =
            [
                new StaleReport(7, Programme, "Качество", Period.Quarter(2026, 2), "volga", 1, [], "", null, null)
                {
                    Kind = "quarterly",
                    KindName = "квартальный отчёт",
                },
            ],
        };
    }

    private static IEnumerable<Sight> Letters()
    {
        foreach (var state in new[] { "failed", "uncertain", "returned" })
            yield return Well with
            {
                Letters = [Letter(state, 57)],
            };
        foreach (var state in (string[])["failed", "uncertain", "returned"])
            yield return Well with
            {
                Letters = [.. Enumerable.Range(57, 3).Select(id => Letter(state, id))],
            };
        yield return Well with
        {
            Letters = [Letter("failed", 58) with { Kind = "state", Address = "admin@edu.example" }],
        };
        yield return Well with
        {
            HeldSince = Now.AddHours(-1),
        };
        yield return Well with
        {
            Waiting = new WaitingLetters(5, Now.AddDays(-4)),
        };
    }

    private static IEnumerable<Sight> Machine()
    {
        yield return Well with
        {
            Disks =
            [
                new DiskSpace(
                    [
                        Folder("content", "DataFolder", "/var/lib/qualitymonitor/data/content"),
                        Folder("database", "DataFolder", "/var/lib/qualitymonitor/data"),
                    ],
                    0
                ),
            ],
        };
        yield return Well with
        {
            Disks = [new DiskSpace([Folder("outbox", "Mail:Folder", "/srv/outbox")], 0)],
        };
        yield return Well with
        {
            Disks = [new DiskSpace([Folder("backups", "Backup:Folder", "/mnt/backups")], 0)],
        };
        yield return Well with
        {
            Disks = [new DiskSpace([Folder("temporary", "TMPDIR", "/tmp")], 0)],
        };
        yield return Well with
        {
            Database = new Outage(Now.AddMinutes(-20), "Сервер базы данных не отвечает."),
        };
        yield return Well with
        {
            Clock = new ClockJump(Now, TimeSpan.FromHours(-3)),
        };
        yield return Well with
        {
            Clock = new ClockJump(Now, TimeSpan.FromDays(400)),
        };
        yield return Well with
        {
            Silence = new LongSilence(Now.AddDays(-200), Now),
        };
        yield return Well with
        {
            Web = new Outage(Now, "Адрес http://127.0.0.1:8025 занят другой программой."),
        };
    }

    private static IEnumerable<Sight> Kept()
    {
        yield return Well with
        {
            Years = [2026],
        };
        yield return Certificate(13);
        yield return Certificate(-1);
        yield return Well with
        {
            BackupMissingSince = Now.AddDays(-3),
        };
    }

    private static UnreadSource Unread(string name, string reason) => new(name, Now.AddHours(-1), reason);

    private static Sight Failed(string job, string reason, long lost = 0) =>
        Well with
        {
            Failing = new Dictionary<string, FailingJob>(StringComparer.Ordinal)
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
                        reason,
                        new Dictionary<string, long>(StringComparer.Ordinal) { ["lost"] = lost }
                    )
                ),
            },
        };

    private static Sight Due(ReportKinds kinds, string kind, string? failure, params string[] topics) =>
        Well with
        {
            Reports = [.. (topics.Length == 0 ? [""] : topics).Select(topic => Overdue(kinds, kind, topic, failure))],
        };

    private static OverdueReport Overdue(ReportKinds kinds, string kind, string topic, string? failure) =>
        new(
            new DueReport(
                kinds.Find(kind)!,
                Programme,
                topic,
                new ReportFiring(Period.Quarter(2026, 3), new DateTimeOffset(2026, 10, 15, 9, 0, 0, Now.Offset))
            ),
            DraftedAt: null,
            ReviewEnds: null,
            failure
        );

    private static LetterInNeed Letter(string state, long id) =>
        new(id, "head@edu.example", state, Now.AddHours(-2), Answer(state), "quarterly");

    private static string Answer(string state) =>
        state switch
        {
            "uncertain" => "Программа остановилась, пока письмо отправлялось.",
            _ => "Сервер ответил: 550 5.1.1 user unknown.",
        };

    private static WatchedFolder Folder(string code, string setting, string path) =>
        WatchedFolder
            .Of(
                new Settings { HomeFolder = "/etc/qualitymonitor", Backup = { Folder = "/mnt/backups" } },
                new StoreOptions(Engine.Sqlite, "Data Source=/data/qualitymonitor.db", "/data/content")
            )
            .Single(one => one.Code == code) with
        {
            Setting = setting,
            Path = path,
        };

    private static Sight Certificate(int days) =>
        Well with
        {
            Certificates = [new SeenCertificate("imap.edu.example", Now.AddDays(days), Now)],
        };
}
