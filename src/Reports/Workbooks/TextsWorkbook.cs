using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using Words = QualityMonitor.Indicators.Narrative.NarrativeVocabulary;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>
/// The workbook that asks for explanations and comes back like any other file: what needs one, with its plan, figure,
/// the schools behind it and what was said last time. What was said already stands in it, so that sent back unchanged it
/// says the same. The same report gives the same bytes.
/// </summary>
public static class TextsWorkbook
{
    /// <summary>Rows to write proposals into.</summary>
    private const int EmptyRows = NarrativeRule.MostProposals;

    /// <summary>«Пояснения за IV квартал 2025 года.xlsx».</summary>
    public static string FileName(QuarterlyReport report) =>
        FileNames.Allowed($"Пояснения за {PeriodWords.Full(report.PeriodCode)}.xlsx");

    /// <param name="kind">Of the report that has <paramref name="sections"/>; empty for none.</param>
    /// <param name="sections">Headings to write under: each has a row, empty where nobody wrote yet.</param>
    public static byte[] Write(QuarterlyReport report, string kind = "", IReadOnlyList<string>? sections = null) =>
        WorkbookFile.Write(
            [About(report), Explanations(report), Proposals(report), Passages(report, kind, sections ?? [])],
            $"{report.OwnerName}, {report.PeriodTitle}"
        );

    private static SheetTable About(QuarterlyReport report) =>
        new(
            Words.AboutSheet,
            [(Words.Title, 24), ("", 130)],
            new IReadOnlyList<SheetCell>[]
            {
                [Words.Programme, report.ProgrammeCode],
                ["Программа", report.ProgrammeName],
                [Words.Period, report.PeriodTitle],
                ["", ""],
                [
                    "Что заполнить",
                    $"Лист «{Words.ExplanationsSheet}», столбцы «{Words.Explanations.Why}», "
                        + $"«{Words.Explanations.Action}» и «{Words.Author}». Остальные столбцы — для справки.",
                ],
                [
                    "",
                    $"Лист «{Words.ProposalsSheet}»: "
                        + "не больше "
                        + RussianText.Count(NarrativeRule.MostProposals, "предложения", "предложений", "предложений")
                        + " "
                        + "для решения руководителя.",
                ],
                ["", $"Лист «{Words.PassagesSheet}»: текст к разделам отчётов, если он нужен."],
                [
                    "Цифры в тексте",
                    "Пишите ссылку в квадратных скобках: [1.2] — факт, [1.2 план], [1.2 было], "
                        + "[1.2 год назад], [1.2 СОШ № 5]. В отчёте на её месте будет цифра с единицей измерения.",
                ],
                ["", "Общие цифры: " + string.Join(", ", ReferenceNames.All.Select(static name => $"[{name}]")) + "."],
                ["Как вернуть", "Пришлите этот файл ответом на письмо или положите туда же, куда кладёте данные."],
                ["Как отменить", "Поставьте «-» вместо текста: прежний текст в отчёт не войдёт."],
            }
        );

    private static SheetTable Explanations(QuarterlyReport report)
    {
        return new SheetTable(
            Words.ExplanationsSheet,
            [
                (Words.Indicator, 11),
                ("Название", 20),
                ("План", 10),
                ("Факт", 9),
                ("Статус", 11),
                ("За кем отставание", 18),
                ("Что сказано в прошлый раз", 18),
                (Words.Explanations.Why, 28),
                (Words.Explanations.Action, 22),
                (Words.Author, 13),
                (Words.Period, 8),
                (Words.Organisation, 16),
            ],
            report
                .Rows.Where(row => ExplanationText.IsAsked(row) || ExplanationText.Own(report, row) is not null)
                .Select(row => Explanation(report, row, ExplanationText.Own(report, row)))
        )
        {
            Printed = 11,
            Frozen = 1,
        };
    }

    private static IReadOnlyList<SheetCell> Explanation(QuarterlyReport report, IndicatorRow row, Explanation? said) =>
        [
            row.Code,
            row.Name,
            row.Plan?.Text ?? "",
            row.Fact?.Text ?? "",
            Signs.Word(row.Status),
            string.Join(
                "; ",
                row.Behind.Take(8).Select(static school => school.Name + " — " + (school.Fact?.Text ?? "нет данных"))
            ),
            report.Said?.Earlier?.FirstOrDefault(one => one.IndicatorCode == row.Code) is { } earlier
                ? ExplanationText.Sentence(report, earlier)
                : "",
            said?.Why ?? "",
            said?.Action ?? "",
            said?.Author ?? "",
            report.PeriodCode,
            report.PartName,
        ];

    private static SheetTable Proposals(QuarterlyReport report) =>
        new(
            Words.ProposalsSheet,
            [
                (Words.Proposals.What, 50),
                (Words.Proposals.Responsible, 22),
                (Words.Proposals.Term, 14),
                (Words.Proposals.Gives, 38),
                (Words.Author, 20),
                (Words.Period, 8),
                (Words.Organisation, 16),
            ],
            (report.Said?.Proposals ?? [])
                .Select(one =>
                    (IReadOnlyList<SheetCell>)
                        [one.What, one.Responsible, one.Term, one.Gives, one.Author, report.PeriodCode, report.PartName]
                )
                .Concat(
                    Enumerable
                        .Repeat<IReadOnlyList<SheetCell>>(
                            ["", "", "", "", "", report.PeriodCode, report.PartName],
                            EmptyRows
                        )
                        .Skip(report.Said?.Proposals.Count ?? 0)
                )
        );

    private static SheetTable Passages(QuarterlyReport report, string kind, IReadOnlyList<string> sections) =>
        new(
            Words.PassagesSheet,
            [
                (Words.Passages.ReportKind, 14),
                (Words.Passages.Section, 26),
                (Words.Indicator, 12),
                (Words.Period, 8),
                (Words.Passages.Text, 70),
                (Words.Author, 22),
                (Words.Organisation, 16),
            ],
            (report.Said?.Passages ?? [])
                .Select(one =>
                    (IReadOnlyList<SheetCell>)
                        [
                            one.ReportKind,
                            one.Section,
                            one.IndicatorCode ?? "",
                            one.PeriodCode ?? "",
                            one.Text,
                            one.Author,
                            report.PartName,
                        ]
                )
                .Concat(
                    sections.Select(section =>
                        (IReadOnlyList<SheetCell>)[kind, section, "", report.PeriodCode, "", "", report.PartName]
                    )
                )
        );
}
