using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MimeKit;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Reports.Tests.MailRules;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Publishing;

/// <summary>The paper that is filed reaches whoever it is for, also where mail servers take little.</summary>
public sealed class LargePaperTests
{
    private const string Paper = "Квартальный отчёт за IV квартал 2025 года.docx";
    private const string Lighter = "Квартальный отчёт за IV квартал 2025 года, без рисунков.docx";
    private const string Reader = "reader@example.test";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_no_room_beside_the_other_files_comes_whole_in_a_letter_of_its_own()
    {
        await using var store = await Town.CreateAsync();
        var paper = PaperOf(await LetterAsync(store));

        var (letter, followers) = await PublishAsync(store, RoomFor(paper.Content));

        Assert.Contains(
            $"«{Paper}» не поместился в письмо; он придёт отдельным письмом.",
            Text(letter),
            StringComparison.Ordinal
        );
        var follower = Assert.Single(followers);
        Assert.StartsWith(Path.GetFileNameWithoutExtension(Paper) + ":", follower.Subject, StringComparison.Ordinal);
        Assert.Equal(paper.Content, Content(Assert.Single(follower.Attachments)));
        Assert.Empty(MailRule.Breaches(follower.HtmlBody!));
    }

    [Fact]
    public async Task What_no_letter_has_room_for_comes_without_pictures_and_says_where_the_whole_is()
    {
        await using var store = await Town.CreateAsync();
        var lighter = PaperOf(await LetterAsync(store)).Lighter!.Value.Content;

        var (letter, followers) = await PublishAsync(store, RoomFor(lighter));

        Assert.Contains(
            $"«{Paper}» не поместился в письмо; отдельным письмом придёт он же без рисунков. С рисунками его сохранила "
                + "программа: перешлите это письмо администратору мониторинга, он получит файл командой "
                + $"report open --kind quarterly --programme {Town.Programme} --period 2025-Q4 --save файлы",
            Text(letter),
            StringComparison.Ordinal
        );
        var follower = Assert.Single(followers, static one => NamesOf(one).Contains(Lighter, StringComparer.Ordinal));
        Assert.Contains("С рисунками он не поместился", Text(follower), StringComparison.Ordinal);
        Assert.Equal(lighter, Content(Assert.Single(follower.Attachments)));
    }

    [Fact]
    public async Task A_paper_without_pictures_says_so_and_what_they_show_in_words()
    {
        await using var store = await Town.CreateAsync();
        var paper = PaperOf(await LetterAsync(store));

        var (whole, lighter) = (Read(paper.Content), Read(paper.Lighter!.Value.Content));

        Assert.True(lighter.Pictures == 0 && whole.Pictures > 2);
        Assert.StartsWith("Это копия без рисунков", lighter.Text, StringComparison.Ordinal);
        Assert.Contains("Вместо рисунка: Факт по отношению к плану.", lighter.Text, StringComparison.Ordinal);
        foreach (var alternative in whole.Alternatives)
            Assert.Contains(alternative, lighter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreviewed_report_says_so_in_the_copy_without_pictures_too()
    {
        await using var store = await Town.CreateAsync();
        var letter = ReviewMark.Unreviewed(await LetterAsync(store));

        var lighter = PaperOf(letter).Lighter!.Value;

        Assert.Contains("не проверен координатором", Read(lighter.Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_promised_a_letter_that_does_not_follow()
    {
        await using var store = await Town.CreateAsync();

        var (letter, followers) = await PublishAsync(store, 30_000);

        Assert.Empty(followers);
        Assert.DoesNotContain("придёт", Text(letter), StringComparison.Ordinal);
        Assert.Contains("не поместились в письмо; их сохранила программа", Text(letter), StringComparison.Ordinal);
    }

    private static AttachedFile PaperOf(Letter letter) => letter.Files.Single(static one => one.FileName == Paper);

    /// <summary>As large as a letter is that has room for these bytes, base64 and few words included, and for no more.</summary>
    private static long RoomFor(byte[] content) => (long)(1.37 * (content.Length + 17_000));

    private static (int Pictures, string Text, IReadOnlyList<string> Alternatives) Read(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Token));
        var main = document.MainDocumentPart!;
        return (
            main.ImageParts.Count(),
            main.Document!.Body!.InnerText,
            [
                .. main
                    .Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
                    .Select(static one => one.Description!.Value!),
            ]
        );
    }

    private static async Task<Letter> LetterAsync(TestStore store)
    {
        var built = await Building
            .Kind(store)
            .BuildAsync(new ReportOrder(Town.Programme, "", Town.Now, Cutoff.Now(Town.CutOff), []), Token);
        return built.Report!.Letter(1, null);
    }

    private static async Task<(MimeMessage Letter, IReadOnlyList<MimeMessage> Followers)> PublishAsync(
        TestStore store,
        long most
    )
    {
        var maker = new LetterMaker(store.Content, Letters.Options with { LargestLetter = most });
        await new EditionPublisher(store.Programmes, maker, store.Editions).PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            new PublishOptions([Reader], Cutoff.Now(Town.CutOff)),
            Token
        );
        var messages = new List<MimeMessage>();
        foreach (var delivery in await store.Outbox.DueAsync(Token))
            messages.Add(
                await new MessageBuilder(store.Content, Letters.Options).BuildAsync(
                    (await store.Editions.GetAsync(delivery.EditionId, Token))!,
                    delivery,
                    LetterThread.None,
                    Token
                )
            );
        return (messages[0], messages[1..]);
    }

    private static IEnumerable<string?> NamesOf(MimeMessage message) =>
        message.Attachments.Select(static one => one.ContentType.Name);

    private static string Text(MimeMessage message) => message.TextBody!.Replace('\u00A0', ' ');

    private static byte[] Content(MimeEntity attachment)
    {
        using var memory = new MemoryStream();
        ((MimePart)attachment).Content!.DecodeTo(memory, Token);
        return memory.ToArray();
    }
}
