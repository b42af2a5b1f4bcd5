using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// A drafted layout, its placeholders left as they are, is held against the layout a person wrote for the same
/// workbook.
/// </summary>
public sealed class LayoutSuggesterTests
{
    private static readonly EtlOptions Options = new([], "", ReadLimits.Default, 10_000_000);

    /// <param name="right">How many figures of the person's layout the draft gives: the same cell, kind and
    /// reading.</param>
    /// <param name="all">How many the person's layout gives.</param>
    [Theory]
    [InlineData("dubna-2019-olympiad", 22, 22)]
    [InlineData("dubna-2019-plan-fact", 42, 42)]
    [InlineData("dubna-2019-profile", 10, 10)]
    [InlineData("dubna-roadmap", 48, 48)]
    [InlineData("minusinsk-2021-risks", 12, 12)]
    [InlineData("uglich-2021-indicators", 26, 26)]
    [InlineData("rosstat-information-society", 2474, 2474)]
    public async Task A_draft_loads_most_of_what_a_hand_written_layout_loads(string name, int right, int all)
    {
        var real = name.StartsWith("rosstat", StringComparison.Ordinal)
            ? new[] { "cases", "real", name + ".xlsx" }
            : ["cases", name + ".xlsx"];
        var file = Repository.Shared(real);

        var drafted = await TryAsync(file, Suggest(file));
        var written = await TryAsync(
            file,
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "samples", "cases", "layouts", name + ".yaml"),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Empty(drafted.LayoutMistakes);
        var known = written.Figures.Select(Key).ToHashSet();
        Assert.Equal((right, all), (drafted.Figures.Select(Key).Distinct().Count(known.Contains), known.Count));
    }

    /// <param name="figures">As «organisation: indicator, period = figure».</param>
    [Theory]
    [InlineData(
        "Итоги 2025 года по школам;;\nОУ;Успеваемость, %;Число обучающихся\nМБОУ СОШ № 1;99,5;812\nЛицей «Исток»;100;520\nИтого;;1332\n",
        "СОШ № 1: Успеваемость, %, 2025 = 99,5 %",
        "СОШ № 1: Число обучающихся, 2025 = 812",
        "Лицей «Исток»: Успеваемость, %, 2025 = 100 %",
        "Лицей «Исток»: Число обучающихся, 2025 = 520"
    )]
    [InlineData(
        "Число призёров;;\nШкола;2024;2025\nСОШ № 1;1;2\nСОШ № 2;4;5\n",
        "СОШ № 1: Число призёров, 2024 = 1",
        "СОШ № 1: Число призёров, 2025 = 2",
        "СОШ № 2: Число призёров, 2024 = 4",
        "СОШ № 2: Число призёров, 2025 = 5"
    )]
    [InlineData(
        "Показатель;Ед. изм.;План 2025;Факт 2025\nДоля выпускников с аттестатом;%;98;97,5\n",
        "Мой город: Доля выпускников с аттестатом, 2025 = 98 %",
        "Мой город: Доля выпускников с аттестатом, 2025 = 97,5 %"
    )]
    [InlineData(
        "Планируемые значения целевых показателей программы;;;\n"
            + "Наименование показателя;Ед. изм.;2025;2026\nКоличество призёров;чел.;5;6\n",
        "Мой город: Количество призёров, 2025 = 5",
        "Мой город: Количество призёров, 2026 = 6"
    )]
    [InlineData(
        "Ответы за 2025 год;;;;\nОтметка времени;Школа;ФИО ответственного;Сколько педагогов;Комментарий\n"
            + "01.02.2026 10:00;СОШ № 1;Иванова А.А.;45;всё хорошо\n02.02.2026 11:00;СОШ № 2;Петрова Б.Б.;38;нет\n",
        "СОШ № 1: Сколько педагогов, 2025 = 45",
        "СОШ № 2: Сколько педагогов, 2025 = 38"
    )]
    [InlineData(
        "Результаты ЕГЭ 2025 года;;\nПредмет;Сдавали;Средний балл\nРусский язык;120;68,4\nФизика;22;57,8\n",
        "Мой город: Сдавали · Русский язык, 2025 = 120",
        "Мой город: Средний балл · Русский язык, 2025 = 68,4",
        "Мой город: Сдавали · Физика, 2025 = 22",
        "Мой город: Средний балл · Физика, 2025 = 57,8"
    )]
    public async Task A_draft_of_schools_of_subjects_or_of_kinds_of_value_loads_as_it_is(
        string table,
        params string[] figures
    )
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qm-draft-").FullName, "таблица.csv");
        await File.WriteAllTextAsync(file, table, TestContext.Current.CancellationToken);

        var tried = await TryAsync(file, Suggest(file));

