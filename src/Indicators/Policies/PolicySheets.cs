namespace QualityMonitor.Indicators.Policies;

/// <summary>A policy sheet: its name and its columns, the first ones being those a row cannot do without.</summary>
public sealed record PolicySheet(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public IEnumerable<string> Columns => Required.Concat(Optional);
}

/// <summary>
/// The sheets of the passport that say by which rules schools and the programme as a whole are judged. All of them may
/// be left out.
/// </summary>
public static class PolicySheets
{
    public static PolicySheet Criteria { get; } =
        new(
            "Критерии",
            [CriterionColumns.Code, CriterionColumns.Name, CriterionColumns.Indicator, CriterionColumns.Threshold],
            [
                CriterionColumns.Years,
                CriterionColumns.Assessments,
                CriterionColumns.Running,
                CriterionColumns.Zone,
                CriterionColumns.Document,
            ]
        );

    public static PolicySheet Lists { get; } =
        new("Списки школ", [ListColumns.Organisation, ListColumns.Year, ListColumns.List], [ListColumns.Document]);

    public static PolicySheet RiskFactors { get; } =
        new("Факторы риска", [RiskColumns.Code, RiskColumns.Name], [RiskColumns.Aliases]);

    public static PolicySheet Effectiveness { get; } =
        new(
            "Эффективность",
            [MethodColumns.Method],
            [
                MethodColumns.Formula,
                MethodColumns.Grades,
                MethodColumns.Spending,
                MethodColumns.Weights,
                MethodColumns.Document,
                MethodColumns.From,
                MethodColumns.To,
            ]
        );

    public static PolicySheet Clusters { get; } =
        new(
            "Кластеры",
            [
                ClusterColumns.Side,
                ClusterColumns.Indicator,
                ClusterColumns.Second,
                ClusterColumns.Third,
                ClusterColumns.Fourth,
            ],
            []
        );

    public static PolicySheet Index { get; } =
        new("Индекс", [IndexColumns.Indicator, IndexColumns.Weight], [IndexColumns.Normalisation]);

    public static PolicySheet Tasks { get; } = new("Задачи", [TaskColumns.Task, TaskColumns.Indicators], []);

    public static PolicySheet Signers { get; } =
        new("Подписи", [SignerColumns.Role, SignerColumns.Position], [SignerColumns.Name, SignerColumns.Contact]);

    public static PolicySheet Release { get; } =
        new(
            "Выпуск отчётов",
            [ReleaseColumns.How],
            [ReleaseColumns.Kind, ReleaseColumns.Days, ReleaseColumns.Otherwise]
        );

    public static IReadOnlyList<PolicySheet> All { get; } =
    [Criteria, Lists, RiskFactors, Effectiveness, Clusters, Index, Tasks, Signers, Release];

    public static class TaskColumns
    {
        public const string Task = "Задача";
        public const string Indicators = "Коды показателей";
    }

    public static class ReleaseColumns
    {
        public const string How = "Как выпускается";
        public const string Kind = "Вид отчёта";
        public const string Days = "Ждать, рабочих дней";
        public const string Otherwise = "Если не проверен";
    }

    public static class SignerColumns
    {
        public const string Role = "Роль";
        public const string Position = "Должность";
        public const string Name = "Фамилия и инициалы";
        public const string Contact = "Телефон или почта";
    }

    public static class CriterionColumns
    {
        public const string Code = "Код";
        public const string Name = "Критерий";
        public const string Indicator = "Код показателя";
        public const string Threshold = "Порог";
        public const string Years = "За сколько лет";
        public const string Assessments = "В скольких процедурах";
        public const string Running = "Лет подряд";
        public const string Zone = "Зона";
        public const string Document = "Документ";
    }

    public static class ListColumns
    {
        public const string Organisation = "Организация";
        public const string Year = "Год";
        public const string List = "Список";
        public const string Document = "Документ";
    }

    public static class RiskColumns
    {
        public const string Code = "Код";
        public const string Name = "Фактор риска";
        public const string Aliases = "Другие названия";
    }

    public static class MethodColumns
    {
        public const string Method = "Методика";
        public const string Formula = "Формула";
        public const string Grades = "Оценки";
        public const string Spending = "Показатель расходов";
        public const string Weights = "Веса показателей";
        public const string Document = "Документ";
        public const string From = "Действует с";
        public const string To = "Действует по";
    }

    public static class ClusterColumns
    {
        public const string Side = "Что оценивается";
        public const string Indicator = "Код показателя";
        public const string Second = "Уровень 2 от";
        public const string Third = "Уровень 3 от";
        public const string Fourth = "Уровень 4 от";
    }

    public static class IndexColumns
    {
        public const string Indicator = "Код показателя";
        public const string Weight = "Вес";
        public const string Normalisation = "Нормировка";
    }
}
