using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Support.Life;

/// <summary>A school as a quarter knows it.</summary>
public sealed record StorySchool(string Code, string Name);

/// <summary>What happens in a quarter of <see cref="TownStory"/>, and what is true of it ever after.</summary>
/// <param name="Event">What it is remembered for.</param>
/// <param name="Change">Of the passport, in the quarter's middle; null: none is sent.</param>
/// <param name="Members">Who is part of the programme.</param>
/// <param name="Silent">The one that sends nothing; null: everybody sends.</param>
public sealed record StoryQuarter(
    Period Period,
    string Event,
    Action<ProgrammeBook>? Change,
    IReadOnlyList<StorySchool> Members,
    string? Silent
)
{
    public DateOnly PassportDay => Period.End.AddDays(-40);

    public DateOnly SendingDay => Period.End.AddDays(5);

    public DateOnly ReportDay => Period.End.AddDays(18);

    public IEnumerable<StorySchool> Senders => Members.Where(school => school.Code != Silent);
}
