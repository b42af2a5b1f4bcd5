using QualityMonitor.Indicators.Completeness;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

public sealed class ReceiptRuleTests
{
    private const string Now = "2026-11-29 10:00";

    public static TheoryData<string?, string?, string?, string, ReceiptBasis> Table =>
        new()
        {
            // The mail server's word is taken, however long nobody read it.
            { "2026-10-05 08:00", null, null, "2026-10-05 08:00", ReceiptBasis.Server },
            { "2026-10-05 08:00", "2026-01-01 00:00", "2026-11-29 09:45", "2026-10-05 08:00", ReceiptBasis.Server },
            // A server's clock that is ahead makes nothing arrive tomorrow.
            { "2026-11-30 08:00", null, null, Now, ReceiptBasis.Server },
            // A file laid down while nobody looked: its own time, within what is possible.
            { null, "2026-10-05 08:00", "2026-10-01 09:00", "2026-10-05 08:00", ReceiptBasis.File },
            { null, Now, "2026-11-29 09:45", Now, ReceiptBasis.File },
            { null, "2026-11-29 09:45", "2026-11-29 09:45", "2026-11-29 09:45", ReceiptBasis.File },
            // Nobody looked before: nothing speaks against the file's time.
            { null, "2026-10-05 08:00", null, "2026-10-05 08:00", ReceiptBasis.File },
            // An old document, copied along after the last look, was not there then.
            { null, "2026-10-05 08:00", "2026-11-29 09:45", "2026-11-29 09:45", ReceiptBasis.Collected },
            // A clock that is ahead is not believed.
            { null, "2026-11-30 08:00", "2026-11-29 09:45", Now, ReceiptBasis.Collected },
            { null, "2026-11-30 08:00", null, Now, ReceiptBasis.Collected },
            // Nor one that was ahead when it looked.
            { null, "2026-11-29 09:50", "2027-11-29 09:45", "2026-11-29 09:50", ReceiptBasis.File },
            // Nothing is known.
            { null, null, "2026-11-29 09:45", Now, ReceiptBasis.Collected },
            { null, null, null, Now, ReceiptBasis.Collected },
        };

    [Theory, MemberData(nameof(Table))]
    public void A_file_is_received_when_it_arrived_as_far_as_that_is_known(
        string? server,
        string? changed,
        string? lookedBefore,
        string at,
        ReceiptBasis basis
    ) =>
        Assert.Equal(
            new ReceiptMoment(Moment(at), basis),
            ReceiptRule.Decide(Moment(Now), Maybe(server), Maybe(changed), Maybe(lookedBefore))
        );

    private static DateTimeOffset? Maybe(string? text) => text is null ? null : Moment(text);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyy-MM-dd HH:mm",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal
        );
}
