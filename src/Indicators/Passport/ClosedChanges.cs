using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// What a passport says of closed periods otherwise than the passports that govern them: by days that lie before it
/// governs, or by plans of such periods. It waits for a person. A change without a day is none of these: it holds from the
/// first open period on.
/// </summary>
public static class ClosedChanges
{
    /// <summary>The code of the remark that tells of them; a person who accepts it has decided.</summary>
    public const string RemarkCode = "passport-changes-past";

    /// <summary>Ten years: longer than any programme.</summary>
    private const int MostQuarters = 40;

    /// <param name="before">The passports that came before it, in the order in which they came. Each closed period is
    /// compared with the one that governs it, which need not be the last.</param>
    /// <param name="governsFrom">Periods that end before it are closed.</param>
    /// <returns>Each once, with the first closed quarter that it would change in its subject.</returns>
    public static IReadOnlyList<PassportChange> Of(
        IReadOnlyList<GovernedPassport> before,
        PassportState passport,
        DateOnly governsFrom
    )
    {
        if (before.Count == 0)
            return [];
        var only = new GovernedPassport(0, 0, null, passport);
        return Between(before, [only], passport.Programme, governsFrom, OfDatedRows);
    }

    /// <summary>
    /// All that is judged otherwise once a passport governs from another day: what goes by the passport of a period, its
    /// people and addresses apart.
    /// </summary>
    /// <param name="passports">All that count, in the order in which they came.</param>
    /// <param name="revision">Whose day changes: one of them.</param>
    public static IReadOnlyList<PassportChange> OfBackdating(
        IReadOnlyList<GovernedPassport> passports,
        long revision,
        DateOnly governsFrom
    )
    {
        var one = passports.First(passport => passport.Id == revision);
        var then = passports.Select(passport =>
            passport.Id == revision ? one with { GovernsFrom = governsFrom } : passport
        );
        var end = one.GovernsFrom is { } was && was > governsFrom ? was : governsFrom;
        return Between(passports, [.. then], one.State.Programme, end, OfAllRows);
    }

    private static IReadOnlyList<PassportChange> Between(
        IReadOnlyList<GovernedPassport> before,
        IReadOnlyList<GovernedPassport> after,
        ProgrammeDefinition programme,
        DateOnly end,
        Func<ProgrammeDefinition, ProgrammeDefinition, Period, IEnumerable<PassportChange>> compare
    )
    {
        var changes = new List<PassportChange>();
        var told = new HashSet<PassportChange>();
        foreach (var quarter in Closed(programme, end))
        {
            var (old, now) = (Governing(before, quarter.End), Governing(after, quarter.End));
            if (old.Id == now.Id)
                continue;
            foreach (var change in compare(old.State.Programme, now.State.Programme, quarter).Where(told.Add))
                changes.Add(
                    change with
                    {
                        Subject = Since(change.Subject, quarter),
                        Called = change.Called is { } name ? Since(name, quarter) : null,
                    }
                );
        }

        return
        [
            .. changes,
            .. PassportDifference.BetweenPlans(
                PlansBefore(before, end),
                PlansBefore(after, end),
                programme,
                programme.Organisations
            ),
        ];
    }

    private static string Since(string subject, Period quarter) =>
        $"{subject}, с периода «{quarter.ShortTitle}»".TrimStart(',', ' ');

    private static IEnumerable<PassportChange> OfDatedRows(
        ProgrammeDefinition old,
        ProgrammeDefinition now,
        Period quarter
    )
    {
        var organisations = Dated(old.Organisations.Concat(now.Organisations));
        var indicators = Dated(old.Indicators.Concat(now.Indicators));
        var (before, after) = (old.At(quarter.End), now.At(quarter.End));
        return PassportDifference
            .Compare(
                PassportPart.Organisation,
                Of(before.Organisations, organisations, PassportDifference.RowOf),
                Of(after.Organisations, organisations, PassportDifference.RowOf)
            )
            .Concat(
                PassportDifference.Compare(
                    PassportPart.Indicator,
                    Of(before.Indicators, indicators, PassportDifference.RowOf),
                    Of(after.Indicators, indicators, PassportDifference.RowOf)
                )
            );
    }

    private static IEnumerable<PassportChange> OfAllRows(
        ProgrammeDefinition old,
        ProgrammeDefinition now,
        Period quarter
    ) =>
        PassportDifference
            .Between(new PassportState(old.At(quarter.End), []), new PassportState(now.At(quarter.End), []))
            .Where(static one => one.Part is not (PassportPart.Recipient or PassportPart.Address));

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

    private static GovernedPassport Governing(IReadOnlyList<GovernedPassport> passports, DateOnly day) =>
        Timeline.Governing.Of(passports, static one => one.GovernsFrom, day);

    /// <summary>
    /// The plans of closed periods, each of the passport that governs its period. One that takes effect after its
    /// period's end changes nothing there.
    /// </summary>
    private static IReadOnlyList<PassportPlan> PlansBefore(IReadOnlyList<GovernedPassport> passports, DateOnly end) =>
        [
            .. passports.SelectMany(passport =>
                passport.State.Plans.Where(plan =>
                    plan.Period.End < end
                    && (plan.ValidFrom is not { } day || day <= plan.Period.End)
                    && Governing(passports, plan.Period.End).Id == passport.Id
                )
            ),
        ];

    /// <summary>The codes of which some row says a day.</summary>
    private static HashSet<string> Dated(IEnumerable<IVersion> rows) =>
        rows.Where(static one => !one.Validity.IsOpen).Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<PassportRow> Of<T>(
        IEnumerable<T> rows,
        HashSet<string> codes,
        Func<T, PassportRow> rowOf
    )
        where T : IVersion => rows.Where(one => codes.Contains(one.Code)).Select(rowOf);
}
