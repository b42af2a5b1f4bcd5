using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Reminders;

/// <summary>What the reminder's templates see, in snake_case; all texts are ready to print.</summary>
public sealed record ReminderPage(
    string About,
    string Tone,
    string Mark,
    string Verdict,
    string Lead,
    IReadOnlyList<ReminderPage.Form> Forms,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Attachments
)
{
    private const int MostMissing = 12;

    public sealed record Form(
        string Tone,
        string Sign,
        string Title,
        string Programme,
        string Deadline,
        string State,
        IReadOnlyList<string> Missing,
        string MoreMissing
    );

    internal static ReminderPage Of(Reminder reminder)
    {
        var first = reminder.Forms[0];
        var state = ReminderWords.State(first, reminder.Day);
        var (tone, sign) = Look(first, reminder.Day);
        return new ReminderPage(
            ReminderWords.Subject(reminder),
            tone,
            sign,
            RussianText.Begun(state),
            ReminderWords.Lead(reminder),
            [.. reminder.Forms.Select(form => FormOf(form, reminder.Day))],
            [.. ReminderWords.Steps(reminder).Select(Words.Tidy)],
            [.. reminder.Forms.Select(static form => form.FormFile).OfType<string>()]
        );
    }

    private static (string Tone, string Sign) Look(FormDue form, DateOnly today) =>
        form switch
        {
            { Deadline: var deadline } when deadline < today => ("bad", "✖"),
            { Stage: ReminderStage.DayBefore } or { Stage: not ReminderStage.Start, WorkingDaysLeft: <= 1 } => (
                "warn",
                "▲"
            ),
            _ => ("quiet", "◷"),
        };

    private static Form FormOf(FormDue form, DateOnly today)
    {
        var (tone, sign) = Look(form, today);
        var more = form.Missing.Count - MostMissing;
        return new Form(
            tone,
            sign,
            $"{form.Organisation}, {form.Period}",
            form.Programme,
            "срок " + RussianText.Date(form.Deadline),
            ReminderWords.Come(form),
            [.. form.Missing.Take(MostMissing).Select(static one => $"{one.Code} {one.Name}")],
            more > 0 ? $"и ещё {RussianText.Number(more)}" : ""
        );
    }
}

/// <summary>What the templates of the letter to the coordinators see.</summary>
public sealed record EscalationPage(
    string About,
    string Verdict,
    string Programme,
    IReadOnlyList<EscalationPage.Period> Periods,
    IReadOnlyList<string> Steps
)
{
    /// <summary>
    /// A letter is read on a phone; the command <c>remind</c> and the quarterly report name them all.
    /// </summary>
    private const int MostSchools = 100;

    public sealed record Period(
        string Head,
        IReadOnlyList<School> Silent,
        string MoreSilent,
        IReadOnlyList<School> Partly
    );

    public sealed record School(string Name, string Note, string Email);

    internal static EscalationPage Of(Escalation escalation) =>
        new(
            EscalationWords.Subject(escalation),
            EscalationWords.Verdict(escalation),
            escalation.Programme,
            [.. escalation.Periods.Select(Of)],
            EscalationWords.Steps(escalation)
        );

    private static Period Of(LatePeriod period)
    {
        var more = period.Silent.Count - MostSchools;
        return new Period(
            EscalationWords.Head(period),
            [
                .. period
                    .Silent.Take(MostSchools)
                    .Select(static school => new School(
                        school.Name,
                        EscalationWords.Reminded(school),
                        school.Email ?? ""
                    )),
            ],
            more > 0 ? $"и ещё {RussianText.Count(more, "школа", "школы", "школ")}" : "",
            [
                .. period
                    .Partly.Take(MostSchools)
                    .Select(static school => new School(school.Name, EscalationWords.Partly(school), "")),
            ]
        );
    }
}
