using System.Globalization;
using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Harness.Faults;

/// <summary>A line to a real IMAP server that is cut, or falls silent, at each thing that the program says.</summary>
internal static class ImapFaults
{
    private const int MostRecords = 60;

    public static async Task TryAsync(FaultTable table, CancellationToken cancellationToken)
    {
        if (MailServers.Find() is not { } servers)
        {
            table.Skipped.Add("IMAP: " + MailServers.Missing);
            return;
        }

        await using var box = await SourceBox.OpenAsync(servers, cancellationToken);
        await box.PutAsync(
            "school-3@example.test",
            FaultBench.SentName,
            FaultBench.Sent,
            new DateTimeOffset(2026, 1, 13, 9, 0, 0, TimeSpan.Zero),
            cancellationToken
        );
        var bench = await FaultBench.OfMailboxAsync(table, box, cancellationToken);
        foreach (
            var (fault, name, value) in new[]
            {
                ("IMAP: wrong password", "Password", "wrong"),
                ("IMAP: no such folder", "Folder", "harness-nowhere"),
                ("IMAP: nobody listens", "Port", "1"),
                ("IMAP: no such host", "Host", "mail.invalid"),
            }
        )
            await bench.TryAsync(fault, Set(name, value), cancellationToken);
        foreach (var silent in new[] { false, true })
            for (var record = 0; record < MostRecords; record++)
            {
                await using var line = new FaultyLine(servers.Imap, record, silent);
                await bench.TryAsync(
                    $"IMAP: line {(silent ? "silent" : "cut")} at record {record}",
                    Set("Port", line.Port.ToString(CultureInfo.InvariantCulture)),
                    cancellationToken
                );
                if (!line.HasFailed)
                    break;
            }
    }

    private static Func<Office, Func<Task>> Set(string name, string value) =>
        office =>
        {
            office.Program.Environment["QUALITYMONITOR__Sources__Mailboxes__0__" + name] = value;
            office.Program.Environment["QUALITYMONITOR__Sources__Mailboxes__0__TimeoutSeconds"] = "2";
            return static () => Task.CompletedTask;
        };
}
