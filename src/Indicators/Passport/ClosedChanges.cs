using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// What a passport says, otherwise than the one in force, of periods that were closed when it came: by days that lie
/// before it governs, or by plans of such periods. It waits for a person. A change without a day is none of these: it
/// holds from the first open period on.
/// </summary>
public static class ClosedChanges
{
    /// <summary>The code of the remark that tells of them; a person who accepts it has decided.</summary>
    public const string RemarkCode = "passport-changes-past";

    /// <summary>Ten years: longer than any programme.</summary>
    private const int MostQuarters = 40;

    /// <param name="governsFrom">Periods that end before it are closed.</param>
    /// <returns>Each once, with the first closed quarter that it would change in its subject.</returns>
    public static IReadOnlyList<PassportChange> Of(PassportState inForce, PassportState passport, DateOnly governsFrom)
    {
        var (old, now) = (inForce.Programme, passport.Programme);
        var organisations = Dated(old.Organisations.Concat(now.Organisations));
        var indicators = Dated(old.Indicators.Concat(now.Indicators));
        var changes = new List<PassportChange>();
        var told = new HashSet<(PassportPart, string)>();
        foreach (var quarter in Closed(now, governsFrom))
        {
            var (before, after) = (old.At(quarter.End), now.At(quarter.End));
            var changed = PassportDifference
                .Compare(
                    PassportPart.Organisation,
                    Of(before.Organisations, organisations, PassportDifference.TextOf),
                    Of(after.Organisations, organisations, PassportDifference.TextOf)
                )
                .Concat(
                    PassportDifference.Compare(
                        PassportPart.Indicator,
                        Of(before.Indicators, indicators, PassportDifference.TextOf),
                        Of(after.Indicators, indicators, PassportDifference.TextOf)
                    )
                );
            foreach (var change in changed.Where(one => told.Add((one.Part, one.Subject))))
                changes.Add(change with { Subject = $"{change.Subject}, с периода «{quarter.ShortTitle}»" });
        }

        return
        [
            .. changes,
            .. PassportDifference.BetweenPlans(Reaching(inForce, governsFrom), Reaching(passport, governsFrom), now),
        ];
    }

    /// <summary>Organisations that a passport leaves out, and so does not say when they ended.</summary>
    public static IReadOnlyList<Organisation> Gone(PassportState inForce, PassportState passport)
    {
        var known = passport.Programme.Organisations.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        return [.. inForce.Programme.Newest().Organisations.Where(one => !known.Contains(one.Code))];
    }

    /// <summary>Oldest first.</summary>
    private static List<Period> Closed(ProgrammeDefinition programme, DateOnly governsFrom)
    {
        var last = Cadences.Around(Cadence.Quarter, governsFrom.AddDays(-1));
        var quarters = new List<Period>();
        for (var one = last; one is not null && quarters.Count < MostQuarters; one = one.Previous())
        {
            if (one.End < governsFrom && programme.IsActiveIn(one))
                quarters.Add(one);
        }

        quarters.Reverse();
        return quarters;
    }

    /// <summary>A plan that takes effect after its period's end changes nothing there.</summary>
    private static IReadOnlyList<PassportPlan> Reaching(PassportState state, DateOnly governsFrom) =>
        [
            .. state.Plans.Where(one =>
                one.Period.End < governsFrom && (one.ValidFrom is not { } day || day <= one.Period.End)
            ),
        ];

    /// <summary>The codes of which some row says a day.</summary>
    private static HashSet<string> Dated(IEnumerable<IVersion> rows) =>
        rows.Where(static one => !one.Validity.IsOpen).Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string, string)> Of<T>(
        IEnumerable<T> rows,
        HashSet<string> codes,
        Func<T, string> textOf
    )
        where T : IVersion => rows.Where(one => codes.Contains(one.Code)).Select(one => (one.Code, textOf(one)));
}
