using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>By which rules the invented town finds the schools that need help and judges its programme.</summary>
internal static class TownPolicies
{
    private const string Order = "Приказ управления образования от 20.02.2024 № 38 (вымышлен)";

    public static IReadOnlyList<PolicyRow> All { get; } =
    [
        Criterion("К1", "Успевают по всем предметам менее 98 % обучающихся", "1.1", "менее 98 %"),
        Criterion(
            "К2",
            "Качество обучения ниже муниципального более чем на 15 п.п.",
            "1.2",
            "ниже муниципального более чем на 15 п.п."
        ),
        Criterion(
            "К3",
            "Не достигли минимального уровня в двух и более процедурах не менее 10 % обучающихся",
            "1.3",
            "не менее 10 %"
        ),
        Criterion("К4", "Не заполнено более одной ставки учителя", "3.3", "более 1"),
        Listed("school-5", "2024"),
        Listed("school-10", "2024"),
        Listed("school-10", "2025"),
        Row(
            Effectiveness,
            (MethodColumns.Method, "средняя степень достижения показателей"),
            (
                MethodColumns.Document,
                "Постановление администрации Светлореченского городского округа от 25.12.2023 № 1140 (вымышлено)"
            ),
            (MethodColumns.From, "01.01.2024")
        ),
        Row(
            Clusters,
            (ClusterColumns.Side, "процесс"),
            (ClusterColumns.Indicator, "3.1"),
            (ClusterColumns.Second, "90"),
            (ClusterColumns.Third, "95"),
            (ClusterColumns.Fourth, "99")
        ),
        Row(
            Clusters,
            (ClusterColumns.Side, "результаты"),
            (ClusterColumns.Indicator, "1.2"),
            (ClusterColumns.Second, "38"),
            (ClusterColumns.Third, "48"),
            (ClusterColumns.Fourth, "58")
        ),
        Section("1.2", "2"),
        Section("2.4", "1"),
        Section("3.1", "1"),
        Task("Задача 1. Повышение качества обучения, поддержка отстающих", "1"),
        Task("Задача 2. Дополнительное образование и олимпиады", "2"),
        Task("Задача 3. Кадры и условия обучения", "3"),
        Task("Задача 4. Управление и сетевое взаимодействие", "4"),
        Signer("подписывает", "Начальник управления образования администрации Светлореченского городского округа"),
        Signer("исполнитель", "координатор программы", (SignerColumns.Contact, "(00000) 0-00-00")),
    ];

    private static PolicyRow Task(string title, string codes) =>
        Row(Tasks, (TaskColumns.Task, title), (TaskColumns.Indicators, codes));

    private static PolicyRow Signer(string role, string position, params (string Column, string Text)[] more) =>
        Row(
            Signers,
            [
                (SignerColumns.Role, role),
                (SignerColumns.Position, position),
                (SignerColumns.Name, "И. О. Фамилия"),
                .. more,
            ]
        );

    private static PolicyRow Criterion(string code, string name, string indicator, string threshold) =>
        Row(
            Criteria,
            (CriterionColumns.Code, code),
            (CriterionColumns.Name, name),
            (CriterionColumns.Indicator, indicator),
            (CriterionColumns.Threshold, threshold),
            (CriterionColumns.Document, Order)
        );

    private static PolicyRow Listed(string school, string year) =>
        Row(
            Lists,
            (ListColumns.Organisation, school),
            (ListColumns.Year, year),
            (ListColumns.List, "ШНОР"),
            (ListColumns.Document, $"Приказ министерства образования Заозёрской области за {year} год (вымышлен)")
        );

    private static PolicyRow Section(string indicator, string weight) =>
        Row(
            PolicySheets.Index,
            (IndexColumns.Indicator, indicator),
            (IndexColumns.Weight, weight),
            (IndexColumns.Normalisation, "лучший — 100")
        );

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields.ToDictionary(static field => field.Column, static field => field.Text, StringComparer.Ordinal)
        );
}
