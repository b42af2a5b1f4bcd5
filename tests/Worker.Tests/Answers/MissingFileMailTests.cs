using QualityMonitor.Harness.Offices;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// Letters that speak of a table and bring none, through the real program, a real mailbox and a real server of outgoing mail.
/// </summary>
public sealed class MissingFileMailTests
{
    private const string School = "school-3@example.test";
    private const string Declared = "accountant@example.test";
    private const string Stranger = "somebody@example.test";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whom_the_passport_or_the_settings_name_is_asked_once_a_day_and_a_stranger_never()
    {
        var servers = MailServers.Find();
        Assert.SkipWhen(servers is null, MailServers.Missing);
        using var mailbox = await TestMailbox.OpenAsync(Cancellation);
        using var office = await SchoolOffice.OpenAsync(mailbox.Knowing(Declared));
        office.Put(Office.Read("passport.xlsx"), "passport.xlsx");
        await office.RunAsync("collect");
        var from = $"monitoring-{Guid.NewGuid():N}@example.test";
        await using var addressees = await Addressees.OpenAsync(servers!, from, Cancellation);
        office.Set("Mail", Outgoing(servers!, from));
        office.Set("Answers", new { Enabled = true });

        await mailbox.PutAsync(Letter(1, School, "https://disk.yandex.ru/i/abc"), Cancellation);
        await mailbox.PutAsync(Letter(2, Declared, "Сведения за IV квартал во вложении."), Cancellation);
        await mailbox.PutAsync(Letter(3, Stranger, "https://disk.yandex.ru/i/abc"), Cancellation);
        await mailbox.PutAsync(Letter(4, School, "Когда нужно сдать сведения?"), Cancellation);
        await office.RunAsync("collect");
        await mailbox.PutAsync(Letter(5, School, "https://disk.yandex.ru/i/def"), Cancellation);
        await office.RunAsync("collect");
        await office.RunAsync("collect");

        var arrived = (await addressees.WaitAsync(["never"], Cancellation)).Select(static one => one.Content).ToList();
        var toSchool = Assert.Single(arrived, static one => one.StartsWith(School, StringComparison.Ordinal));
        Assert.Contains("Таблица не получена: в письме ссылка, а не файл", toSchool, StringComparison.Ordinal);
        Assert.DoesNotContain("disk.yandex", toSchool, StringComparison.Ordinal);
        var toDeclared = Assert.Single(arrived, static one => one.StartsWith(Declared, StringComparison.Ordinal));
        Assert.Contains("Таблица не получена: файл не приложен", toDeclared, StringComparison.Ordinal);
        Assert.DoesNotContain(arrived, static one => one.StartsWith(Stranger, StringComparison.Ordinal));
    }

    private static object Outgoing(MailServers servers, string from)
    {
        var (user, password) = MailServers.Login(servers.Smtp);
        return new
        {
            Transport = "Smtp",
            From = from,
            Smtp = new
            {
                servers.Smtp.Host,
                servers.Smtp.Port,
                User = user,
                Password = password,
            },
        };
    }

    private static string Letter(int number, string sender, string words) =>
        $"""
            From: {sender}
            To: monitoring@example.test
            Subject: report {number}
            Message-ID: <missing-{number}@school.example.test>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            {words}
            """;
}
