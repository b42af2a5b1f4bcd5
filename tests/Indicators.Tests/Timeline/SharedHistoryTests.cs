using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Timeline;

/// <summary>A table is read on one thread and written on another, and both ask what held when.</summary>
public sealed class SharedHistoryTests
{
    private const int Months = 96;

    [Fact]
    public void Threads_that_ask_one_history_at_once_hear_what_one_alone_would_hear()
    {
        for (var round = 0; round < 100; round++)
        {
            var history = new ProgrammeHistory([.. Enumerable.Range(0, Months).Select(Revision)]);
            Parallel.For(
                0,
                4 * Months,
                asked =>
                {
                    var month = asked * 7 % Months;
                    var period = Period.Month(2020 + (month / 12), (month % 12) + 1);

                    Assert.Equal($"p{month}", history.At(period).Name);
                    Assert.Equal(
                        month % 2 == 0 ? "north" : "volga",
                        history.Everyone(period).Single(static one => one.Code == "s1").ParentCode
                    );
                    Assert.Same(history.Everyone(period), history.Everyone(period));
                }
            );
        }
    }

    private static GovernedRevision Revision(int month) =>
        new(
            month,
            month,
            month,
            new DateOnly(2020 + (month / 12), (month % 12) + 1, 1),
            new ProgrammeDefinition(
                "quality",
                $"p{month}",
                "region",
                "",
                null,
                null,
                12,
                [
                    new Organisation("north", "Север", "Север", OrganisationLevel.Municipality, "region", []),
                    new Organisation("volga", "Волга", "Волга", OrganisationLevel.Municipality, "region", []),
                    new Organisation(
                        "s1",
                        "СОШ № 1",
                        "СОШ № 1",
                        OrganisationLevel.School,
                        month % 2 == 0 ? "north" : "volga",
                        []
                    ),
                ],
                [],
                []
            )
        );
}
