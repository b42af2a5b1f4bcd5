using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Making;

/// <summary>An invented page with one of everything.</summary>
internal static class QuarterlySample
{
    public static QuarterlyPage Page()
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
                new PageSource("s-ended", "", "Больше не ведутся", [new PageSourceLine("строки", "B3 — Ф1")]),
                new PageSource("s-roadmap", "", "Дорожная карта", [new PageSourceLine("строки", "B4 — Ф1")]),
                new PageSource("s-support", "", "Школы", [new PageSourceLine("строки", "B5 — Ф1")]),
                new PageSource("s-risks", "", "Риски", [new PageSourceLine("строки", "B6 — Ф1")]),
            ],
            "Приложение.xlsx",
            "Отчёт.docx"
        )
        {
            Ended = ["1.9 Доля: последнее значение — 92 % за IV квартал 2025 года при плане 90 %"],
        };
    }
}
