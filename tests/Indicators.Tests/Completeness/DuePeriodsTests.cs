using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Tests.Calendars.ProductionCalendarTests;

namespace QualityMonitor.Indicators.Tests.Completeness;

public sealed class DuePeriodsTests
{
    [Theory]
    [InlineData("2025-12-29", "")] // III квартал was over two months ago, IV квартал opens tomorrow.
    [InlineData("2025-12-30", "2025,2025-Q4")]
    [InlineData("2026-01-12", "2025,2025-Q4")]
    [InlineData("2026-02-13", "2025,2025-Q4")]
    [InlineData("2026-02-14", "")]
    [InlineData("2026-08-31", "2025/2026")]
    public void A_period_is_open_from_its_last_working_day_until_a_month_after_the_escalation(
        string today,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Due(Day(today), Programme(Cadence.Quarter, Cadence.CalendarYear, Cadence.AcademicYear))
                    .Select(one => one.Period.Code)
            )
        );

    [Fact]
    public void Two_months_can_be_open_at_once() =>
        Assert.Equal(
            ["2026-03", "2026-04"],
            Due(Day("2026-04-30"), Programme(Cadence.Month)).Select(one => one.Period.Code)
        );

    [Fact]
    public void A_programme_collects_nothing_for_periods_in_which_it_does_not_run_and_nothing_that_schools_do_not_owe()
    {
        var programme = Programme(Cadence.Quarter);

        Assert.Empty(Due(Day("2026-01-12"), programme with { StartsOn = Day("2026-01-01") }));
        Assert.Empty(Due(Day("2026-01-12"), programme with { EndsOn = Day("2025-09-30") }));
        Assert.Empty(
            Due(
                Day("2026-01-12"),
                programme with
                {
                    Indicators = [programme.Indicators[0] with { Level = OrganisationLevel.Municipality }],
                }
            )
        );
    }

    private static IReadOnlyList<(Period Period, CollectionDays Days)> Due(
        DateOnly today,
        ProgrammeDefinition programme
    ) => DuePeriods.On(today, ProgrammeHistory.Of(programme), Shipped);

    private static ProgrammeDefinition Programme(params Cadence[] cadences) =>
        new(
            "p",
            "Программа",
            "town",
            "",
            null,
            null,
            12,
            [],
            [
                .. cadences.Select(
                    static (cadence, index) =>
                        new IndicatorDefinition(
                            $"{index}",
                            "Показатель",
                            Unit.Count,
                            Direction.HigherIsBetter,
                            cadence,
                            OrganisationLevel.School,
                            RollUp.Sum,
                            Accumulation.Level
                        )
                ),
            ],
            []
        );
}
