using System.Globalization;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Reports.Watching;

/// <summary>
/// Tells the admin what went wrong with the service and what is well again, all of one waking in one letter. Letter and
/// mark «told» are one transaction: a kill anywhere leaves the rest to the next waking, and nothing is told twice.
/// </summary>
public sealed class StateNewsPublisher(DigestMail mail, EditionStore editions)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the first state that they tell of.</summary>
    public const string Kind = "state";

    /// <param name="news">At least one state.</param>
    /// <param name="now">With the offset of the moments in the letter.</param>
    public async Task PublishAsync(
        string address,
        StateNews news,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var draft = await mail.DraftAsync(
            Kind,
            Edition.NoProgramme,
            StateNewsWords.Page(news, now.Offset),
            news,
            now,
            cancellationToken
        );
        await editions.FreezeAsync(
            draft with
            {
                Topic = news.Entered.Concat(news.Ended).First().Id.ToString(CultureInfo.InvariantCulture),
                TellsStates =
                [
                    .. news.Entered.Select(static state => new ToldWatch(state.Id, IsEnd: false)),
                    .. news.Ended.Select(static state => new ToldWatch(state.Id, IsEnd: true)),
                ],
            },
            [new Recipient("", address, RecipientRole.Coordinator)],
            cancellationToken
        );
    }
}
