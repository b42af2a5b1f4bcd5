using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Passports;

/// <summary>
/// Tells the coordinators of the passport that was in force what the one after it changed, by whatever way it came:
/// whoever is struck out hears of it. Letter and mark «told» are one transaction.
/// </summary>
public sealed class PassportNewsPublisher(
    PassportNotices notices,
    ProgrammeReader programmes,
    TemplateEngine templates,
    EditionStore editions,
    ContentStore content,
    ReportOptions options
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the revision.</summary>
    public const string Kind = "passport";

    /// <param name="now">With the offset of the days in the letter.</param>
    /// <returns>How many letters were put into the outbox.</returns>
    public async Task<int> PublishAsync(DateTimeOffset now, Fence? fence, CancellationToken cancellationToken)
    {
        var letters = 0;
        foreach (var revision in await notices.WaitingAsync(cancellationToken))
        {
            var before = (await programmes.RevisionAsync(revision.ReplacesId, cancellationToken)).Passport;
            var after = (await programmes.RevisionAsync(revision.Id, cancellationToken)).Passport;
            var changes = PassportDifference.Between(before, after);
            var coordinators = before
                .Programme.Recipients.Where(static one => one.Role == RecipientRole.Coordinator)
                .ToList();
            if (changes.Count == 0 || coordinators.Count == 0)
            {
                await notices.SkipAsync(revision.Id, cancellationToken);
                continue;
            }

            var news = new PassportNews(
                before.Programme.Name,
                revision.FileName,
                revision.Sender ?? $"источника «{revision.Source}»",
                revision.VouchedBy,
                DateOnly.FromDateTime(revision.ReceivedAt.ToOffset(now.Offset).Date),
                revision.SubmissionId,
                changes
            );
            await FreezeAsync(revision, news, coordinators, now, fence, cancellationToken);
            letters += coordinators.Count;
        }

        return letters;
    }

    private async Task FreezeAsync(
        ReplacedRevision revision,
        PassportNews news,
        IReadOnlyList<Recipient> coordinators,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var page = PassportNewsPage.Of(news);
        var model = JsonSerializer.Serialize(news, ModelJson.Options);
        var html = templates.Render("passport/html.sbn", TemplateKind.Html, page);
        var text = templates.Render("passport/text.sbn", TemplateKind.Text, page);
        var edition = new NewEdition(
            Kind,
            revision.ProgrammeCode,
            Period.Day(DateOnly.FromDateTime(now.Date)),
            Cutoff.Now(now),
            Words.Tidy(templates.Render("passport/subject.sbn", TemplateKind.Text, page)),
            model,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model))),
            (await content.PutAsync(Encoding.UTF8.GetBytes(html), cancellationToken)).Hash,
            (await content.PutAsync(Encoding.UTF8.GetBytes(text), cancellationToken)).Hash,
            [],
            options.MessageIdDomain
        )
        {
            Topic = revision.Id.ToString(CultureInfo.InvariantCulture),
            Fence = fence,
            TellsRevision = revision.Id,
        };
        await editions.FreezeAsync(edition, coordinators, cancellationToken);
    }
}
