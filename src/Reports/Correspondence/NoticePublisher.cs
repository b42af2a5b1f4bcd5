using System.Globalization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Tells the coordinators what people wrote to the program and which of its letters came back. A notice, its deliveries
/// and the mark «told» are one transaction: a kill anywhere leaves the rest to the next run, and nothing is told twice.
/// </summary>
public sealed class NoticePublisher(
    ReceivedMessages messages,
    ProgrammeReader programmes,
    NoticeMail mail,
    EditionStore editions,
    ReportOptions options,
    TimeProvider clock
)
{
    /// <summary><see cref="Edition.Kind"/> of what a person wrote; its topic is the message's id.</summary>
    public const string ReplyKind = "reply";

    /// <summary><see cref="Edition.Kind"/> of a letter that came back.</summary>
    public const string ReturnedKind = "returned";

    /// <summary>What lay in a mailbox before it was first read is not news, but for the last days.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    /// <param name="since">When people began to be told.</param>
    /// <param name="offset">The clock of the days in the notices.</param>
    /// <returns>How many letters were put into the outbox, and what could not be told: it waits for the next
    /// run.</returns>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var untold = await messages.UntoldAsync(since - Grace, cancellationToken);
        if (untold.Count == 0)
            return (0, []);
        var now = clock.GetUtcNow().ToOffset(offset);
        var senders = await KnownSenders.ReadAsync(programmes, options, cancellationToken);
        var notices = new List<Notice>();
        foreach (var message in untold)
        {
            var notice = NoticeOf(message, senders, offset);
            if (notice is { To.Count: > 0 })
                notices.Add(notice);
            else
                await messages.SkipAsync(message.Id, cancellationToken);
        }

        var told = await messages.ToldAsync(new DateTimeOffset(now.Date, offset), cancellationToken);
        var letters = 0;
        var failures = await Guarded.EachAsync(
            ByPerson(notices.Where(one => !NoticeRule.Waits(one.Message, told))),
            static notice => $"о письме № {notice.Message.Id} координаторам не сообщено",
            async notice =>
            {
                await FreezeAsync(notice, now, fence, cancellationToken);
                letters += notice.To.Count;
            },
            cancellationToken
        );
        return (letters, failures);
    }

    private static IEnumerable<Notice> ByPerson(IEnumerable<Notice> notices) =>
        notices
            .GroupBy(static one => (one.Message.Kind, one.Message.Person?.ToLowerInvariant(), one.ProgrammeCode))
            .Select(static all => all.First() with { More = [.. all.Skip(1).Select(static one => one.Message)] });

    /// <returns>Null: nobody is to be told.</returns>
    private Notice? NoticeOf(ReceivedMessage message, KnownSenders senders, TimeSpan offset)
    {
        var person = message.Person;
        var book = senders.Book;
        var question = new NoticeQuestion(
            message.Kind,
            senders.Has(message),
            message.SenderDoubt is not null,
            message.Letter is not null
        )
        {
            AboutANotice = message.Letter?.Kind is ReturnedKind or ReplyKind,
        };
        if (!NoticeRule.IsTold(question))
            return null;

        var concerned =
            message.Letter is { } letter && book.Find(letter.ProgrammeCode) is { } own ? [own]
            : ConcernedBy(message, senders) is { Count: > 0 } known ? known
            : book.Only is { } only ? [only]
            : [];
        return new Notice(
            message,
            [],
            concerned is [var one] ? one.Code : Edition.NoProgramme,
            concerned is [var single] ? Words.Tidy(single.Name) : "",
            book.Names(person),
            Words.Moment(message.ReceivedAt.ToOffset(offset)),
            CoordinatorsOf(concerned, message)
        );
    }

    private static IReadOnlyList<ProgrammeDefinition> ConcernedBy(ReceivedMessage message, KnownSenders senders) =>
        message.Kind == MessageKind.Bounce ? senders.Book.Of(message.Person) : senders.ProgrammesOf(message);

    /// <summary>
    /// Never the address that does not work, nor whoever wrote. Whom our letter was of and went to is concerned like
    /// whoever answers it: its subject speaks of them.
    /// </summary>
    private List<Recipient> CoordinatorsOf(IEnumerable<ProgrammeDefinition> concerned, ReceivedMessage message) =>
        [
            .. concerned
                .SelectMany(programme =>
                {
                    var coordinators = new Coordinators(programme);
                    return coordinators.OfPerson(
                        message.Person,
                        [.. OrganisationsOf(message, programme, coordinators)]
                    );
                })
                .Where(one => !MailAddresses.Has(one.Email, options.FromAddress))
                .DistinctBy(static one => one.Email, MailAddresses.Comparer),
        ];

    private static IEnumerable<string> OrganisationsOf(
        ReceivedMessage message,
        ProgrammeDefinition programme,
        Coordinators coordinators
    ) =>
        message.Letter is not { } letter
            ? []
            : coordinators
                .PlacesOf(letter.Address)
                .Concat(programme.Organisations.Where(one => one.Code == letter.Topic).Select(static one => one.Code));

    private async Task FreezeAsync(Notice notice, DateTimeOffset now, Fence? fence, CancellationToken cancellationToken)
    {
        var draft = await mail.DraftAsync(
            notice.Message.Kind == MessageKind.Bounce ? ReturnedKind : ReplyKind,
            notice.ProgrammeCode,
            NoticePage.Of(notice, now.Offset),
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = notice.Message.Id.ToString(CultureInfo.InvariantCulture),
                Fence = fence,
                TellsOf = [notice.Message.Id, .. notice.More.Select(static one => one.Id)],
            },
            notice.To,
            cancellationToken
        );
    }
}
