using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>A report that would say something else if it were made again.</summary>
/// <param name="Municipality">Whose part it is, by name; empty: the whole programme.</param>
internal sealed record StaleLine(
    string Programme,
    string Period,
    string Title,
    int Edition,
    string Municipality,
    IReadOnlyList<string> Changes,
    string Command
)
{
    /// <summary>The name of its kind; empty for the quarterly report.</summary>
    public string Kind { get; init; } = "";
}

/// <summary>A passport in force that would change closed periods, and waits for a person.</summary>
internal sealed record WaitingPassport(string Programme, long File, IReadOnlyList<string> Changes, string Command);

/// <summary>What of the past waits for a person's decision, in <c>status</c>.</summary>
internal static class PastTable
{
    private const int MostChanges = 5;

    public static async Task<IReadOnlyList<StaleLine>> StaleAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var now = TimeZoneInfo.ConvertTime(context.Clock.GetUtcNow(), context.Get<TimeZoneInfo>());
        return
        [
            .. (await context.Get<StaleReports>().LookAsync(now, cancellationToken)).Select(static one => new StaleLine(
                one.ProgrammeCode,
                one.Period.Code,
                one.Period.Title,
                one.Number,
                one.Municipality,
                one.Changes,
                $"report --programme {one.ProgrammeCode} --period {one.Period.Code}"
                    + (one.Kind == ReportSchedule.Quarterly ? "" : $" --kind {one.Kind}")
                    + (one.Topic.Length > 0 ? $" --organisation {one.Topic}" : "")
            )
            {
                Kind = one.Kind == ReportSchedule.Quarterly ? "" : one.KindName,
            }),
        ];
    }

    /// <summary>Of each programme what the last passport asks and nobody has decided.</summary>
    public static async Task<IReadOnlyList<WaitingPassport>> WaitingAsync(
        CommandContext context,
        IEnumerable<string> programmes,
        CancellationToken cancellationToken
    )
    {
        var reader = context.Get<ProgrammeReader>();
        var waiting = new List<WaitingPassport>();
        foreach (var code in programmes)
        {
            if (
                await reader.PassportsAsync(code, AsOf.Now, cancellationToken)
                is not [.., _, { GovernsFrom: { } day } last]
            )
                continue;
            var past = await reader.PastAsync(code, last.SubmissionId, cancellationToken);
            if (past.Waiting(last.State, day) is { Count: > 0 } changes)
                waiting.Add(
                    new WaitingPassport(
                        code,
                        last.SubmissionId,
                        [.. changes.Select(PassportChangeWords.Sentence)],
                        $"passport backdate --programme {code} --file {last.SubmissionId} --from ПЕРИОД --reason ПОЧЕМУ"
                    )
                );
        }

        return waiting;
    }

    public static void Write(Terminal terminal, IReadOnlyList<StaleLine> stale, IReadOnlyList<WaitingPassport> waiting)
    {
        foreach (var report in stale)
        {
            terminal.Line();
            terminal.Warning(
                $"Устарел отчёт программы {report.Programme}{Part(report)} за {report.Title} "
                    + $"({(report.Kind.Length == 0 ? "" : report.Kind + ", ")}выпуск {report.Edition}): {RussianText.Join(report.Changes, MostChanges)}."
            );
            terminal.Line($"  [grey]Сам он не переделывается. Сделать заново: {Markup.Escape(report.Command)}[/]");
        }

        foreach (var passport in waiting)
        {
            terminal.Line();
            terminal.Warning(
                $"Паспорт программы {passport.Programme} (файл № {passport.File}) изменил бы и закрытые периоды: "
                    + $"{RussianText.Join(passport.Changes, MostChanges)}."
            );
            terminal.Line(
                $"  [grey]Пока они считаются по прежнему паспорту. Распространить на них: {Markup.Escape(passport.Command)}[/]"
            );
        }
    }

    private static string Part(StaleLine report) =>
        report.Municipality.Length == 0 ? ""
        : report.Command.Contains("--kind", StringComparison.Ordinal) ? $" ({report.Municipality})"
        : $" (муниципалитет {report.Municipality})";
}
