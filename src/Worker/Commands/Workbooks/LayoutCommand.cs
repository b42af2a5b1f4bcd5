using System.CommandLine;
using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Workbooks;

/// <summary>Help for the author of a layout.</summary>
internal static class LayoutCommand
{
    private static readonly Argument<string> Workbook = new("файл") { Description = "Книга Excel или файл CSV." };

    private static readonly Option<string?> LayoutFile = new("--layout", "-l")
    {
        Description =
            "Проверить именно это описание, как бы ни назывался файл с данными. По умолчанию — все описания из папки LayoutFolder.",
        HelpName = "ФАЙЛ.yaml",
    };

    private static readonly Option<string?> Programme = new("--programme", "-p")
    {
        Description = "Читать по паспорту этой программы. По умолчанию — той, что названа в описании.",
        HelpName = "КОД",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Куда записать черновик. По умолчанию — на экран.",
        HelpName = "ФАЙЛ.yaml",
    };

    public static Command Build(CommandRunner runner) =>
        new("layout", "Описания таблиц: составить черновик и проверить на файле, что и как будет загружено.")
        {
            runner.Bind(
                new Command(
                    "try",
                    "Показывает, что загрузилось бы из файла, ячейка за ячейкой. Ничего не загружает и не меняет."
                )
                {
                    Workbook,
                    LayoutFile,
                    Programme,
                },
                TryAsync
            ),
            runner.Bind(
                new Command(
                    "suggest",
                    "Составляет черновик описания по книге: находит лист, заголовок, столбцы, строки, которые надо пропускать. Что дописать, сказано в самом черновике."
                )
                {
                    Workbook,
                    Output,
                },
                SuggestAsync
            ),
        };

    private static async Task<ExitCode> TryAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var layout = context.Parse.GetValue(LayoutFile);
        var request = new TrialRequest(
            Existing(context.Parse.GetValue(Workbook)!),
            layout is null ? null : Existing(layout),
            context.Parse.GetValue(Programme)
        );
        var report = await context
            .Get<LayoutTrial>()
            .RunAsync(request, code => PassportAsync(context, code, cancellationToken), cancellationToken);
        context.Terminal.Json(report);
        return TrialSummary.Write(context.Terminal, report);
    }

    private static async Task<ExitCode> SuggestAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var suggested = context
            .Get<LayoutSuggester>()
            .Suggest(Existing(context.Parse.GetValue(Workbook)!), cancellationToken);
        if (!suggested.IsOk)
        {
            throw new CommandException(ExitCode.Failed, suggested.Problem!.Sentence, suggested.Problem.Expected);
        }

        var output = context.Parse.GetValue(Output) is { } file ? Path.GetFullPath(file) : null;
        if (output is null)
        {
            // Not as a marked-up line: brackets of the layout are no markup, and a long line must not be broken.
            context.Terminal.Console.Profile.Out.Writer.Write(suggested.Value);
        }
        else if (File.Exists(output))
        {
            throw new CommandException(
                ExitCode.Failed,
                $"Файл «{output}» уже есть и перезаписан не будет.",
                "другое имя в --output"
            );
        }
        else
        {
            await File.WriteAllTextAsync(output, suggested.Value, cancellationToken);
            context.Terminal.Good(
                $"Записан {output}. Впишите отмеченное и проверьте: layout try ФАЙЛ --layout {Path.GetFileName(output)}"
            );
        }

        context.Terminal.Json(new { file = output, layout = suggested.Value });
        return ExitCode.Done;
    }

    /// <summary>Only a layout that leans on a passport needs the database.</summary>
    private static async Task<ProgrammeHistory?> PassportAsync(
        CommandContext context,
        string code,
        CancellationToken cancellationToken
    )
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        return await context.Get<ProgrammeReader>().HistoryAsync(code, AsOf.Now, cancellationToken);
    }

    private static string Existing(string path) =>
        File.Exists(path)
            ? Path.GetFullPath(path)
            : throw new CommandException(ExitCode.Failed, $"Файла «{path}» нет.", "путь к существующему файлу");
}
