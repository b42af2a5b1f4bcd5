using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>The whole story of one figure, or of one activity of the roadmap.</summary>
internal static class ExplainCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Option<string> PeriodOption = SharedOptions.Period();

    private static readonly Option<string?> Indicator = new("--indicator", "-i")
    {
        Description = "Код показателя из паспорта программы, например 1.2.",
        HelpName = "КОД",
    };

    private static readonly Option<string?> Breakdown = new("--breakdown", "-b")
    {
        Description = "Разрез показателя, как он назван в файле: «9 класс». Без него — показатель целиком.",
        HelpName = "РАЗРЕЗ",
    };

    private static readonly Option<string?> Activity = new("--activity", "-a")
    {
        Description = "Вместо показателя — мероприятие дорожной карты: его номер или слова из него.",
        HelpName = "МЕРОПРИЯТИЕ",
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
                "Объясняет одно значение: из каких ячеек оно взято и как вычислено, с каким планом сравнено, почему такой вывод; "
                    + "или одно мероприятие: его срок, что о нём сообщено и почему такой вывод. "
                    + "Пример: explain --programme quality-2024 --indicator 1.2 --organisation \"СОШ № 8\" --period 2025-Q4"
            )
            {
                Programme,
                Indicator,
                Breakdown,
                Activity,
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
                var named = context.Parse.GetValue(Organisation) is { } name
                    ? ProgrammeLookup.Organisation(programme, name, period).Code
                    : null;
                switch (context.Parse.GetValue(Indicator), context.Parse.GetValue(Activity))
                {
                    case ({ } code, null):
                        await FigureAsync(context, programme, code, named, period, cancellationToken);
                        return ExitCode.Done;
                    case (null, { } activity):
                        await ExplainedActivity.WriteAsync(
                            context,
                            programme,
                            activity,
                            named,
                            period,
                            cancellationToken
                        );
                        return ExitCode.Done;
                    default:
                        throw new CommandException(
                            ExitCode.WrongCommandLine,
                            "Не сказано, что объяснить.",
                            "одно из двух: --indicator КОД или --activity МЕРОПРИЯТИЕ"
                        );
                }
            }
        );

    private static async Task FigureAsync(
        CommandContext context,
        ProgrammeHistory programme,
        string code,
        string? named,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var indicator = ProgrammeLookup.Indicator(programme, code);
        var organisation = named ?? programme.At(period).OwnerCode;
        var asOf = await context.CutoffAsync(cancellationToken);
        var explainer = context.Get<FigureExplainer>();
        var breakdown = "";
        if (context.Parse.GetValue(Breakdown) is { } asked)
        {
            var known = await explainer.BreakdownsAsync(
                programme.Code,
                indicator.Code,
                organisation,
                period,
                asOf,
                cancellationToken
            );
            breakdown =
                known.FirstOrDefault(one => TextNormalizer.Fold(one) == TextNormalizer.Fold(asked))
                ?? throw NoBreakdown(asked, indicator.Code, known);
        }

        var story =
            await explainer.ExplainAsync(
                programme.Code,
                indicator.Code,
                organisation,
                period,
                asOf,
                cancellationToken,
                breakdown
            ) ?? throw NotThen(programme, organisation, indicator.Code, period);
        Write(context.Terminal, story, new StoryText(context.Get<TimeZoneInfo>()));
        context.Terminal.Json(story);
    }

    private static CommandException NoBreakdown(string asked, string indicator, IReadOnlyList<string> known) =>
        new(
            ExitCode.Failed,
            $"Разреза «{asked}» у показателя {indicator} этой организации нет.",
            known.Count == 0
                ? "организация, которая давала этот показатель по разрезам (разрезы не складываются), или показатель целиком: без --breakdown"
                : "один из разрезов: " + RussianText.Join(known, 20)
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
        var breakdown = story.Breakdown.Length == 0 ? "" : $", разрез «{story.Breakdown}»";
        terminal.Line(Markup.Escape($"{story.Organisation}, {story.Period}{breakdown}"));
        terminal.Line();
        StoryParts.Write(terminal, text.Of(story));
    }
}
