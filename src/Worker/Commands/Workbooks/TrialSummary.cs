using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Workbooks;

/// <summary>What a trial of a layout found, for a person.</summary>
internal static class TrialSummary
{
    public static ExitCode Write(Terminal terminal, TrialReport report)
    {
        foreach (var mistake in report.LayoutMistakes)
        {
            terminal.Problem($"Описание таблицы {mistake.Place}: {mistake.Sentence}", mistake.Expected);
        }

        WriteLayouts(terminal, report);
        foreach (var doubt in report.LayoutDoubts)
        {
            terminal.Warning($"{doubt.Sentence} Ожидается: {doubt.Expected}");
        }

        if (report.Figures.Count + report.Explanations.Count > 0)
        {
            WriteFigures(terminal, report.Figures.Concat(report.Explanations));
        }

        foreach (var issue in report.Issues)
        {
            WriteIssue(terminal, issue);
        }

        if (report.Cells.Seen > 0)
        {
            terminal.Line($"[grey]{Markup.Escape(CellWords.Of(report.Cells, report.OtherSheets))}[/]");
        }

        if (Unasked(report) is { } unasked)
        {
            terminal.Line($"[grey]{Markup.Escape(unasked)}[/]");
        }

        if (report.Problem is { } problem)
        {
            terminal.Problem(problem.Sentence, problem.Expected);
            return ExitCode.NeedsAttention;
        }

        terminal.Good(
            $"Загрузилось бы: {report.Figures.Count}; замечаний: {report.Issues.Count}. Это проба: ничего не загружено."
        );
        return ExitCode.Done;
    }

    /// <summary>What a trial does not know, in one line; null when it knows all.</summary>
    private static string? Unasked(TrialReport report)
    {
        var words = report
            .AskedAtCollecting.Select(static kind =>
                PassportVocabulary.CheckKinds.First(word => word.Value == kind).Key
            )
            .ToList();
        var required = report.AsksRequired ? " Обязательное, которого здесь нет, мог дать и другой файл." : "";
        return words.Count == 0 && required.Length == 0 ? null
            : words.Count == 0 ? required.Trim()
            : $"При сборе, с тем, что уже загружено, сверяются ещё: {string.Join(", ", words)}.{required}";
    }

    private static void WriteLayouts(Terminal terminal, TrialReport report)
    {
        if (report.IsPassport)
        {
            terminal.Good(
                $"Это паспорт программы{(report.ProgrammeCode is { } code ? " " + code : "")}: описание таблицы ему не нужно. Ниже — его плановые значения и замечания ко всем листам."
            );
            return;
        }

        foreach (var form in report.Forms)
        {
            terminal.Good(
                $"Это форма, которую записала программа: описание таблицы не нужно. Программа {form.ProgrammeCode}, организация {form.OrganisationCode}, период {form.PeriodCode}."
            );
        }

        foreach (var verdict in report.Layouts)
        {
            if (verdict.Why is { } why)
            {
                terminal.Line(
                    $"[grey]Описание {Markup.Escape(verdict.Layout)} не взято: {Markup.Escape(why.Sentence)}[/]"
                );
            }
            else
            {
                terminal.Good($"Описание {verdict.Layout}, программа {report.ProgrammeCode}");
            }
        }
    }

    private static void WriteFigures(Terminal terminal, IEnumerable<TrialFigure> figures)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Лист", "Ячейка", "Написано", "О чём", "Организация", "Период", "Что", "Прочитано как");
        foreach (var figure in figures)
        {
            var cells = new[]
            {
                figure.Sheet,
                figure.Cell,
                figure.Text,
                figure.About,
                figure.Organisation,
                figure.Period,
                Word(figure.Kind),
                figure.ReadAs,
            };
            table.AddRow([.. cells.Select(cell => new Markup(Markup.Escape(cell)))]);
        }

        terminal.Console.Write(table);
    }

    private static void WriteIssue(Terminal terminal, TrialIssue issue)
    {
        var place = (issue.Sheet, issue.Cell) switch
        {
            ("", _) => "",
            (var sheet, null) => $"{sheet}: ",
            var (sheet, cell) => $"{sheet}!{cell}: ",
        };
        var sentence = place + issue.Sentence;
        if (issue.Severity == Severity.Error)
        {
            terminal.Problem(sentence, issue.Expected);
        }
        else
        {
            terminal.Warning($"{sentence} Ожидается: {issue.Expected}");
        }
    }

    private static string Word(FigureKind kind) =>
        kind switch
        {
            FigureKind.Fact => "факт",
            FigureKind.Plan => "план",
            FigureKind.Activity => "мероприятие",
            FigureKind.Explanation => "пояснение",
            _ => "риск",
        };
}
