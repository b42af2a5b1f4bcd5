using System.Globalization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Store;
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
    DigestMail mail,
    EditionStore editions
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the revision.</summary>
    public const string Kind = "passport";

    /// <summary><see cref="Edition.Kind"/> of what a new coordinator is asked of a passport; its topic is the revision.</summary>
    public const string QuestionKind = "passport-question";

    /// <param name="now">With the offset of the days in the letter.</param>
    /// <returns>How many letters were put into the outbox.</returns>
    public async Task<int> PublishAsync(DateTimeOffset now, Fence? fence, CancellationToken cancellationToken)
    {
        var letters = 0;
        foreach (var revision in await notices.WaitingAsync(cancellationToken))
            letters += await TellAsync(revision, now, fence, cancellationToken);
        foreach (var revision in await notices.RetractedAsync(cancellationToken))
            letters += await TellAsync(revision, now, fence, cancellationToken);
        return letters;
    }

    private async Task<int> TellAsync(
        ReplacedRevision revision,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var before = (await programmes.RevisionAsync(revision.ReplacesId, cancellationToken)).Passport;
        var after = (await programmes.RevisionAsync(revision.Id, cancellationToken)).Passport;
        var counting = await programmes.PassportsAsync(revision.ProgrammeCode, AsOf.Now, cancellationToken);
        var governsFrom = counting.FirstOrDefault(one => one.Id == revision.Id)?.GovernsFrom;
        var past =
            counting is [.., { } last] && last.Id == revision.Id
                ? await programmes.PastAsync(revision.ProgrammeCode, revision.SubmissionId, cancellationToken)
                : null;
        var papers = new List<(NewEdition, IReadOnlyList<Recipient>)>();
        foreach (var (scope, readers) in ByPart(Coordinators(before)))
        {
            var news = News(revision, Part(before, scope), Part(after, scope), now) with
            {
                GovernsFrom = governsFrom,
                Closed = governsFrom is { } day && past is not null ? past.Waiting(after, day, scope) : [],
            };
            if (news.Changes.Count == 0)
                continue;
            papers.Add((await PaperAsync(Kind, PassportNewsWords.Page(news), news), readers));
        }

        foreach (var (scope, readers) in ByPart(Newcomers(before, after)))
        {
            var news = News(revision, Part(before, scope), Part(after, scope), now) with
            {
                Closed = governsFrom is { } day && past is not null ? past.Waiting(after, day, scope) : [],
            };
            if (news.Closed.Count == 0)
                continue;
            papers.Add((await PaperAsync(QuestionKind, PassportNewsWords.Question(news), news), readers));
        }

        if (papers.Count == 0)
            await notices.SkipAsync(revision.Id, cancellationToken);
        else
            await editions.FreezeAsync(papers, cancellationToken);
        return papers.Sum(static paper => paper.Item2.Count);

        async Task<NewEdition> PaperAsync(string kind, DigestPage page, PassportNews news) =>
            await mail.DraftAsync(kind, revision.ProgrammeCode, page, news, now, cancellationToken, folder: Kind) with
            {
                Topic = revision.Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsRevision = papers.Count == 0 ? revision.Id : null,
            };
    }

    private static PassportNews News(
        ReplacedRevision revision,
        PassportState before,
        PassportState after,
        DateTimeOffset now
    ) =>
        new(
            before.Programme.Name,
            revision.FileName,
            revision.Sender ?? $"источника «{revision.Source}»",
            revision.VouchedBy,
            Day(revision.ReceivedAt, now),
            revision.SubmissionId,
            PassportDifference.Between(before, after)
        )
        {
            Gone = [.. ClosedChanges.Gone(before, after).Select(static one => one.ShortName)],
        };

    private async Task<int> TellAsync(
        RetractedRevision revision,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var retracted = (await programmes.RevisionAsync(revision.RevisionId, cancellationToken)).Passport;
        var inForce = await programmes.InForceAsync(revision.ProgrammeCode, cancellationToken);
        List<Recipient> coordinators =
        [
            .. Coordinators(retracted)
                .Concat(inForce is null ? [] : Coordinators(inForce.Passport))
                .DistinctBy(static one => (one.Email.ToUpperInvariant(), one.Scope)),
        ];
        if (coordinators.Count == 0)
        {
            await notices.SkipRetractionAsync(revision.AttemptId, cancellationToken);
            return 0;
        }

        var papers = new List<(NewEdition, IReadOnlyList<Recipient>)>();
        foreach (var (scope, readers) in ByPart(coordinators))
        {
            var news = News(revision, Part(retracted, scope), inForce, scope, now);
            var draft = await mail.DraftAsync(
                Kind,
                revision.ProgrammeCode,
                PassportNewsWords.Page(news),
                news,
                now,
                cancellationToken
            );
            papers.Add(
                (
                    draft with
                    {
                        Topic = "retracted " + revision.AttemptId.ToString(CultureInfo.InvariantCulture),
                        Fence = fence,
                        TellsRetraction = papers.Count == 0 ? revision.AttemptId : null,
                    },
                    readers
                )
            );
        }

        await editions.FreezeAsync(papers, cancellationToken);
        return coordinators.Count;
    }

    private static RetractionNews News(
        RetractedRevision revision,
        PassportState retracted,
        Revision? inForce,
        string? scope,
        DateTimeOffset now
    )
    {
        var wasLast = inForce is null || inForce.SubmissionId < revision.SubmissionId;
        return new RetractionNews(
            retracted.Programme.Name,
            revision.FileName,
            revision.SubmissionId,
            Day(revision.RetractedAt, now),
            revision.Reason,
            inForce is not null,
            inForce is not null && wasLast ? PassportDifference.Between(retracted, Part(inForce.Passport, scope)) : []
        );
    }

    /// <summary>A municipality's coordinators read what a passport says to it; the whole programme's come
    /// first.</summary>
    private static IEnumerable<(string? Scope, IReadOnlyList<Recipient> Readers)> ByPart(
        IEnumerable<Recipient> coordinators
    ) =>
        coordinators
            .GroupBy(static one => one.Scope, StringComparer.Ordinal)
            .OrderBy(static readers => readers.Key, StringComparer.Ordinal)
            .Select(static readers => (readers.Key, (IReadOnlyList<Recipient>)[.. readers]));

    private static PassportState Part(PassportState passport, string? scope) =>
        scope is null ? passport : passport.ScopedTo(scope);

    private static List<Recipient> Coordinators(PassportState passport) =>
        [.. passport.Programme.Recipients.Where(static one => one.Role == RecipientRole.Coordinator)];

    /// <summary>Coordinators whom the passport before did not name: what waits is asked of nobody else.</summary>
    private static IEnumerable<Recipient> Newcomers(PassportState before, PassportState after)
    {
        var known = Coordinators(before).Select(static one => one.Email).ToHashSet(MailAddresses.Comparer);
        return Coordinators(after).Where(one => !known.Contains(one.Email));
    }

    private static DateOnly Day(DateTimeOffset moment, DateTimeOffset now) =>
        DateOnly.FromDateTime(moment.ToOffset(now.Offset).Date);
}
