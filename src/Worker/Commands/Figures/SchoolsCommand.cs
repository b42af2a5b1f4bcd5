using System.CommandLine;
using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>Which schools need help by the criteria of the passport, and which would with other thresholds.</summary>
internal static class SchoolsCommand
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly Option<string> Programme = SharedOptions.Programme();

    private static readonly Option<int?> Year = new("--year", "-y")
    {
        Description = "Год, за который сравнивать. По умолчанию последний, за который есть данные.",
        HelpName = "ГОД",
    };

    private static readonly Option<string[]> Threshold = new("--threshold", "-t")
    {
        Description = "Другой порог критерия: что было бы с ним. Можно несколько раз. Пример: --threshold К1=50",
        HelpName = "КОД=ЧИСЛО",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "schools",
                "Находит школы, которым нужна помощь, по критериям паспорта; с --threshold показывает, что изменит другой порог. "
                    + "Пример: schools --programme quality-2024 --year 2025 --threshold К1=50"
            )
            {
                Programme,
                Year,
                Threshold,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                if (context.Parse.GetValue(Year) is < FirstYear or > LastYear)
                    throw new CommandException(
                        ExitCode.WrongCommandLine,
                        $"Год {context.Parse.GetValue(Year)} не подходит.",
                        $"год от {FirstYear} до {LastYear}, например 2025"
                    );
                var programme = await ProgrammeLookup.ProgrammeAsync(
                    context,
                    context.Parse.GetRequiredValue(Programme),
                    cancellationToken
                );
                var asOf = await context.CutoffAsync(cancellationToken);
                var answer = await ReadAsync(context, programme.Code, asOf, cancellationToken);
                if (answer is not { Now: { } now })
                    throw new CommandException(
                        ExitCode.Failed,
                        "В паспорте программы нет ни критериев, ни списков школ.",
                        "заполненный лист «Критерии» или «Списки школ»"
                    );

                Write(context.Terminal, now);
                if (answer.WhatIf is { } other)
                    Compare(context.Terminal, now, other);
                context.Terminal.Json(Told(answer));
                return ExitCode.Done;
            }
        );

    /// <summary>With the sentences that the terminal shows.</summary>
    private static object Told(SupportAnswer answer) =>
        new
        {
            Now = Told(answer.Now),
            WhatIf = Told(answer.WhatIf),
            answer.Files,
        };

    private static object? Told(SupportSection? section) =>
        section is null
            ? null
            : new
            {
                section.Year,
                section.HasCriteria,
                Schools = section.Schools.Select(static school => new
                {
                    school.Code,
                    school.Name,
                    school.Zone,
                    school.IsCertain,
                    Sentence = school.Sentence(),
                    Criteria = school.Criteria.Select(static line => new
                    {
                        line.Code,
                        line.Name,
                        line.Document,
                        line.Applies,
                        line.Value,
                        Threshold = line.Threshold(),
                        Sentence = line.Sentence(),
                        line.Origins,
                    }),
                    Lists = school.Memberships.Select(static one => one.Text()),
                    Risks = school.Risks.Select(static risk => new
                    {
                        Factor = risk.Name(),
                        Sentence = risk.Sentence(),
                    }),
                    Cluster = school.Cluster?.Title,
                    Index = school.Index?.Value,
                    school.Index?.Rank,
                    IndexCoverage = school.Index?.Coverage(),
                }),
            };

    private static async Task<SupportAnswer?> ReadAsync(
        CommandContext context,
        string programme,
        Cutoff asOf,
        CancellationToken cancellationToken
    )
    {
        var answer = await context
            .Get<SupportReader>()
            .ReadAsync(programme, context.Parse.GetValue(Year), Thresholds(context), asOf, cancellationToken);
        return answer is { Problem: { } problem }
            ? throw new CommandException(ExitCode.WrongCommandLine, problem.Sentence, problem.Expected)
            : answer?.Value;
    }

    private static Dictionary<string, decimal> Thresholds(CommandContext context)
    {
        var thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in context.Parse.GetValue(Threshold) ?? [])
        {
            var sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (
                sides.Length != 2
                || NumberReader.Read(sides[1], allowNegative: true) is not { IsOk: true, Value.Value: var bound }
            )
                throw new CommandException(
                    ExitCode.WrongCommandLine,
                    $"Порог «{text}» не понят.",
                    "код критерия и число, например К1=50"
                );
            thresholds[sides[0]] = bound;
        }

        return thresholds;
    }

    private static void Write(Terminal terminal, SupportSection support)
    {
        terminal.Line($"[bold]По данным за {support.Year.ToString(CultureInfo.InvariantCulture)} год[/]");
        foreach (var school in support.Schools)
        {
            terminal.Line();
            terminal.Line(
                $"{Sign(school.Zone)} [bold]{Markup.Escape(school.Name)}[/]{(support.HasCriteria ? " — " + Word(school.Zone) : "")}{(school.IsCertain ? "" : " [grey](по неполным данным)[/]")}"
            );
            foreach (var line in school.Criteria.Where(static one => one.Applies != false))
                terminal.Line(
                    $"    {Markup.Escape(line.Code)} {Markup.Escape(line.Name)}: {Markup.Escape(line.Sentence())}"
                );
            foreach (var one in school.Memberships)
                terminal.Line($"    [grey]{Markup.Escape(one.Text())}[/]");
            if (school.Cluster is { } cluster)
                terminal.Line($"    [grey]{Markup.Escape(cluster.Title)}[/]");
            if (school.Index is { Value: { } value } index)
            {
                var place = index.Rank is { } rank
                    ? "место " + RussianText.Number(rank)
                    : "без места: есть " + index.Coverage();
                terminal.Line($"    [grey]индекс {RussianText.Rounded(value)}, {place}[/]");
            }
        }
    }

    private static void Compare(Terminal terminal, SupportSection now, SupportSection other)
    {
        terminal.Line();
        terminal.Line("[bold]С другими порогами[/]");
        var before = now.Schools.ToDictionary(
            static school => school.Code,
            static school => school.Zone,
            StringComparer.Ordinal
        );
        var moved = other.Schools.Where(school => school.Zone != before[school.Code]).ToList();
        foreach (var school in moved)
            terminal.Line($"  {Markup.Escape(school.Name)}: {Word(before[school.Code])} → {Word(school.Zone)}");
        if (moved.Count == 0)
            terminal.Line("  ни у одной школы зона не изменится");
    }

    private static string Sign(Zone zone) =>
        zone switch
        {
            Zone.Red => "[red]✖[/]",
            Zone.Risk => "[yellow]▲[/]",
            Zone.Green => "[green]✔[/]",
            _ => "[grey]?[/]",
        };

    private static string Word(Zone zone) =>
        zone switch
        {
            Zone.Red => "красная зона",
            Zone.Risk => "зона риска",
            Zone.Green => "зелёная зона",
            _ => "зона не определена: не хватает данных",
        };
}
