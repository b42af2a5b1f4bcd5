using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// Freezes a report of any kind as an edition with one delivery per recipient. Everything before the freezing
/// transaction only adds content under its own hash, so a kill anywhere ends the same after a restart.
/// </summary>
public sealed class EditionPublisher(ProgrammeReader programmes, LetterMaker maker, EditionStore editions)
{
    /// <summary>
    /// The same data as the latest edition's make no new one; recipients without a delivery still get theirs.
    /// </summary>
    public async Task<PublishResult> PublishAsync(
        IReportKind kind,
        string programmeCode,
        Period period,
        Fence? fence,
        PublishOptions publish,
        CancellationToken cancellationToken
    )
    {
        var built = await kind.BuildAsync(
            new ReportOrder(programmeCode, publish.Scope, period, publish.CutOff, publish.Unread),
            cancellationToken
        );
        if (built.Report is not { } report)
            return new PublishResult(null, false, 0, built.Problem);

        var recipients = await RecipientsAsync(kind, programmeCode, publish, cancellationToken);
        if (recipients.Count == 0)
            return new PublishResult(null, false, 0, NoRecipients(report));

        var latest = await editions.LatestAsync(
            kind.Code,
            programmeCode,
            period.Code,
            publish.Scope,
            cancellationToken
        );
        // Null where nothing was frozen before, or what was cannot be read any more.
        var changes = latest is null
            ? null
            : await EditionChanges.SinceAsync(editions, kind, latest, report.Data, cancellationToken);
        if (latest is not null && changes is { Count: 0 })
            return new PublishResult(
                latest,
                false,
                await AddAsync(latest, recipients, publish.Schedules, fence, cancellationToken),
                null
            );

        var letter = report.Letter((latest?.Number ?? 0) + 1, latest is null ? null : changes ?? []);
        if (publish.IsUnreviewed)
            letter = ReviewMark.Unreviewed(letter);
        var toGet = EditionCommand.Open(kind.Code, programmeCode, period, publish.Scope);
        var drafts = await maker.FollowedAsync(letter, period, publish.CutOff, toGet, cancellationToken);
        var papers = FollowedPapers.Of(
            drafts with
            {
                Letter = drafts.Letter with
                {
                    ModelHash = report.Data.Hash(),
                    Topic = publish.Scope,
                    Fence = fence,
                    Schedules = publish.Schedules,
                },
            },
            recipients
        );
        var frozen = await editions.FreezeAsync(papers, cancellationToken);
        return new PublishResult(frozen[0], true, papers.Sum(static paper => paper.Recipients.Count), null);
    }

    /// <summary>
    /// Whoever comes later gets the pieces of what did not fit their letter as well, and before it: once the letter is
    /// theirs, the firing is answered.
    /// </summary>
    private async Task<int> AddAsync(
        Edition latest,
        IReadOnlyList<Recipient> recipients,
        ScheduledReport? scheduled,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var added = 0;
        for (var number = 1; await PartAsync(number) is { } part; number++)
            added += await editions.AddRecipientsAsync(
                part.Id,
                PartLetter.Readers(
                    PartLetter.FileOf(await editions.ModelAsync(part.Id, cancellationToken)),
                    latest.Attachments,
                    latest.Faces,
                    recipients
                ),
                null,
                fence,
                cancellationToken
            );
        return added + await editions.AddRecipientsAsync(latest.Id, recipients, scheduled, fence, cancellationToken);

        // An earlier edition may have had more of them.
        async Task<Edition?> PartAsync(int number) =>
            await editions.LatestAsync(
                PartLetter.KindOf(latest.Kind),
                latest.ProgrammeCode,
                latest.Period.Code,
                PartLetter.TopicOf(latest.Topic, number),
                cancellationToken
            )
                is { } part
            && part.CutOff == latest.CutOff
                ? part
                : null;
    }

    private async Task<List<Recipient>> RecipientsAsync(
        IReportKind kind,
        string programmeCode,
        PublishOptions publish,
        CancellationToken cancellationToken
    )
    {
        var programme = await programmes.CurrentAsync(programmeCode, publish.CutOff.AsOf, cancellationToken);
        var wanted =
            publish.To.Count > 0 ? publish.To.Select(address => Named(address, programme?.Recipients ?? []))
            : programme is null ? []
            : kind.Recipients(programme, publish.Scope);
        return [.. wanted.DistinctBy(static recipient => recipient.Email, StringComparer.OrdinalIgnoreCase)];
    }

    private static Recipient Named(string address, IReadOnlyList<Recipient> known) =>
        known.FirstOrDefault(recipient => string.Equals(recipient.Email, address, StringComparison.OrdinalIgnoreCase))
        ?? new Recipient("", address, RecipientRole.Reader);

    private static Problem NoRecipients(IReport report) =>
        new(
            "no-recipients",
            $"У отчёта «{report.Title}» нет получателей: его некому отправить.",
            "лист «Получатели» паспорта программы (столбец «Муниципалитет» — чей отчёт) или ключ --to адрес"
        );
}
