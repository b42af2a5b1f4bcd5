using System.CommandLine;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Workbooks;

internal static class PassportCommand
{
    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "Куда записать книгу Excel.",
        HelpName = "ФАЙЛ",
        DefaultValueFactory = _ => "Паспорт программы.xlsx",
    };

    public static Command Build(CommandRunner runner)
    {
        var create = new Command(
            "new",
            "Записывает пустой паспорт программы с подсказками и справкой. Заполненный паспорт кладут в папку приёма, как любой другой файл."
        )
        {
            Output,
        };
        return new Command(
            "passport",
            "Паспорт программы: книга Excel, в которой координатор описывает программу, школы, показатели, планы и получателей."
        )
        {
            runner.Bind(create, NewAsync),
            PassportTimeCommands.List(runner),
            PassportTimeCommands.Backdate(runner),
        };
    }

    private static async Task<ExitCode> NewAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(context.Parse.GetValue(Output)!);
        if (File.Exists(path))
        {
            throw new CommandException(
                ExitCode.Failed,
                $"Файл «{path}» уже есть и перезаписан не будет.",
                "другое имя в --output"
            );
        }

        await using (var file = new FileStream(path, FileMode.CreateNew))
        {
            PassportWorkbook.Write(file, null, []);
            await file.FlushAsync(cancellationToken);
        }

        context.Terminal.Good($"Записан {path}");
        context.Terminal.Line(
            "Заполните его и положите в папку приёма: "
                + Markup.Escape(
                    string.Join(
                        ", ",
                        context
                            .Settings.Sources.Folders.Select(folder => context.Settings.Resolve(folder.Path))
                            .DefaultIfEmpty("см. Sources:Folders в настройках")
                    )
                )
        );
        context.Terminal.Json(new { file = path });
        return ExitCode.Done;
    }
}
