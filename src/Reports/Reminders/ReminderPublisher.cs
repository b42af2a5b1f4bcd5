using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Reminders;

/// <summary>
/// Freezes today's reminders and escalations. A letter, its deliveries and what it reminds of are one transaction: a
/// kill anywhere leaves the rest to the next run, and nobody is told the same twice.
/// </summary>
public sealed class ReminderPublisher(
    CollectionReader reader,
    ReminderDrafts drafts,
    LetterMaker maker,
    EditionStore editions,
    ProductionCalendar calendar
)
{
    /// <summary>
    /// <see cref="Edition.Kind"/> of a letter to a school's address; it concerns all programmes, its topic is the
    /// address.
    /// </summary>
    public const string Kind = "reminder";

    /// <summary><see cref="Edition.Kind"/> of a letter to a programme's coordinators.</summary>
    public const string EscalationKind = "escalation";

    private const int LongestTopic = 100;

    /// <summary>Puts the letters into the outbox.</summary>
    public async Task<ReminderResult> PublishAsync(
        ReminderMoment moment,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        if (Rest(moment) is { } rest)
            return rest;

        return await EachAsync(
            moment,
            async (draft, letters) =>
            {
                await FreezeAsync(draft, moment, fence, cancellationToken);
                letters.AddRange(Letters(draft, null));
            },
            cancellationToken
        );
    }

    /// <summary>Writes the letters as files, replacing what is there; stores and sends nothing.</summary>
    public async Task<ReminderResult> PreviewAsync(
        ReminderMoment moment,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (Rest(moment) is { } rest)
            return rest;

        return await EachAsync(
            moment,
            async (draft, letters) =>
                letters.AddRange(
                    Letters(
                        draft,
                        await ReminderPreview.WriteAsync(draft, folder, letters.Count + 1, cancellationToken)
                    )
                ),
            cancellationToken
        );
    }

    private async Task<ReminderResult> EachAsync(
        ReminderMoment moment,
        Func<ReminderDraft, List<ReminderLetter>, Task> use,
        CancellationToken cancellationToken
    )
    {
        var (open, unread) = await reader.OpenAsync(moment.Now, cancellationToken);
        var plan = ReminderPlanner.Plan(open, moment.Since, moment.Today);
        var letters = new List<ReminderLetter>();
        var failures = await Guarded.EachAsync(
            drafts.Of(plan, moment.Now, moment.AttachForms, cancellationToken),
            static draft => draft.Failure,
            async draft => await use(await draft.MakeAsync(), letters),
            cancellationToken
        );
        return new ReminderResult(letters, [.. Unreachable(plan)], null, Doubt(moment))
        {
            Failures = [.. unread, .. failures],
        };
    }

    private static IEnumerable<string> Unreachable(ReminderPlan plan) =>
        plan
            .Unreachable.GroupBy(static form => form.Collection.Programme, ReferenceEqualityComparer.Instance)
            .SelectMany(static forms =>
            {
                var programme = forms.First().Collection.Programme;
                var names = new PrintedNames(programme, programme.Tree);
                return forms.Select(form => names.Of(form.Due.School.Code));
            })
            .Distinct(StringComparer.Ordinal);

    /// <summary>On a day off nobody is written to; what falls due is caught up on the next working day.</summary>
    private ReminderResult? Rest(ReminderMoment moment) =>
        calendar.IsWorkingDay(moment.Today)
            ? null
            : new ReminderResult([], [], calendar.ThisOrNext(moment.Today), Doubt(moment));

    private Problem? Doubt(ReminderMoment moment) =>
        calendar.Knows(moment.Today.Year) ? null : CalendarMessages.YearUnknown(moment.Today.Year);

    private async Task FreezeAsync(
        ReminderDraft draft,
        ReminderMoment moment,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var letter = new Letter(draft.Kind, draft.ProgrammeCode, draft.Mail, draft.Model)
        {
            Files =
            [
                .. draft.Forms.Select(static form =>
                    AttachedFile.Workbook(form.FileName, FormWorkbook.ToBytes(form.Content))
                ),
            ],
        };
        var edition = await maker.DraftAsync(
            letter,
            Period.Day(moment.Today),
            Cutoff.Now(moment.Now),
            cancellationToken
        );
        await editions.FreezeAsync(
            edition with
            {
                Topic = draft.Topic.Length > LongestTopic ? draft.Topic[..LongestTopic] : draft.Topic,
                Fence = fence,
                Reminds = draft.Reminds,
            },
            draft.To,
            cancellationToken
        );
    }

    private static IEnumerable<ReminderLetter> Letters(ReminderDraft draft, string? file) =>
        draft.To.Select(to => new ReminderLetter(draft.Kind, to.Email, draft.Mail.Subject, file));
}
