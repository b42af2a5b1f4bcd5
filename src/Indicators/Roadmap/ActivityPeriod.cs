namespace QualityMonitor.Indicators.Roadmap;

/// <summary>What a roadmap's period cell says (DOMAIN, section 4). Only some kinds give a due date.</summary>
public enum ActivityPeriodKind
{
    Empty,
    Date,
    DateRange,
    Month,
    MonthRange,
    Yearly,
    YearlyNamedMonth,
    YearlyNamedMonths,
    YearlyExternalSchedule,
    NamedMonths,
    DateThenRecurring,
    TimesPerSchoolYear,
    WithinYearOrPeriod,
    QuantityInPeriodCell,
    Continuous,
    OnDemand,
    ExternalSchedule,
    /// <summary>Not understood; a data issue, reported as having no computable date.</summary>
    Unknown,
}

/// <summary>A roadmap activity's period as understood.</summary>
/// <param name="Start">First day where the text names one.</param>
/// <param name="End">Last day where the text names one: the due date.</param>
/// <param name="Text">As written.</param>
public sealed partial record ActivityPeriod(ActivityPeriodKind Kind, DateOnly? Start, DateOnly? End, string Text);
