using System.Globalization;
using QualityMonitor.Harness;
using QualityMonitor.Harness.Faults;
using QualityMonitor.Harness.Kills;
using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;
using QualityMonitor.Worker.Commands;

switch (args)
{
    case [WorkerProgram.Verb, var ahead, .. var command]:
        return await Entrance.RunAsync(
            command,
            new StoryClock(TimeSpan.ParseExact(ahead, "c", CultureInfo.InvariantCulture))
        );
    case ["kills" or "stops" or "drafts", var times, .. var seed]
        when int.TryParse(times, CultureInfo.InvariantCulture, out var count):
        if (MailServers.Find() is not { } servers)
        {
            await Console.Error.WriteLineAsync(MailServers.Missing);
            return 2;
        }

        var chance = seed is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        var how = args[0] == "stops" ? Interruption.Terminate : Interruption.Kill;
        IReadOnlyList<IReadOnlyList<Step>> stories =
            args[0] == "drafts" ? [Story.Draft] : [Story.FourDays, Story.Service];
        var verdict = await new KillHarness(servers, chance, how, stories, Console.Out).RunAsync(
            count,
            sofar => Report.WriteAsync(args[0], $"{Report.Today}: {Told(sofar)}.", CancellationToken.None),
            CancellationToken.None
        );
        await Console.Out.WriteLineAsync(Told(verdict) + ".");
        return verdict.Faults.Count == 0 ? 0 : 1;

        string Told(Verdict one) =>
            $"{one.Interrupted} of {count} processes ended by {how} (seed {chance}), "
            + $"{one.Settled} letters of unknown fate shown and decided about, "
            + (one.Faults.Count == 0 ? "nothing lost, nothing doubled" : $"{one.Faults.Count} faults");
    case ["faults", .. var parts]:
        var (table, isGood) = await FaultMatrix.RunAsync(parts, Console.Out, CancellationToken.None);
        if (parts is [])
            await Report.WriteAsync("faults", table, CancellationToken.None);
        return isGood ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project tests/Harness -- "
                + "kills N [SEED] | stops N [SEED] | drafts N [SEED] | faults [store|disk|process|smtp|imap]"
        );
        return 2;
}
