using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store.Editions;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Demo;

/// <summary>Letters beside the reports.</summary>
internal sealed record DemoLetters(int Answers, int Reminders, TopicsResult Sheets);

/// <summary>
/// What a new user reads at the end: what was loaded, what is wrong in it, how the programme stands, where to look.
/// </summary>
internal sealed class DemoSummary(Terminal terminal, EditionStore editions, ReportKinds kinds)
{
    public async Task<ExitCode> WriteAsync(
        DemoFolder folder,
        CollectedFiles collected,
        IReadOnlyList<PublishResult> published,
        DemoLetters others,
        DeliveryReport delivery,
        CancellationToken cancellationToken
    )
    {
        var files = collected.Changed.ToList();
        terminal.Json(
            new
            {
                folder = folder.Path,
                files = files.Count,
                figures = files.Sum(file => file.Figures),
                issues = files.Sum(file => file.Issues),
                reports = published.Select(result => new
                {
                    result.Edition?.ProgrammeCode,
                    result.Edition?.Kind,
                    period = result.Edition?.Period.Code,
                    result.IsNew,
                    problem = result.Problem?.Sentence,
                }),
                others.Answers,
                others.Reminders,
                sheets = others.Sheets.Letters,
                letters = delivery.Sent,
            }
        );
        terminal.Line();
        if (files.Count == 0 && delivery.Sent == 0 && published.All(result => !result.IsNew))
        {
            terminal.Good("Ничего не изменилось: файлы те же, отчёты уже отправлены, новых писем нет.");
        }
        else
        {
            WriteFiles(files);
            terminal.Line();
            var made = published.Count(result => result.IsNew);
            var letters = delivery.Sent - others.Answers - others.Reminders - others.Sheets.Letters;
            terminal.Line(
                $"[bold]Отчёты[/]: {RussianText.Count(made, "новый выпуск", "новых выпуска", "новых выпусков")}, "
                    + RussianText.Count(letters, "письмо", "письма", "писем")
            );
            terminal.Line(
                "[bold]Листки школ[/], каждой о ней одной: "
                    + $"{RussianText.Count(others.Sheets.Letters, "письмо", "письма", "писем")}"
            );
            foreach (var problem in others.Sheets.Problems)
            {
                terminal.Warning(problem);
            }

            terminal.Line(
                $"[bold]Ответы школам[/] о файлах последнего квартала: {RussianText.Count(others.Answers, "письмо", "письма", "писем")}"
            );
            terminal.Line(
                $"[bold]Напоминания[/] школам, от которых в срок пришло не всё, и координатору: {RussianText.Count(others.Reminders, "письмо", "письма", "писем")}"
            );
        }

        foreach (var result in published.Where(static one => one.Edition?.Kind is null or QuarterlyKind.Kind))
        {
            await WriteReportAsync(result, cancellationToken);
        }

        WritePapers([.. published.Select(static one => one.Edition).OfType<Edition>()]);

        WriteWhereToLook(folder);
        return published.Any(result => result.Problem is not null) || delivery.NeedsAttention
            ? ExitCode.Failed
            : ExitCode.Done;
    }

    private void WriteFiles(List<FileReport> files)
    {
        terminal.Line(
            $"[bold]Загружено[/]: {RussianText.Count(files.Count, "файл", "файла", "файлов")}, "
                + $"{RussianText.Count(files.Sum(file => file.Figures), "значение", "значения", "значений")}, "
                + $"{RussianText.Count(files.Sum(file => file.Issues), "замечание", "замечания", "замечаний")} к данным"
        );
        foreach (var file in files.Where(file => file.Outcome != FileOutcome.Loaded))
        {
            var what =
                file.Outcome == FileOutcome.LoadedWithIssues
                    ? RussianText.Count(file.Issues, "замечание", "замечания", "замечаний") + ", остальное загружено"
                    : file.Reason ?? "";
            terminal.Warning($"{file.FileName}: {what}");
        }
    }

    private async Task WriteReportAsync(PublishResult result, CancellationToken cancellationToken)
    {
        if (result.Edition is not { } edition)
        {
            terminal.Problem(result.Problem!.Sentence, result.Problem.Expected);
            return;
        }

        var report = ReportJson.Read((await editions.ModelAsync(edition.Id, cancellationToken))!);
        var counts = report.Counts;
        terminal.Line();
        terminal.Line($"  [bold]{Markup.Escape(report.ProgrammeName)}[/]");
        terminal.Line($"  [grey]{Markup.Escape(report.OwnerName)} · {Markup.Escape(report.PeriodTitle)}[/]");
        terminal.Line("  " + string.Join("   ", [.. Parts(counts), .. Other(report)]));
    }

    /// <summary>What was made beside the reports: the papers of the year, by kind.</summary>
    private void WritePapers(IReadOnlyList<Edition> all)
    {
        var papers = all.Where(static one => one.Kind != QuarterlyKind.Kind)
            .GroupBy(static one => one.Kind, StringComparer.Ordinal)
            .ToList();
        if (papers.Count == 0)
        {
            return;
        }

        terminal.Line();
        terminal.Line("[bold]Документы за год[/] (Word, во вложениях писем)");
        foreach (var kind in papers)
        {
            terminal.Line(
                $"  {Markup.Escape(kinds.Get(kind.Key).Name)}: "
                    + Markup.Escape(
                        string.Join(", ", kind.Select(static one => $"{one.ProgrammeCode} за {one.Period.Title}"))
                    )
            );
        }
    }

    // Some programmes have no indicators to count: a roadmap, a list of risks.
    private static IEnumerable<string> Other(QuarterlyReport report)
    {
        if (report.Roadmap is { } roadmap)
        {
            yield return $"в дорожной карте {RussianText.Count(roadmap.Total, "мероприятие", "мероприятия", "мероприятий")}, со сроком в периоде {roadmap.Due.Count}";
        }

        if (report.Risks.Count > 0)
        {
            yield return RussianText.Count(
                report.Risks.Count,
                "рисковое направление",
                "рисковых направления",
                "рисковых направлений"
            );
        }
    }

    private static IEnumerable<string> Parts(StatusCounts counts) =>
        StatusPart
            .Of(counts)
            .Where(static part => part.Count > 0)
            .Select(static part => $"[{Colour(part.Tone)}]{part.Sign}[/] {part.Count} {part.Word}");

    private static string Colour(string tone) =>
        tone switch
        {
            "good" => "green",
            "bad" => "red",
            "warn" => "yellow",
            _ => "grey",
        };

    private void WriteWhereToLook(DemoFolder folder)
    {
        terminal.Line();
        terminal.Line("[bold]Где смотреть[/]");
        terminal.Line($"  письма (откройте .html в браузере)  {Markup.Escape(folder.Outbox)}");
        terminal.Line($"  файлы школ                          {Markup.Escape(folder.Inbox)}");
        terminal.Line(
            $"  дальше этими же данными             --config {Markup.Escape(Path.Combine(folder.Path, Configuration.SettingsLoader.DefaultFileName))}"
        );
    }
}
