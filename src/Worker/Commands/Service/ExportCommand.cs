using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Exports;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Service;

internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("папка")
    {
        Description = "Новая или пустая папка. Место нужно и для всех полученных и отправленных файлов.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "export",
                "Выгружает всё в открытых форматах: таблицы базы данных — в CSV (UTF-8, запятые), все полученные и отправленные "
                    + "файлы — как они были. Чтобы уйти с программы или считать самим; "
                    + "вернуть выгрузку нельзя, для этого — backup."
            )
            {
                Folder,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var folder = Path.GetFullPath(context.Parse.GetValue(Folder)!);
                if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                    throw new CommandException(
                        ExitCode.WrongCommandLine,
                        $"В папке {folder} уже что-то есть.",
                        "новая или пустая папка: выгрузка ничего не перезаписывает"
                    );
                var report = await context.Get<StoreExport>().WriteAsync(folder, cancellationToken);
                context.Terminal.Good($"Всё выгружено: {folder}");
                context.Terminal.Line(
                    $"[grey]Таблиц {report.Rows.Count}, строк {RussianText.Number(report.Rows.Values.Sum())}, "
                        + $"файлов {RussianText.Number(report.Files)}.[/]"
                );
                if (report.Lost.Count > 0)
                    context.Terminal.Problem(
                        $"Сохранённых файлов потеряно: {report.Lost.Count}.",
                        "команда verify: какие и что с ними делать"
                    );
                context.Terminal.Json(report);
                return report.Lost.Count > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
            }
        );
}
