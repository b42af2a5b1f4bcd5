using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Kills;

/// <param name="Interrupted">Processes that were struck while they ran.</param>
/// <param name="Settled">Letters of unknown fate, shown by <c>outbox</c>, that a person decided about.</param>
/// <param name="Faults">What was lost, doubled, not shown or not readable; none: as if nobody had been killed.</param>
internal sealed record Verdict(int Interrupted, int Settled, IReadOnlyList<string> Faults);

/// <summary>
/// Plays the story once undisturbed and then again and again with processes ended at random moments, each until all is
/// done; the ends must be alike.
/// </summary>
/// <param name="servers">Of mail, real ones.</param>
/// <param name="seed">Of all that is random.</param>
/// <param name="steps">One of <see cref="Story"/>.</param>
internal sealed class KillHarness(
    MailServers servers,
    int seed,
    Interruption interruption,
    IReadOnlyList<Step> steps,
    TextWriter output
)
{
    private const int OfRound = 30;
    private const int MostTries = 3;
    private readonly Random random = new(seed);
    private readonly Dictionary<string, TimeSpan> usual = new(StringComparer.Ordinal);

    public async Task<Verdict> RunAsync(int times, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"Seed {seed}: {times} processes are ended by {interruption}.");
        var folder = Directory.CreateTempSubdirectory("qm-harness-");
        try
        {
            var undisturbed = await PlayAsync(Path.Combine(folder.FullName, "undisturbed"), 0, cancellationToken);
            var end = undisturbed.Snapshot;
            await output.WriteLineAsync(
                $"Undisturbed: files {end.Count("submission")}, figures {end.Count("figure")}, letters {end.Count("letter")}."
            );
            List<string> faults = [.. undisturbed.Faults];
            var (struck, settled) = (0, 0);
            for (var round = 1; struck < times; round++)
            {
                var home = Path.Combine(folder.FullName, $"round-{round}");
                var played = await PlayAsync(home, Math.Min(OfRound, times - struck), cancellationToken);
                (struck, settled) = (struck + played.Interrupted, settled + played.Settled);
                var wrong = played.Faults.Concat(played.Snapshot.Against(end)).ToList();
                faults.AddRange(wrong.Select(one => $"round {round}: {one}"));
                await output.WriteLineAsync(
                    $"Round {round}: {struck} of {times}, letters of unknown fate so far: {settled}, faults: {wrong.Count}."
                );
                foreach (var one in wrong)
                    await output.WriteLineAsync("  " + one);
                Directory.Delete(home, recursive: true);
            }

            return new Verdict(struck, settled, faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Played(Snapshot Snapshot, int Interrupted, int Settled, IReadOnlyList<string> Faults);

    private async Task<Played> PlayAsync(string home, int times, CancellationToken cancellationToken)
    {
        await using var world = await World.OpenAsync(home, servers, cancellationToken);
        var shares = Shares(times);
        List<string> faults = [];
        var struck = 0;
        foreach (var (step, share) in steps.Zip(shares))
        {
            await world.ReceiveAsync(step, cancellationToken);
            world.Reach(step);
            struck += await StrikeAsync(world, step, share, faults);
            var ended = await world.Office.Program.RunAsync(world.Ahead(step), step.Command);
            usual.TryAdd(step.Name, ended.Took);
            if ((ended.ExitCode is not (0 or 6) && !step.IsMailDown) || !ended.IsReadable)
                faults.Add($"{step.Name} after {share} interruptions: {ended}");
            if (step is { Command: not ["migrate"], IsMailDown: false })
                faults.AddRange(await world.SettleAsync(step, cancellationToken));
        }

        var verified = await world.Office.Program.RunAsync(world.Ahead(steps[^1]), "verify");
        if (verified.ExitCode != 0)
            faults.Add($"verify: {verified}");
        return new Played(await world.SnapshotAsync(cancellationToken), struck, world.Settled, faults);
    }

    /// <summary>
    /// Ends the command so many times, each at a moment within the time that it takes. What is left to do becomes less, and
    /// whatever ends before its moment tells how much less.
    /// </summary>
    private async Task<int> StrikeAsync(World world, Step step, int times, List<string> faults)
    {
        var (struck, tries, length) = (0, 0, times > 0 ? usual[step.Name] : TimeSpan.Zero);
        while (struck < times && tries++ < MostTries * times)
        {
            var ended = await world.Office.Program.RunAsync(
                world.Ahead(step),
                length * random.NextDouble(),
                interruption,
                step.Command
            );
            if (ended.Interrupted)
                struck++;
            else
                length = ended.Took;
            if (!ended.IsReadable)
                faults.Add($"{step.Name}, interrupted after {ended.Took}: {ended}");
        }

        return struck;
    }

    private int[] Shares(int times)
    {
        var shares = new int[steps.Count];
        for (var i = 0; i < times; i++)
            shares[random.Next(shares.Length)]++;
        return shares;
    }
}
