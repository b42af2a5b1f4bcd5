using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Harness.Faults;

/// <summary>What befalls the database file, the stored content and the folders.</summary>
internal static class StoreFaults
{
    public static async Task TryAsync(FaultBench bench, CancellationToken cancellationToken)
    {
        foreach (string[] command in new string[][] { ["collect"], ["migrate"] })
        {
            await bench.TryAsync("database file gone", Replaced(static _ => null), cancellationToken, command);
            await bench.TryAsync("database of zero bytes", Replaced(static _ => []), cancellationToken, command);
        }

        foreach (
            var (fault, change) in new (string, Func<byte[], byte[]?>)[]
            {
                ("database of random bytes", static old => RandomNumberGenerator.GetBytes(old.Length)),
                ("database truncated to a half", static old => old[..(old.Length / 2)]),
                ("random bytes in the middle of the database", Spoilt),
            }
        )
            await bench.TryAsync(fault, Replaced(change), cancellationToken);
        await bench.TryAsync(
            "random bytes in the middle of the database",
            Replaced(Spoilt),
            cancellationToken,
            "status"
        );

        await bench.TryAsync("database locked for two seconds", static office => Locked(office, 2), cancellationToken);
        await bench.TryAsync(
            "database locked for longer than its patience",
            static office => Locked(office, seconds: null),
            cancellationToken
        );
        await bench.TryAsync("stored content gone", Moved("data/content"), cancellationToken);
        await bench.TryAsync("folder of layouts gone", Moved("layouts"), cancellationToken);
        await bench.TryAsync("inbox gone", Moved("inbox"), cancellationToken);
        await bench.TryAsync("a file stands where letters are written to", FileAt("outbox"), cancellationToken);
        await bench.TryAsync("settings gone", Moved("qualitymonitor.json"), cancellationToken);
    }

    private static byte[] Spoilt(byte[] old)
    {
        var spoilt = old.ToArray();
        RandomNumberGenerator.Fill(spoilt.AsSpan(old.Length / 3, old.Length / 3));
        return spoilt;
    }

    /// <param name="change">Null: nothing is left.</param>
    private static Func<Office, Func<Task>> Replaced(Func<byte[], byte[]?> change) =>
        office =>
        {
            var old = File.ReadAllBytes(office.Database);
            if (change(old) is { } bytes)
                File.WriteAllBytes(office.Database, bytes);
            else
                File.Delete(office.Database);
            return () =>
            {
                foreach (var file in Directory.GetFiles(office.Data, Path.GetFileName(office.Database) + "*"))
                    File.Delete(file);
                File.WriteAllBytes(office.Database, old);
                return Task.CompletedTask;
            };
        };

    /// <param name="seconds">Null: until the command has ended.</param>
    private static Func<Task> Locked(Office office, int? seconds)
    {
        if (seconds is null)
            office.Program.Environment["QUALITYMONITOR__Database__ConnectionString"] =
                $"Data Source={office.Database};Default Timeout=2";
        var connection = new SqliteConnection($"Data Source={office.Database};Pooling=False");
        connection.Open();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "begin exclusive";
            command.ExecuteNonQuery();
        }

        var released = ReleaseAsync();
        return async () =>
        {
            await connection.DisposeAsync();
            await released;
        };

        async Task ReleaseAsync()
        {
            if (seconds is not { } wait)
                return;
            // The fault itself: the lock ends by itself while the command waits for it in a process of its own.
            await Task.Delay(TimeSpan.FromSeconds(wait));
            await connection.DisposeAsync();
        }
    }

    private static Func<Office, Func<Task>> Moved(string path) =>
        office =>
        {
            var (here, away) = (Path.Combine(office.Home, path), Path.Combine(office.Home, "away"));
            Directory.Move(here, away);
            return () =>
            {
                if (Directory.Exists(here))
                    Directory.Delete(here, recursive: true);
                Directory.Move(away, here);
                return Task.CompletedTask;
            };
        };

    private static Func<Office, Func<Task>> FileAt(string path) =>
        office =>
        {
            var here = Path.Combine(office.Home, path);
            Func<Task> back = static () => Task.CompletedTask;
            if (Directory.Exists(here))
                back = Moved(path)(office);
            File.WriteAllText(here, "");
            return () =>
            {
                File.Delete(here);
                return back();
            };
        };
}
