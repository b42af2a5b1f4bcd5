using MimeKit;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Faults;

/// <summary>
/// Where faults are tried: an office that knows its programme and has a school's new file before it, copied for each fault;
/// and the end of the same office without any.
/// </summary>
internal sealed class FaultBench
{
    private const string Workbook = "2025-Q4/Сведения СОШ 3, IV квартал 2025.xlsx";
    private readonly FaultTable table;
    private readonly Office ready;
    private Snapshot expected = new();

    private FaultBench(FaultTable table, Office ready) => (this.table, this.ready) = (table, ready);

    /// <summary>Bytes of the file that waits.</summary>
    public static byte[] Sent => Office.Read(Workbook);

    public static string SentName => Path.GetFileName(Workbook);

    /// <summary>The file waits in the inbox.</summary>
    public static async Task<FaultBench> OfInboxAsync(FaultTable table, CancellationToken cancellationToken)
    {
        var office = await ReadyAsync(table, []);
        office.Receive(Workbook, new DateTimeOffset(2026, 1, 13, 9, 0, 0, TimeSpan.Zero));
        var bench = new FaultBench(table, office);
        await bench.ExpectAsync(cancellationToken);
        return bench;
    }

    /// <summary>It waits in a mailbox.</summary>
    public static async Task<FaultBench> OfMailboxAsync(
        FaultTable table,
        SourceBox box,
        CancellationToken cancellationToken
    )
    {
        var bench = new FaultBench(table, await ReadyAsync(table, [box.Settings]));
        await bench.ExpectAsync(cancellationToken);
        return bench;
    }

    /// <summary>Knows its programme; the mailbox is not read yet.</summary>
    private static async Task<Office> ReadyAsync(FaultTable table, IReadOnlyList<object> mailboxes)
    {
        object mail = new { From = "office@example.test" };
        var founded = Office.Open(table.NewFolder("founded"), [], mail);
        founded.Receive("passport.xlsx", new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero));
        await founded.Program.RunAsync(TimeSpan.Zero, "migrate");
        await founded.Program.RunAsync(TimeSpan.Zero, "collect");
        founded.Configure(mailboxes, mail);
        return founded;
    }

    private async Task ExpectAsync(CancellationToken cancellationToken)
    {
        var undisturbed = Copy();
        await undisturbed.Program.RunAsync(TimeSpan.Zero, "collect");
        expected = await SnapshotAsync(undisturbed, cancellationToken);
        if (expected.Count("figure") == 0 || expected.Count("letter") == 0)
            throw new InvalidOperationException("The office of the faults has nothing to lose.");
    }

    public Office Copy() => ready.CopyTo(table.NewFolder("office"));

    /// <summary>
    /// Tries the command while something is broken, mends it, collects and compares with the undisturbed end.
    /// </summary>
    /// <param name="breaking">Gives what mends it.</param>
    public async Task TryAsync(
        string fault,
        Func<Office, Func<Task>> breaking,
        CancellationToken cancellationToken,
        params string[] command
    )
    {
        var office = Copy();
        var mend = breaking(office);
        Ended ended;
        try
        {
            ended = await office.Program.RunAsync(TimeSpan.Zero, command.Length == 0 ? ["collect"] : command);
        }
        finally
        {
            await mend();
        }

        await EndAsync(fault, command.Length == 0 ? ["collect"] : command, office, ended, cancellationToken);
    }

    /// <summary>All is well again: what the office has now must be what the undisturbed one has.</summary>
    public async Task EndAsync(
        string fault,
        string[] command,
        Office office,
        Ended ended,
        CancellationToken cancellationToken
    )
    {
        office.Program.Environment.Clear();
        var after = await office.Program.RunAsync(TimeSpan.Zero, "collect");
        // A letter whose sending failed has its next attempt some minutes later.
        await office.Program.RunAsync(TimeSpan.FromDays(1), "outbox", "send");
        List<string> wrong = [];
        if (after.ExitCode is not (0 or 6))
            wrong.Add($"after mending: {after}");
        else
            wrong.AddRange((await SnapshotAsync(office, cancellationToken)).Against(expected).Where(IsOfOffice));
        var verified = await office.Program.RunAsync(TimeSpan.Zero, "verify");
        if (verified.ExitCode != 0)
            wrong.Add($"verify: {verified}");
        await table.AddAsync(fault, command, office, ended, wrong);
    }

    /// <summary>A service that lived for a moment has switched on a part that no collecting run knows of.</summary>
    private static bool IsOfOffice(string difference) =>
        !difference.EndsWith(": switched on reminders", StringComparison.Ordinal);

    private static async Task<Snapshot> SnapshotAsync(Office office, CancellationToken cancellationToken)
    {
        var snapshot = await Snapshot.ReadAsync(office.Database, cancellationToken);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(office.Home, "outbox"), "*.eml"))
        {
            using var letter = await MimeMessage.LoadAsync(file, cancellationToken);
            snapshot.Add($"letter {letter.To} {letter.Subject}");
        }

        return snapshot;
    }
}
