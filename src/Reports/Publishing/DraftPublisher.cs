using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// Sends a report to its coordinators before it goes to anybody else. A draft is an edition of a kind of its own: it is
/// kept, numbered and delivered as any other, and is no edition of the report.
/// </summary>
public sealed class DraftPublisher(ProgrammeReader programmes, LetterMaker maker, EditionStore editions)
{
    /// <summary><see cref="Edition.Kind"/> of the drafts of a kind.</summary>
    public static string KindOf(IReportKind kind) => kind.Code + Ending;

    /// <summary>The kind of the report that a draft is of.</summary>
    public static string KindOfDraft(string draft) => draft[..^Ending.Length];

    private const string Ending = "-draft";

    /// <param name="until">When the report goes without them; null: it waits on.</param>
    /// <param name="isReminder">They have it already and have not answered.</param>
    public async Task<PublishResult> PublishAsync(
        IReportKind kind,
        string programmeCode,
        Period period,
        Fence? fence,
        PublishOptions publish,
        DateTimeOffset? until,
        bool isReminder,
        CancellationToken cancellationToken
    )
    {
        var built = await kind.BuildAsync(
            new ReportOrder(programmeCode, publish.Scope, period, publish.CutOff, publish.Unread),
            cancellationToken
        );
        if (built.Report is not { } report)
            return new PublishResult(null, false, 0, built.Problem);
        var programme = await programmes.CurrentAsync(programmeCode, publish.CutOff.AsOf, cancellationToken);
        var readers = programme is null ? [] : ReadersOf(programme, publish.Scope);
        if (readers.Count == 0)
            return new PublishResult(null, false, 0, NoCoordinator(report));
        if (await SameAsync() is { } same)
            return new PublishResult(same, false, 0, null) { IsDraft = true };

        var letter = report.Letter(1, null);
        var face = letter.Faces.FirstOrDefault(static one => one.Reader == RecipientRole.Coordinator);
        var (mail, files) = face is null ? (letter.Mail, letter.Files) : (face.Mail, face.Files);
        var draft = new Letter(KindOf(kind), programmeCode, ReviewMark.Draft(mail, until, isReminder), letter.Model)
        {
            Files = files,
        };
        // Whoever decides has seen all of it: what does not fit the draft follows it as it follows the report.
        var toGet = EditionCommand.Preview(kind.Code, programmeCode, period, publish.Scope);
        var drafts = await maker.FollowedAsync(draft, period, publish.CutOff, toGet, cancellationToken);
        var papers = FollowedPapers.Of(
            drafts with
            {
                Letter = drafts.Letter with { ModelHash = report.Data.Hash(), Topic = publish.Scope, Fence = fence },
            },
            readers
        );
        var frozen = await editions.FreezeAsync(papers, cancellationToken);
        return new PublishResult(frozen[0], true, papers.Sum(static paper => paper.Recipients.Count), null)
        {
            IsDraft = true,
        };

        // Asked for by hand once more, the same data are no news to whoever has them.
        async Task<Edition?> SameAsync() =>
            publish.Schedules is null
            && !isReminder
            && await editions.LatestAsync(KindOf(kind), programmeCode, period.Code, publish.Scope, cancellationToken)
                is { } latest
            && latest.ModelHash == report.Data.Hash()
            && await HasReaderAsync(latest)
                ? latest
                : null;

        // Coordinators who came after them have it not.
        async Task<bool> HasReaderAsync(Edition latest) =>
            (
                await editions.ReadersAsync(KindOf(kind), programmeCode, period.Code, publish.Scope, cancellationToken)
            ).Any(one =>
                one.CreatedAt == latest.CreatedAt && readers.Any(reader => MailAddresses.Has(reader.Email, one.Address))
            );
    }

    /// <summary>
    /// Who reads the draft of a report and hears what was decided of it: its municipality's coordinators. A school has
    /// none of its own: its sheet is read by the whole programme's, and so is the report of a municipality without any.
    /// </summary>
    /// <param name="topic">Of the report: a municipality, a school; empty: the whole programme.</param>
    public static IReadOnlyList<Recipient> ReadersOf(ProgrammeDefinition programme, string topic)
    {
        var own = programme
            .Recipients.Where(one => one.Role == RecipientRole.Coordinator && one.Scope == topic)
            .DistinctBy(static one => one.Email, MailAddresses.Comparer)
            .ToList();
        return own.Count > 0 ? own : new Coordinators(programme).OfWhole;
    }

    private static Problem NoCoordinator(IReport report) =>
        new(
            "no-coordinator",
            $"Отчёт «{report.Title}» выпускается после проверки, а проверять его некому: у него нет координатора.",
            "строка с ролью «координатор» на листе «Получатели» паспорта или «сразу» на листе «Выпуск отчётов»"
        );
}
