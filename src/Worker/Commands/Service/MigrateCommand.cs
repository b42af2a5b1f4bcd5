using System.CommandLine;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Service;

internal static class MigrateCommand
{
    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "migrate",
                "Создаёт базу данных или доводит её до этой версии программы. Повторный запуск ничего не меняет. "
                    + "Нужны права на создание таблиц; самой службе достаточно прав на чтение и запись."
            ),
            async (context, cancellationToken) =>
            {
                // A missing folder is a mistake everywhere else; here, at the beginning, it is only not there yet.
                if (context.Settings.LayoutFolder.Length > 0)
                {
                    Directory.CreateDirectory(context.Settings.Resolve(context.Settings.LayoutFolder));
                }

                var report = await context.Get<Migrator>().MigrateAsync(cancellationToken);
                foreach (var script in report.Applied)
                {
                    context.Terminal.Good(script);
                }

                context.Terminal.Line(
                    report.Applied.Count == 0
                        ? $"База данных уже в порядке: версия {report.Version}."
                        : $"База данных готова: версия {report.Version}."
                );
                context.Terminal.Json(report);
                return ExitCode.Done;
            }
        );
}
