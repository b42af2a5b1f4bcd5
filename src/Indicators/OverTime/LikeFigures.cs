using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Indicators.OverTime;

/// <summary>Two figures of an indicator that may be held against each other.</summary>
/// <param name="Common">The members that both are made of, where others are only in one of them; null where the figures
/// stand as they are.</param>
public sealed record LikeFigures(Fact? Now, Fact? Then, int? Common)
{
    /// <summary>
    /// False: not one member is in both, or the whole is entered once and made of a part the other time. Then neither
    /// growth nor decline can be told.
    /// </summary>
    public bool AreAlike { get; private init; } = true;

    public static LikeFigures AsTheyStand(Fact? now, Fact? then) => new(now, then, null);

    public static LikeFigures OfOthers(Fact? now, Fact? then) => new(now, then, null) { AreAlike = false };

    /// <summary>«по 11 школам, приславшим оба раза»; empty where everybody is compared.</summary>
    public string Note(OrganisationLevel level) =>
        Common is not { } count ? ""
        : level == OrganisationLevel.School
            ? $"по {RussianText.Count(count, "школе, приславшей", "школам, приславшим", "школам, приславшим")} оба раза"
        : $"по {RussianText.Count(count, "территории, приславшей", "территориям, приславшим", "территориям, приславшим")} оба раза";

    /// <summary>Trend and difference over the same members, and the sentence says that it is them.</summary>
    public Dynamics Compare(IndicatorDefinition indicator)
    {
        if (!AreAlike)
            return new Dynamics(
                Trend.Incomparable,
                null,
                null,
                "сравнить нельзя: данные за эти периоды дали разные школы"
            );

        var dynamics = Trends.Compare(Now, Then, indicator.Direction, indicator.Unit);
        return Common is null
            ? dynamics
            : dynamics with
            {
                Sentence = $"{dynamics.Sentence} — {Note(indicator.Level)}",
            };
    }
}
