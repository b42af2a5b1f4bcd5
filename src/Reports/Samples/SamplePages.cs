using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.DataDigest;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Identification;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.Statement;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Samples;

/// <summary>
/// Invented pages with one of everything, so that a template's every name is asked for before the first real letter.
/// </summary>
internal static class SamplePages
{
    /// <returns>By the folder of the templates that show it.</returns>
    public static IReadOnlyDictionary<string, object> All { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["quarterly"] = Quarterly(),
            [HeadMail.Folder] = Head(),
            [SheetMail.Folder] = Sheet(),
            [StatementKind.Kind] = Cover("Сведения о достижении значений показателей"),
            [AnnualKind.Kind] = Cover("Аналитический отчёт о реализации муниципальной программы"),
            [IdentificationKind.Kind] = Cover("Отчёт об идентификации школ"),
            [DataDigestKind.Kind] = Digest(),
            ["answer"] = Answer(),
            ["reminder"] = Reminder(),
            ["escalation"] = Escalation(),
            ["passport"] = Digest(),
            ["stale"] = Digest(),
            ["state"] = Digest(),
            ["notice"] = Notice(),
        };

    private static QuarterlyPage Quarterly()
    {
        var row = new PageRow(
            "1.1",
            "Доля выпускников с аттестатом",
            "%",
            "bad",
            "✖",
            "не выполнен",
            "100 %",
            "99,7 %",
            "946 из 949",
            "по данным 11 из 12",
            "99,4 %",
            "III кв. 2025",
            true,
            "+0,3 п.п.",
            "лучше",
            "good",
            "было 99,5 %, стало 99,7 % (+0,2 п.п.) — по 11 школам, приславшим оба раза",
            "0,997",
            99,
            "План не выполнен.",
            ["примечание"],
            ["рассказ"],
            "s1",
            IsAbove: true,
            IsPlain: false
        );
        var below = row with { IsAbove = false };
        var activity = new PageActivity("Семинар", "декабрь", "Иванова", "good", "✔", "выполнено");
        return new QuarterlyPage(
            "Светлореченск",
            "IV квартал 2025",
            "31.01.2026",
            "Качество образования",
            "Постановление № 1",
            2,
            new PageChanges(["1.1 Доля: было 99 %, стало 100 %"], "и ещё 1 изменение", "Всё — в приложении."),
            "Коротко",
            new Hero(
                "11 из 16",
                "планов выполнено.",
                "Больше на 1.",
                "выполнено 11 из 16",
                [new Segment("good", "✔", 60, "11 выполнены")]
            ),
            [new PageMark("bad", "!", "требует внимания")],
            [new PageHeadline("bad", "✖", "Не выполнен 1.1", "99,7 % при плане 100 %.", "s1")],
            [row],
            "III кв. 2025",
            [row, below],
            new PageTerritories(
                "По муниципалитетам",
                "Муниципалитет",
                [new PageTerritory("Дубна", 60, "18 из 30", "не выполнены 1.7", "сдали не все")],
                "И ещё 2."
            ),
            [
                new PageLag(
                    "1.1",
                    "Доля",
                    "100 %",
                    [new PageLagSchool("СОШ № 5", "98 %", "49 из 50", "не хватает 1")],
                    "и ещё 1 школа",
                    "s1"
                ),
            ],
            "СОШ № 5 — по 2 показателям",
            [new PageLine("good", "✔", "Вовремя", "12 школ")],
            [
                new PageIssueFile(
                    "Сведения.xlsx",
                    [new PageIssue("bad", "✖", "лист «1», ячейка C6", "«около 40»", "Не число.", "число")]
                ),
            ],
            "И ещё 3 замечания.",
            new PageRoadmap(
                "Всего 9",
                "В срок",
                [activity],
                "и ещё 1",
                "Просрочено: Иванова.",
                [new PageUndated("ежегодно", "2 мероприятия", "Семинары")],
                "Остальные",
                [activity]
            ),
            [new PageRisk("Низкое оснащение", "СОШ № 3", 1)],
            new PageSupport(
                "Проверены все школы.",
                [new PageSupported("СОШ № 5", "bad", "✖", "красная зона", "по неполным данным", ["К1"], ["ШНОР"])],
                "и ещё 1",
                "СОШ № 7"
            ),
            new PageEffectiveness(
                "Методика",
                "Постановление № 1",
                "Эффективна.",
                "СР = 0,98; Э = СР = 0,98",
                [new PageStep("Э", "эффективность", "[СР]", "0,98")]
            ),
            [row, below, below with { IsPlain = true }],
            true,
            [new PageFile("Ф1", "Сведения.xlsx", "09.01.2026", "отправление № 9")],
            [
                new PageSource("s1", "1.1", "Доля", [new PageSourceLine("факт", "лист «1», C6 — Ф1")]),
                new PageSource("s-roadmap", "", "Дорожная карта", [new PageSourceLine("строки", "B4 — Ф1")]),
                new PageSource("s-support", "", "Школы", [new PageSourceLine("строки", "B5 — Ф1")]),
                new PageSource("s-risks", "", "Риски", [new PageSourceLine("строки", "B6 — Ф1")]),
            ],
            "Приложение.xlsx",
            "Отчёт.docx"
        );
    }

