using System.CommandLine;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>Who changed a figure, when, and by which file.</summary>
internal static class HistoryCommand
{
    private static readonly Option<string> Programme = SharedOptions.Programme();
    private static readonly Option<string> PeriodOption = SharedOptions.Period();

    private static readonly Option<string> Indicator = new("--indicator", "-i")
    {
        Description = "Код показателя из паспорта программы, например 1.2.",
        HelpName = "КОД",
        Required = true,
    };

    private static readonly Option<string> OrganisationOption = new("--organisation", "-o")
    {
        Description = "Код или название организации: «СОШ № 5».",
        HelpName = "ОРГАНИЗАЦИЯ",
        Required = true,
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "history",
                "Показывает, кто, когда и каким файлом менял значение показателя: все редакции, действующая первой, плановые "
                    + "значения, отметки риска и мероприятия, нынешние и прежние. "
                    + "Пример: history --programme quality-2024 --indicator 1.2 --organisation \"СОШ № 8\" --period 2025-Q4"
            )
            {
                Programme,
                Indicator,
                OrganisationOption,
                PeriodOption,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var period = SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(PeriodOption));
                var code = context.Parse.GetRequiredValue(Programme);
                var programme = await ProgrammeLookup.HistoryAsync(context, code, cancellationToken);
                var indicator = ProgrammeLookup.Indicator(programme, context.Parse.GetRequiredValue(Indicator)).Code;
                var organisation = ProgrammeLookup.Organisation(
                    programme,
                    context.Parse.GetRequiredValue(OrganisationOption),
                    period
                );
                var cutoff = await context.CutoffAsync(cancellationToken);
                var history = await context
                    .Get<FigureExplainer>()
                    .HistoryAsync(code, indicator, organisation.Code, period, cutoff, cancellationToken);
                context.Terminal.Line(
                    Markup.Escape($"{indicator}, {programme.NameOf(organisation.Code)}, {period.Title}")
                );
                Write(context.Terminal, history, context.Get<TimeZoneInfo>());
                var story = await context
                    .Get<FigureExplainer>()
                    .ExplainAsync(code, indicator, organisation.Code, period, cutoff, cancellationToken);
                var replaced = await context
                    .Get<RoadmapReader>()
                    .ReplacedAsync(code, organisation.Code, cancellationToken);
                IReadOnlyList<StoryPart> parts =
                [
                    .. story is null ? [] : StoryText.Besides(story),
                    .. new ReplacedText(context.Get<TimeZoneInfo>()).Of(replaced),
                ];
                foreach (var part in parts)
                {
                    context.Terminal.Line($"[grey]{part.Label}:[/]");
                    foreach (var line in part.Lines)
                        context.Terminal.Line("  " + Markup.Escape(line));
                }
                context.Terminal.Json(
                    new
                    {
                        programme = code,
                        indicator,
                        organisation = organisation.Code,
                        period = period.Code,
                        revisions = history.Select(Document),
                        plans = story?.Plans,
                        context = story?.Context,
                        replaced,
                    }
                );
                return ExitCode.Done;
            }
        );

    private static void Write(Terminal terminal, IReadOnlyList<FigureRevision> history, TimeZoneInfo zone)
    {
        if (history.Count == 0)
        {
            terminal.Line("  [grey]ни одного значения не загружено[/]");
            return;
        }

        var hasBreakdowns = history.Any(one => one.Fact.Breakdown.Length > 0);
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Значение", "Файл", "Ячейка", "От кого", "Получен", "Учитывается");
        foreach (var revision in history)
        {
            var source = revision.Fact.Source;
            var value = hasBreakdowns
                ? $"{revision.Fact.OriginalText} ({revision.Fact.Breakdown})"
                : revision.Fact.OriginalText;
            var style = revision.State == RevisionState.Current ? new Style(decoration: Decoration.Bold) : Style.Plain;
            table.AddRow(
                new Text(value, style),
                new Text($"№ {source.SubmissionId} {source.FileName}"),
                new Text(source.Place),
                new Text(source.Sender ?? "через папку"),
                new Text($"{Moments.Text(source.ReceivedAt, zone)} {ReceiptWords.Of(revision.ReceiptBasis)}"),
                new Text(Describe(revision, zone), style)
            );
        }

        terminal.Console.Write(table);
    }

    private static string Describe(FigureRevision revision, TimeZoneInfo zone) =>
        revision.State switch
        {
            RevisionState.Current => revision.Acceptance is { } accepted
                ? $"да; сомнение снято ({accepted.By}): {accepted.Note}"
                : "да",
            RevisionState.SupersededByFile when IsRepeated(revision) =>
                $"нет: повторяет то, что уже присылали; с тех пор действует файл № {revision.SupersededBy!.SubmissionId}",
            RevisionState.SupersededByFile => $"нет: позже пришёл файл № {revision.SupersededBy!.SubmissionId}",
            RevisionState.SupersededByAttempt =>
                $"нет: файл загружен заново {Moments.Text(revision.EndedAt!.Value, zone)}{By(revision)}",
            _ => $"нет: файл отозван {Moments.Text(revision.EndedAt!.Value, zone)}{By(revision)}: {revision.Reason}",
        };

    /// <summary>It came last and has not the last word: only what says nothing new is placed before what came.</summary>
    private static bool IsRepeated(FigureRevision revision) =>
        revision.SupersededBy!.SubmissionId < revision.Fact.Source.SubmissionId;

    private static string By(FigureRevision revision) => revision.EndedBy is { } person ? $" ({person})" : "";

    private static object Document(FigureRevision revision) =>
        new
        {
            revision.State,
            value = revision.Fact.OriginalText,
            revision.Fact.Breakdown,
            revision.Fact.Source,
            revision.Fact.SecondSource,
            revision.Attempt,
            revision.Layout,
            revision.LoadedAt,
            revision.ReceiptBasis,
            supersededBy = revision.SupersededBy?.SubmissionId,
            revision.EndedAt,
            revision.EndedBy,
            revision.Reason,
            revision.Acceptance,
        };
}
