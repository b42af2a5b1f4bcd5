using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Service;

internal static class VerifyCommand
{
    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "verify",
                "Перечитывает все сохранённые файлы и сверяет каждый с его контрольной суммой. Повреждённый откладывается "
                    + "в папку content/damaged и нигде не используется."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var report = await context
                    .Get<VerifyRun>()
                    .ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
                if (report is null)
                {
                    context.Terminal.Warning("Файлы сейчас проверяет другой процесс.");
                    return ExitCode.Busy;
                }

                foreach (var lost in report.Lost)
                    context.Terminal.Problem(
                        RussianText.Begun(LostContentText.Of(lost)) + ".",
                        $"файл {lost.Hash} из резервной копии — в папку content/{lost.Hash[..2]}; "
                            + "или пусть источник пришлёт его ещё раз"
                    );
                if (report.Lost.Count == 0)
                    context.Terminal.Good($"Все сохранённые файлы целы: {report.Checked}.");
                context.Terminal.Json(report);
                return report.Lost.Count == 0 ? ExitCode.Done : ExitCode.NeedsAttention;
            }
        );
}
