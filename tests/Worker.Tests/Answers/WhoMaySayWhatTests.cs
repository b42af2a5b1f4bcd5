using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Support;
using Xunit;
using static QualityMonitor.Worker.Tests.Answers.SchoolOffice;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// Mail from whoever should not have sent it, through a real mailbox and the program as a process: what stood stands,
/// and the right people hear of it.
/// </summary>
public sealed class WhoMaySayWhatTests
{
    private const string OtherSchool = "school-5@svetlorechensk.example.test";

    private const string Coordinator = "coordinator@svetlorechensk.example.test";

    private const string Stranger = "stranger@elsewhere.example.test";

    private const string Confirmed = "mx.example.test; dmarc=pass header.from=svetlorechensk.example.test";

    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_book_headed_with_another_school_is_kept_back_and_both_its_sender_and_the_coordinator_are_asked()
    {
        using var client = new ImapClient();
        var (office, box) = await OpenOfficeAsync(client);
        using var _ = office;
        await SendAsync(box, OtherSchool, FileName, Sent, Confirmed);

        await office.TryAsync("collect");

        var letters = office
            .AllLetters()
            .Where(static letter => letter.TextBody!.Contains(FileName, StringComparison.Ordinal))
            .ToList();
        Assert.Empty(office.Letters());
        Assert.Contains(letters, static letter => letter.To.Mailboxes.Single().Address == OtherSchool);
        Assert.Contains(letters, static letter => letter.To.Mailboxes.Single().Address != OtherSchool);
        Assert.All(
            letters,
            static letter =>
            {
                Assert.Contains("другую организацию", letter.TextBody, StringComparison.Ordinal);
                Assert.DoesNotContain(School, letter.TextBody + letter.HtmlBody, StringComparison.Ordinal);
            }
        );
        Assert.DoesNotContain("school-3", await FiguresAsync(office), StringComparison.Ordinal);

        // Neither has submitted by it: the one it speaks of has sent nothing, of the other nothing was taken.
        await office.RunAsync("report", "-p", "quality-2024", "--period", "2025-Q4", "--preview", "preview");
        var report = office.Preview("preview").Replace('\u00A0', ' ');
        Assert.Contains("Вовремя — 0 из 12 школ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("С опозданием", report, StringComparison.Ordinal);
        Assert.Contains("за другую организацию", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_sender_is_told_to_the_coordinator_once_and_nothing_goes_to_the_school()
    {
        using var client = new ImapClient();
        var (office, box) = await OpenOfficeAsync(client);
        using var _ = office;
        await SendAsync(
            box,
            School,
            FileName,
            Sent,
            "mx.example.test; dmarc=fail header.from=svetlorechensk.example.test"
        );

        await office.TryAsync("collect");
        await office.TryAsync("collect");

        Assert.Empty(office.Letters());
        var letter = Assert.Single(
            office.AllLetters(),
            static letter => letter.TextBody!.Contains("могли подделать", StringComparison.Ordinal)
        );
        Assert.Empty(letter.Attachments);
        Assert.Contains(School, letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passport_mailed_by_a_school_waits_and_the_coordinator_in_force_is_told()
    {
        using var client = new ImapClient();
        var (office, box) = await OpenOfficeAsync(client);
        using var _ = office;
        await SendAsync(box, School, "паспорт.xlsx", office.Passport, Confirmed);

        await office.TryAsync("collect");

        var letters = office
            .AllLetters()
            .Where(static letter => letter.TextBody!.Contains("меняет только координатор", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(letters, static letter => letter.To.Mailboxes.Single().Address == School);
        Assert.Contains(letters, static letter => letter.To.Mailboxes.Single().Address != School);
        Assert.All(letters, static letter => Assert.Empty(letter.Attachments));
    }

    [Fact]
    public async Task Words_of_a_forger_a_stranger_and_another_school_are_printed_nowhere_and_who_sent_them_is_told()
    {
        using var client = new ImapClient();
        var (office, box) = await OpenOfficeAsync(client);
        using var _ = office;
        await office.DropAsync(Sent);
        const string forged = "mx.example.test; dmarc=fail header.from=svetlorechensk.example.test";
        await SendAsync(box, Coordinator, "Пояснения подделка.xlsx", Texts("СОШ № 3", "Слово-подделка"), forged);
        await SendAsync(
            box,
            Stranger,
            "Пояснения чужого.xlsx",
            Texts("СОШ № 3", "Слово-чужого"),
            "mx.example.test; dmarc=pass header.from=elsewhere.example.test"
        );
        await SendAsync(box, OtherSchool, "Пояснения соседа.xlsx", Texts("СОШ № 3", "Слово-соседа"), Confirmed);
        await SendAsync(box, School, "Пояснения свои.xlsx", Texts("СОШ № 3", "Слово-своё"), Confirmed);

        await office.TryAsync("collect");

        var told = office.Letters(Coordinator).ConvertAll(static letter => Plain(letter.TextBody!));
        Assert.Contains(told, one => Names(one, Coordinator, "Пояснения подделка.xlsx", "не подтвердил"));
        Assert.Contains(told, static one => Names(one, Stranger, "Пояснения чужого.xlsx"));
        Assert.Contains(told, static one => Names(one, OtherSchool, "Пояснения соседа.xlsx", "другую организацию"));
        Assert.Empty(office.Letters(Stranger));
        await office.RunAsync("report", "-p", "quality-2024", "--period", "2025-Q4", "--preview", "preview");
        var papers = office.AllTexts("preview");
        Assert.Contains("Слово-своё", papers, StringComparison.Ordinal);
        Assert.All(
            ["Слово-подделка", "Слово-чужого", "Слово-соседа"],
            word => Assert.DoesNotContain(word, papers, StringComparison.Ordinal)
        );
    }

    private static bool Names(string letter, params string[] words) =>
        words.All(word => letter.Contains(word, StringComparison.Ordinal));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    /// <summary>An explanation for a school and a proposal for the whole town, both in the same words.</summary>
    private static byte[] Texts(string school, string words) =>
        new XlsxBuilder()
            .Sheet(
                NarrativeVocabulary.AboutSheet,
                static sheet => sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, "quality-2024")
            )
            .Sheet(
                NarrativeVocabulary.ExplanationsSheet,
                sheet =>
                    sheet
                        .Row(
                            NarrativeVocabulary.Indicator,
                            NarrativeVocabulary.Explanations.Why,
                            NarrativeVocabulary.Period,
                            NarrativeVocabulary.Organisation
                        )
                        .Row("1.1", words, "2025-Q4", school)
            )
            .Sheet(
                NarrativeVocabulary.ProposalsSheet,
                sheet => sheet.Row(NarrativeVocabulary.Proposals.What, NarrativeVocabulary.Period).Row(words, "2025-Q4")
            )
            .ToBytes();

    private static async Task<string> FiguresAsync(SchoolOffice office) =>
        (await office.TryAsync("status", "--json")).Output;

    private static async Task<(SchoolOffice Office, IMailFolder Box)> OpenOfficeAsync(ImapClient client)
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        await client.ConnectAsync(Server!.Host, Server.Port, SecureSocketOptions.SslOnConnect, Cancellation);
        var (user, password) = (Server.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1]);
        await client.AuthenticateAsync(user, password, Cancellation);
        var box = (
            await client
                .GetFolder(client.PersonalNamespaces[0])
                .CreateAsync("t" + Guid.NewGuid().ToString("N"), true, Cancellation)
        )!;
        var office = await OpenAsync(
            new
            {
                Name = "почта",
                Server.Host,
                Server.Port,
                User = user,
                Password = password,
                Folder = box.Name,
                AuthenticationServer = "mx.example.test",
            }
        );
        return (office, box);
    }

    private static async Task SendAsync(IMailFolder box, string from, string name, byte[] file, string results)
    {
        var body = new BodyBuilder { TextBody = "Здравствуйте!" };
        body.Attachments.Add(name, file);
        using var message = new MimeMessage(
            [new MailboxAddress("Школа", from)],
            [new MailboxAddress("", "qm@example.test")],
            "Отчёт",
            body.ToMessageBody()
        );
        message.Headers.Insert(0, "Authentication-Results", results);
        await box.AppendAsync(new AppendRequest(message), Cancellation);
    }
}