    private static HeadPage Head() =>
        new(
            "Светлореченск",
            "IV квартал 2025",
            "31.01.2026",
            "Качество образования",
            2,
            new PageChanges(["1.1 Доля: было 99 %, стало 100 %"], "и ещё 1 изменение", "Всё — в приложении."),
            "Коротко",
            "11 из 16",
            "показателей выполнено.",
            "выполнено 11 из 16",
            [new Segment("good", "✔", 60, "11 выполнены")],
            "Из 11 под вопросом один.",
            ["4.2 (школы в сети): вместо числа повторён план."],
            "Решений от вас сейчас не ждут.",
            [
                new HeadStatement(
                    "bad",
                    "✖",
                    "не выполнен",
                    "Успеваемость ниже плана: 99,28 % при плане 99,5 %.",
                    "До плана не хватило 11 обучающихся.",
                    "Почему: пояснения нет.",
                    1,
                    new HeadChart("run-1", 200, 120, "I кв. 2025 — 99,4; II кв. 2025 — 99,3.")
                ),
            ],
            "Не выполнены ещё 2: 2.3 и 2.4.",
            new HeadZones("Красная зона: 1 школа из 12", [new HeadLine("Вошла", "bad", "✖", "СОШ № 5", ": К1.")]),
            [new HeadLine("Дорожная карта", "warn", "▲", "", "Сделано 6 мероприятий из 10.")],
            "«Приложение.xlsx» — все показатели",
            [new HeadSource(1, "1.1: сведения 11 школ, лист «1», C6.")]
        );

    private static SheetPage Sheet() =>
        new(
            "СОШ № 5",
            "Светлореченск",
            "IV квартал 2025",
            "31.01.2026",
            "Качество образования",
            2,
            ["1.1 Успеваемость: было 97 %, стало 98 %"],
            "Коротко",
            "лучше 5, не выполнено планов: 2",
            "У вас стали лучше 5 показателей из 7.",
            "Тревожит одно",
            "«Успеваемость»: не вошли 13 обучающихся из 435",
            "Ваше пояснение от 14.01.2026: «Нет учителя математики».",
            new SheetPageZone(
                "bad",
                "✖",
                "Красная зона, второй год (2025 год)",
                "Чтобы перейти в зону риска, нужно одно:",
                [new SheetPageWay("5 обучающихся", "войдут в показатель")]
            ),
            [new SheetPageSign("good", "✔", "план выполнен")],
            "Светлая область",
            "III кв. 2025",
            [
                new SheetPageRow(
                    "1.1",
                    "Успеваемость",
                    "bad",
                    "✖",
                    "план не выполнен, лучше не стало",
                    "97,0 %",
                    "422 из 435",
                    "99,1 %",
                    "III кв. 2025",
                    "99,5 %",
                    "до плана не хватает 11 обучающихся",
                    "Светлореченск 99,3 %",
                    new SheetPageDots("dots-1", 220, 26, "школа 97,0 %, план 99,5 %")
                ),
            ],
            "Без плана для школы: консультации — 142.",
            "План утверждён для всех школ вместе, для вашей он ориентир.",
            [
                new SheetPageRisk(
                    "Дефицит кадров",
                    [new SheetPageLine("good", "✔", "Занятия: сделано в срок. Спасибо!")]
                ),
            ],
            [new SheetPageStep("до 12.04.2026", "Пришлите сведения за I квартал 2026.")],
            new SheetPageLine("good", "✔", "Файл пришёл 12.01.2026, в срок."),
            [new SheetPageLine("bad", "✖", "лист «1», ячейка C6: не число.")],
            "И ещё 2 замечания.",
            "Цифры школы — «Сведения.xlsx».",
            "Листок СОШ № 5, IV квартал 2025.docx"
        );

