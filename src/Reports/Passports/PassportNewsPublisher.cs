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
            var papers = new List<(NewEdition, IReadOnlyList<Recipient>)>();
            foreach (var (readers, changes) in Readers(before, after))
                papers.Add(
                    (
                        await EditionAsync(
                            revision,
                            News(revision, before.Programme.Name, changes, now),
                            isFirst: papers.Count == 0,
                            now,
                            fence,
                            cancellationToken
                        ),
                        readers
                    )
                );
            if (papers.Count == 0)
                await notices.SkipAsync(revision.Id, cancellationToken);
            else
                await editions.FreezeAsync(papers, cancellationToken);
            letters += papers.Sum(static paper => paper.Item2.Count);
        }

        return letters;
    }

    /// <summary>The whole programme's coordinators read all changes, a municipality's those of its part.</summary>
    private static IEnumerable<(IReadOnlyList<Recipient>, IReadOnlyList<PassportChange>)> Readers(
        PassportState before,
        PassportState after
    ) =>
        before
            .Programme.Recipients.Where(static one => one.Role == RecipientRole.Coordinator)
            .GroupBy(static one => one.Scope)
            .OrderBy(static readers => readers.Key, StringComparer.Ordinal)
            .Select(readers =>
                (
                    (IReadOnlyList<Recipient>)[.. readers],
                    readers.Key is { } scope
                        ? PassportDifference.Between(before.ScopedTo(scope), after.ScopedTo(scope))
                        : PassportDifference.Between(before, after)
                )
            )
            .Where(static one => one.Item2.Count > 0);

    private static PassportNews News(
        ReplacedRevision revision,
        string programmeName,
        IReadOnlyList<PassportChange> changes,
        DateTimeOffset now
    ) =>
        new(
            programmeName,
            revision.FileName,
            revision.Sender ?? $"источника «{revision.Source}»",
            revision.VouchedBy,
            DateOnly.FromDateTime(revision.ReceivedAt.ToOffset(now.Offset).Date),
            revision.SubmissionId,
            changes
        );

    /// <param name="isFirst">Of the revision: it is the one that marks it as told.</param>
    private async Task<NewEdition> EditionAsync(
        ReplacedRevision revision,
        PassportNews news,
        bool isFirst,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var page = PassportNewsPage.Of(news);
        var model = JsonSerializer.Serialize(news, ModelJson.Options);
        var html = templates.Render("passport/html.sbn", TemplateKind.Html, page);
        var text = templates.Render("passport/text.sbn", TemplateKind.Text, page);
        return new NewEdition(
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
            TellsRevision = isFirst ? revision.Id : null,
        };
    }
}
