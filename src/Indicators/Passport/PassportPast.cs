namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// The past that a passport meets: what governs it, and what persons have decided of it. A question of a passport lists
/// all that it says of closed periods otherwise than what governs them, whichever passport said so first; it is
/// over when nothing differs any more, or when persons have seen everything in the list and decided.
/// </summary>
/// <param name="Before">The passports that came before it and count, in the order in which they came.</param>
/// <param name="Decided">What stood in the lists that persons have answered.</param>
public sealed record PassportPast(IReadOnlyList<GovernedPassport> Before, IReadOnlySet<PassportChange> Decided)
{
    /// <param name="governsFrom">From when the passport governs: periods that end before it are closed.</param>
    /// <param name="municipality">Whose part of the list is asked for; null: all of it.</param>
    /// <returns>What waits for a person; empty: nothing does.</returns>
    public IReadOnlyList<PassportChange> Waiting(
        PassportState passport,
        DateOnly governsFrom,
        string? municipality = null
    )
    {
        var whole = ClosedChanges.Of(Before, passport, governsFrom);
        if (whole.All(Decided.Contains))
            return [];
        return municipality is null
            ? whole
            : ClosedChanges.Of(
                [.. Before.Select(one => one.ScopedTo(municipality))],
                passport.ScopedTo(municipality),
                governsFrom
            );
    }
}
