using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Releasing;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Tests.Guides;

/// <summary>Letters about letters: repeats, missing files, words of people, reminders.</summary>
internal static class CorrespondenceCases
{
    private const string Programme = "Качество образования";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(3);
    private static readonly DateTimeOffset Came = new(2026, 1, 12, 9, 30, 0, Offset);
    private static readonly DateOnly Deadline = new(2026, 1, 15);

    public static IEnumerable<LetterCase> ToSenders() =>
        [
            LetterCase.Of(
                "То же письмо с теми же файлами ещё раз",
                RepeatWords.Page(Message("Сведения", null, "Сведения СОШ 5.xlsx"), Programme)
            ),
            LetterCase.Of(
                "В письме ссылка вместо файла",
                MissingFileWords.Page(Message("Сведения", "https://disk.yandex.ru/i/abc", null), Programme, Offset)
            ),
            LetterCase.Of(
                "Файл забыли приложить",
                MissingFileWords.Page(Message("", "Сведения во вложении.", null), Programme, Offset)
            ),
        ];

    public static IEnumerable<LetterCase> Reminders()
    {
        yield return Reminded(
            "Сбор начался",
            new DateOnly(2026, 1, 5),
            Form(ReminderStage.Start, 7) with
            {
                FormFile = "Форма СОШ 5.xlsx",
            }
        );
        yield return Reminded(
            "Осталось больше половины срока",
            new DateOnly(2026, 1, 6),
            Form(ReminderStage.HalfWay, 5)
        );
        yield return Reminded("Половина срока", new DateOnly(2026, 1, 12), Form(ReminderStage.HalfWay, 3));
        yield return Reminded(
            "Предпоследний рабочий день перед выходными",
            new DateOnly(2026, 1, 9),
            Form(ReminderStage.HalfWay, 1) with
            {
                Deadline = new DateOnly(2026, 1, 12),
            }
        );
        yield return Reminded("Завтра срок", new DateOnly(2026, 1, 14), Form(ReminderStage.DayBefore, 1));
        yield return Reminded("Сегодня срок", new DateOnly(2026, 1, 15), Form(ReminderStage.DayBefore, 0));
        yield return Reminded("Срок прошёл", new DateOnly(2026, 1, 16), Form(ReminderStage.Overdue, 0));
        yield return Reminded(
            "Прислали не всё",
            new DateOnly(2026, 1, 14),
            Form(ReminderStage.DayBefore, 1) with
            {
                HasCome = true,
                Missing = [new MissingFigure("1.2", "Доля выпускников с аттестатом")],
            }
        );
        yield return Reminded(
            "Файл ждёт решения координатора; ждём и вторую форму",
            new DateOnly(2026, 1, 14),
            Form(ReminderStage.DayBefore, 1) with
            {
                Standing = Standing.Waiting,
                FileOn = new DateOnly(2026, 1, 12),
            },
            Form(ReminderStage.DayBefore, 1) with
            {
                Period = "2025 год",
                FormFile = "Форма СОШ 5, 2025 год.xlsx",
            }
        );
        yield return Reminded(
            "Ждём две формы",
            new DateOnly(2026, 1, 14),
            Form(ReminderStage.DayBefore, 1) with
            {
                FormFile = "Форма СОШ 5, IV квартал 2025.xlsx",
            },
            Form(ReminderStage.DayBefore, 1) with
            {
                Period = "2025 год",
                FormFile = "Форма СОШ 5, 2025 год.xlsx",
            }
        );
        yield return Reminded(
            "Отправитель не подтверждён",
            new DateOnly(2026, 1, 14),
            Form(ReminderStage.DayBefore, 1) with
            {
                Standing = Standing.Unconfirmed,
                FileOn = new DateOnly(2026, 1, 12),
            }
        );
        foreach (var remarks in Enum.GetValues<RemarksAt>().DistinctBy(RemarksText.OfYours))
            yield return Reminded(
                $"Присланное не принято ({RemarksText.OfYours(remarks)})",
                new DateOnly(2026, 1, 14),
                Form(ReminderStage.DayBefore, 1) with
                {
                    Standing = Standing.Refused,
                    Remarks = remarks,
                    FileOn = new DateOnly(2026, 1, 12),
                }
            );
        yield return Reminded(
            "Прислали в форме прежней программы",
            new DateOnly(2026, 1, 14),
            Form(ReminderStage.DayBefore, 1) with
            {
                SentTo = "quality-2021",
            }
        );
    }

