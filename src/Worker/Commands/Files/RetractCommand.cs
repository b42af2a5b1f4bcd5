using System.CommandLine;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Commands.Work;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Takes a file back, or takes that decision back.</summary>
internal static class RetractCommand
{
    private static readonly Argument<long> Id = new("номер")
    {
        Description =
            "Номер отправления: в письме — у файла в конце раздела «Откуда цифры» (не Ф1, Ф2), ещё — в командах status и history.",
    };

    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Почему файл отозван; остаётся в истории значений и в журнале.",
        HelpName = "ТЕКСТ",
    };

    private static readonly Option<bool> Undo = new("--undo")
    {
        Description = "Отменить отзыв: файл загружается заново из сохранённых байтов.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "retract",
                "Отзывает файл: его значения больше не учитываются, а те, что он заменил, учитываются снова. "
                    + "Следующий отчёт выйдет исправленным. Отложенный файл так отклоняется: он больше не ждёт, но хранится. Пример: retract 12 --reason \"прислан не тот квартал\""
            )
            {
                Id,
                Reason,
                Undo,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var file = await KnownFiles.GetAsync(context, context.Parse.GetValue(Id), cancellationToken);
                return context.Parse.GetValue(Undo)
                    ? await UndoAsync(context, file, cancellationToken)
                    : await RetractAsync(context, file, cancellationToken);
            }
        );

    private static async Task<ExitCode> RetractAsync(
        CommandContext context,
        SubmissionStatus file,
        CancellationToken cancellationToken
    )
    {
        var reason = context.Parse.GetValue(Reason)?.Trim();
        if (string.IsNullOrEmpty(reason))
        {
            throw new CommandException(
                ExitCode.WrongCommandLine,
                "Не сказано, почему файл отзывается.",
                "--reason с причиной, например «прислан не тот квартал»"
            );
        }

        if (file.Processing?.Outcome == ProcessingOutcome.Retracted)
        {
            throw new CommandException(
                ExitCode.Failed,
                $"Файл № {file.Submission.Id} уже отозван: {file.Processing.Reason}",
                "номер файла, который учитывается"
            );
        }

        if (!await context.Get<FileRun>().RetractAsync(file, reason, Person.AtShell, cancellationToken))
        {
            return KnownFiles.Busy(context);
        }

        var done =
            file.Processing?.Outcome == ProcessingOutcome.Held
                ? "отклонён и больше не ждёт; сам файл хранится"
                : "отозван";
        context.Terminal.Good(
            $"Файл № {file.Submission.Id} «{file.Submission.FileName}» {done}. Вернуть его: retract {file.Submission.Id} --undo"
        );
        context.Terminal.Json(new { retracted = file.Submission.Id, reason });
        return ExitCode.Done;
    }

    private static async Task<ExitCode> UndoAsync(
        CommandContext context,
        SubmissionStatus file,
        CancellationToken cancellationToken
    )
    {
        if (file.Processing?.Outcome != ProcessingOutcome.Retracted)
        {
            throw new CommandException(
                ExitCode.Failed,
                $"Файл № {file.Submission.Id} не отозван.",
                "номер отозванного файла из команды status"
            );
        }

        var report = await context
            .Get<FileRun>()
            .LoadAgainAsync(
                [file],
                anySender: false,
                asIs: false,
                JobNames.UndoRetract,
                Person.AtShell,
                cancellationToken
            );
        context.Terminal.Json(report);
        return CollectSummary.Write(context.Terminal, report);
    }
}
