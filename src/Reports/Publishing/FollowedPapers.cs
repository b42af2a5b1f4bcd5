using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// A report and what its letter has no room for, as papers that are frozen together, each with its readers. A piece is
/// frozen also where nobody lacks the file yet: whoever comes later may.
/// </summary>
internal static class FollowedPapers
{
    public static IReadOnlyList<(NewEdition Edition, IReadOnlyList<Recipient> Recipients)> Of(
        FollowedDraft drafts,
        IReadOnlyList<Recipient> recipients
    )
    {
        var letter = drafts.Letter;
        return
        [
            (letter, recipients),
            .. drafts
                .Pieces.Index()
                .Select(one =>
                    (
                        one.Item.Draft with
                        {
                            Topic = PartLetter.TopicOf(letter.Topic, one.Index + 1),
                            Fence = letter.Fence,
                        },
                        PartLetter.Readers(one.Item.Of, letter.Attachments, letter.Faces, recipients)
                    )
                ),
        ];
    }
}
