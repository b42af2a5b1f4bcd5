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
    /// <param name="policy">Null: it goes at once, unless it is held.</param>
    /// <param name="due">Since when the report is owed; a draft from before it is of another firing.</param>
    /// <param name="drafted">When the first draft for it went; null: none did.</param>
    /// <param name="isReminded">A second draft went after it.</param>
    /// <param name="decision">The latest one; a release from before the draft is of another one.</param>
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
        // Held is held until it is released, whenever that was said; what is held can be looked at all the same.
        var isHeld = decision is { IsReleased: false };
        if (policy is not { IsReviewed: true })
            return isHeld ? ReleaseStep.Wait : ReleaseStep.Publish;
        if (drafted is not { } since || since < due)
            return ReleaseStep.Draft;
        if (isHeld)
            return ReleaseStep.Wait;
        if (decision is not null && decision.At >= since)
            return ReleaseStep.Publish;
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
