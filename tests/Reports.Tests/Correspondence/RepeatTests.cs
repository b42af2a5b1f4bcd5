using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Tests.Answers;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

/// <summary>Whoever sends the same bytes once more hears that they are known: one line, and no more than one a day.</summary>
public sealed class RepeatTests
{
    private const string School = SchoolFile.Sender;

    private static readonly ReportOptions Options = new(
        "Мониторинг",
        "from@example.test",
        "example.test",
        new TransportOptions.Folder(".")
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_school_hears_it_once_a_day_for_the_same_file_and_at_once_for_another()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1);
        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        await SentAsync(store, 2);
        Assert.Equal(0, await PublishAsync(store));
        await SentAsync(store, 3, "Другой.xlsx");
        Assert.Equal(1, await PublishAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await PublishAsync(store));
        await SentAsync(store, 4);
        Assert.Equal(1, await PublishAsync(store));

        var letters = await store.Outbox.DueAsync(Cancellation);
        Assert.All(letters, static one => Assert.Equal(School, one.Address));
        var edition = (await store.Editions.GetAsync(letters[0].EditionId, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(edition.TextHash));
        Golden.Check("repeat.txt", edition.Subject + "\n\n" + await reader.ReadToEndAsync(Cancellation));
        Assert.Empty(edition.Attachments);
    }

    [Fact]
    public async Task Two_of_one_run_are_one_letter()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1);
        await SentAsync(store, 2);

        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task Nobody_else_learns_that_a_file_is_known()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1, sender: "stranger@elsewhere.example");
        await SentAsync(store, 2, doubt: "dmarc=fail");
        await SentAsync(store, 3, sender: null);

        Assert.Equal(0, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
    }

    [Fact]
    public async Task A_sender_whom_the_settings_of_the_mailbox_name_is_known()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1, sender: "it@provider.example");
        var declared = new DeclaredSenders(["@provider.example"], Trust.Nobody);

        Assert.Equal(
            1,
            await PublishAsync(
                store,
                Options with
                {
                    Mailboxes = new Dictionary<string, DeclaredSenders> { ["почта"] = declared },
                }
            )
        );
    }

    [Fact]
    public async Task A_name_that_looks_like_an_address_cannot_be_clicked()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1, "www.evil.example, IV кв.xlsx");

        Assert.Equal(1, await PublishAsync(store));

        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        var edition = (await store.Editions.GetAsync(letter.EditionId, Cancellation))!;
        Assert.Contains("www[.]evil[.]example, IV кв.xlsx", edition.Subject, StringComparison.Ordinal);
        using var reader = new StreamReader(store.Content.Open(edition.HtmlHash));
        Assert.DoesNotContain("evil.example", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_is_numbered_anew_tells_nothing_twice()
    {
        await using var store = await TownAsync();
        await SentAsync(store, 1);
        Assert.Equal(1, await PublishAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(2));
        await SentAsync(store, 1, validity: 2);

        Assert.Equal(0, await PublishAsync(store));
    }

    private static Task<TestStore> TownAsync() =>
        SchoolFile.TownAsync(
            Town.Definition with
            {
                Organisations =
                [
                    .. Town.Organisations.Select(static one => one.Code == "s5" ? one with { Email = School } : one),
                ],
            }
        );

    private static Task SentAsync(
        TestStore store,
        int number,
        string name = SchoolFile.Name,
        string? sender = School,
        string? doubt = null,
        long validity = 1
    ) =>
        store.Received.RecordAsync(
            new NewReceivedMessage(
                "почта",
                validity,
                number,
                $"key {number}",
                MessageKind.Repeated,
                "Сведения",
                900,
                store.Clock.Now
            )
            {
                Sender = sender,
                SenderDoubt = doubt,
                Attachments = name,
            },
            Cancellation
        );

    private static async Task<int> PublishAsync(TestStore store, ReportOptions? options = null)
    {
        var (letters, failures) = await new RepeatPublisher(
            store.Received,
            store.Programmes,
            Letters.Notices(store),
            store.Editions,
            options ?? Options,
            store.Clock
        ).PublishAsync(Town.CutOff.AddDays(-6), TimeSpan.FromHours(3), null, Cancellation);
        Assert.Empty(failures);
        return letters;
    }
}
