using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheets of the appendix that say which schools need help, and how effective the programme is.</summary>
internal static class AppendixSupport
{
    public static SheetTable Identification(SupportSection support) =>
        new(
            "Идентификация",
            [
                ("Школа", 18),
                ("Зона", 13),
                ("Уверенно", 10),
                ("Критерий", 9),
                ("Название критерия", 30),
                ("Документ", 22),
                ("Подходит", 10),
                ("Значение", 10),
                ("Порог", 16),
                ("Пояснение", 30),
                ("Ф", 10),
                ("Лист", 20),
                ("Ячейки", 20),
            ],
            support.Schools.SelectMany(static school => school.Criteria.Select(line => Line(school, line)))
        )
        {
            Printed = 10,
        };

    private static IReadOnlyList<SheetCell> Line(SupportedSchool school, CriterionLine line) =>
        [
            school.Name,
            StatusCells.Of(school.Zone),
            school.IsCertain ? "да" : "нет",
            line.Code,
            line.Name,
            line.Document,
            line.Applies switch
            {
                true => "да",
                false => "нет",
                _ => "неизвестно",
            },
            line.Value is { } value ? Rounding.To(value, 4) : (decimal?)null,
            line.Threshold(),
            line.Sentence(),
            string.Join(
                ", ",
                line.Origins.Select(static origin => "Ф" + origin.File.ToString(CultureInfo.InvariantCulture))
                    .Distinct(StringComparer.Ordinal)
            ),
            string.Join(", ", line.Origins.Select(static origin => origin.Sheet).Distinct(StringComparer.Ordinal)),
            string.Join(", ", line.Origins.Select(CellRanges.Cells).Distinct(StringComparer.Ordinal)),
        ];

    public static SheetTable Schools(SupportSection support) =>
        new(
            "Профили школ",
            [
                ("Школа", 18),
                ("Зона", 13),
                ("Списки", 34),
                ("Кластер", 28),
                ("Индекс", 8),
                ("Место", 7),
                ("Индекс посчитан по", 14),
                ("Риски", 46),
            ],
            support.Schools.Select(static school =>
                (IReadOnlyList<SheetCell>)
                    [
                        school.Name,
                        ZoneOf(school),
                        string.Join("; ", school.Memberships.Select(static one => one.Text())),
                        school.Cluster?.Title,
                        school.Index?.Value,
                        (decimal?)school.Index?.Rank,
                        school.Index?.Coverage(),
                        string.Join("; ", school.Risks.Select(static risk => $"{risk.Name()}: {risk.Sentence()}")),
                    ]
            )
        );

    public static SheetTable Effectiveness(EffectivenessSection effectiveness) =>
        new(
            "Эффективность",
            [("Обозначение", 14), ("Что это", 52), ("Как получено", 44), ("Значение", 14), ("Почему нет", 44)],
            [
                .. effectiveness.Steps.Select(step =>
                    (IReadOnlyList<SheetCell>)
                        [
                            step.Code,
                            step.Name(effectiveness),
                            step.Formula,
                            step.Value is { } value ? Rounding.To(value, 6) : (decimal?)null,
                            step.Lack,
                        ]
                ),
                [
                    "Вывод",
                    effectiveness.Sentence(),
                    effectiveness.Method(),
                    effectiveness.Value is { } result ? Rounding.To(result, 6) : (decimal?)null,
                    (string?)null,
                ],
                ["Документ", effectiveness.Act, (string?)null, (string?)null, (string?)null],
            ]
        );

    private static SheetCell ZoneOf(SupportedSchool school) =>
        school.Criteria.Count == 0 ? default : StatusCells.Of(school.Zone);
}
