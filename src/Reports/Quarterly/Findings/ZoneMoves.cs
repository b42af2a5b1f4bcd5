using QualityMonitor.Indicators.Identification;

namespace QualityMonitor.Reports.Quarterly.Findings;

/// <summary>How a school stands to the red zone, against the year before.</summary>
public enum ZoneMove
{
    Entered,

    /// <summary>Red in the year before as well.</summary>
    Stayed,

    /// <summary>Red; of the year before nobody can tell.</summary>
    Red,
    Left,

    /// <summary>From the zone of risk to none.</summary>
    LeftRisk,

    /// <summary>Nobody can tell of this year: to say nothing is no success.</summary>
    Unknown,
}

/// <param name="Years">Red years running, this one among them; 0 where it is not red.</param>
public sealed record MovedSchool(ZoneMove Move, int Years, SupportedSchool School);

/// <summary>Who has entered the red zone, who has stayed and who has left it. Pure.</summary>
public static class ZoneMoves
{
    /// <summary>Those of whom there is something to say, who entered first, who has been red longest next.</summary>
    public static IReadOnlyList<MovedSchool> Of(SupportSection support) =>
        [
            .. support
                .Schools.Select(Of)
                .OfType<MovedSchool>()
                .OrderBy(static one => one.Move)
                .ThenByDescending(static one => one.Years),
        ];

    private static MovedSchool? Of(SupportedSchool school)
    {
        var earlier = school.Earlier ?? [];
        var before = earlier is [var last, ..] ? last.Zone : Zone.Unknown;
        var running = 1 + earlier.TakeWhile(static one => one.Zone == Zone.Red).Count();
        return (before, school.Zone) switch
        {
            (Zone.Unknown, Zone.Red) => new(ZoneMove.Red, 1, school),
            (Zone.Red, Zone.Red) => new(ZoneMove.Stayed, running, school),
            (_, Zone.Red) => new(ZoneMove.Entered, 1, school),
            (_, Zone.Unknown) => new(ZoneMove.Unknown, 0, school),
            (Zone.Red, _) => new(ZoneMove.Left, 0, school),
            (Zone.Risk, Zone.Green) => new(ZoneMove.LeftRisk, 0, school),
            _ => null,
        };
    }
}
