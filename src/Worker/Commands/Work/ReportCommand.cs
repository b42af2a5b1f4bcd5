using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Work;

internal static class ReportCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Option<string> PeriodOption = SharedOptions.Period();

    private static readonly Option<string?> Organisation = new("--organisation", "--municipality")
    {
        Description =
            "Отчёт одного муниципалитета или листок одной школы: код с листа «Организации» паспорта. "
            + "Без него листки делаются всем школам периода.",
        HelpName = "КОД",
    };

    private static readonly Option<string> KindOption = NewKind();

    private static readonly Option<string?> PreviewFolder = new("--preview")
    {
        Description = "Только показать: записать отчёт в эту папку, ничего не сохраняя и не отправляя.",
        HelpName = "ПАПКА",
    };

    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Отправить и за период, который ещё не закончился, не переспрашивая.",
    };

    private static readonly Option<string[]> To = new("--to")
    {
        Description = "Отправить по этим адресам вместо получателей из паспорта; можно повторять.",
        HelpName = "АДРЕС",
        DefaultValueFactory = _ => [],
    };

    public static Command Build(CommandRunner runner)
    {
        var command = Make(runner);
        command.Subcommands.Add(ReportReleaseCommands.Release(runner));
        command.Subcommands.Add(ReportReleaseCommands.Hold(runner));
        command.Subcommands.Add(EditionCommands.Open(runner));
        command.Subcommands.Add(EditionCommands.Difference(runner));
        return command;
    }

    private static Command Make(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "report",
                "Делает отчёт программы за период и отправляет его получателям. Если данные не изменились, нового выпуска не будет: "
                    + "письмо получат только те, у кого его ещё нет. Пример: report --programme quality-2024 --period 2025-Q4 --preview отчёт"
            )
            {
                Programme,
                PeriodOption,
                KindOption,
                Organisation,
                PreviewFolder,
                To,
                Yes,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var period = SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(PeriodOption));
                var programme = context.Parse.GetRequiredValue(Programme);
                return context.Parse.GetValue(PreviewFolder) is { } folder
                    ? await PreviewAsync(context, programme, period, Path.GetFullPath(folder), cancellationToken)
                    : await PublishAsync(context, programme, Ended(context, period), cancellationToken);
            }
        );

    /// <summary>A report goes to people: of a period that goes on, or has not begun, only when that is meant.</summary>
    /// <exception cref="CommandException">Nobody said so.</exception>
    private static Period Ended(CommandContext context, Period period)
    {
        var now = TimeZoneInfo.ConvertTime(context.Clock.GetUtcNow(), context.Get<TimeZoneInfo>());
        if (period.End < DateOnly.FromDateTime(now.Date) || context.Parse.GetValue(Yes))
            return period;

        var sentence =
            $"Период «{period.Title}» {(period.Start > DateOnly.FromDateTime(now.Date) ? "ещё не начался" : "ещё не закончился")}: он длится по {RussianText.Date(period.End)}.";
        if (context.Terminal.Asks($"{sentence} Всё равно сделать отчёт и разослать его?"))
            return period;

        throw new CommandException(
            ExitCode.WrongCommandLine,
            $"{sentence} Отчёт не сделан и не отправлен.",
            "период, который закончился, или ключ --yes; посмотреть без отправки: --preview ПАПКА"
        );
    }

    internal static Option<string> NewKind() =>
        new("--kind")
        {
            Description =
                "Вид отчёта: quarterly (по умолчанию), school-sheet (листки школ) или другой, какой есть в программе.",
            HelpName = "ВИД",
            DefaultValueFactory = static _ => ReportSchedule.Quarterly,
        };

    /// <exception cref="CommandException">There is no such kind.</exception>
    internal static IReportKind Kind(CommandContext context, Option<string> option)
    {
        var (kinds, code) = (context.Get<ReportKinds>(), context.Parse.GetValue(option)!.Trim());
        return kinds.Find(code)
            ?? throw new CommandException(
                ExitCode.WrongCommandLine,
                $"Отчёта вида «{code}» нет.",
                string.Join(", ", kinds.All.Select(static kind => $"{kind.Code} — {kind.Name}"))
            );
    }

    private static string Scope(CommandContext context) => context.Parse.GetValue(Organisation)?.Trim() ?? "";

    /// <returns>What a kind is made of that has no report of the whole programme; null: one report is asked for.</returns>
    /// <exception cref="CommandException">There is nobody to make it for.</exception>
    private static async Task<IReadOnlyList<string>?> TopicsAsync(
        CommandContext context,
        IReportKind kind,
        string programme,
        Period period,
        CancellationToken cancellationToken
    )
    {
        if (
            Scope(context).Length > 0
            || await context.Get<ProgrammeReader>().HistoryAsync(programme, AsOf.Now, cancellationToken)
                is not { } history
        )
        {
            return null;
        }

        // Of an ended programme nobody is asked: whoever makes the report says so.
        if (period.Start > history.At(period).EndsOn)
            return null;

        var topics = kind.Topics(history, period);
        return topics.Count == 0
                ? throw new CommandException(
                    ExitCode.Failed,
                    $"В программе «{programme}» за {period.Title} нет ни одной школы с адресом: {kind.Name} некому отправить.",
                    "адреса школ на листе «Организации» паспорта программы, столбец «Почта»; "
                        + "или ключ --organisation КОД с ключом --to АДРЕС"
                )
            : topics.Contains("", StringComparer.Ordinal) ? null
            : topics;
    }

    private static async Task<ExitCode> PreviewAsync(
        CommandContext context,
        string programme,
        Period period,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var cutOff = await context.CutoffAsync(cancellationToken);
        var unread = await context.Get<CollectedState>().UnreadAsync(cancellationToken);
        var kind = Kind(context, KindOption);
        var files = new List<string>();
        var topics = await TopicsAsync(context, kind, programme, period, cancellationToken);
        foreach (var topic in topics ?? [Scope(context)])
        {
            var built = await kind.BuildAsync(
                new ReportOrder(programme, topic, period, cutOff, unread),
                cancellationToken
            );
            if (built.Report is not { } report)
            {
                throw new CommandException(ExitCode.Failed, built.Problem!.Sentence, built.Problem.Expected);
            }

            // Of several each has a folder of its own.
            var place = topics is null ? folder : Path.Combine(folder, topic);
            files.AddRange(await Preview.WriteAsync(report, place, cancellationToken));
        }

        foreach (var file in files)
        {
            context.Terminal.Good(file);
        }

        context.Terminal.Json(new { files });
        return ExitCode.Done;
    }

    private static async Task<ExitCode> PublishAsync(
        CommandContext context,
        string programme,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var asked = new AskedReport(Kind(context, KindOption), programme, period, context.Parse.GetValue(To)!);
        return await TopicsAsync(context, asked.Kind, programme, period, cancellationToken) is { } topics
            ? await ReportSending.EachAsync(context, asked, topics, cancellationToken)
            : await ReportSending.OneAsync(context, asked, Scope(context), cancellationToken);
    }
}
