using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Completeness;

namespace QualityMonitor.Reports.Reminders;

/// <summary>What one address is reminded of, all programmes and periods together.</summary>
/// <param name="Forms">The most urgent first.</param>
public sealed record Reminder(DateOnly Day, IReadOnlyList<FormDue> Forms);

/// <summary>One form that has not come, or not wholly.</summary>
/// <param name="Period">Printed: «IV квартал 2025».</param>
/// <param name="WorkingDaysLeft">After the day of the letter, the deadline included; 0 on it and later.</param>
/// <param name="Stage">Null for a form that is named beside those due for a reminder.</param>
/// <param name="HasCome">A file came, but not with all indicators.</param>
/// <param name="FormFile">Name of the attached form; null: none.</param>
public sealed record FormDue(
    string ProgrammeCode,
    string Programme,
    string OrganisationCode,
    string Organisation,
    string PeriodCode,
    string Period,
    DateOnly Deadline,
    int WorkingDaysLeft,
    ReminderStage? Stage,
    int Asked,
    bool HasCome,
    IReadOnlyList<MissingFigure> Missing,
    string? FormFile
)
{
    /// <summary>The ended programme under which its figures came; null: they did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SentTo { get; init; }

    /// <summary>What the school is called as long as nothing has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Standing Standing { get; init; }

    /// <summary>As of <see cref="SchoolStanding.Remarks"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RemarksAt Remarks { get; init; }

    /// <summary>The day its file came that waits or was refused; null: none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? FileOn { get; init; }
}

public sealed record MissingFigure(string Code, string Name);

/// <summary>What the coordinators of a programme are told after the deadline.</summary>
public sealed record Escalation(
    DateOnly Day,
    string ProgrammeCode,
    string Programme,
    IReadOnlyList<LatePeriod> Periods
);

/// <param name="Asked">How many schools are asked.</param>
/// <param name="Silent">No figure has come.</param>
/// <param name="Partly">A file came, but not with all indicators.</param>
public sealed record LatePeriod(
    string Code,
    string Period,
    DateOnly Deadline,
    int Asked,
    IReadOnlyList<SilentSchool> Silent,
    IReadOnlyList<PartlySchool> Partly
)
{
    /// <summary>Of these schools those that are called so.</summary>
    public IReadOnlyList<SilentSchool> Of(Standing standing) => [.. Silent.Where(one => one.Standing == standing)];

    /// <summary>What the heading speaks of: who is silent, where anybody is.</summary>
    public Standing Worst => Silent.Count == 0 ? Standing.Silent : Silent.Min(static one => one.Standing);
}

/// <param name="Email">Null when the passport has none that works.</param>
/// <param name="RemindedOn">Null: never.</param>
/// <param name="IsFailed">The last letter could not be delivered.</param>
public sealed record SilentSchool(string Code, string Name, string? Email, DateOnly? RemindedOn, bool IsFailed)
{
    /// <summary>The ended programme under which its figures came; null: nothing has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SentTo { get; init; }

    /// <summary>What the school is called as long as nothing has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Standing Standing { get; init; }

    /// <summary>As of <see cref="SchoolStanding.Remarks"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RemarksAt Remarks { get; init; }

    /// <summary>The day its file came that waits or was refused; null: none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? FileOn { get; init; }
}

public sealed record PartlySchool(string Code, string Name, IReadOnlyList<MissingFigure> Missing);
