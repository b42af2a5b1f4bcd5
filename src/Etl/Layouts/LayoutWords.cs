using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Layouts;

/// <summary>The words of the layout language and what they mean.</summary>
internal static class LayoutWords
{
    public static IReadOnlyDictionary<string, RowsAre> Rows { get; } =
        Words(
            ("indicators", RowsAre.Indicators),
            ("organisations", RowsAre.Organisations),
            ("breakdowns", RowsAre.Breakdowns),
            ("periods", RowsAre.Periods),
            ("activities", RowsAre.Activities),
            ("risks", RowsAre.Risks)
        );

    public static IReadOnlyDictionary<string, SectionsAre> Sections { get; } =
        Words(
            ("skip", SectionsAre.Skipped),
            ("breakdown", SectionsAre.Breakdown),
            ("organisation", SectionsAre.Organisation),
            ("period", SectionsAre.Period),
            ("indicator", SectionsAre.Indicator),
            ("none", SectionsAre.None)
        );

    public static IReadOnlyDictionary<string, ColumnRole> Roles { get; } =
        Words(
            ("name", ColumnRole.Name),
            ("code", ColumnRole.Code),
            ("unit", ColumnRole.Unit),
            ("value", ColumnRole.Value),
            ("plan", ColumnRole.Plan),
            ("baseline", ColumnRole.Baseline),
            ("numerator", ColumnRole.Numerator),
            ("denominator", ColumnRole.Denominator),
            ("kind", ColumnRole.Kind),
            ("organisation", ColumnRole.Organisation),
            ("municipality", ColumnRole.Municipality),
            ("period", ColumnRole.Period),
            ("answered_on", ColumnRole.AnsweredOn),
            ("breakdown", ColumnRole.Breakdown),
            ("activity", ColumnRole.Activity),
            ("activity_period", ColumnRole.ActivityPeriod),
            ("responsible", ColumnRole.Responsible),
            ("execution", ColumnRole.Execution),
            ("executed_on", ColumnRole.ExecutedOn),
            ("risk_level", ColumnRole.RiskLevel),
            ("risk", ColumnRole.Risk),
            ("organisations", ColumnRole.Organisations)
        );

    public static IReadOnlyDictionary<string, HeadersAre> Headers { get; } =
        Words(
            ("period", HeadersAre.Period),
            ("organisation", HeadersAre.Organisation),
            ("indicator", HeadersAre.Indicator)
        );

    public static IReadOnlyDictionary<string, Direction> Directions { get; } =
        Words(
            ("higher_is_better", Direction.HigherIsBetter),
            ("lower_is_better", Direction.LowerIsBetter),
            ("neutral", Direction.Neutral)
        );

    public static IReadOnlyDictionary<string, Cadence> Cadences { get; } =
        Words(
            ("month", Cadence.Month),
            ("quarter", Cadence.Quarter),
            ("half_year", Cadence.HalfYear),
            ("calendar_year", Cadence.CalendarYear),
            ("academic_year", Cadence.AcademicYear)
        );

    public static IReadOnlyDictionary<string, OrganisationLevel> Levels { get; } =
        Words(
            ("school", OrganisationLevel.School),
            ("municipality", OrganisationLevel.Municipality),
            ("region", OrganisationLevel.Region),
            ("country", OrganisationLevel.Country)
        );

    public static IReadOnlyDictionary<string, RollUp> RollUps { get; } =
        Words(("as_entered", RollUp.AsEntered), ("sum", RollUp.Sum), ("ratio", RollUp.Ratio));

    public static IReadOnlyDictionary<string, Accumulation> Accumulations { get; } =
        Words(("level", Accumulation.Level), ("cumulative", Accumulation.Cumulative));

    public static IReadOnlyDictionary<string, RecipientRole> RecipientRoles { get; } =
        Words(
            ("coordinator", RecipientRole.Coordinator),
            ("head", RecipientRole.Head),
            ("reader", RecipientRole.Reader),
            ("methodologist", RecipientRole.Methodologist)
        );

    public static IReadOnlyDictionary<string, CheckKind> CheckKinds { get; } =
        Words(
            ("required", CheckKind.Required),
            ("range", CheckKind.Range),
            ("whole", CheckKind.WholeNumber),
            ("relation", CheckKind.Relation),
            ("jump", CheckKind.Jump),
            ("contradiction", CheckKind.Contradiction),
            ("future", CheckKind.Future)
        );

    public static IReadOnlyDictionary<string, Strictness> Strictnesses { get; } =
        Words(("error", Strictness.Error), ("warning", Strictness.Warning), ("off", Strictness.Off));

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] pairs) =>
        pairs.ToDictionary(static pair => pair.Word, static pair => pair.Value, StringComparer.Ordinal);
}
