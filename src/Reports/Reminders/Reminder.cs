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

    /// <summary>A file came of which nothing could be taken; its sender was told why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRefused { get; init; }
}

public sealed record MissingFigure(string Code, string Name);

/// <summary>What the coordinators of a programme are told after the deadline.</summary>
public sealed record Escalation(
    DateOnly Day,
    string ProgrammeCode,
    string Programme,
    IReadOnlyList<LatePeriod> Periods
);

/// <param name="Of">How many schools are asked.</param>
/// <param name="Silent">Nothing has come.</param>
/// <param name="Partly">A file came, but not with all indicators.</param>
public sealed record LatePeriod(
    string Code,
    string Period,
    DateOnly Deadline,
    int Of,
    IReadOnlyList<SilentSchool> Silent,
    IReadOnlyList<PartlySchool> Partly
)
{
    /// <summary>Of the silent those whose figures came under an ended programme.</summary>
    public IReadOnlyList<SilentSchool> Elsewhere => [.. Silent.Where(static one => one.SentTo is not null)];

    /// <summary>Of the silent those who sent what could not be taken.</summary>
    public IReadOnlyList<SilentSchool> Refused =>
        [.. Silent.Where(static one => one is { SentTo: null, IsRefused: true })];
}

/// <param name="Email">Null when the passport has none that works.</param>
/// <param name="RemindedOn">Null: never.</param>
/// <param name="IsFailed">The last letter could not be delivered.</param>
public sealed record SilentSchool(string Code, string Name, string? Email, DateOnly? RemindedOn, bool IsFailed)
{
    /// <summary>The ended programme under which its figures came; null: nothing has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SentTo { get; init; }

    /// <summary>A file came of which nothing could be taken; its sender was told why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRefused { get; init; }
}

public sealed record PartlySchool(string Code, string Name, IReadOnlyList<MissingFigure> Missing);