    private static CoverPage Cover(string name) =>
        new(
            name,
            "Светлореченск",
            "2025 год",
            "31.01.2026",
            "Качество образования",
            2,
            new PageChanges(["1.1 Доля: было 99 %, стало 100 %"], "и ещё 1 изменение", "Всё — в приложении."),
            "выполнено 11 из 16",
            "11 из 16",
            "показателей выполнено.",
            [new Segment("good", "✔", 60, "11 выполнены")],
            [new CoverLine("Не выполнены", "bad", "✖", "1.1 и 2.3.")],
            "Документ Word готов к подписи.",
            "«Сведения за 2025 год.docx»"
        );

    private static AnswerPage Answer() =>
        new(
            "Ваш файл: СОШ № 5, IV квартал 2025",
            "СОШ № 5, IV квартал 2025",
            "Принято, но не всё",
            "warn",
            "▲",
            "Сведения.xlsx",
            "09.01.2026 по времени файла",
            "Отправитель: СОШ № 5",
            "Качество образования",
            "Загружено 12 значений:",
            ["СОШ № 5, IV квартал 2025: 12"],
            ["Исправьте ячейки."],
            [new AnswerPage.Line("bad", "✖", "лист «1», ячейка C6", "«около 40»", "Не число.", "число")],
            "И ещё 2 замечания.",
            "Сведения.xlsx",
            "Подробнее",
            9
        );

    private static DigestPage Digest() =>
        new(
            "Паспорт программы изменён",
            "Паспорт программы изменён: 1 изменение",
            "Качество образования",
            "Файл «passport.xlsx», получен 09.01.2026 от источника «inbox».",
            [new DigestPage.Part("Показатели", ["показатель 2.2: убрано"], "и ещё 3")],
            ["Если всё верно, делать ничего не нужно."],
            "Составлено программой."
        );

    private static ReminderPage Reminder() =>
        new(
            "Сведения за IV квартал 2025",
            "warn",
            "▲",
            "Завтра срок",
            "Ждём сведений.",
            [
                new ReminderPage.Form(
                    "warn",
                    "▲",
                    "СОШ № 5, IV квартал 2025",
                    "Качество образования",
                    "срок 15.01.2026",
                    "не пришла",
                    ["1.1 Доля"],
                    "и ещё 2"
                ),
            ],
            ["Заполните форму."],
            ["Форма.xlsx"]
        );

    private static NoticePage Notice() =>
        new(
            "Пишет СОШ № 5: «Вопрос»",
            "Вам написали: СОШ № 5",
            "quiet",
            "✉",
            "Качество образования",
            [new NoticePage.Fact("Кто", "СОШ № 5, s5@example.test")],
            ["Здравствуйте!"],
            ["Ответьте сами."],
            "Письмо составлено программой."
        );

    private static EscalationPage Escalation()
    {
        var school = new EscalationPage.School("СОШ № 5", "напомнили 14.01.2026", "s5@example.test");
        return new EscalationPage(
            "Не сдали",
            "Не сдала 1 школа",
            "Качество образования",
            [new EscalationPage.Period("IV квартал 2025", [school], "и ещё 2 школы", [school])],
            ["Позвоните."]
        );
    }
}
