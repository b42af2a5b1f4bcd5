using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Releasing;

/// <summary>What is to be done about a report that is due.</summary>
public enum ReleaseStep
{
    Publish,

    /// <summary>The coordinators get a draft.</summary>
    Draft,

    Wait,

    /// <summary>They get it once more: the time is nearly up.</summary>
    Remind,

    PublishUnreviewed,
}

/// <summary>What a person decided of a draft.</summary>
/// <param name="IsReleased">False: it is held until it is released.</param>
public sealed record ReleaseDecision(bool IsReleased, DateTimeOffset At, string By, string Reason);

/// <summary>Whether a report goes out, waits for its coordinators, or goes without them. Pure.</summary>
public static class ReleaseRule
{
    /// <param name="policy">Null: it goes at once.</param>
    /// <param name="due">Since when the report is owed; a draft from before it is of another firing.</param>
    /// <param name="drafted">When the first draft for it went; null: none did.</param>
    /// <param name="isReminded">A second draft went after it.</param>
    /// <param name="decision">The latest one; one from before the draft is of another one.</param>
    public static ReleaseStep StepOf(
        ReleasePolicy? policy,
        DateTimeOffset due,
        DateTimeOffset? drafted,
        bool isReminded,
        ReleaseDecision? decision,
        ProductionCalendar calendar,
        DateTimeOffset now
    )
    {
        if (policy is not { IsReviewed: true })
            return ReleaseStep.Publish;
        if (drafted is not { } since || since < due)
            return ReleaseStep.Draft;
        if (decision is not null && decision.At >= since)
            return decision.IsReleased ? ReleaseStep.Publish : ReleaseStep.Wait;
        if (now >= Until(since, policy.Days, calendar))
            return policy.GoesUnreviewed ? ReleaseStep.PublishUnreviewed : ReleaseStep.Wait;
        return !isReminded && policy.Days > 1 && now >= Until(since, policy.Days - 1, calendar)
            ? ReleaseStep.Remind
            : ReleaseStep.Wait;
    }

    /// <summary>The same time of the day, so many working days later.</summary>
    public static DateTimeOffset Until(DateTimeOffset drafted, int days, ProductionCalendar calendar)
    {
        var day = calendar.After(DateOnly.FromDateTime(drafted.DateTime), days);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.FromDateTime(drafted.DateTime)), drafted.Offset);
    }
}