    public static IEnumerable<LetterCase> ToCoordinators()
    {
        var letter = new AnsweredLetter(
            "school-5@edu.example",
            "reminder",
            "Сведения за IV квартал 2025: завтра последний день",
            Came,
            "quality-2024",
            ""
        );
        yield return Noticed("Школа написала письмо", Message("Вопрос", "Можно прислать завтра?", null));
        yield return Noticed(
            "В письме школы ссылка вместо файла",
            Message("Сведения", "https://disk.yandex.ru/i/abc", "Справка.pdf")
        );
        yield return Noticed("Школа забыла приложить файл", Message("Сведения", "Сведения во вложении.", null));
        yield return LetterCase.Of(
            "Одно за другим пришло много писем без адреса, слов и подтверждения",
            NoticePage.Of(
                new Notice(
                    Message("", "", null) with
                    {
                        Sender = null,
                        SenderDoubt = "dmarc=fail",
                        Letter = letter,
                    },
                    [
                        .. Enumerable
                            .Range(1, 11)
                            .Select(static number => Message($"Вопрос {number}", "Когда сдавать?", null)),
                    ],
                    "quality-2024",
                    Programme,
                    [],
                    "12 января 2026 г. в 9:30",
                    []
                ),
                Offset
            )
        );
        yield return LetterCase.Of(
            "Письмо вернулось",
            NoticePage.Of(
                new Notice(
                    Message("Undelivered", "550 mailbox unavailable", null) with
                    {
                        Kind = MessageKind.Bounce,
                        Letter = letter,
                    },
                    [Message("Undelivered", null, null)],
                    "quality-2024",
                    Programme,
                    ["СОШ № 5"],
                    "12 января 2026 г. в 9:30",
                    []
                ),
                Offset
            )
        );
        var failed = new FailedDelivery(
            1,
            letter.Address,
            "СОШ № 5",
            8,
            Came,
            "550 mailbox unavailable",
            "reminder",
            letter.Subject,
            "",
            "quality-2024"
        );
        yield return LetterCase.Of("Письмо не отправлено", UndeliveredWords.Page([failed], Programme, Offset));
        yield return LetterCase.Of(
            "Не отправлено несколько писем",
            UndeliveredWords.Page([failed with { Error = null }, failed], Programme, Offset)
        );
        foreach (var (when, word, verdict, isOut) in Releases())
            yield return LetterCase.Of(
                when,
                ReleaseReplyWords.Page(
                    new DraftReply(
                        Message("Re: Черновик", word == ReleaseWord.Release ? "Отправить" : "Задержать", null) with
                        {
                            Sender = verdict is Verdict.Allowed ? "coordinator@edu.example" : null,
                            Letter = letter with { Subject = "Черновик: отчёт за IV квартал 2025" },
                        },
                        "2025-Q4",
                        ""
                    ),
                    word,
                    verdict,
                    isOut,
                    Programme,
                    Offset
                )
            );
        foreach (var standing in Enum.GetValues<Standing>())
            yield return LetterCase.Of($"После срока ({Called(standing)})", EscalationPage.Of(Late(standing)));
        yield return LetterCase.Of(
            "После сроков двух периодов",
            EscalationPage.Of(
                Late(Standing.Silent) with
                {
                    Periods =
                    [
                        .. Late(Standing.Silent).Periods,
                        Late(Standing.Waiting).Periods[0] with
                        {
                            Period = "2025 год",
                        },
                    ],
                }
            )
        );
        yield return LetterCase.Of(
            "После сроков двух периодов, всё ждёт решения",
            EscalationPage.Of(
                Late(Standing.Waiting) with
                {
                    Periods =
                    [
                        .. Late(Standing.Waiting).Periods,
                        Late(Standing.Waiting).Periods[0] with
                        {
                            Period = "2025 год",
                        },
                    ],
                }
            )
        );
    }

