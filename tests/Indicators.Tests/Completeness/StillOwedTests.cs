using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Tests.Calendars.ProductionCalendarTests;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>Last quarter's form comes while this quarter's is awaited: it may be this quarter's.</summary>
public sealed class StillOwedTests
{
    [Theory]
    [InlineData("2026-Q1", "2026-07-05", "2026-Q2 2026-07-13")]
    [InlineData("2025-Q4", "2026-07-05", "2026-Q2 2026-07-13")]
    [InlineData("2026-Q1", "2026-06-30", "2026-Q2 2026-07-13")] // The day on which the next one is first asked for.
    [InlineData("2026-Q1", "2026-06-29", "")]
    [InlineData("2026-Q1", "2026-04-13", "")] // In time for its own quarter.
    [InlineData("2026-Q1", "2026-04-14", "")] // Late, and nothing else is awaited.
    [InlineData("2026-Q1", "2026-08-20", "")] // So long after that nobody would be reminded.
    [InlineData("2026-Q2", "2026-07-20", "")]
    [InlineData("2025", "2026-07-05", "")] // A year's form is nobody's quarter.
    public void What_is_collected_on_the_day_may_have_been_meant(string given, string received, string expected) =>
        Assert.Equal(expected, Text(Programme(), "s1", given, received));

    [Fact]
    public void Whoever_is_not_asked_any_more_may_not_have_meant_it()
    {
        var programme = Programme();
        var closed = programme with
        {
            Organisations =
            [
                .. programme.Organisations.Select(static one =>
                    one.Code == "s1" ? one with { Validity = new Validity(null, Day("2026-05-01")) } : one
                ),
            ],
        };

        Assert.Equal("", Text(closed, "s1", "2026-Q1", "2026-07-05"));
        Assert.Equal("2026-Q2 2026-07-13", Text(closed, "s2", "2026-Q1", "2026-07-05"));
    }

    private static string Text(ProgrammeDefinition programme, string school, string given, string received) =>
        StillOwedRule.Of(ProgrammeHistory.Of(programme), school, Period.FromCode(given).Value, Day(received), Shipped)
            is { } owed
            ? FormattableString.Invariant($"{owed.Period.Code} {owed.Deadline:yyyy-MM-dd}")
            : "";

    private static ProgrammeDefinition Programme() =>
        new(
            "quality",
            "Качество",
            "town",
            "Постановление № 1",
            Day("2025-01-01"),
            Day("2027-12-31"),
            12,
            [
                new Organisation("town", "Округ", "Округ", OrganisationLevel.Municipality, null, []),
                new Organisation("s1", "СОШ № 1", "СОШ № 1", OrganisationLevel.School, "town", []),
                new Organisation("s2", "СОШ № 2", "СОШ № 2", OrganisationLevel.School, "town", []),
            ],
            [
                new IndicatorDefinition(
                    "1.1",
                    "Консультации",
                    Unit.Count,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Sum,
                    Accumulation.Level
                ),
            ],
            []
        );
}
