using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Tests.Answers;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

/// <summary>Whoever sends a link, or forgets the file, is asked for it: else they think that they have reported.</summary>
public sealed class MissingFileTests
{
    private const string School = SchoolFile.Sender;
    private const string Link = "Сведения за квартал: https://disk.yandex.ru/i/abc";

    private static readonly ReportOptions Options = new(
        "Мониторинг",
        "from@example.test",
        "example.test",
        new TransportOptions.Folder(".")
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Link, "missing-file-link.txt")]
    [InlineData("Добрый день! Сведения за IV квартал во вложении.", "missing-file-forgotten.txt")]
    public async Task The_sender_is_asked_once_for_the_file_itself(string words, string golden)
    {
        await using var store = await TownAsync();
        await WriteAsync(store, 1, words, subject: "Сведения www.evil.example");

        Assert.Equal(1, await PublishAsync(store));
        Assert.Equal(0, await PublishAsync(store));

        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(School, letter.Address);
        var edition = (await store.Editions.GetAsync(letter.EditionId, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(edition.TextHash));
        Golden.Check(golden, edition.Subject + "\n\n" + await reader.ReadToEndAsync(Cancellation));
        Assert.Empty(edition.Attachments);
    }

    [Fact]
    public async Task A_flood_of_links_is_one_letter_a_day()
    {
        await using var store = await TownAsync();
        for (var number = 1; number < 5; number++)
            await WriteAsync(store, number, $"{Link}{number}");
        Assert.Equal(1, await PublishAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await PublishAsync(store));

        await WriteAsync(store, 9, Link);

        Assert.Equal(1, await PublishAsync(store));
    }

    [Fact]
    public async Task Nobody_is_asked_whom_no_passport_names_or_whom_the_server_doubts_or_who_is_a_program()
    {
        await using var store = await TownAsync();
        await WriteAsync(store, 1, Link, sender: "stranger@elsewhere.example");
        await WriteAsync(store, 2, Link, doubt: "dmarc=fail");
        await WriteAsync(store, 3, Link, sender: null);
        await WriteAsync(store, 4, Link, kind: MessageKind.Automatic);
        await WriteAsync(store, 5, Link, kind: MessageKind.Bounce);
        await WriteAsync(store, 6, Link, kind: MessageKind.Own);
        await WriteAsync(store, 7, "Когда нужно сдать сведения?");

        Assert.Equal(0, await PublishAsync(store));
        Assert.Empty(await store.Outbox.DueAsync(Cancellation));
    }

    /// <summary>Of that mailbox alone: another may have other settings.</summary>
    [Theory]
    [InlineData("почта", 1)]
    [InlineData("другая почта", 0)]
    public async Task A_sender_whom_the_settings_of_the_mailbox_name_is_asked_too(string mailbox, int letters)
    {
        await using var store = await TownAsync();
        await WriteAsync(store, 1, Link, sender: "it@provider.example");
        var declared = new DeclaredSenders(["@provider.example"], Trust.Read([Town.Programme]).Value!);

        Assert.Equal(
            letters,
            await PublishAsync(
                store,
                Options with
                {
                    Mailboxes = new Dictionary<string, DeclaredSenders> { [mailbox] = declared },
                }
            )
        );
        Assert.All(
            await store.Outbox.DueAsync(Cancellation),
            static letter => Assert.Equal("it@provider.example", letter.Address)
        );
    }

    [Fact]
    public async Task Whoever_sent_the_table_meanwhile_is_not_asked_for_it()
    {
        await using var store = await TownAsync();
        await WriteAsync(store, 1, Link);
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await SchoolFile.LoadAsync(store, []);

        Assert.Equal(0, await PublishAsync(store));
    }

    [Fact]
    public async Task A_mailbox_that_is_numbered_anew_asks_nobody_twice()
    {
        await using var store = await TownAsync();
        await WriteAsync(store, 1, Link);
        Assert.Equal(1, await PublishAsync(store));
        store.Clock.Advance(TimeSpan.FromDays(2));
        await WriteAsync(store, 1, Link, validity: 2);

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

    private static Task WriteAsync(
        TestStore store,
        int number,
        string words,
        string? sender = School,
        string? doubt = null,
        MessageKind kind = MessageKind.Words,
        string subject = "Сведения",
        long validity = 1
    ) =>
        store.Received.RecordAsync(
            new NewReceivedMessage("почта", validity, number, $"key {number}", kind, subject, 900, store.Clock.Now)
            {
                Sender = sender,
                SenderDoubt = doubt,
                Words = words,
            },
            Cancellation
        );

    private static async Task<int> PublishAsync(TestStore store, ReportOptions? options = null)
    {
        var (letters, failures) = await new MissingFilePublisher(
            new SenderQuestions(store.Database, store.Clock),
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
