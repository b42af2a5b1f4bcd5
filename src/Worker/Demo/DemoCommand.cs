using System.CommandLine;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Demo;

internal static class DemoCommand
{
    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Папка, в которой всё появится.",
        HelpName = "ПАПКА",
        DefaultValueFactory = _ => "demo",
    };

    public static Command Build()
    {
        var command = new Command(
            "demo",
            "Показывает всё на учебных данных: 12 школ, два года по кварталам, опоздания, ошибки и исправления. "
                + "Создаёт папку demo с базой, файлами школ и письмами с отчётом; настраивать ничего не нужно. Повторный запуск покажет, что ничего не изменилось."
        )
        {
            Folder,
        };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var terminal = CommandRunner.TerminalFor(parse);
                var samples = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));
                var folder = new DemoFolder(Path.GetFullPath(parse.GetValue(Folder)!));
                var clock = new DemoClock(samples.Arrivals.Min(static one => one.ReceivedAt));
                return (int)
                    await CommandRunner.InvokeAsync(
                        parse,
                        terminal,
                        SettingsLoader.OfProgram(folder.Settings, TimeProvider.System),
                        clock,
                        (context, token) => new DemoRun(context, samples, folder, clock).RunAsync(token),
                        cancellationToken
                    );
            }
        );
        return command;
    }
}
