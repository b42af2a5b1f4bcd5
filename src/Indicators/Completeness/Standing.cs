namespace QualityMonitor.Indicators.Completeness;

/// <summary>How a school stands of which no figure of a period counts. What is said of it is the greatest.</summary>
public enum Standing
{
    /// <summary>Nothing has come.</summary>
    Silent,

    /// <summary>A file names it as its sender, and nobody could confirm that: it may be anybody's.</summary>
    Unconfirmed,

    /// <summary>It sent what could not be taken, and was told why.</summary>
    Refused,

    /// <summary>Its file waits for the coordinator's decision: there is nothing that the school has to do.</summary>
    Waiting,

    /// <summary>Its figures wait in the programme that this one goes on with.</summary>
    SentBefore,
}

/// <param name="On">The day its file came; null where none did, or the day is not told.</param>
/// <param name="Reason">The code of why nothing of the file counts; null as above.</param>
public sealed record SchoolStanding(Standing Kind, DateOnly? On, string? Reason)
{
    /// <summary>Of a file that was refused: where it can be read why.</summary>
    public RemarksAt Remarks { get; init; }

    public static SchoolStanding Silent { get; } = new(Standing.Silent, null, null);
}

/// <summary>What a file of which nothing counts says of one school.</summary>
/// <param name="PeriodCode">Of the figures that it would have given; null: nobody knows, for nobody could read it.</param>
public sealed record SchoolClaim(
    string OrganisationCode,
    string? PeriodCode,
    DateOnly ReceivedOn,
    Standing Says,
    string? Reason
)
{
    /// <summary>The number of the file; 0 where nobody asks.</summary>
    public long File { get; init; }

    /// <summary>As of <see cref="SchoolStanding.Remarks"/>.</summary>
    public RemarksAt Remarks { get; init; }
}

/// <summary>
/// A file that waits is not silence, and what somebody sends under a school's name is not the school's word. The one place
/// where it is decided what a school is called that gave nothing; reports, reminders and overdue lists ask here.
/// </summary>
public static class StandingRule
{
    /// <param name="periods">Codes of the periods that the school owes figures of.</param>
    /// <param name="window">The days of the collection: what came in them counts where nobody knows its period.</param>
    public static SchoolStanding Of(
        string school,
        IReadOnlyCollection<string> periods,
        (DateOnly First, DateOnly Last) window,
        IEnumerable<SchoolClaim> claims
    ) =>
        claims
            .Where(one =>
                one.OrganisationCode == school
                && (
                    one.PeriodCode is { } period
                        ? periods.Contains(period, StringComparer.Ordinal)
                        : window.First <= one.ReceivedOn && one.ReceivedOn <= window.Last
                )
            )
            .OrderByDescending(static one => one.Says)
            .ThenByDescending(static one => one.ReceivedOn)
            .Select(static one => new SchoolStanding(one.Says, one.ReceivedOn, one.Reason) { Remarks = one.Remarks })
            .FirstOrDefault()
        ?? SchoolStanding.Silent;
}
