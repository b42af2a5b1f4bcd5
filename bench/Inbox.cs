using QualityMonitor.Harness.Offices;

namespace QualityMonitor.Bench;

/// <summary>
/// The published service beside a busy inbox: files come into its folder and its mailbox, senders are answered, schools reminded,
/// somebody asks how it is. It is killed three times in the first quarter; in the rest it must not grow.
/// </summary>
internal static class Inbox
{
    private const int Kills = 3;
    private const double MostMemory = 1.15;
    private const double MostMore = 5;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task RunAsync(Score score, TimeSpan length)
    {
        if (MailServers.Find() is not { } servers)
        {
            score.Judge($"inbox: {MailServers.Missing}", isSo: false);
            return;
        }

        var folder = score.NewFolder();
        var program = Path.Combine(folder, "program");
        await Commands.PublishAsync(program, "true");
        await using var office = await BusyOffice.OpenAsync(Path.Combine(folder, "office"), program, servers);
        var life = await LiveAsync(office, length);
        score.Say(
            $"  {office.Put} files put, {office.Asked} questions over HTTP, of them {office.Unanswered} unanswered"
        );
        Judge(score, life);
        var wrong = await office.JudgeAsync(Patience);
        foreach (var one in wrong)
            score.Say($"  {one}");
        score.Judge("inbox: every file is one file, is answered once, and every letter came once", wrong.Count == 0);
    }

    /// <returns>What the process that was not killed any more held, from its start.</returns>
    private static async Task<List<Held>> LiveAsync(BusyOffice office, TimeSpan length)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var killed = 0;
        var life = new List<Held>();
        office.Start();
        while (clock.GetElapsedTime(start) is var passed && passed < length)
        {
            await office.ReceiveAsync();
            if (killed < Kills && passed > length / 12 * (killed + 1))
            {
                killed++;
                life.Clear();
                await office.KillAsync();
                office.Start();
            }

            await office.AskAsync();
            life.Add(office.Held());

            // The load itself: so many files an hour.
            await Task.Delay(Between);
        }

        return life;
    }

    private static void Judge(Score score, List<Held> life)
    {
        // The first tenth is a start: what is compiled and opened then stays.
        var (from, third) = (life.Count / 10, (life.Count - (life.Count / 10)) / 3);
        var (first, last) = (life[from..(from + third)], life[^third..]);
        score.Say(
            $"  memory {Median(first, static one => one.Megabytes):0} to {Median(last, static one => one.Megabytes):0} MB"
        );
        score.Judge(
            "inbox: memory, the last third of its life to the first",
            Median(last, static one => one.Megabytes) / Median(first, static one => one.Megabytes),
            MostMemory
        );
        score.Judge("inbox: open files, more than at first", More(first, last, static one => one.Files), MostMore);
        score.Judge("inbox: threads, more than at first", More(first, last, static one => one.Threads), MostMore);
    }

    private static double More(List<Held> first, List<Held> last, Func<Held, double> what) =>
        Median(last, what) - Median(first, what);

    private static double Median(List<Held> life, Func<Held, double> what)
    {
        var sorted = life.Select(what).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
