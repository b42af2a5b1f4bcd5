using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Backups;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Service;

internal static class RestoreCommand
{
    private static readonly Argument<string> Folder = new("папка")
    {
        Description =
            "Папка, которую назвали команде backup (тогда берётся последняя копия), или папка одной копии в ней.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "restore",
                "Восстанавливает базу данных и файлы из резервной копии в пустую папку данных. Сначала проверяет копию целиком; "
                    + "поверх существующей базы ничего не пишет."
            )
            {
                Folder,
            },
            async (context, cancellationToken) =>
            {
                var report = await context
                    .Get<BackupRestorer>()
                    .RestoreAsync(Path.GetFullPath(context.Parse.GetValue(Folder)!), cancellationToken);
                var at = Moments.Text(report.Manifest.MadeAt, context.Get<TimeZoneInfo>());
                context.Terminal.Good($"Восстановлено состояние на {at} из {report.Folder}");
                if (report.Settings is { } settings)
                    context.Terminal.Line(
                        $"Настройки того дня лежат в {Spectre.Console.Markup.Escape(settings)}: "
                            + "сравните их с нынешними и перенесите нужное."
                    );
                if (report.Left.Runs > 0)
                    context.Terminal.Line(
                        $"Работ, которые шли, когда делалась копия: {RussianText.Number(report.Left.Runs)}. "
                            + "В журнале они записаны прерванными; что не сделано, служба сделает снова."
                    );
                if (report.Left.Letters > 0)
                    context.Terminal.Warning(
                        $"Писем, которые отправлялись, когда делалась копия: {RussianText.Number(report.Left.Letters)}. "
                            + "Ушли ли они, программа не знает и сама их не повторит: спросите адресатов, затем "
                            + "outbox resend НОМЕР или outbox confirm НОМЕР."
                    );
                context.Terminal.Warning(
                    "Письма не отправляются, пока вы не посмотрите очередь: outbox, затем outbox resume. "
                        + "Что ушло после копии, программа не знает."
                );
                context.Terminal.Line("Дальше: migrate (обновит схему, если копия старая), check, затем serve.");
                context.Terminal.Json(report);
                return ExitCode.Done;
            }
        );
}
