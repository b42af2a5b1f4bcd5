using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using Xunit;

namespace QualityMonitor.Reports.Tests.Findings;

public sealed class ZoneMoveTests
{
    private static SupportedSchool School(Zone now, params Zone[] before) =>
        new("s", "СОШ № 1", now, true, [], [], [], null, null)
        {
            Earlier =
                before.Length == 0
                    ? null
                    : [.. before.Select(static (zone, index) => new PastZone(2024 - index, zone))],
        };

    private static MovedSchool? Of(Zone now, params Zone[] before) =>
        ZoneMoves.Of(new SupportSection(2025, true, [School(now, before)])).SingleOrDefault();

    [Theory]
    [InlineData(Zone.Red, "", ZoneMove.Red, 1)]
    [InlineData(Zone.Red, "Risk", ZoneMove.Entered, 1)]
    [InlineData(Zone.Red, "Green Red", ZoneMove.Entered, 1)]
    [InlineData(Zone.Red, "Red", ZoneMove.Stayed, 2)]
    [InlineData(Zone.Red, "Red Red Risk Red", ZoneMove.Stayed, 3)]
    [InlineData(Zone.Risk, "Red", ZoneMove.Left, 0)]
    [InlineData(Zone.Green, "Red", ZoneMove.Left, 0)]
    [InlineData(Zone.Green, "Risk", ZoneMove.LeftRisk, 0)]
    // Of whom nobody can tell has left nothing.
    [InlineData(Zone.Unknown, "Red", ZoneMove.Unknown, 0)]
    [InlineData(Zone.Unknown, "", ZoneMove.Unknown, 0)]
    public void A_school_has_entered_stays_or_has_left(Zone now, string before, ZoneMove move, int years)
    {
        var found = Of(now, [.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Zone>)])!;

        Assert.Equal((move, years), (found.Move, found.Years));
    }

    [Theory]
    [InlineData(Zone.Green, "Green")]
    [InlineData(Zone.Green, "")]
    [InlineData(Zone.Risk, "Risk")]
    [InlineData(Zone.Risk, "Green")]
    public void Of_others_there_is_nothing_to_say(Zone now, string before) =>
        Assert.Null(Of(now, [.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Zone>)]));

    [Fact]
    public void Who_entered_comes_first_and_who_is_red_longest_next() =>
        Assert.Equal(
            [(ZoneMove.Entered, 1), (ZoneMove.Stayed, 3), (ZoneMove.Stayed, 2), (ZoneMove.Left, 0)],
            ZoneMoves
                .Of(
                    new SupportSection(
                        2025,
                        true,
                        [
                            School(Zone.Green, Zone.Red),
                            School(Zone.Red, Zone.Red),
                            School(Zone.Red, Zone.Red, Zone.Red),
                            School(Zone.Red, Zone.Risk),
                        ]
                    )
                )
                .Select(static one => (one.Move, one.Years))
        );
}
