using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>What passports are made of.</summary>
internal static class Parts
{
    public static Organisation School(string town, int number, string name, string type) =>
        new($"{town}-{number}", $"{name} № {number}", $"{type} № {number}", OrganisationLevel.School, town, []);

    /// <summary>The town's own figure, once a year.</summary>
    public static IndicatorDefinition Yearly(string code, string name, Unit unit) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );

    /// <summary>A figure of every school, once a year.</summary>
    public static IndicatorDefinition OfSchools(string code, string name, Unit unit, RollUp rollUp) =>
        Yearly(code, name, unit) with
        {
            Level = OrganisationLevel.School,
            RollUp = rollUp,
        };

    public static PolicyRow Task(string title, string codes) =>
        Row(Tasks, (TaskColumns.Task, title), (TaskColumns.Indicators, codes));

    public static PolicyRow Signs(string position) =>
        Row(
            Signers,
            (SignerColumns.Role, "подписывает"),
            (SignerColumns.Position, position),
            (SignerColumns.Name, "И. О. Фамилия")
        );

    public static PolicyRow Criterion(
        string code,
        string name,
        string indicator,
        string threshold,
        string document,
        string years = ""
    ) =>
        Row(
            Criteria,
            (CriterionColumns.Code, code),
            (CriterionColumns.Name, name),
            (CriterionColumns.Indicator, indicator),
            (CriterionColumns.Threshold, threshold),
            (CriterionColumns.Years, years),
            (CriterionColumns.Document, document)
        );

    public static PolicyRow Listed(string school, string year, string list, string document) =>
        Row(
            Lists,
            (ListColumns.Organisation, school),
            (ListColumns.Year, year),
            (ListColumns.List, list),
            (ListColumns.Document, document)
        );

    public static PolicyRow Cluster(string side, string indicator, string second, string third, string fourth) =>
        Row(
            Clusters,
            (ClusterColumns.Side, side),
            (ClusterColumns.Indicator, indicator),
            (ClusterColumns.Second, second),
            (ClusterColumns.Third, third),
            (ClusterColumns.Fourth, fourth)
        );

    public static PolicyRow Section(string indicator) =>
        Row(
            PolicySheets.Index,
            (IndexColumns.Indicator, indicator),
            (IndexColumns.Weight, "1"),
            (IndexColumns.Normalisation, "лучший — 100")
        );

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields
                .Where(static field => field.Text.Length > 0)
                .ToDictionary(static field => field.Column, static field => field.Text, StringComparer.Ordinal)
        );
}
