using System.Globalization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Changes;

/// <summary>Values as codes: equal for what says the same to a reader, however it was typed.</summary>
internal static class DataCodes
{
    public const string InTime = "in-time";
    public const string Late = "late";

    /// <summary>Of a submission that never came.</summary>
    public const string NotSent = "missing";

    /// <summary>«82,50» and «82,5» are one number.</summary>
    public static string Of(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <param name="unit">The indicator's.</param>
    public static string Of(Fact fact, Unit unit) =>
        fact switch
        {
            Fact.Number number => Of(number.Amount.Value),
            Fact.Share share => Share(share.Numerator, share.Denominator),
            Fact.Pair pair => Of(pair.First.Value) + ";" + Of(pair.Second.Value),
            Fact.YesNo answer => YesNo(answer.Done),
            Fact.Declared declared => "declared " + Of(declared.Bound, unit),
            Fact.KeptBack => "kept-back",
            _ => "missing",
        };

    public static string Share(decimal numerator, decimal denominator) => Of(numerator) + "/" + Of(denominator);

    public static string YesNo(bool done) => done ? "yes" : "no";

    /// <summary>Null: it cannot be told.</summary>
    public static string Answer(bool? applies) => applies is { } yes ? YesNo(yes) : "unknown";

    /// <summary>Null where the mark says no more than the unit.</summary>
    public static string? MarkOf(Fact fact, Unit unit) =>
        fact is Fact.Number { Amount.Mark: not UnitKind.None and var mark } && mark != unit.Kind
            ? mark.ToString()
            : null;

    /// <summary>The canonical form: «80» of a percent is «80 %».</summary>
    /// <param name="unit">The indicator's.</param>
    public static string Of(PlanValue plan, Unit unit) => PlanText.Print(plan, unit);

    /// <summary>
    /// A period that runs out turns «под риском» into «не выполнен» and «срок не наступил» into «нет данных»: nobody
    /// has changed anything.
    /// </summary>
    public static string Of(Status status, bool isDeclared) =>
        status switch
        {
            Status.Met => isDeclared ? "declared" : "met",
            Status.Missed or Status.AtRisk => "behind",
            Status.NotDue or Status.NoFact => "open",
            Status.NoPlan => "no-plan",
            _ => "unclear",
        };

    /// <summary>A due day that passes makes «просрочено» of «срок не наступил»: nobody has changed anything.</summary>
    public static string Of(ActivityStatus? status) =>
        status switch
        {
            ActivityStatus.OnTime => InTime,
            ActivityStatus.Late => Late,
            ActivityStatus.Done => "done",
            ActivityStatus.Partly => "partly",
            _ => "open",
        };
}
