using System.CommandLine;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

internal static class CollectCommand
{
    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "collect",
                "Забирает новые файлы из всех источников и загружает их. Файл с тем же содержимым второй раз не берётся; "
                    + "всё полученное хранится, даже если загрузить не удалось."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                if (!context.Get<IEnumerable<ISource>>().Any())
                {
                    throw new CommandException(
                        ExitCode.WrongConfiguration,
                        "Ни одного источника не задано.",
                        "Sources в настройках: папка, адреса в сети, почтовый ящик или сервер SFTP"
                    );
                }

                var result = await CollectProgressBar.RunAsync(
                    context.Terminal,
                    progress =>
                        context
                            .Get<CollectRun>()
                            .ExecuteAsync(RunTrigger.Hand, Person.AtShell, progress, cancellationToken)
                );
                context.Terminal.Json(Document(result));
                var collected = CollectSummary.Write(context.Terminal, result?.Report);
                var letters = Letters(context.Terminal, result);
                return collected == ExitCode.Done ? letters : collected;
            }
        );

    private static object? Document(CollectResult? result) =>
        result is null
            ? null
            : new
            {
                result.Report.Files,
                result.Report.LayoutMistakes,
                result.Report.HasFailed,
                result.Unmade,
                result.Delivery,
            };

    /// <summary>What became of the letters that the files gave occasion to.</summary>
    private static ExitCode Letters(Terminal terminal, CollectResult? result)
    {
        foreach (var failure in result?.Unmade ?? [])
            terminal.Problem(failure.Sentence, "устраните причину; составится при следующем сборе, остальное сделано");
        var sent = result?.Delivery is { } delivery ? DeliverySummary.Write(terminal, delivery) : ExitCode.Done;
        return result?.Unmade.Count > 0 ? ExitCode.NeedsAttention : sent;
    }
}

/// <summary>What a collecting run did, file by file where there is something to say.</summary>
internal static class CollectSummary
{
    /// <param name="report">Null when another process is collecting.</param>
    public static ExitCode Write(Terminal terminal, CollectReport? report)
    {
        if (report is null)
        {
            terminal.Warning("Файлы сейчас собирает другой процесс.");
            return ExitCode.Busy;
        }

        foreach (var mistake in report.LayoutMistakes)
        {
            terminal.Problem($"Описание таблицы {mistake.Place}: {mistake.Sentence}", mistake.Expected);
        }

        foreach (var (layout, doubt) in report.LayoutDoubts())
        {
            terminal.Warning($"Описание таблицы {layout}: {doubt.Sentence} Ожидается: {doubt.Expected}");
        }

        foreach (var file in report.Files)
        {
            WriteFile(terminal, file);
        }

        WriteIgnored(terminal, report);
        var unchanged = report.Count(FileOutcome.Unchanged);
        terminal.Line(
            $"Файлов: {report.Files.Count}, из них без изменений {unchanged}, не взято {report.Count(FileOutcome.Ignored)}; загружено значений: {report.Files.Sum(file => file.Figures)}; замечаний: {report.Files.Sum(file => file.Issues)}."
        );
        return report.HasFailed ? ExitCode.Failed
            : report.Count(FileOutcome.Rejected) + report.Count(FileOutcome.Held) > 0 ? ExitCode.NeedsAttention
            : ExitCode.Done;
    }

    /// <summary>By reason, with the first names: a shared folder may hold thousands that nobody meant for us.</summary>
    private static void WriteIgnored(Terminal terminal, CollectReport report)
    {
        foreach (
            var alike in report
                .Files.Where(static file => file.Outcome == FileOutcome.Ignored)
                .GroupBy(static file => (file.Source, file.Reason))
        )
        {
            var names = RussianText.Join([.. alike.Select(static file => file.FileName)], 5);
            terminal.Line(
                $"[grey]— {Markup.Escape(alike.Key.Source)}: не взято {Markup.Escape(names)}: {Markup.Escape(alike.Key.Reason ?? "")}[/]"
            );
        }
    }

    private static void WriteFile(Terminal terminal, FileReport file)
    {
        switch (file.Outcome)
        {
            case FileOutcome.Loaded:
                terminal.Good($"{file.FileName}: значений {file.Figures}", Cells(file));
                break;
            case FileOutcome.LoadedWithIssues:
                terminal.Warning($"{file.FileName}: значений {file.Figures}, замечаний {file.Issues}", Cells(file));
                break;
            case FileOutcome.Rejected or FileOutcome.Failed:
                terminal.Problem(
                    $"{(file.FileName.Length == 0 ? "Источник " + file.Source : file.FileName)}: {file.Reason}"
                );
                if (Cells(file) is { } cells)
                {
                    terminal.Line($"  [grey]{Markup.Escape(cells)}[/]");
                }

                break;
            case FileOutcome.Unchanged when file.Reason is not null:
                terminal.Warning($"{file.FileName}: {file.Reason}");
                break;
            case FileOutcome.Held or FileOutcome.NotReady:
                terminal.Line(
                    $"[grey]…[/] {Markup.Escape(file.FileName)}: {Markup.Escape(file.Reason ?? "ещё записывается, возьмём в следующий раз")}"
                );
                break;
            default:
                // Unchanged files are counted, not listed: there may be thousands. Ignored ones are told together.
                break;
        }
    }

    private static string? Cells(FileReport file) =>
        file.Cells.Seen == 0 ? null : CellWords.Of(file.Cells, file.OtherSheets);
}
