using System.CommandLine;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Commands.Work;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Lets a mended layout reach files that were read before it was mended.</summary>
internal static class ReprocessCommand
{
    private static readonly Argument<long?> Id = new("номер")
    {
        Description = "Номер файла из отчёта или из команды history.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> AllOf = new("--all-of")
    {
        Description = "Все файлы, которые читались по этому описанию таблицы.",
        HelpName = "ОПИСАНИЕ",
    };

    private static readonly Option<bool> AnySender = new("--any-sender")
    {
        Description =
            "Загрузить и то, что отложено из-за отправителя: вы ручаетесь, что файл от того, кто в нём назван.",
    };

    private static readonly Option<bool> AsIs = new("--as-is")
    {
        Description =
            "Загрузить и то, что отложено из-за периода или школы: вы подтверждаете, что сведения те, о которых говорит скрытая "
            + "отметка формы, хотя её заголовок или имя файла говорят о других, или что все значения и правда те же, "
            + "что за прошлый период. Файл, который повторяет присланное раньше, засчитывается как последнее слово.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "reprocess",
                "Загружает сохранённые файлы заново по нынешним описаниям таблиц: один по номеру или все по одному описанию. "
                    + "Файл, из которого получилось то же самое, следов не оставляет. Отозванные файлы не трогаются. Пример: reprocess --all-of school-form"
            )
            {
                Id,
                AllOf,
                AnySender,
                AsIs,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var files = await FilesAsync(context, cancellationToken);
                var report = await context
                    .Get<FileRun>()
                    .LoadAgainAsync(
                        files,
                        context.Parse.GetValue(AnySender),
                        context.Parse.GetValue(AsIs),
                        JobNames.Reprocess,
                        Person.AtShell,
                        cancellationToken
                    );
                context.Terminal.Json(report);
                return CollectSummary.Write(context.Terminal, report);
            }
        );

    private static async Task<IReadOnlyList<SubmissionStatus>> FilesAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        switch (context.Parse.GetValue(Id), context.Parse.GetValue(AllOf))
        {
            case ({ } id, null):
                var file = await KnownFiles.GetAsync(context, id, cancellationToken);
                return file.Processing?.Outcome != ProcessingOutcome.Retracted
                    ? [file]
                    : throw new CommandException(
                        ExitCode.Failed,
                        $"Файл № {id} отозван.",
                        $"сначала вернуть его: retract {id} --undo"
                    );
            case (null, { } layout):
                var files = await context.Get<Submissions>().OfLayoutAsync(layout, cancellationToken);
                return files.Count > 0
                    ? files
                    : throw new CommandException(
                        ExitCode.Failed,
                        $"По описанию «{layout}» не прочитан ни один файл.",
                        "имя описания таблицы, как в папке описаний, без .yaml"
                    );
            default:
                throw new CommandException(
                    ExitCode.WrongCommandLine,
                    "Неизвестно, что загружать заново.",
                    "либо номер файла, либо --all-of с именем описания таблицы"
                );
        }
    }
}
