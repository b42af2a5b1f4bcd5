using System.Text;
using System.Text.Json;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>Letters as they came to a municipality, through the real program and a real mail server.</summary>
public sealed class MailCasesTests
{
    private const string Programme = "quality-2024";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_that_quotes_our_answer_does_not_undo_the_correction()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        using var office = await SchoolOffice.OpenAsync(mailbox.Settings);
        foreach (var name in new[] { "1-first.eml", "2-corrected.eml", "3-reply.eml" })
        {
            await mailbox.PutAsync(Case("24-reply-quotes-our-answer", name), Cancellation);
            await office.RunAsync("collect");
        }

        var figure = await office.TryAsync(
            "explain",
            "--programme",
            Programme,
            "--indicator",
            "1.1",
            "--period",
            "2025-Q4",
            "--organisation",
            "СОШ № 3"
        );

        Assert.Contains("460 из 466", Plain(figure.Output), StringComparison.Ordinal);
        Assert.Equal(2, (await StatusAsync(office)).GetProperty("files").EnumerateArray().Count(IsMailed));
        var told = Assert.Single(office.Letters(Coordinator), IsReply);
        Assert.Contains("Спасибо, исправили", told.TextBody, StringComparison.Ordinal);
        Assert.Empty(told.Attachments);
    }

    [Fact]
    public async Task A_bounce_marks_its_letter_and_is_told_and_a_forged_one_is_only_shown()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        using var office = await SchoolOffice.OpenAsync(mailbox.Settings);
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");
        var answer = Assert.Single(office.Letters());
        var bounce = Encoding.UTF8.GetString(Case("34-bounce", "bounce.eml"));

        await mailbox.PutAsync(bounce, Cancellation);
        await office.RunAsync("collect");
        var forged = await StatusAsync(office);
        await mailbox.PutAsync(
            bounce
                .Replace("<rem1@example.test>", $"<{answer.MessageId}>", StringComparison.Ordinal)
                .Replace("@school.example.test>", "@mx.example.test>", StringComparison.Ordinal)
                .Replace("school-9@", "school-3@", StringComparison.Ordinal),
            Cancellation
        );
        await office.RunAsync("collect");
        await office.RunAsync("collect");

        var status = await StatusAsync(office);
        Assert.Equal(0, forged.GetProperty("letters").GetArrayLength());
        Assert.Equal(1, forged.GetProperty("messages").GetArrayLength());
        Assert.Equal(0, status.GetProperty("held").GetArrayLength());
        Assert.DoesNotContain(status.GetProperty("files").EnumerateArray(), IsMailed);
        var returned = Assert.Single(status.GetProperty("letters").EnumerateArray());
        Assert.Equal(SchoolOffice.School, returned.GetProperty("address").GetString());
        Assert.Contains("вернулось", (await office.TryAsync("outbox")).Output, StringComparison.Ordinal);
        var told = Assert.Single(
            office.Letters(Coordinator),
            static letter => letter.Subject!.StartsWith("Письмо не дошло", StringComparison.Ordinal)
        );
        Assert.Contains(SchoolOffice.School, told.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_may_be_a_programs_are_told_to_the_coordinator_once_and_taken_for_nothing_else()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        using var office = await SchoolOffice.OpenAsync(mailbox.Settings);
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");
        var answer = Assert.Single(office.Letters());
        await mailbox.PutAsync(Absent(1, answer.MessageId, "Меня нет до 10-го. Можно прислать позже?"), Cancellation);
        await mailbox.PutAsync(Absent(2, answer.MessageId, "Меня нет до 10-го. Можно прислать позже?"), Cancellation);
        await mailbox.PutAsync(Absent(3, answer.MessageId, "Меня нет до 10-го."), Cancellation);

        await office.RunAsync("collect");
        await office.RunAsync("collect");

        var told = Assert.Single(office.Letters(Coordinator), IsReply);
        Assert.Contains("Можно прислать позже?", told.TextBody, StringComparison.Ordinal);
        Assert.Single(office.Letters());
        Assert.DoesNotContain((await StatusAsync(office)).GetProperty("files").EnumerateArray(), IsMailed);
    }

    /// <summary>A note of absence that says nothing of being a program's.</summary>
    private static string Absent(int number, string? answers, string words) =>
        $"""
            From: school-3@svetlorechensk.example.test
            To: monitoring@example.test
            Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Нет на месте"))}?=
            Message-ID: <absent-{number}@school.example.test>
            In-Reply-To: <{answers}>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            {words}
            """;

    [Fact]
    public async Task A_message_that_arrived_before_the_deadline_is_in_time_whenever_it_is_read()
    {
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        using var office = await SchoolOffice.OpenAsync(mailbox.Settings);
        await mailbox.PutAsync(
            Case("30-received-before-the-deadline", "message.eml"),
            Cancellation,
            new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.FromHours(3))
        );

        await office.RunAsync("collect");
        await office.TryAsync("report", "--programme", Programme, "--period", "2026-Q3", "--preview", "preview");

        var file = Assert.Single((await StatusAsync(office)).GetProperty("files").EnumerateArray(), IsMailed);
        Assert.StartsWith(
            "2026-10-05T06:00",
            file.GetProperty("submission").GetProperty("receivedAt").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains("Вовремя — 1 из 12 школ", Plain(office.Preview("preview")), StringComparison.Ordinal);
    }

    private static string Coordinator => "coordinator@svetlorechensk.example.test";

    private static byte[] Case(params string[] path) =>
        File.ReadAllBytes(Repository.Shared(["cases", "2026-11", "trust", .. path]));

    private static async Task<JsonElement> StatusAsync(SchoolOffice office) =>
        JsonDocument.Parse((await office.TryAsync("status", "--json")).Output).RootElement;

    private static bool IsMailed(JsonElement file) =>
        file.GetProperty("submission").GetProperty("source").GetString() == "почта";

    private static bool IsReply(MimeKit.MimeMessage letter) =>
        letter.Subject!.StartsWith("Пишет", StringComparison.Ordinal);

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
