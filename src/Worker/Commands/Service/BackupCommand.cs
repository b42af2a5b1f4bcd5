using System.CommandLine;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("папка")
    {
        Description =
            "Папка для копий, на другом диске или компьютере. Копий в ней может быть много: файлы у них общие.",
    };

    private static readonly Option<bool> ContentOnly = new("--content-only")
    {
        Description = "Без базы данных: базу SQL Server раньше скопировал сам сервер (BACKUP DATABASE).",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "backup",
                "Делает резервную копию, не останавливая службу: база данных, все полученные и отправленные файлы, настройки. "
                    + "Копия открывается и проверяется, прежде чем получит имя."
            )
            {
                Folder,
                ContentOnly,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var report = await context
                    .Get<BackupRun>()
                    .ExecuteAsync(
                        Path.GetFullPath(context.Parse.GetValue(Folder)!),
                        context.Parse.GetValue(ContentOnly),
                        keep: null,
                        RunTrigger.Hand,
                        Person.AtShell,
                        cancellationToken
                    );
                if (report is null)
                {
                    context.Terminal.Warning("Копию сейчас делает другой процесс.");
                    return ExitCode.Busy;
                }

                var (folder, manifest) = report;
                context.Terminal.Good($"Копия сделана и проверена: {folder}");
                context.Terminal.Line(
                    $"[grey]Сохранённых файлов {manifest.ContentCount}, {manifest.ContentBytes / 1024.0 / 1024.0:0.0} МБ; "
                        + $"схема {Markup.Escape(manifest.Schema)}, последняя запись № {manifest.Commit}.[/]"
                );
                context.Terminal.Line(
                    "[grey]Пароли, заданные в окружении или в учётных данных systemd, в копию не входят.[/]"
                );
                if (manifest.Lost.Count > 0)
                    context.Terminal.Problem(
                        $"Сохранённых файлов, потерянных ещё до копии: {manifest.Lost.Count}.",
                        "команда verify: какие и что с ними делать"
                    );
                context.Terminal.Json(report);
                return manifest.Lost.Count > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
            }
        );
}
