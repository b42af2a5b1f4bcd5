using System.Globalization;
using System.Net;
using System.Net.Sockets;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Faults;

/// <summary>A mail server that misbehaves at every command in every way, and is well two days later.</summary>
internal static class SmtpFaults
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(2);
    private static readonly string[] Send = ["outbox", "send"];

    public static async Task TryAsync(FaultBench bench, FaultTable table, CancellationToken cancellationToken)
    {
        var waiting = bench.Copy();
        var nobody = ClosedPort();
        PointAt(waiting, nobody);
        var refused = await waiting.Program.RunAsync(TimeSpan.Zero, "collect");
        var letters = await Snapshot.ListAsync(
            waiting.Database,
            "select message_id from delivery where lower(state) = 'pending'",
            cancellationToken
        );
        if (letters.Count == 0)
            throw new InvalidOperationException($"No letter waits: {refused}");
        await EndAsync(table, "SMTP: nobody listens", ["collect"], Copy(), refused, [], letters, cancellationToken);
        foreach (var stage in Enum.GetValues<SmtpStage>().Where(static one => one != SmtpStage.None))
        foreach (var way in Enum.GetValues<Misbehaviour>())
        {
            if (
                (way == Misbehaviour.TakeAndHangUp && stage != SmtpStage.Dot)
                || (stage == SmtpStage.Message && way is not (Misbehaviour.HangUp or Misbehaviour.Silence))
            )
                continue;
            var office = Copy();
            List<string> taken;
            Ended ended;
            await using (var server = new FaultySmtp(stage, way))
            {
                PointAt(office, server.Port);
                ended = await office.Program.RunAsync(TimeSpan.Zero, Send);
                taken = [.. server.Taken];
            }

            await EndAsync(table, $"SMTP {stage}: {way}", Send, office, ended, taken, letters, cancellationToken);
        }

        Office Copy() => waiting.CopyTo(table.NewFolder("smtp"));
    }

    /// <summary>
    /// The server is well. Each letter must have been taken once, but for those that <c>outbox</c> puts before a person.
    /// </summary>
    private static async Task EndAsync(
        FaultTable table,
        string fault,
        string[] command,
        Office office,
        Ended ended,
        List<string> taken,
        IReadOnlyList<string> letters,
        CancellationToken cancellationToken
    )
    {
        await using var server = new FaultySmtp(SmtpStage.None, Misbehaviour.Later);
        PointAt(office, server.Port);
        var after = await office.Program.RunAsync(Later, Send);
        taken.AddRange(server.Taken);
        var listed = await office.Program.RunAsync(Later, "outbox");
        List<string> wrong =
        [
            .. taken
                .GroupBy(static id => id, StringComparer.Ordinal)
                .Where(static one => one.Count() > 1)
                .Select(static one => $"doubled: {one.Key}"),
            .. letters
                .Where(id => !taken.Contains(id) && !listed.Said.Contains(id, StringComparison.Ordinal))
                .Select(static id => $"lost and not shown: {id}"),
        ];
        if (!after.IsReadable || after.ExitCode is not (0 or 6))
            wrong.Add($"after mending: {after}");
        await table.AddAsync(fault, command, office, ended, wrong);
    }

    private static void PointAt(Office office, int port)
    {
        foreach (
            var (name, value) in new[]
            {
                ("Transport", "Smtp"),
                ("Smtp__Host", "127.0.0.1"),
                ("Smtp__Port", port.ToString(CultureInfo.InvariantCulture)),
                ("Smtp__Security", "None"),
                ("Smtp__TimeoutSeconds", "2"),
            }
        )
            office.Program.Environment["QUALITYMONITOR__Mail__" + name] = value;
        office.Program.Environment["QUALITYMONITOR__Answers__Enabled"] = "true";
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
