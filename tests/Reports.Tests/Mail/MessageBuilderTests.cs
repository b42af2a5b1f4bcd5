using System.Text;
using MimeKit;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

public sealed class MessageBuilderTests
{
    [Fact]
    public async Task An_edition_makes_the_same_bytes_every_time()
    {
        await using var store = await TestStore.SqliteAsync();
        var bytes = Letters.Bytes(await Letters.MessageAsync(store));

        Assert.Equal(bytes, Letters.Bytes(await Letters.MessageAsync(store)));
        Golden.Check("letter.eml", bytes);
        Assert.All(
            Encoding.Latin1.GetString(bytes).Split('\n'),
            line => Assert.True(line.Length <= 998 && line.All(char.IsAscii), line)
        );
    }

    [Fact]
    public async Task Russian_subject_names_and_file_names_arrive_as_written()
    {
        await using var store = await TestStore.SqliteAsync();
        var message = await MimeMessage.LoadAsync(
            new MemoryStream(Letters.Bytes(await Letters.MessageAsync(store))),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Letters.Subject, message.Subject);
        Assert.Equal(("Мониторинг качества", "Пётр Орлов"), (message.From[0].Name, message.To[0].Name));
        Assert.Equal("Все показатели.xlsx", Assert.Single(message.Attachments).ContentDisposition!.FileName);
        Assert.Contains("«мир»", message.HtmlBody);
        Assert.Contains("«мир»", message.TextBody);
    }

    [Fact]
    public async Task The_file_name_is_written_for_new_mail_programs_and_for_old_ones()
    {
        await using var store = await TestStore.SqliteAsync();
        var text = Encoding.ASCII.GetString(Letters.Bytes(await Letters.MessageAsync(store)));

        Assert.Contains("filename*", text);
        Assert.Contains("name=\"=?utf-8?", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_letter_says_that_a_machine_wrote_it_and_where_answers_go()
    {
        await using var store = await TestStore.SqliteAsync();
        var message = await Letters.MessageAsync(store);

        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("<quarterly.quality-2025.quality.example.test>", message.Headers["List-Id"]);
        Assert.Equal("quarterly.7@quality.example.test", message.MessageId);
        Assert.Equal("coordinator@example.test", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(Town.CutOff, message.Date);
    }
}
