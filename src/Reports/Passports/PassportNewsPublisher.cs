using System.Globalization;
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
        var changes = PassportDifference.Between(before, after);
        var coordinators = Coordinators(before);
        if (changes.Count == 0 || coordinators.Count == 0)
        {
            await notices.SkipAsync(revision.Id, cancellationToken);
            return 0;
        }

        var governsFrom = await GovernsFromAsync(revision, cancellationToken);
        var news = new PassportNews(
            before.Programme.Name,
            revision.FileName,
            revision.Sender ?? $"источника «{revision.Source}»",
            revision.VouchedBy,
            Day(revision.ReceivedAt, now),
            revision.SubmissionId,
            changes
        )
        {
            GovernsFrom = governsFrom,
            Closed = governsFrom is { } day ? ClosedChanges.Of(before, after, day) : [],
            Gone = [.. ClosedChanges.Gone(before, after).Select(static one => one.ShortName)],
        };
        var draft = await mail.DraftAsync(
            Kind,
            revision.ProgrammeCode,
            PassportNewsWords.Page(news),
            news,
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = revision.Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsRevision = revision.Id,
            },
            coordinators,
            cancellationToken
        );
        return coordinators.Count;
    }

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
                .DistinctBy(static one => one.Email, StringComparer.OrdinalIgnoreCase),
        ];
        if (coordinators.Count == 0)
        {
            await notices.SkipRetractionAsync(revision.AttemptId, cancellationToken);
            return 0;
        }

        var wasLast = inForce is null || inForce.SubmissionId < revision.SubmissionId;
        var news = new RetractionNews(
            retracted.Programme.Name,
            revision.FileName,
            revision.SubmissionId,
            Day(revision.RetractedAt, now),
            revision.Reason,
            inForce is not null,
            inForce is not null && wasLast ? PassportDifference.Between(retracted, inForce.Passport) : []
        );
        var draft = await mail.DraftAsync(
            Kind,
            revision.ProgrammeCode,
            PassportNewsWords.Page(news),
            news,
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = "retracted " + revision.AttemptId.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsRetraction = revision.AttemptId,
            },
            coordinators,
            cancellationToken
        );
        return coordinators.Count;
    }

    /// <summary>Null for a passport that governs all time, or that counts no more.</summary>
    private async Task<DateOnly?> GovernsFromAsync(ReplacedRevision revision, CancellationToken cancellationToken) =>
        (await programmes.HistoryAsync(revision.ProgrammeCode, AsOf.Now, cancellationToken))
            ?.Revisions.FirstOrDefault(one => one.Id == revision.Id)
            ?.GovernsFrom;

    private static List<Recipient> Coordinators(PassportState passport) =>
        [.. passport.Programme.Recipients.Where(static one => one.Role == RecipientRole.Coordinator)];

    private static DateOnly Day(DateTimeOffset moment, DateTimeOffset now) =>
        DateOnly.FromDateTime(moment.ToOffset(now.Offset).Date);
}
