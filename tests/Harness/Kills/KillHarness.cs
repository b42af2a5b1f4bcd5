using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Kills;

/// <param name="Interrupted">Processes that were struck while they ran.</param>
/// <param name="Settled">Letters of unknown fate, shown by <c>outbox</c>, that a person decided about.</param>
/// <param name="Faults">What was lost, doubled, not shown or not readable; none: as if nobody had been killed.</param>
internal sealed record Verdict(int Interrupted, int Settled, IReadOnlyList<string> Faults);

/// <summary>
/// Plays each story once undisturbed and then again and again with processes ended at random moments, each until all is
/// done; the ends must be alike.
/// </summary>
/// <param name="servers">Of mail, real ones.</param>
/// <param name="seed">Of all that is random.</param>
/// <param name="stories">Of <see cref="Story"/>; the rounds take them by turns.</param>
internal sealed class KillHarness(
    MailServers servers,
    int seed,
    Interruption interruption,
    IReadOnlyList<IReadOnlyList<Step>> stories,
    TextWriter output
)
{
    private const int OfRound = 30;
    private const int MostTries = 3;
    private readonly Random random = new(seed);
    private readonly Dictionary<string, TimeSpan> usual = new(StringComparer.Ordinal);

    /// <param name="told">Gets after each round what is known by then: whoever breaks off a long run has it.</param>
    public async Task<Verdict> RunAsync(int times, Func<Verdict, Task> told, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"Seed {seed}: {times} processes are ended by {interruption}.");
        var folder = Directory.CreateTempSubdirectory("qm-harness-");
        try
        {
            List<string> faults = [];
            List<Snapshot> ends = [];
            foreach (var story in stories)
            {
                var home = Path.Combine(folder.FullName, $"undisturbed-{ends.Count}");
                var undisturbed = await PlayAsync(story, home, 0, cancellationToken);
                faults.AddRange(undisturbed.Faults);
                ends.Add(undisturbed.Snapshot);
                await output.WriteLineAsync($"Undisturbed: {Told(undisturbed)}.");
                foreach (var one in undisturbed.Faults)
                    await output.WriteLineAsync("  " + one);
            }

            var (struck, settled) = (0, 0);
            for (var round = 1; struck < times; round++)
            {
                var which = (round - 1) % stories.Count;
                var home = Path.Combine(folder.FullName, $"round-{round}");
                var played = await PlayAsync(
                    stories[which],
                    home,
                    Math.Min(OfRound, times - struck),
                    cancellationToken
                );
                (struck, settled) = (struck + played.Interrupted, settled + played.Settled);
                var wrong = played.Faults.Concat(played.Snapshot.Against(ends[which])).ToList();
                faults.AddRange(wrong.Select(one => $"round {round}: {one}"));
                await output.WriteLineAsync(
                    $"Round {round}: {struck} of {times}, letters of unknown fate so far: {settled}, faults: {wrong.Count}."
                );
                foreach (var one in wrong)
                    await output.WriteLineAsync("  " + one);
                Directory.Delete(home, recursive: true);
                await told(new Verdict(struck, settled, faults));
            }

            return new Verdict(struck, settled, faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Played(Snapshot Snapshot, int Interrupted, int Settled, IReadOnlyList<string> Faults);

    private static string Told(Played played) =>
        $"files {played.Snapshot.Count("submission")}, figures {played.Snapshot.Count("figure")}, "
        + $"letters {played.Snapshot.Count("letter")}";

    private async Task<Played> PlayAsync(
        IReadOnlyList<Step> steps,
        string home,
        int times,
        CancellationToken cancellationToken
    )
    {
        await using var world = await World.OpenAsync(home, servers, cancellationToken);
        var shares = Shares(steps.Count, times);
        List<string> faults = [];
        var struck = 0;
        foreach (var (step, share) in steps.Zip(shares))
        {
            await world.ReceiveAsync(step, cancellationToken);
            world.Reach(step);
            struck += await StrikeAsync(world, step, share, faults, cancellationToken);
            var ended = await world.RunAsync(step, Timeout.InfiniteTimeSpan, Interruption.Kill, cancellationToken);
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
    private async Task<int> StrikeAsync(
        World world,
        Step step,
        int times,
        List<string> faults,
        CancellationToken cancellationToken
    )
    {
        var (struck, tries, length) = (0, 0, times > 0 ? usual[step.Name] : TimeSpan.Zero);
        while (struck < times && tries++ < MostTries * times)
        {
            var ended = await world.RunAsync(step, length * random.NextDouble(), interruption, cancellationToken);
            if (ended.Interrupted)
                struck++;
            else
                length = ended.Took;
            if (!ended.IsReadable)
                faults.Add($"{step.Name}, interrupted after {ended.Took}: {ended}");
        }

        return struck;
    }

    private int[] Shares(int steps, int times)
    {
        var shares = new int[steps];
        for (var i = 0; i < times; i++)
            shares[random.Next(shares.Length)]++;
        return shares;
    }
}
