using System.CommandLine;
using QualityMonitor.Etl;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Opens the very cell that a figure of a report came from.</summary>
internal static class SourceCommand
{
    private static readonly Argument<long> SubmissionId = new("номер")
    {
        Description =
            "Номер отправления: в письме — у файла в конце раздела «Откуда цифры» (не Ф1, Ф2), в приложении — столбец «Отправление №», ещё — в status и history.",
    };

    private static readonly Option<string?> CellOption = new("--cell")
    {
        Description =
            "Показать значение ячейки: лист и адрес, например «Показатели!D6»; в документе Word — «таблица 3, строка 6, столбец 4».",
        HelpName = "ЛИСТ!ЯЧЕЙКА",
    };

    private static readonly Option<string?> Save = new("--save")
    {
        Description = "Сохранить исходный файл, каким он пришёл, в эту папку.",
        HelpName = "ПАПКА",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command("source", "Показывает, откуда цифра: исходный файл, его ячейку и значение в ней.")
            {
                SubmissionId,
                CellOption,
                Save,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var id = context.Parse.GetValue(SubmissionId);
                var file = await KnownFiles.GetAsync(context, id, cancellationToken);
                var submission = file.Submission;
                var value = context.Parse.GetValue(CellOption) is { } cell
                    ? await ReadAsync(context, submission, cell, cancellationToken)
                    : null;
                var saved = context.Parse.GetValue(Save) is { } folder
                    ? await SaveAsync(context, submission, folder, cancellationToken)
                    : null;
                Write(context, file, value, saved);
                return ExitCode.Done;
            }
        );

    private static async Task<string> ReadAsync(
        CommandContext context,
        Submission submission,
        string cell,
        CancellationToken cancellationToken
    )
    {
        if ((CellPlace.Read(cell) ?? OfSheet(cell)) is not var (sheet, row, column))
        {
            throw new CommandException(
                ExitCode.WrongCommandLine,
                $"Ячейка «{cell}» не распознана.",
                "лист и адрес через восклицательный знак, например «Показатели!D6», или «таблица 3, строка 6, столбец 4»"
            );
        }

        var read = await context.Get<SourceCells>().ReadAsync(submission, sheet, row, column, cancellationToken);
        return read.IsOk
            ? read.Value
            : throw new CommandException(ExitCode.Failed, read.Problem!.Sentence, read.Problem.Expected);
    }

    private static (string Sheet, int Row, int Column)? OfSheet(string cell) =>
        cell.Split('!', 2) is [var sheet, var name] && CellNames.Cell(name.Trim()) is var (row, column)
            ? (sheet, row, column)
            : null;

    private static async Task<string> SaveAsync(
        CommandContext context,
        Submission submission,
        string folder,
        CancellationToken cancellationToken
    )
    {
        await using var original = context.Get<ContentStore>().Open(submission.ContentHash);
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{submission.Id} {submission.FileName}");
        await using var copy = File.Create(path);
        await original.CopyToAsync(copy, cancellationToken);
        return path;
    }

    private static void Write(CommandContext context, SubmissionStatus file, string? value, string? saved)
    {
        var (terminal, submission) = (context.Terminal, file.Submission);
        terminal.Line($"Файл № {submission.Id}: [bold]{Markup.Escape(submission.FileName)}[/]");
        terminal.Line(
            $"Получен {Moments.Text(submission.ReceivedAt, context.Get<TimeZoneInfo>())} "
                + $"{ReceiptWords.Of(submission.ReceiptBasis)}, источник {Markup.Escape(submission.Source)}, "
                + $"от кого: {Markup.Escape(submission.Sender ?? "через папку")}"
        );
        terminal.Line($"[grey]SHA-256 {submission.ContentHash}, {submission.ByteCount} байт[/]");
        if (file.Processing is { } attempt)
        {
            terminal.Line(
                Markup.Escape(
                    $"Итог: {StateWords.Of(attempt)}{(attempt.Reason is { } reason ? $" — {reason}" : "")}; "
                        + $"ячеек прочитано {attempt.CellsSeen}, загружено {attempt.CellsLoaded}, "
                        + $"замечаний {attempt.IssueCount}"
                )
            );
        }

        if (value is not null)
        {
            terminal.Line($"Значение в ячейке: [bold]{Markup.Escape(value)}[/]");
        }

        if (saved is not null)
        {
            terminal.Good($"Сохранён в {saved}");
        }

        terminal.Json(
            new
            {
                submission,
                file.Processing,
                value,
                saved,
            }
        );
    }
}
