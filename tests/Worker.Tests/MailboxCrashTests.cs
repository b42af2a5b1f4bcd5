using System.Text;
using System.Text.Json;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// A real process over a real mailbox, killed while what a message brought is stored in part and the message is not
/// marked.
/// </summary>
public sealed class MailboxCrashTests : IDisposable
{
    private const int Attachments = 200;
    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_message_half_stored_is_taken_again_without_doubles_and_marked_only_then()
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        using var client = new ImapClient();
        var box = await OpenBoxAsync(client);
        await SendAsync(box);
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        await Killing.CollectAsync(folder.Path, 3);
        var (storedAtDeath, markedAtDeath) = (await StoredAsync(), await MarkedAsync(box));
        await WorkerProcess.RunAsync(folder.Path, "collect");

        Assert.InRange(storedAtDeath.Count, 1, Attachments - 1);
        Assert.False(markedAtDeath);
        Assert.Equal(Attachments, (await StoredAsync()).Count);
        Assert.Equal(Attachments, (await StoredAsync()).Distinct(StringComparer.Ordinal).Count());
        Assert.True(await MarkedAsync(box));
    }

    private async Task<IMailFolder> OpenBoxAsync(ImapClient client)
    {
        var (user, password) = (Server!.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1]);
        await client.ConnectAsync(Server.Host, Server.Port, SecureSocketOptions.SslOnConnect, Cancellation);
        await client.AuthenticateAsync(user, password, Cancellation);
        var box = (
            await client
                .GetFolder(client.PersonalNamespaces[0])
                .CreateAsync("t" + Guid.NewGuid().ToString("N"), true, Cancellation)
        )!;
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            JsonSerializer.Serialize(
                new
                {
                    Sources = new
                    {
                        Mailboxes = new[]
                        {
                            new
                            {
                                Name = "почта",
                                Server.Host,
                                Server.Port,
                                User = user,
                                Password = password,
                                Folder = box.Name,
                                SenderProof = "None",
                            },
                        },
                    },
                }
            ),
            Cancellation
        );
        return box;
    }

    private static async Task SendAsync(IMailFolder box)
    {
        var body = new BodyBuilder { TextBody = "Здравствуйте!" };
        for (var i = 0; i < Attachments; i++)
            body.Attachments.Add($"школа {i}.csv", Encoding.UTF8.GetBytes($"Код;Факт\n1;{i}\n"));
        using var message = new MimeMessage(
            [new MailboxAddress("Методист", "m@example.ru")],
            [new MailboxAddress("", "qm@example.test")],
            "Отчёты",
            body.ToMessageBody()
        );
        await box.AppendAsync(new AppendRequest(message), Cancellation);
    }

    private static async Task<bool> MarkedAsync(IMailFolder box)
    {
        await box.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        var flags = Assert.Single(await box.FetchAsync(0, -1, MessageSummaryItems.Flags, Cancellation)).Flags!.Value;
        await box.CloseAsync(expunge: false, Cancellation);
        return flags.HasFlag(MessageFlags.Seen);
    }

    private async Task<List<string>> StoredAsync()
    {
        var settings = SettingsLoader.Load(folder["qualitymonitor.json"], folder.Path).Settings;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(settings, TimeProvider.System)
            .BuildServiceProvider();
        return
        [
            .. (await services.GetRequiredService<Submissions>().RecentAsync(1000, Cancellation)).Select(static file =>
                file.Submission.ContentHash
            ),
        ];
    }
}
