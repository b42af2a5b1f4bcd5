using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Tests;

/// <summary>
/// The busy town with all that a passport can judge schools and the programme by: criteria, a list, clusters, an index
/// and a method.
/// </summary>
internal static class JudgedTown
{
    public static ProgrammeDefinition Definition { get; } =
        BusyTown.Definition with
        {
            Policies = Policies("Перечень"),
        };

    public static Task<TestStore> CreateAsync() => BusyTown.CreateAsync(Definition);

    /// <param name="document">Where the list comes from.</param>
    /// <param name="weight">Of 1.1 in the effectiveness.</param>
    public static IReadOnlyList<PolicyRow> Policies(
        string document,
        string weight = "1",
        string list = "ШНОР",
        string grades = "высокая от 0,99; средняя от 0,5; низкая"
    ) =>
        [
            Row(
                Criteria,
                (CriterionColumns.Code, "К1"),
                (CriterionColumns.Name, "Успевают менее 99 %"),
                (CriterionColumns.Indicator, "1.1"),
                (CriterionColumns.Threshold, "менее 99 %")
            ),
            Row(
                Criteria,
                (CriterionColumns.Code, "К2"),
                (CriterionColumns.Name, "Успевают хуже, чем в городе"),
                (CriterionColumns.Indicator, "1.1"),
                (CriterionColumns.Threshold, "ниже муниципального более чем на 1 п.п.")
            ),
            Row(
                Lists,
                (ListColumns.Organisation, "s2"),
                (ListColumns.Year, "2024"),
                (ListColumns.List, list),
                (ListColumns.Document, document)
            ),
            Row(
                PolicySheets.Effectiveness,
                (MethodColumns.Method, "средняя степень достижения показателей"),
                (MethodColumns.Document, "Постановление № 1"),
                (MethodColumns.Grades, grades),
                (MethodColumns.Weights, "1.1=" + weight)
            ),
            Row(
                Clusters,
                (ClusterColumns.Side, "процесс"),
                (ClusterColumns.Indicator, "1.1"),
                (ClusterColumns.Second, "98"),
                (ClusterColumns.Third, "99"),
                (ClusterColumns.Fourth, "99,5")
            ),
            Row(
                Clusters,
                (ClusterColumns.Side, "результаты"),
                (ClusterColumns.Indicator, "1.2"),
                (ClusterColumns.Second, "10"),
                (ClusterColumns.Third, "20"),
                (ClusterColumns.Fourth, "30")
            ),
            Row(PolicySheets.Index, (IndexColumns.Indicator, "1.1"), (IndexColumns.Weight, "1")),
        ];

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields.ToDictionary(static field => field.Column, static field => field.Text, StringComparer.Ordinal)
        );
}
