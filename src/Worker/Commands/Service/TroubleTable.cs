using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Schedules;
using QualityMonitor.Worker.Watching;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>Something that is wrong, in <c>status</c>.</summary>
/// <param name="ToldAt">When the letter to the admin was written; null: none was.</param>
/// <param name="IsLetterWaiting">It still lies in the outbox.</param>
internal sealed record TroubleLine(
    string Key,
    DateTimeOffset Since,
    bool Blocks,
    string Title,
    string Sentence,
    string Advice,
    DateTimeOffset? ToldAt,
    bool IsLetterWaiting
);

/// <summary>What is wrong with the service, before everything else that <c>status</c> says.</summary>
internal static class TroubleTable
{
    /// <summary>
    /// Looked at anew, so that it is true without a service; what only the running service sees is taken from what it
    /// wrote down.
    /// </summary>
    /// <param name="runs">The latest, enough of them that a service which works is among them.</param>
    public static async Task<IReadOnlyList<TroubleLine>> ReadAsync(
        CommandContext context,
        IReadOnlyList<RunRecord> runs,
        CancellationToken cancellationToken
    )
    {
        var written = await context.Get<WatchedStates>().ActiveAsync(cancellationToken);
        IReadOnlyList<Trouble> seen =
        [
            .. Idle(context, runs) is { } idle ? [idle] : (IEnumerable<Trouble>)[],
            .. WatchRule.Of(await context.Get<Sights>().LookAsync(cancellationToken)),
        ];
        var keys = seen.Select(static one => one.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. seen.Select(one => Line(one, written.FirstOrDefault(state => state.Key == one.Key))),
            .. written.Where(state => !keys.Contains(state.Key) && StateChanges.IsOfService(state.Key)).Select(Line),
        ];
    }

    /// <summary>Of all that <c>status</c> can see this alone is nobody else's to tell.</summary>
    private static Trouble? Idle(CommandContext context, IReadOnlyList<RunRecord> runs)
    {
        var (zone, calendar) = (context.Get<TimeZoneInfo>(), context.Get<ProductionCalendar>());
        return IdleService.Of(
            runs.Where(static run => run.Trigger != RunTrigger.Hand).Max(static run => (DateTimeOffset?)run.StartedAt),
            StartupLog.Schedules(context.Settings.Schedule).Select(job => new Firings(job.Written, zone, calendar)),
            context.Clock.GetUtcNow(),
            zone
        );
    }

    public static void Write(Terminal terminal, IReadOnlyList<TroubleLine> troubles, string admin, TimeZoneInfo zone)
    {
        if (troubles.Count == 0)
        {
            terminal.Good("Служба исправна: неполадок нет.");
            return;
        }

        terminal.Line($"[bold]Неполадки: {troubles.Count}[/]");
        foreach (var one in troubles)
        {
            terminal.Problem($"{RussianText.Begun(one.Title)} (с {Moments.Text(one.Since, zone)}). {one.Sentence}");
            terminal.Line($"  [grey]Что делать: {Markup.Escape(one.Advice)}[/]");
            terminal.Line($"  [grey]{Told(one, admin, zone)}[/]");
        }
    }

    private static string Told(TroubleLine one, string admin, TimeZoneInfo zone) =>
        one switch
        {
            { ToldAt: { } at, IsLetterWaiting: false } => $"Администратору сообщено {Moments.Text(at, zone)}.",
            { ToldAt: { } at } => $"Письмо администратору составлено {Moments.Text(at, zone)} и ещё не ушло.",
            _ when admin.Length == 0 => "Администратору не сообщается: Admin:Address не задан.",
            _ => "Администратору ещё не сообщено.",
        };

    private static TroubleLine Line(Trouble one, WatchedState? state) =>
        new(
            one.Key,
            state?.EnteredAt ?? one.Since,
            one.Blocks,
            one.Title,
            one.Sentence,
            one.Advice,
            state?.ToldAt,
            state?.IsLetterWaiting ?? false
        );

    private static TroubleLine Line(WatchedState state) =>
        new(
            state.Key,
            state.EnteredAt,
            state.Blocks,
            state.Title,
            state.Sentence,
            state.Advice,
            state.ToldAt,
            state.IsLetterWaiting
        );
}
