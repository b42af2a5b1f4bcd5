using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// A book with one table on several sheets: each is of what its name says, and where the names say nothing the first
/// does not pass for all.
/// </summary>
public sealed class AlikeSheetsTests
{
    private const string Table = "Отчёт за 2023 год\nПоказатель | Ед. изм. | План | Факт\nОхват питанием | % | 95 | ";

    [Fact]
    public async Task Each_sheet_is_of_the_school_it_is_named_after_and_a_cover_beside_them_is_none()
    {
        var drafted = await DraftAsync(
            $"Свод.xlsx\n=== Титул\nСвод отчётов школ\n=== СОШ № 1\n{Table}96,5\n=== Лицей № 6\n{Table}99"
        );

        Assert.Equal(
            [
                "план СОШ № 1, 2023: Охват питанием = 95 %",
                "факт СОШ № 1, 2023: Охват питанием = 96,5 %",
                "план Лицей № 6, 2023: Охват питанием = 95 %",
                "факт Лицей № 6, 2023: Охват питанием = 99 %",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task A_sheet_of_the_whole_beside_those_of_schools_is_left_out_and_told()
    {
        var drafted = await DraftAsync(
            $"Отчёты.xlsx\n=== Свод\n{Table}97\n=== СОШ № 1\n{Table}96,5\n=== СОШ № 2\n{Table}98"
        );

        Assert.Contains("sheet: \"СОШ № *\"", drafted.Draft!, StringComparison.Ordinal);
        Assert.Equal(4, drafted.Loaded.Count);
        Assert.Contains("«Свод»", Assert.Single(drafted.Tried!.Issues).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_lyceum_is_known_by_its_sheet_and_its_table_and_a_whole_among_schools_is_left_out()
    {
        var drafted = await DraftAsync(
            $"Отчёты.xlsx\n=== СОШ 1\n{Table}96,5\n=== ООШ 4\n{Table}98\n"
                + $"=== Лицей\nНаименование ОО: МАОУ «Лицей»\n{Table}99\n=== СВОД\n{Table}97"
        );

        Assert.Contains("sheet: \"/^(СОШ|ООШ|Лицей)/\"", drafted.Draft!, StringComparison.Ordinal);
        Assert.Equal(6, drafted.Loaded.Count);
        Assert.Contains("факт Лицей, 2023: Охват питанием = 99 %", drafted.Loaded);
        Assert.Contains("«СВОД»", Assert.Single(drafted.Tried!.Issues).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_called_lyceum_that_says_nothing_of_one_is_a_doubt()
    {
        var drafted = await DraftAsync(
            $"Отчёты.xlsx\n=== СОШ 1\n{Table}96,5\n=== Лицей\n{Table}99\n=== СВОД\n{Table}97"
        );

        Assert.Empty(drafted.Loaded);
    }

    [Theory]
    [InlineData("I квартал", "II квартал", "2023-Q1", "2023-Q2")]
    [InlineData("январь", "февраль", "2023-01", "2023-02")]
    [InlineData("1 полугодие 2022", "2 полугодие 2022", "2022-H1", "2022-H2")]
    [InlineData("2021", "2022 год", "2021", "2022")]
    public async Task Each_sheet_is_of_the_period_it_is_named_after(
        string one,
        string other,
        string first,
        string second
    )
    {
        const string Schools = "Посещаемость, 2023 год\nШкола | Посещаемость, %\nСОШ № 1 | 97\nСОШ № 2 | ";

        var drafted = await DraftAsync($"Свод.xlsx\n=== {one}\n{Schools}98\n=== {other}\n{Schools}96");

        Assert.Equal(
            [
                $"факт СОШ № 1, {first}: Посещаемость, % = 97 %",
                $"факт СОШ № 2, {first}: Посещаемость, % = 98 %",
                $"факт СОШ № 1, {second}: Посещаемость, % = 97 %",
                $"факт СОШ № 2, {second}: Посещаемость, % = 96 %",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task A_plan_of_the_year_on_sheets_of_quarters_is_the_year_s()
    {
        const string Plan = "Показатель | Ед. изм. | Годовой план | Выполнено с начала года\nВебинаров | шт. | 12 | ";

        var drafted = await DraftAsync($"План 2024.xlsx\n=== 1 кв\n{Plan}3\n=== 2 кв\n{Plan}7");

        Assert.Equal(
            [
                "план Мой город, 2024: Вебинаров = 12",
                "факт Мой город, 2024-Q1: Вебинаров = 3",
                "факт Мой город, 2024-Q2: Вебинаров = 7",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Each_sheet_is_of_the_municipality_it_is_named_after()
    {
        var drafted = await DraftAsync($"Область.xlsx\n=== Лесной район\n{Table}96,5\n=== г. Северск\n{Table}99");

        Assert.Equal(
            ["Лесной район", "Лесной район", "г. Северск", "г. Северск"],
            drafted.Loaded.Select(static one => one.Split(' ', 2)[1].Split(',')[0])
        );
    }

    [Theory]
    [InlineData("5 класс", "6 класс")]
    [InlineData("Лист1", "Лист2")]
    [InlineData("СОШ № 1", "СОШ № 1 (2)")]
    [InlineData("1 четверть", "2 четверть")]
    public async Task Where_the_names_do_not_tell_them_apart_nothing_is_loaded(string one, string other)
    {
        var drafted = await DraftAsync($"Свод.xlsx\n=== {one}\n{Table}96,5\n=== {other}\n{Table}99");

        Assert.Empty(drafted.Loaded);
        Assert.Contains(drafted.Doubts, static doubt => doubt.EndsWith("не понято", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sheets_of_schools_that_report_of_other_years_are_a_doubt()
    {
        var drafted = await DraftAsync(
            $"Свод.xlsx\n=== СОШ № 1\n{Table}96,5\n=== СОШ № 2\n{Table.Replace("2023", "2022", StringComparison.Ordinal)}99"
        );

        Assert.Empty(drafted.Loaded);
        Assert.Contains(drafted.Doubts, static doubt => doubt.EndsWith("не понято", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_whose_heading_names_another_school_is_a_doubt()
    {
        var drafted = await DraftAsync(
            $"Свод.xlsx\n=== СОШ № 1\n{Table}96,5\n=== СОШ № 2\nУчреждение: | МБОУ СОШ № 7\n{Table}99"
        );

        Assert.Empty(drafted.Loaded);
        Assert.Contains(drafted.Doubts, static doubt => doubt.EndsWith("не понято", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("СОШ № 3", "СОШ № 8", "СОШ № 8")]
    [InlineData("2023 год", "2024 год", "")]
    [InlineData("Кадры", "Мотивация", "")]
    public async Task Roadmaps_on_several_sheets_are_all_loaded_and_are_of_the_schools_that_the_sheets_name(
        string one,
        string other,
        string of
    )
    {
        const string Roadmap =
            "Дорожная карта\nМероприятие | Срок | Ответственный\nСеминар | до 01.03.2024 | Методист\n";

        var drafted = await DraftAsync(
            $"План.xlsx\n=== Титул\nСвод\n=== {one}\n{Roadmap}Диагностика | март 2024 | Завуч\n"
                + $"=== {other}\n{Roadmap}Стажировка | май 2024 | Завуч"
        );

        Assert.Equal(
            [(one, "Семинар"), (one, "Диагностика"), (other, "Семинар"), (other, "Стажировка")],
            drafted.Tried!.Figures.Select(static figure => (figure.Sheet, figure.About))
        );
        Assert.Equal(of.Length > 0, drafted.Draft!.Contains("organisation: { sheet", StringComparison.Ordinal));
        Assert.Empty(drafted.Tried.Issues);
    }

    [Fact]
    public async Task A_table_of_another_sheet_is_named_with_how_to_take_it()
    {
        var drafted = await DraftAsync(
            $"Отчёт.xlsx\n=== Показатели\n{Table}96,5\n=== Кадры\nПоказатель | 2022 | 2023\nПедагоги, чел. | 40 | 41\n=== Титул\nОтчёт"
        );

        var line = Assert.Single(
            drafted.Draft!.Split('\n'),
            static line => line.StartsWith("# не описаны", StringComparison.Ordinal)
        );
        Assert.Contains("«Кадры»", line, StringComparison.Ordinal);
        Assert.DoesNotContain("«Титул»", line, StringComparison.Ordinal);
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