        Assert.Empty(tried.LayoutMistakes);
        Assert.Empty(tried.Issues);
        Assert.Equal(
            figures,
            tried.Figures.Select(static figure =>
                $"{figure.Organisation}: {figure.About[(figure.About.IndexOf(' ', StringComparison.Ordinal) + 1)..]}, {figure.Period} = {figure.ReadAs.Replace('\u00A0', ' ')}"
            )
        );
    }

    [Fact]
    public void A_draft_says_in_russian_what_is_left_to_fill()
    {
        var draft = Suggest(Repository.Shared("cases", "dubna-2019-olympiad.xlsx"));

        Assert.Contains("header_rows: 2", draft, StringComparison.Ordinal);
        Assert.Contains(
            "{ header: \"2018 год / Региональный уровень\", is: value, period: 2018, organisation: region }",
            draft,
            StringComparison.Ordinal
        );
        Assert.Contains("впишите название программы", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_why_each_column_is_what_it_is()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qm-draft-").FullName, "таблица.csv");
        File.WriteAllText(
            file,
            "Сведения за 2025 год\n;Ед. изм.;План;Факт\nДоля педагогов;%;78;80,5\nДоля выпускников;%;100;нет # данных\n"
        );

        var lines = Suggest(file).Split('\n');

        Assert.Contains(lines, Says("is: plan }  # план: «План» в C2; значения 78–100 в 2\u00A0строках"));
        Assert.Contains(lines, Says("is: value }  # факт: «Факт» в D2; значение 80,5 в 2\u00A0строках"));
        Assert.Contains(lines, Says("is: unit }  # единица: «Ед. изм.» в B2; например «%»"));
        Assert.Contains(
            lines,
            Says(
                "is: name }  # показатель: столбец A без заголовка; например «Доля педагогов»; единственный столбец слов"
            )
        );

        static Predicate<string> Says(string end) => line => line.EndsWith(end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_the_acts_has_its_names_where_they_are_and_not_among_the_reasons()
    {
        var file = Repository.Shared("cases", "2026-11", "reading", "12-form-of-the-act-draft", "form-garant.xlsx");

        var tried = await TryAsync(file, Suggest(file));

        Assert.Empty(tried.Issues);
        Assert.Equal(12, tried.Figures.Count);
        Assert.DoesNotContain(
            tried.Figures,
            static one => one.About.Contains("оборудование (2", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["F7 82,6 %", "F9 55,5 %"],
            tried
                .Figures.Where(static one => one.Cell is "F7" or "F9")
                .Select(static one => $"{one.Cell} {one.ReadAs.Replace('\u00A0', ' ')}")
        );
    }

    [Fact]
    public async Task A_header_of_figures_is_no_column_of_names()
    {
        var file = Directory
            .EnumerateFiles(Repository.Shared("cases", "2026-11", "reading", "draft-names"), "*.xlsx")
            .Single();

        var tried = await TryAsync(file, Suggest(file));

        Assert.Empty(tried.Issues);
        Assert.Equal(88, tried.Figures.Count);
        Assert.Contains(
            tried.Figures,
            static one => one.About.EndsWith("Показатель процессов", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_has_no_names_for_its_figures_is_no_table()
    {
        foreach (
            var file in Directory.EnumerateFiles(Repository.Shared("cases", "2026-11", "reading", "suggest-crash"))
        )
            Assert.Equal(
                "table-missing",
                new LayoutSuggester(Options, TimeProvider.System).Suggest(file, CancellationToken.None).Problem!.Code
            );
    }

    [Fact]
    public void Of_several_columns_of_figures_under_headers_that_say_nothing_none_is_chosen()
    {
        var file = Path.Combine(Path.GetTempPath(), $"qm-draft-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, "Наименование;Свет;Вода\nПервый корпус;100;120\nВторой корпус;50;60\n");

        var suggested = new LayoutSuggester(Options, TimeProvider.System).Suggest(file, CancellationToken.None);
        File.Delete(file);

        Assert.Equal("table-missing", suggested.Problem!.Code);
    }

    [Fact]
    public void A_workbook_without_a_table_is_told_so()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qm-draft-").FullName, "письмо.csv");
        File.WriteAllText(file, "Добрый день\nСпасибо\n");

        var suggested = new LayoutSuggester(Options, TimeProvider.System).Suggest(file, CancellationToken.None);

        Assert.Equal("table-missing", suggested.Problem!.Code);
    }

    private static string Suggest(string file)
    {
        var suggested = new LayoutSuggester(Options, TimeProvider.System).Suggest(file, CancellationToken.None);
        Assert.True(suggested.IsOk, suggested.Problem?.Sentence);
        TestContext.Current.SendDiagnosticMessage(suggested.Value);
        return suggested.Value;
    }

    /// <summary>A draft also says of which year the risks are, which a layout by hand may leave unsaid.</summary>
    private static (FigureKind, string, string, string) Key(TrialFigure figure) =>
        figure.Kind == FigureKind.Risk
            ? (figure.Kind, figure.Cell, "", figure.Organisation)
            : (figure.Kind, figure.Cell, figure.Period, figure.ReadAs);

    private static async Task<TrialReport> TryAsync(string file, string yaml)
    {
        var layout = Path.Combine(Directory.CreateTempSubdirectory("qm-draft-").FullName, "layout.yaml");
        await File.WriteAllTextAsync(layout, yaml);
        return await new LayoutTrial(Options, new TestClock()).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            CancellationToken.None
        );
    }
}
