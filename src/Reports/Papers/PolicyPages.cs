using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers.PassportSheets;
using QualityMonitor.Reports.Papers.Sheets;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// The columns of the policy sheets as the passport prints them; their order is that of
/// <see cref="PolicySheet.Columns"/>.
/// </summary>
internal static class PolicyPages
{
    private static readonly string IndicatorCodes = EntryRule.Filled(
        PassportVocabulary.IndicatorsSheet,
        'A',
        Choices.LastRow
    );
    private static readonly string OrganisationCodes = EntryRule.Filled(
        PassportVocabulary.OrganisationsSheet,
        'A',
        Choices.LastRow
    );

    public static IReadOnlyList<(PolicySheet Sheet, IReadOnlyList<PassportColumn> Columns)> All { get; } =
    [
        (
            PolicySheets.Criteria,
            [
                Text(CriterionColumns.Code, 9, "Короткий код, которым критерий называют в отчёте.", "К1"),
                Text(
                    CriterionColumns.Name,
                    60,
                    "Критерий, как он записан в документе.",
                    "Менее 60 % выпускников 9-х классов продолжают обучение в 10-м классе"
                ),
                Code(
                    CriterionColumns.Indicator,
                    "Показатель, по которому судят. Для признака, который вносят вручную, — показатель с единицей «да/нет».",
                    "1.4",
                    IndicatorCodes
                ),
                Text(
                    CriterionColumns.Threshold,
                    40,
                    "Когда критерий подходит: «менее 60 %», «не менее 30 %», «ниже муниципального более чем на 20 баллов» или «да».",
                    "менее 60 %"
                ),
                Optional(
                    CriterionColumns.Years,
                    11,
                    "За сколько лет складывать числители и знаменатели. Пусто — за один год.",
                    ""
                ),
                Optional(
                    CriterionColumns.Assessments,
                    13,
                    "В скольких оценочных процедурах одного года порог должен быть пройден. Пусто — сравнивается общее значение.",
                    ""
                ),
                Optional(CriterionColumns.Running, 10, "Сколько лет подряд — в одной и той же процедуре.", ""),
                Optional(
                    CriterionColumns.Zone,
                    12,
                    "«красная» — одного этого критерия достаточно для красной зоны. Пусто: один критерий — зона риска, два — красная.",
                    ""
                ),
                Optional(
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
                Code(ListColumns.Organisation, "Код или название школы.", "school-5", OrganisationCodes),
                Text(ListColumns.Year, 9, "Год списка.", "2025"),
                Text(ListColumns.List, 20, "Какой это список: ШНОР, ШНСУ.", "ШНОР"),
                Optional(
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
                Text(RiskColumns.Code, 9, "Код фактора.", "Р1"),
                Text(
                    RiskColumns.Name,
                    70,
                    "Название фактора. Пустой лист — семь факторов, подтверждённых документами.",
                    "Дефицит педагогических кадров"
                ),
                Optional(RiskColumns.Aliases, 60, "Как ещё его называют, через точку с запятой.", "нехватка учителей"),
            ]
        ),
        (
            PolicySheets.Effectiveness,
            [
                new(
                    MethodColumns.Method,
                    52,
                    PassportLooks.Words,
                    "Методика из списка или «своя» с формулой в соседнем столбце.",
                    "средняя степень достижения показателей"
                )
                {
                    Kind = EntryKind.List,
                    First = EntryRule.Words([.. EffectivenessPresets.All.Select(static one => one.Name), "своя"]),
                },
                Optional(
                    MethodColumns.Formula,
                    40,
                    $"Для «своей»: формула из величин {string.Join(", ", EffectivenessMeasures.Names.Keys)}.",
                    "[СР] * [СРм] / [ССуз]"
                ),
                Optional(
                    MethodColumns.Grades,
                    50,
                    "Оценки от высшей к низшей. Пусто — как в выбранной методике.",
                    "высокая от 0,9; средняя от 0,8; удовлетворительная от 0,7; неудовлетворительная"
                ),
                Optional(
                    MethodColumns.Spending,
                    16,
                    "Код показателя, план и факт которого — плановые и фактические расходы.",
                    ""
                ),
                Optional(MethodColumns.Weights, 30, "Веса показателей, если они не равны.", "1.1 = 2; 1.2 = 0,5"),
                Optional(
                    MethodColumns.Document,
                    44,
                    "Документ, который установил методику.",
                    "Постановление администрации от 20.12.2024 № 1200-п"
                ),
                Optional(MethodColumns.From, 14, "С какого дня действует.", "01.01.2025"),
                Optional(MethodColumns.To, 14, "По какой день действует.", ""),
            ]
        ),
        (
            PolicySheets.Clusters,
            [
                new(ClusterColumns.Side, 20, PassportLooks.Words, "Две строки: процесс и результаты.", "процесс")
                {
                    Kind = EntryKind.List,
                    First = EntryRule.Words(["процесс", "результаты"]),
                },
                Code(ClusterColumns.Indicator, "Показатель, по которому определяют уровень.", "5.1", IndicatorCodes),
                Text(
                    ClusterColumns.Second,
                    13,
                    "С какого значения начинается уровень 2. Границы растут, если лучше больше, и убывают, если лучше меньше.",
                    "40"
                ),
                Text(ClusterColumns.Third, 13, "С какого значения начинается уровень 3.", "60"),
                Text(ClusterColumns.Fourth, 13, "С какого значения начинается уровень 4.", "80"),
            ]
        ),
        (
            PolicySheets.Index,
            [
                Code(IndexColumns.Indicator, "Показатель раздела индекса.", "5.1", IndicatorCodes),
                Text(IndexColumns.Weight, 9, "Вес раздела, больше нуля.", "1"),
                new(
                    IndexColumns.Normalisation,
                    18,
                    PassportLooks.Words,
                    "Как значение переводят в баллы.",
                    "лучший — 100"
                )
                {
                    Kind = EntryKind.List,
                    First = EntryRule.Words(["лучший — 100", "худший — 0"]),
                    IsOptional = true,
                },
            ]
        ),
        (
            PolicySheets.Tasks,
            [
                Text(
                    TaskColumns.Task,
                    70,
                    "Задача или направление, как в программе: так она печатается в сведениях о показателях.",
                    "Задача 1. Повышение качества обучения"
                ),
                Text(
                    TaskColumns.Indicators,
                    30,
                    "Коды показателей через точку с запятой; 1 — все, что начинаются с «1.». Показатель — в одной задаче.",
                    "1.1; 1.2"
                ),
            ]
        ),
        (
            PolicySheets.Signers,
            [
                new(
                    SignerColumns.Role,
                    16,
                    PassportLooks.Words,
                    "Подписывает отчёт (один), согласовывает его до подписи (сколько угодно) или составил его.",
                    SignerRoles.Words[0]
                )
                {
                    Kind = EntryKind.List,
                    First = EntryRule.Words(SignerRoles.Words),
                },
                Text(
                    SignerColumns.Position,
                    50,
                    "Должность, как её пишут в документе.",
                    "Начальник управления образования"
                ),
                Optional(SignerColumns.Name, 24, "Пусто — фамилию впишут от руки.", "П. П. Петров"),
                Optional(SignerColumns.Contact, 28, "Для исполнителя.", "(00000) 0-00-00"),
            ]
        ),
        (
            PolicySheets.Release,
            [
                new(
                    ReleaseColumns.How,
                    18,
                    PassportLooks.Words,
                    "«Сразу» — отчёт уходит в срок; «после проверки» — координатор сначала получает черновик.",
                    ReleasePolicy.AfterReview
                )
                {
                    Kind = EntryKind.List,
                    First = EntryRule.Words([ReleasePolicy.AtOnce, ReleasePolicy.AfterReview]),
                },
                Optional(
                    ReleaseColumns.Kind,
                    18,
                    "Пусто — все отчёты программы.",
                    ReportKindWords.All[ReportKindWords.Quarterly]
                ),
                Optional(ReleaseColumns.Days, 16, "Сколько ждать проверки.", "5"),
                Optional(
                    ReleaseColumns.Otherwise,
                    24,
                    "Что делать, когда срок вышел: «отправить с пометкой» или «не отправлять».",
                    ReleasePolicy.Marked
                ),
            ]
        ),
    ];

    public static IEnumerable<IReadOnlyList<object?>> Rows(PolicySheet sheet, ProgrammeDefinition? content) =>
        (content?.Policies ?? [])
            .Where(row => row.Sheet == sheet.Name)
            .Select(row => (IReadOnlyList<object?>)[.. sheet.Columns.Select(column => row[column])]);

    private static PassportColumn Text(string header, double width, string hint, string example) =>
        new(header, width, PassportLooks.Text, hint, example);

    private static PassportColumn Optional(string header, double width, string hint, string example) =>
        Text(header, width, hint, example) with
        {
            IsOptional = true,
        };

    private static PassportColumn Code(string header, string hint, string example, string filled) =>
        new(header, 16, PassportLooks.Text, hint, example) { Kind = EntryKind.List, First = filled };
}
