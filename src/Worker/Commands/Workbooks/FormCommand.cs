using System.CommandLine;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Workbooks;

/// <summary>Writes the workbooks that schools fill.</summary>
internal static class FormCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Option<string> PeriodOption = SharedOptions.Period();

    private static readonly Option<string?> Whose = new("--organisation", "--school", "-s")
    {
        Description =
            "Только для этой организации: код или название из паспорта. Для муниципалитета — формы всех его школ и его "
            + "собственная. По умолчанию — для всех, кто сдаёт сведения.",
        HelpName = "КОД",
    };

    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "Папка для форм.",
        HelpName = "ПАПКА",
        DefaultValueFactory = _ => "формы",
    };

    public static Command Build(CommandRunner runner) =>
        new("form", "Формы сбора: книги Excel, которые заполняют школы. Заполненной форме описание таблицы не нужно.")
        {
            runner.Bind(
                new Command(
                    "new",
                    "Записывает форму для каждой школы и муниципалитета, с которых спрашивают: показатели из паспорта, "
                        + "подсказки, списки и прошлые значения. "
                        + "Пример: form new --programme quality-2024 --period 2026-Q1 --organisation \"Волжский район\""
                )
                {
                    Programme,
                    PeriodOption,
                    Whose,
                    Output,
                },
                NewAsync
            ),
        };

    private static async Task<ExitCode> NewAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var period = PeriodReader.Read(context.Parse.GetRequiredValue(PeriodOption));
        if (!period.IsOk)
        {
            throw new CommandException(
                ExitCode.WrongCommandLine,
                period.Problem!.Sentence,
                "2025-Q4, 2025-H2, 2025, 2024/2025 или «IV квартал 2025»"
            );
        }

        var built = await context
            .Get<FormBuilder>()
            .BuildAsync(
                context.Parse.GetRequiredValue(Programme),
                period.Value,
                context.Parse.GetValue(Whose),
                AsOf.Now,
                cancellationToken
            );
        if (!built.IsOk)
        {
            throw new CommandException(ExitCode.Failed, built.Problem!.Sentence, built.Problem.Expected);
        }

        var folder = Directory.CreateDirectory(context.Parse.GetValue(Output)!).FullName;
        var files = built
            .Value.Zip(FormNames.InOneFolder(built.Value), (form, name) => Write(Path.Combine(folder, name), form))
            .ToList();
        context.Terminal.Good($"Форм: {files.Count}, папка {folder}");
        context.Terminal.Json(new { folder, files });
        return ExitCode.Done;
    }

    /// <summary>
    /// A form made again takes the place of the former one: nothing is filled in here, and the same content gives the
    /// same bytes.
    /// </summary>
    private static string Write(string path, FormContent form)
    {
        using var file = File.Create(path);
        FormWorkbook.Write(file, form);
        return path;
    }
}
