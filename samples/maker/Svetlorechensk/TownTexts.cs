using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Workbooks;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// What the coordinator wrote for the analytic report of the year, in the workbook that the program gives out. Figures
/// are references: none of them is typed.
/// </summary>
internal static class TownTexts
{
    public const string FileName = "Тексты отчётов, 2025 год.xlsx";

    private const string Author = "муниципальный координатор М. А. Полевая";

    private static readonly (string Section, string? Indicator, string Text)[] Lines =
    [
        (
            "1",
            null,
            "Модель построена на ежегодной проверке всех школ по четырём критериям. "
                + "По её итогам в красной зоне школ — [зоны.красная], в зоне риска — [зоны.риск]; "
                + "для школ без полных сведений ([зоны.нет]) зона не определена.\nКарта рисков школ утверждена и "
                + "размещена на сайте управления образования."
        ),
        (
            "2",
            null,
            "Работу ведут управление образования, методический центр и школы; "
                + "школьные команды и кураторы назначены приказом. "
                + "Незаполненных ставок учителей — [3.3] при плане [3.3 план], годом раньше было [3.3 год назад]. "
                + "Во вторую смену учатся [2.5] обучающихся."
        ),
        (
            "3",
            "3.1",
            "Повышение квалификации за три года прошли [3.1] педагогов при плане [3.1 план]; "
                + "по выявленным дефицитам обучены [3.2]. "
                + "В школах № 5 и № 10 работают школьные команды, "
                + "для них проведён семинар «Работа с учебной неуспешностью»."
        ),
        (
            "4",
            null,
            "Качество обучения — [1.2] при плане [1.2 план]. "
                + "Успеваемость — [1.1] при плане [1.1 план]: в СОШ № 5 — [1.1 СОШ № 5], в СОШ № 10 — "
                + "[1.1 СОШ № 10]. Индивидуальную помощь получают [1.4] обучающихся с рисками учебной неуспешности."
        ),
        (
            "5",
            "4.3",
            "На базе школ-лидеров проведено стажировок и методических выездов — [4.3] при плане [4.3 план]. "
                + "Школы № 5 и № 10 посещали уроки лицея № 4."
        ),
        (
            "6",
            "2.2",
            "Победителей и призёров олимпиад и конкурсов — [2.2], годом раньше — [2.2 год назад]. "
                + "Дополнительным образованием охвачены [2.4] обучающихся. "
                + "Практики школ-лидеров описаны в сборнике методического центра."
        ),
    ];

    public static byte[] Write() =>
        TextsWorkbook.Write(
            new QuarterlyReport(
                TownProgramme.Definition.Code,
                TownProgramme.Definition.Name,
                "",
                "Светлореченск",
                "2025",
                null,
                DateOnly.FromDateTime(TownArrivals.Texts),
                StatusCounts.Of([]),
                null,
                [],
                [],
                null,
                [],
                null,
                [],
                []
            )
            {
                Said = new SaidWords(
                    [],
                    [],
                    [
                        .. Lines.Select(static one => new Passage(
                            "annual",
                            one.Section,
                            one.Indicator,
                            one.Text,
                            Author,
                            DateOnly.FromDateTime(TownArrivals.Texts),
                            new Origin(1, "", "", "", "")
                        )),
                    ]
                ),
            }
        );
}
