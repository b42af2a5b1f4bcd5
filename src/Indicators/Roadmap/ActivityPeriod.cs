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

    /// <summary>«2 раза в год».</summary>
    TimesPerYear,

    /// <summary>
    /// More than once a year by the calendar: «ежемесячно», «1 раз в квартал», «до 25 числа каждого месяца».
    /// </summary>
    Recurring,

    /// <summary>Bound to an event whose day the text does not name: «по итогам четверти», «после ГИА».</summary>
    AfterEvent,
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