    private static IEnumerable<(string, ReleaseWord, Verdict, bool)> Releases() =>
        [
            ("Координатор отпустил отчёт", ReleaseWord.Release, Verdict.Yes, false),
            ("Координатор отпустил отчёт, который уже ушёл", ReleaseWord.Release, Verdict.Yes, true),
            ("Координатор задержал отчёт", ReleaseWord.Hold, Verdict.Yes, false),
            ("Координатор задержал отчёт, который уже ушёл", ReleaseWord.Hold, Verdict.Yes, true),
            ("О черновике решил не координатор", ReleaseWord.Release, new Verdict.Held(Doubt.SenderUnknown), false),
            ("О черновике решил неподтверждённый", ReleaseWord.Hold, new Verdict.Held(Doubt.SenderUnconfirmed), false),
        ];

    private static string Called(Standing standing) =>
        standing switch
        {
            Standing.SentBefore => "сдали в прежнюю программу",
            Standing.Waiting => "файл ждёт решения",
            Standing.Refused => "прислали, но принять нельзя",
            Standing.Unconfirmed => "отправитель не подтверждён",
            _ => "не сдали",
        };

    private static Escalation Late(Standing standing)
    {
        var school = new SilentSchool(
            "s5",
            "СОШ № 5",
            "school-5@edu.example",
            new DateOnly(2026, 1, 14),
            IsFailed: false
        )
        {
            Standing = standing,
            FileOn = standing == Standing.Silent ? null : new DateOnly(2026, 1, 12),
            SentTo = standing == Standing.SentBefore ? "quality-2021" : null,
        };
        return new Escalation(
            new DateOnly(2026, 1, 19),
            "quality-2024",
            Programme,
            [
                new LatePeriod(
                    "2025-Q4",
                    "IV квартал 2025",
                    Deadline,
                    12,
                    [
                        school,
                        .. standing == Standing.Silent
                            ? new[]
                            {
                                school with
                                {
                                    Name = "СОШ № 6",
                                    Email = null,
                                },
                                school with
                                {
                                    Name = "СОШ № 7",
                                    RemindedOn = null,
                                },
                                school with
                                {
                                    Name = "СОШ № 8",
                                    IsFailed = true,
                                },
                            }
                        : standing == Standing.Refused
                            ? Enum.GetValues<RemarksAt>()
                                .Skip(1)
                                .Select(remarks =>
                                    school with
                                    {
                                        Name = $"СОШ № {10 + (int)remarks}",
                                        Remarks = remarks,
                                    }
                                )
                        : [],
                    ],
                    [new PartlySchool("s9", "СОШ № 9", [new MissingFigure("1.2", "Доля выпускников с аттестатом")])]
                ),
            ]
        );
    }

    private static LetterCase Noticed(string when, ReceivedMessage message) =>
        LetterCase.Of(
            when,
            NoticePage.Of(
                new Notice(message, [], "quality-2024", Programme, ["СОШ № 5"], "12 января 2026 г. в 9:30", []),
                Offset
            )
        );

    private static LetterCase Reminded(string when, DateOnly day, params FormDue[] forms) =>
        LetterCase.Of(when, ReminderPage.Of(new Reminder(day, forms)));

    private static FormDue Form(ReminderStage stage, int left) =>
        new(
            "quality-2024",
            Programme,
            "s5",
            "СОШ № 5",
            "2025-Q4",
            "IV квартал 2025",
            Deadline,
            left,
            stage,
            12,
            HasCome: false,
            [],
            null
        );

    private static ReceivedMessage Message(string subject, string? words, string? attachments) =>
        new(
            7,
            "почта",
            "key",
            MessageKind.Words,
            "school-5@edu.example",
            null,
            subject,
            Came,
            words,
            attachments,
            null,
            IsDecided: false,
            null
        );
}
