using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>A programme from 1 January 2026 that asks schools for something of every cadence, and a town.</summary>
public sealed class OwedTests
{
    private static readonly Organisation School = new("s1", "СОШ № 1", "СОШ № 1", OrganisationLevel.School, "t", []);
    private static readonly Organisation Town = new("t", "Город", "Город", OrganisationLevel.Municipality, null, []);

    [Theory]
    [InlineData("2026-Q1", "month 2026-03, quarter 2026-Q1")]
    [InlineData("2026-Q2", "month 2026-06, quarter 2026-Q2, half 2026-H1")]
    [InlineData("2026-Q3", "month 2026-09, quarter 2026-Q3, study 2025/2026")]
    [InlineData("2026-Q4", "month 2026-12, quarter 2026-Q4, half 2026-H2, year 2026")]
    [InlineData("2026", "month 2026-12, quarter 2026-Q4, half 2026-H2, year 2026, study 2025/2026")]
    [InlineData("2026-02", "month 2026-02")]
    [InlineData("2025/2026", "month 2026-08, quarter 2026-Q2, half 2026-H1, study 2025/2026")]
    [InlineData("2025-Q2", "")]
    public void A_school_owes_what_ends_in_the_period_and_nothing_else(string period, string expected) =>
        Assert.Equal(expected, Owes(School, period));

    [Theory]
    [InlineData("2026-Q1", "")]
    [InlineData("2026-Q4", "town 2026")]
    public void A_town_owes_its_own_figures_alone(string period, string expected) =>
        Assert.Equal(expected, Owes(Town, period));

    private static string Owes(Organisation organisation, string period) =>
        string.Join(
            ", ",
            Owed.In(Programme, organisation, Period.FromCode(period).Value)
                .Select(static owed => $"{owed.Indicator.Code} {owed.Period.Code}")
        );

    private static readonly ProgrammeDefinition Programme = new(
        "p",
        "Программа",
        "t",
        "",
        new DateOnly(2026, 1, 1),
        null,
        10,
        [Town, School],
        [
            Asked("month", Cadence.Month),
            Asked("quarter", Cadence.Quarter),
            Asked("half", Cadence.HalfYear),
            Asked("year", Cadence.CalendarYear),
            Asked("study", Cadence.AcademicYear),
            Asked("computed", Cadence.Quarter) with
            {
                RollUp = RollUp.Formula,
            },
            Asked("town", Cadence.CalendarYear) with
            {
                Level = OrganisationLevel.Municipality,
            },
        ],
        []
    );

    private static IndicatorDefinition Asked(string code, Cadence cadence) =>
        new(
            code,
            code,
            Unit.Count,
            Direction.HigherIsBetter,
            cadence,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );
}
