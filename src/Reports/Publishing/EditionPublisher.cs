using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// Freezes a report as an edition with one delivery per recipient. Everything before the freezing transaction only adds
/// content under its own hash, so a kill anywhere ends the same after a restart.
/// </summary>
public sealed class EditionPublisher(
    QuarterlyReportBuilder builder,
    QuarterlyMail mail,
    ProgrammeReader programmes,
    LetterMaker maker,
    EditionStore editions
)
{
    /// <summary><see cref="Edition.Kind"/> of the quarterly report; its topic is the municipality whose part it
    /// is.</summary>
    public const string Kind = "quarterly";

    /// <summary>
    /// The same data as the latest edition's make no new one; recipients without a delivery still get theirs.
    /// </summary>
    public async Task<PublishResult> PublishAsync(
        string programmeCode,
        Period period,
        Fence? fence,
        PublishOptions publish,
        CancellationToken cancellationToken
    )
    {
        var built = await builder.BuildAsync(programmeCode, publish.Scope, period, publish.CutOff, cancellationToken);
        if (built.Report is not { } report)
            return new PublishResult(null, false, 0, built.Problem);

        var recipients = await RecipientsAsync(programmeCode, publish, cancellationToken);
        if (recipients.Count == 0)
            return new PublishResult(null, false, 0, NoRecipients(report));

        var latest = await editions.LatestAsync(Kind, programmeCode, period.Code, publish.Scope, cancellationToken);
        var data = ReportPoints.Of(report);
        // Null where nothing was frozen before, or what was cannot be read any more.
        var changes = latest is null
            ? null
            : await EditionChanges.SinceAsync(editions, latest, data, cancellationToken);
        if (latest is not null && changes is { Count: 0 })
            return new PublishResult(
                latest,
                false,
                await editions.AddRecipientsAsync(latest.Id, recipients, publish.Schedules, fence, cancellationToken),
                null
            );

        var draft = await DraftAsync(
            report with
            {
                Changes = latest is null ? null : changes ?? [],
                Unread = UnreadPlace.Of(publish.Unread, publish.CutOff.At),
            },
            period,
            (latest?.Number ?? 0) + 1,
            publish.CutOff,
            cancellationToken
        );
        var edition = await editions.FreezeAsync(
            draft with
            {
                ModelHash = data.Hash(),
                Topic = publish.Scope,
                Fence = fence,
                Schedules = publish.Schedules,
            },
            recipients,
            cancellationToken
        );
        return new PublishResult(edition, true, recipients.Count, null);
    }

    private Task<NewEdition> DraftAsync(
        QuarterlyReport report,
        Period period,
        int number,
        Cutoff cutOff,
        CancellationToken cancellationToken
    ) =>
        maker.DraftAsync(
            new Letter(Kind, report.ProgrammeCode, mail.Render(report, number), ReportJson.Write(report))
            {
                Workbooks = [new AttachedWorkbook(ExcelFile.AppendixName, Appendix.Write(report))],
            },
            period,
            cutOff,
            cancellationToken
        );

    private async Task<List<Recipient>> RecipientsAsync(
        string programmeCode,
        PublishOptions publish,
        CancellationToken cancellationToken
    )
    {
        var programme = await programmes.CurrentAsync(programmeCode, publish.CutOff.AsOf, cancellationToken);
        var known = programme?.Recipients ?? [];
        var wanted =
            publish.To.Count == 0
                ? known.Where(one => (one.Scope ?? "") == publish.Scope)
                : publish.To.Select(address => Named(address, known));
        return [.. wanted.DistinctBy(static recipient => recipient.Email, StringComparer.OrdinalIgnoreCase)];
    }

    private static Recipient Named(string address, IReadOnlyList<Recipient> known) =>
        known.FirstOrDefault(recipient => string.Equals(recipient.Email, address, StringComparison.OrdinalIgnoreCase))
        ?? new Recipient("", address, RecipientRole.Reader);

    private static Problem NoRecipients(QuarterlyReport report) =>
        new(
            "no-recipients",
            $"У программы «{report.ProgrammeName}» ({report.OwnerName}) нет получателей: отчёт некому отправить.",
            "лист «Получатели» паспорта программы (столбец «Муниципалитет» — чей отчёт) или ключ --to адрес"
        );
}
