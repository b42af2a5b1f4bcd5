using System.Globalization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Tells the coordinators which letters of theirs were given up, once for each: those of the addressee, never the address
/// that fails. The admin hears of each from the watch over the service, whoever else does. Letter and mark «told» are one
/// transaction.
/// </summary>
public sealed class UndeliveredPublisher(
    UndeliveredNotices notices,
    ProgrammeReader programmes,
    NoticeMail mail,
    EditionStore editions,
    ReportOptions options,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the first delivery that they tell of.</summary>
    public const string Kind = "undelivered";

    /// <summary>What was given up long ago, before anybody was told of such, is no news.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <param name="since">When people began to be told.</param>
    /// <param name="offset">The clock of the days in the letters.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next
    /// run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().ToOffset(offset);
        var untold = await notices.UntoldAsync(since > now - Grace ? since : now - Grace, cancellationToken);
        if (untold.Count == 0)
            return (0, []);
        var book = await AddressBook.ReadAsync(programmes, cancellationToken);
        var told = new List<(FailedDelivery Delivery, IReadOnlyList<Recipient> To)>();
        foreach (var delivery in untold)
        {
            var to = UndeliveredRule.IsTold(delivery.Kind) ? Readers(delivery, book) : [];
            if (to.Count == 0)
                await notices.SkipAsync(delivery.Id, cancellationToken);
            else
                told.Add((delivery, to));
        }

        var letters = 0;
        var failures = await Guarded.EachAsync(
            told.GroupBy(static one => (one.Delivery.ProgrammeCode, Addresses.KeyOf(one.To))),
            static letter => $"о неотправленном письме № {letter.First().Delivery.Id} координаторам не сообщено",
            async letter =>
            {
                var to = letter.First().To;
                var failed = letter.Select(static one => one.Delivery).ToList();
                await FreezeAsync(failed, book.Find(letter.Key.ProgrammeCode)!, to, now, fence, cancellationToken);
                letters += to.Count;
            },
            cancellationToken
        );
        return (letters, failures);
    }

    /// <summary>Those of the school or municipality that the letter is about, else of the addressee's.</summary>
    private List<Recipient> Readers(FailedDelivery delivery, AddressBook book) =>
        book.Find(delivery.ProgrammeCode) is not { } programme
            ? []
            :
            [
                .. new Coordinators(programme)
                    .OfPerson(
                        delivery.Address,
                        programme.Organisations.Any(one => one.Code == delivery.Topic) ? [delivery.Topic] : []
                    )
                    .Where(one =>
                        !MailAddresses.Has(one.Email, options.FromAddress)
                        && !MailAddresses.Has(one.Email, delivery.Address)
                    ),
            ];

    private async Task FreezeAsync(
        List<FailedDelivery> failed,
        ProgrammeDefinition programme,
        IReadOnlyList<Recipient> to,
        DateTimeOffset now,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var draft = await mail.DraftAsync(
            Kind,
            programme.Code,
            UndeliveredWords.Page(failed, Words.Tidy(programme.Name), now.Offset),
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = failed[0].Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsUndelivered = [.. failed.Select(static one => one.Id)],
            },
            to,
            cancellationToken
        );
    }
}
