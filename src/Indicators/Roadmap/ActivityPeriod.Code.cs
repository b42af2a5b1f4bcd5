namespace QualityMonitor.Indicators.Roadmap;

public sealed partial record ActivityPeriod
{
    /// <summary>
    /// The stable snake_case name of the kind: <c>within_year_or_period</c>, <c>n_times_per_school_year</c>.
    /// </summary>
    public string Code => CodeOf(Kind);

    public static string CodeOf(ActivityPeriodKind kind) =>
        kind switch
        {
            ActivityPeriodKind.Empty => "empty",
            ActivityPeriodKind.Date => "date",
            ActivityPeriodKind.DateRange => "date_range",
            ActivityPeriodKind.Month => "month",
            ActivityPeriodKind.MonthRange => "month_range",
            ActivityPeriodKind.Yearly => "yearly",
            ActivityPeriodKind.YearlyNamedMonth => "yearly_named_month",
            ActivityPeriodKind.YearlyNamedMonths => "yearly_named_months",
            ActivityPeriodKind.YearlyExternalSchedule => "yearly_external_schedule",
            ActivityPeriodKind.NamedMonths => "named_months",
            ActivityPeriodKind.DateThenRecurring => "date_then_recurring",
            ActivityPeriodKind.TimesPerSchoolYear => "n_times_per_school_year",
            ActivityPeriodKind.TimesPerYear => "n_times_per_year",
            ActivityPeriodKind.Recurring => "recurring",
            ActivityPeriodKind.AfterEvent => "after_event",
            ActivityPeriodKind.WithinYearOrPeriod => "within_year_or_period",
            ActivityPeriodKind.QuantityInPeriodCell => "quantity_in_period_cell",
            ActivityPeriodKind.Continuous => "continuous",
            ActivityPeriodKind.OnDemand => "on_demand",
            ActivityPeriodKind.ExternalSchedule => "external_schedule",
            _ => "unknown",
        };
}
