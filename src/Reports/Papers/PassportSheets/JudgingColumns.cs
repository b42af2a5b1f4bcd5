using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Policies;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheets that say how schools and the programme are judged, in the order of print.</summary>
internal static class JudgingColumns
{
    public static IReadOnlyList<(PolicySheet Sheet, IReadOnlyList<PassportColumn> Columns)> All { get; } =
    [
        (
            PolicySheets.Criteria,
            [
                PolicyColumn.Text(CriterionColumns.Code, 9, "Короткий код, которым критерий называют в отчёте.", "К1"),
                PolicyColumn.Text(
                    CriterionColumns.Name,
                    60,
                    "Критерий, как он записан в документе.",
                    "Менее 60 % выпускников 9-х классов продолжают обучение в 10-м классе"
                ),
                PolicyColumn.Code(
                    CriterionColumns.Indicator,
                    "Показатель, по которому судят. Для признака, который вносят вручную, — показатель с единицей «да/нет».",
                    "1.4",
                    Choices.IndicatorCodes
                ),
                PolicyColumn.Text(
                    CriterionColumns.Threshold,
                    40,
                    "Когда критерий подходит: «менее 60 %», «не менее 30 %», "
                        + "«ниже муниципального более чем на 20 баллов» или «да».",
                    "менее 60 %"
                ),
                PolicyColumn.Optional(
                    CriterionColumns.Years,
                    11,
                    "За сколько лет складывать числители и знаменатели. Пусто — за один год.",
                    ""
                ),
                PolicyColumn.Optional(
                    CriterionColumns.Assessments,
                    13,
                    "В скольких оценочных процедурах одного года порог должен быть пройден. Пусто — сравнивается общее значение.",
                    ""
                ),
                PolicyColumn.Optional(
                    CriterionColumns.Running,
                    10,
                    "Сколько лет подряд — в одной и той же процедуре.",
                    ""
                ),
                PolicyColumn.Optional(
                    CriterionColumns.Zone,
                    12,
                    "«красная» — одного этого критерия достаточно для красной зоны. "
                        + "Пусто: один критерий — зона риска, два — красная.",
                    ""
                ),
                PolicyColumn.Optional(
                    CriterionColumns.Document,
                    44,
                    "Откуда критерий.",
                    "Приказ управления образования от 15.01.2025 № 12"
                ),
            ]
        ),
        (
            PolicySheets.Lists,
            [
                PolicyColumn.Code(
                    ListColumns.Organisation,
                    "Код или название школы.",
                    "school-5",
                    Choices.OrganisationCodes
                ),
                PolicyColumn.Text(ListColumns.Year, 9, "Год списка.", "2025"),
                PolicyColumn.Text(ListColumns.List, 20, "Какой это список: ШНОР, ШНСУ.", "ШНОР"),
                PolicyColumn.Optional(
                    ListColumns.Document,
                    60,
                    "Кем и чем утверждён список.",
                    "Приказ министерства образования от 20.02.2025 № 75"
                ),
            ]
        ),
        (
            PolicySheets.RiskFactors,
            [
                PolicyColumn.Text(RiskColumns.Code, 9, "Код фактора.", "Р1"),
                PolicyColumn.Text(
                    RiskColumns.Name,
                    70,
                    "Название фактора. Пустой лист — семь факторов, подтверждённых документами.",
                    "Дефицит педагогических кадров"
                ),
                PolicyColumn.Optional(
                    RiskColumns.Aliases,
                    60,
                    "Как ещё его называют, через точку с запятой.",
                    "нехватка учителей"
                ),
            ]
        ),
        (
            PolicySheets.Effectiveness,
            [
                Choices.Choice(
                    MethodColumns.Method,
                    52,
                    "Методика из списка или «своя» с формулой в соседнем столбце.",
                    "средняя степень достижения показателей",
                    [.. EffectivenessPresets.All.Select(static one => one.Name), "своя"]
                ),
                PolicyColumn.Optional(
                    MethodColumns.Formula,
                    40,
                    $"Для «своей»: формула из величин {string.Join(", ", EffectivenessMeasures.Names.Keys)}.",
                    "[СР] * [СРм] / [ССуз]"
                ),
                PolicyColumn.Optional(
                    MethodColumns.Grades,
                    50,
                    "Оценки от высшей к низшей. Пусто — как в выбранной методике.",
                    "высокая от 0,9; средняя от 0,8; удовлетворительная от 0,7; неудовлетворительная"
                ),
                PolicyColumn.Optional(
                    MethodColumns.Spending,
                    16,
                    "Код показателя, план и факт которого — плановые и фактические расходы.",
                    ""
                ),
                PolicyColumn.Optional(
                    MethodColumns.Weights,
                    30,
                    "Веса показателей, если они не равны.",
                    "1.1 = 2; 1.2 = 0,5"
                ),
                PolicyColumn.Optional(
                    MethodColumns.Document,
                    44,
                    "Документ, который установил методику.",
                    "Постановление администрации от 20.12.2024 № 1200-п"
                ),
                PolicyColumn.Optional(MethodColumns.From, 14, "С какого дня действует.", "01.01.2025"),
                PolicyColumn.Optional(MethodColumns.To, 14, "По какой день действует.", ""),
            ]
        ),
        (
            PolicySheets.Clusters,
            [
                Choices.Choice(
                    ClusterColumns.Side,
                    20,
                    "Две строки: процесс и результаты.",
                    "процесс",
                    ["процесс", "результаты"]
                ),
                PolicyColumn.Code(
                    ClusterColumns.Indicator,
                    "Показатель, по которому определяют уровень.",
                    "5.1",
                    Choices.IndicatorCodes
                ),
                PolicyColumn.Text(
                    ClusterColumns.Second,
                    13,
                    "С какого значения начинается уровень 2. Границы растут, если лучше больше, и убывают, если лучше меньше.",
                    "40"
                ),
                PolicyColumn.Text(ClusterColumns.Third, 13, "С какого значения начинается уровень 3.", "60"),
                PolicyColumn.Text(ClusterColumns.Fourth, 13, "С какого значения начинается уровень 4.", "80"),
            ]
        ),
        (
            PolicySheets.Index,
            [
                PolicyColumn.Code(IndexColumns.Indicator, "Показатель раздела индекса.", "5.1", Choices.IndicatorCodes),
                PolicyColumn.Text(IndexColumns.Weight, 9, "Вес раздела, больше нуля.", "1"),
                Choices.Choice(
                    IndexColumns.Normalisation,
                    18,
                    "Как значение переводят в баллы.",
                    "лучший — 100",
                    ["лучший — 100", "худший — 0"]
                ) with
                {
                    IsOptional = true,
                },
            ]
        ),
    ];
}
