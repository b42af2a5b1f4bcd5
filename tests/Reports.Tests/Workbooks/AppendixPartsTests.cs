using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Reports.Tests.MailRules;
using QualityMonitor.Reports.Tests.Quarterly;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using Xunit;

namespace QualityMonitor.Reports.Tests.Workbooks;

/// <summary>A region's appendix that mail servers do not take goes by municipality, and not without its letter.</summary>
public sealed class AppendixPartsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Region TwoTowns() =>
        new Region()
            .Named("s3", "СОШ №33")
            .Give("1.1", "s1", "1000")
            .Give("1.1", "s2", "4321")
            .Give("1.1", "s3", "350")
            .Give("1.3", "s1", "4,5")
            .Give("1.3", "s3", "4,25");

    [Fact]
    public async Task Each_municipality_has_a_workbook_of_its_own_schools_and_together_they_have_all()
    {
        var report = await TwoTowns().ReportAsync("region");

        var parts = AppendixParts.Of(report);

        Assert.Equal(["Светлореченск", "Заречье"], parts.Select(static one => one.Name));
        Assert.Equal("Все показатели, Заречье.xlsx", parts[1].File.FileName);
        var (town, village) = (TextOf(parts[0].File.Content), TextOf(parts[1].File.Content));
        Assert.Contains("4321", town, StringComparison.Ordinal);
        Assert.DoesNotContain("СОШ №33", town.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("350", village, StringComparison.Ordinal);
        Assert.DoesNotContain("4321", village, StringComparison.Ordinal);
        foreach (var part in parts)
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(part.File.Content), false);
            Assert.Empty(new OpenXmlValidator().Validate(book, Token));
        }
    }

    [Fact]
    public async Task A_towns_appendix_has_no_parts() => Assert.Empty(AppendixParts.Of(await TwoTowns().ReportAsync()));

    [Fact]
    public async Task What_does_not_fit_follows_in_letters_of_its_own_frozen_with_the_report()
    {
        await using var store = await TwoTowns().StoreAsync("region");
        var publisher = new EditionPublisher(store.Programmes, await SmallAsync(store), store.Editions);

        var result = await publisher.PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            Options(),
            Token
        );

        var due = await store.Outbox.DueAsync(Token);
        Assert.Equal((3, 3), (result.NewDeliveries, due.Count));
        Assert.Equal("quarterly", result.Edition!.Kind);
        var main = await MessageAsync(store, due[0]);
        Assert.Contains("«Все показатели.xlsx»", main.TextBody!.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("отдельными письмами, по муниципалитетам", main.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(main.Attachments, static one => one.ContentType.Name == "Все показатели.xlsx");
        foreach (var (delivery, name) in due.Skip(1).Zip(["Светлореченск", "Заречье"]))
        {
            using var part = await MessageAsync(store, delivery);
            Assert.StartsWith(name + ":", part.Subject, StringComparison.Ordinal);
            Assert.Equal($"Все показатели, {name}.xlsx", Assert.Single(part.Attachments).ContentType.Name);
            Assert.Empty(MailRule.Breaches(part.HtmlBody!));
        }
    }

    [Fact]
    public async Task Whoever_is_added_later_gets_the_pieces_of_that_edition_too()
    {
        await using var store = await TwoTowns().StoreAsync("region");
        var publisher = new EditionPublisher(store.Programmes, await SmallAsync(store), store.Editions);
        await publisher.PublishAsync(Building.Kind(store), Town.Programme, Town.Now, null, Options(), Token);

        var result = await publisher.PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            Options("late@example.test"),
            Token
        );

        var late = (await store.Outbox.DueAsync(Token)).Where(static one => one.Address == "late@example.test");
        Assert.Equal((false, 3), (result.IsNew, result.NewDeliveries));
        Assert.Equal(3, late.Select(static one => one.EditionId).Distinct().Count());
    }

    /// <summary>The coordinator's letter has a workbook more than a reader's.</summary>
    [Fact]
    public async Task Whoever_has_the_file_in_the_letter_gets_no_other_of_it_now_or_later()
    {
        await using var store = await TwoTowns().StoreAsync("region");
        var maker = await BetweenAsync(store);
        var publisher = new EditionPublisher(store.Programmes, maker, store.Editions);

        var result = await PublishAsync("anna@example.test", "reader@example.test");
        var later = await PublishAsync("anna@example.test", "late@example.test");

        // The paper is larger and has no room in any of the letters: it follows each.
        Assert.Equal((5, 2), (result.NewDeliveries, later.NewDeliveries));
        Assert.Equal(["quarterly-part"], await HoldersAsync("anna@example.test"));
        Assert.Equal(["quarterly"], await HoldersAsync("reader@example.test"));
        Assert.Equal(["quarterly"], await HoldersAsync("late@example.test"));

        // The kinds of a person's letters that hold the workbook.
        async Task<IEnumerable<string>> HoldersAsync(string address)
        {
            var found = new List<string>();
            foreach (var delivery in (await store.Outbox.DueAsync(Token)).Where(one => one.Address == address))
            {
                using var message = await MessageAsync(store, delivery);
                if (message.Attachments.Any(static one => one.ContentType.Name == "Все показатели.xlsx"))
                    found.Add((await store.Editions.GetAsync(delivery.EditionId, Token))!.Kind);
            }

            return found;
        }

        Task<PublishResult> PublishAsync(params string[] to) =>
            publisher.PublishAsync(Building.Kind(store), Town.Programme, Town.Now, null, Options(to), Token);
    }

    [Fact]
    public async Task Whoever_comes_later_and_has_no_room_gets_what_nobody_needed_before()
    {
        await using var store = await TwoTowns().StoreAsync("region");
        var publisher = new EditionPublisher(store.Programmes, await BetweenAsync(store), store.Editions);

        var first = await PublishAsync("reader@example.test");
        var later = await PublishAsync("anna@example.test");

        Assert.Equal((2, 3), (first.NewDeliveries, later.NewDeliveries));

        Task<PublishResult> PublishAsync(string to) =>
            publisher.PublishAsync(Building.Kind(store), Town.Programme, Town.Now, null, Options(to), Token);
    }

    [Theory]
    [InlineData("книга.xlsx", "coordinator")]
    [InlineData("приказ.docx", "reader")]
    // A piece frozen before pieces told of what they are.
    [InlineData(null, "coordinator reader")]
    [InlineData("другая.xlsx", "")]
    public void A_piece_is_for_those_whose_letter_lacks_its_file(string? file, string readers)
    {
        var main = new[] { Attached("книга.xlsx", false), Attached("приказ.docx", true) };
        var face = new EditionFace(
            RecipientRole.Coordinator,
            "",
            "",
            "",
            [Attached("книга.xlsx", true), Attached("приказ.docx", false)]
        );

        var found = PartLetter.Readers(
            file,
            main,
            [face],
            [
                new Recipient("", "coordinator", RecipientRole.Coordinator),
                new Recipient("", "reader", RecipientRole.Reader),
            ]
        );

        Assert.Equal(readers, string.Join(' ', found.Select(static one => one.Email)));

        static EditionAttachment Attached(string name, bool isApart) => new(name, "", "") { IsApart = isApart };
    }

    [Fact]
    public async Task A_draft_is_followed_by_the_pieces_too_so_that_whoever_decides_has_seen_all_of_it()
    {
        await using var store = await TwoTowns().StoreAsync("region");

        var result = await new DraftPublisher(store.Programmes, await SmallAsync(store), store.Editions).PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            Options(),
            null,
            false,
            Token
        );

        var due = await store.Outbox.DueAsync(Token);
        Assert.Equal((3, 3, true), (result.NewDeliveries, due.Count, result.IsDraft));
        using var draft = await MessageAsync(store, due[0]);
        Assert.Contains("отдельными письмами, по муниципалитетам", draft.TextBody, StringComparison.Ordinal);
        using var piece = await MessageAsync(store, due[1]);
        Assert.Equal("Все показатели, Светлореченск.xlsx", Assert.Single(piece.Attachments).ContentType.Name);
    }

    private static PublishOptions Options(params string[] to) => new(to, Cutoff.Now(Town.CutOff));

    /// <summary>A piece fits its letters, the whole does not.</summary>
    private static async Task<LetterMaker> SmallAsync(Support.Stores.TestStore store)
    {
        var piece = AppendixParts.Of(await Building.ReportAsync(store)).Max(static one => one.File.Content.Length);
        return new LetterMaker(store.Content, Letters.Options with { LargestLetter = (long)(piece * 1.4) + 8000 });
    }

    /// <summary>As much as a reader's letter may weigh; a coordinator's is heavier.</summary>
    private static async Task<LetterMaker> BetweenAsync(Support.Stores.TestStore store)
    {
        var built = await Building
            .Kind(store)
            .BuildAsync(new ReportOrder(Town.Programme, "", Town.Now, Cutoff.Now(Town.CutOff), []), Token);
        var letter = built.Report!.Letter(1, null);
        var asking = letter.Faces.Single(static one => one.Reader == RecipientRole.Coordinator);
        var most = 1_000_000L;
        while (Lacks(letter.Mail, letter.Files) || !Lacks(asking.Mail, asking.Files))
            most -= 1_000;
        return new LetterMaker(store.Content, Letters.Options with { LargestLetter = most });

        bool Lacks(RenderedMail mail, IReadOnlyList<AttachedFile> files) =>
            LetterSize.Apart(mail, files, most).Any(static one => one.FileName == "Все показатели.xlsx");
    }

    private static async Task<MimeKit.MimeMessage> MessageAsync(Support.Stores.TestStore store, Delivery delivery) =>
        await new MessageBuilder(store.Content, Letters.Options).BuildAsync(
            (await store.Editions.GetAsync(delivery.EditionId, Token))!,
            delivery,
            LetterThread.None,
            Token
        );

    private static string TextOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(
            zip.Entries.Where(static one => one.FullName.Contains("worksheets", StringComparison.Ordinal))
                .Select(static one =>
                {
                    using var reader = new StreamReader(one.Open());
                    return reader.ReadToEnd();
                })
        );
    }
}
