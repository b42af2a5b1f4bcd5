using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Harness.Kills;

/// <summary>What came in by mail.</summary>
internal sealed record Mailed(string From, string? Sample);

/// <summary>One command on one day of the story, after what arrived before it.</summary>
/// <param name="Day">Of January 2026.</param>
internal sealed record Step(int Day, string[] Command)
{
    public string[] Files { get; init; } = [];

    public Mailed[] Mail { get; init; } = [];

    /// <summary>Nobody listens at the mail server's port while the command runs.</summary>
    public bool IsMailDown { get; init; }

    /// <summary>
    /// Jobs of the service that are due that day: it is asked to stop when all have been done and no letter waits. None: the
    /// command ends by itself.
    /// </summary>
    public string[] Jobs { get; init; } = [];

    public string Name => $"{Day}.01 {string.Join(' ', Command)}";
}

/// <summary>What is played.</summary>
internal static class Story
{
    private const string Quarter = "2025-Q4/";
    private static readonly string[] Serve = ["serve"];
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);

    /// <summary>
    /// Four days of the town: figures of the fourth quarter by folder and by mail, among them mistakes, a stranger's file
    /// and a correction; answers, reminders, the report, the backup.
    /// </summary>
    public static IReadOnlyList<Step> FourDays { get; } =
    [
        new(12, ["migrate"]),
        new(12, ["collect"]) { Files = FilesOfMonday, Mail = MailOfMonday },
        new(12, ["remind"]),
        new(13, ["collect"]) { Files = FilesOfTuesday, Mail = MailOfTuesday },
        new(13, ["remind"]),
        new(14, ["collect"]) { Files = FilesOfWednesday },
        new(14, ["remind"]),
        new(15, ["report", "--programme", Office.Programme, "--period", "2025-Q4"]),
        new(15, ["backup", "backups"]),
        new(15, ["outbox", "send"]),
    ];

    /// <summary>
    /// The same days of the service, which does by itself what is due: it is switched on after the reminders of the first
    /// morning, and the report falls due on the last.
    /// </summary>
    public static IReadOnlyList<Step> Service { get; } =
    [
        new(12, ["migrate"]),
        new(12, Serve)
        {
            Files = FilesOfMonday,
            Mail = MailOfMonday,
            Jobs = ["collect"],
        },
        new(13, Serve)
        {
            Files = FilesOfTuesday,
            Mail = MailOfTuesday,
            Jobs = ["collect", "remind"],
        },
        new(14, Serve) { Files = FilesOfWednesday, Jobs = ["collect", "remind"] },
        new(15, Serve) { Jobs = ["collect", "remind", "report"] },
        new(15, ["outbox", "send"]),
    ];

    /// <summary>
    /// A report that its coordinator reads first: the draft, the reasons that come back, the release while no mail goes,
    /// the sending.
    /// </summary>
    public static IReadOnlyList<Step> Draft { get; } =
    [
        new(12, ["migrate"]),
        new(12, ["collect"])
        {
            Files =
            [
                ReviewedFiles.Passport,
                Quarter + "Сведения СОШ 5, IV квартал 2025.xlsx",
                Quarter + "Сведения СОШ 10, IV квартал 2025.xlsx",
                Quarter + "Сведения управления образования, IV квартал 2025.xlsx",
            ],
        },
        new(15, ["report", "--programme", Office.Programme, "--period", "2025-Q4"]),
        new(15, ["outbox", "send"]),
        new(16, ["collect"]) { Files = [ReviewedFiles.Reasons] },
        new(16, ["report", "release", "--programme", Office.Programme, "--period", "2025-Q4"]) { IsMailDown = true },
        new(16, ["outbox", "send"]),
    ];

    private static string[] FilesOfMonday =>
        [
            "passport.xlsx",
            Quarter + "Сведения СОШ 1, IV квартал 2025.xlsx",
            Quarter + "Сведения СОШ 3, IV квартал 2025.xlsx",
            Quarter + "Сведения гимназия 6, IV квартал 2025.xlsx",
            Quarter + "Сведения управления образования, IV квартал 2025.xlsx",
            Quarter + "Дорожная карта, 2025 год.xlsx",
        ];

    private static Mailed[] MailOfMonday =>
        [
            new("school-5@example.test", Quarter + "Сведения СОШ 5, IV квартал 2025.xlsx"),
            new("lyceum-4@example.test", Quarter + "Сведения лицей 4, IV квартал 2025.csv"),
            new("stranger@elsewhere.test", Quarter + "Сведения СОШ 10, IV квартал 2025.xlsx"),
            new("school-2@example.test", null),
        ];

    private static string[] FilesOfTuesday => [Quarter + "Сведения СОШ 8, IV квартал 2025.xlsx"];

    private static Mailed[] MailOfTuesday =>
        [
            new("school-7@example.test", Quarter + "Сведения СОШ 7, IV квартал 2025.xlsx"),
            new("school-2@example.test", Quarter + "Сведения СОШ 2, IV квартал 2025.xlsx"),
        ];

    private static string[] FilesOfWednesday => [Quarter + "уточнение/Сведения СОШ 8, IV квартал 2025.xlsx"];

    /// <summary>Nine in the morning of a day.</summary>
    public static DateTimeOffset Morning(int day) => new(2026, 1, day, 9, 0, 0, Moscow);
}
