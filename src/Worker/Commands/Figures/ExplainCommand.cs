using System.CommandLine;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>The whole story of one figure.</summary>
internal static class ExplainCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Option<string> PeriodOption = SharedOptions.Period();

    private static readonly Option<string> Indicator = new("--indicator", "-i")
    {
        Description = "Код показателя из паспорта программы, например 1.2.",
        HelpName = "КОД",
        Required = true,
    };

    private static readonly Option<string?> Organisation = new("--organisation", "-o")
    {
        Description = "Код или название организации: «СОШ № 5». Без него — муниципалитет программы.",
        HelpName = "ОРГАНИЗАЦИЯ",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "explain",
                "Объясняет одно значение: из каких ячеек оно взято и как вычислено, с каким планом сравнено, почему такой вывод. "
                    + "Пример: explain --programme quality-2024 --indicator 1.2 --organisation \"СОШ № 8\" --period 2025-Q4"
            )
            {
                Programme,
                Indicator,
                Organisation,
                PeriodOption,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var period = SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(PeriodOption));
                var programme = await ProgrammeLookup.HistoryAsync(
                    context,
                    context.Parse.GetRequiredValue(Programme),
                    cancellationToken
                );
                var indicator = ProgrammeLookup.Indicator(programme, context.Parse.GetRequiredValue(Indicator));
                var organisation = context.Parse.GetValue(Organisation) is { } named
                    ? ProgrammeLookup.Organisation(programme, named, period).Code
                    : programme.At(period).OwnerCode;
                var asOf = await context.CutoffAsync(cancellationToken);
                var story =
                    await context
                        .Get<FigureExplainer>()
                        .ExplainAsync(programme.Code, indicator.Code, organisation, period, asOf, cancellationToken)
                    ?? throw NotThen(programme, organisation, indicator.Code, period);
                Write(context.Terminal, story, new StoryText(context.Get<TimeZoneInfo>()));
                context.Terminal.Json(story);
                return ExitCode.Done;
            }
        );

    /// <summary>The programme knows both, but not in this period.</summary>
    private static CommandException NotThen(
        ProgrammeHistory programme,
        string organisation,
        string indicator,
        Period period
    ) =>
        (
            MembershipJudge.Judge(programme, organisation, period)
            ?? MembershipJudge.OfIndicator(programme, indicator, period)
        )
            is { } problem
            ? new CommandException(ExitCode.Failed, problem.Sentence, problem.Expected)
            : new CommandException(
                ExitCode.Failed,
                $"Показателя {indicator} в программе за {period.Title} нет.",
                "период, в котором показатель собирается"
            );

    private static void Write(Terminal terminal, FigureStory story, StoryText text)
    {
        terminal.Line($"[bold]{Markup.Escape(story.Indicator.Code)} {Markup.Escape(story.Indicator.Name)}[/]");
        terminal.Line($"{Markup.Escape(story.Organisation)}, {Markup.Escape(story.Period)}");
        terminal.Line();
        foreach (var part in text.Of(story))
        {
            terminal.Line($"[grey]{part.Label}:[/]{(part.Lines.Count == 1 ? " " + Markup.Escape(part.Lines[0]) : "")}");
            foreach (var line in part.Lines.Count == 1 ? [] : part.Lines)
                terminal.Line("  " + Markup.Escape(line));
        }
    }
}
