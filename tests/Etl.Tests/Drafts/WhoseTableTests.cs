using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// Whose figures a draft loads: never the municipality's where the paper names somebody else, and nobody's where it
/// names several.
/// </summary>
public sealed class WhoseTableTests
{
    private const string Figures = "Показатель | План | Факт\nОхват питанием, % | 95 | 96,5";

    [Theory]
    [InlineData("МЗ школа 4.xlsx", "Наименование учреждения: | МБОУ СОШ № 4", "СОШ № 4")]
    [InlineData("МЗ.xlsx", "Наименование учреждения: МБОУ СОШ № 4", "СОШ № 4")]
    [InlineData("МЗ.xlsx", "Организация | МКОУ «Ивановская ООШ»", "МКОУ «Ивановская ООШ»")]
    [InlineData("МЗ.xlsx", "Организация | Управление образования Лесного округа", "Мой город")]
    [InlineData("МЗ СОШ 4.xlsx", "Наименование муниципального учреждения | МБОУ СОШ № 7", "СОШ № 7")]
    public async Task What_stands_beside_the_label_is_whose_the_figures_are(string file, string label, string whose)
    {
        var drafted = await DraftAsync($"{file}\nОтчёт за 2023 год\n{label}\n{Figures}");

        Assert.Equal(
            [$"план {whose}, 2023: Охват питанием, % = 95 %", $"факт {whose}, 2023: Охват питанием, % = 96,5 %"],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Two_schools_in_the_names_around_a_table_are_a_doubt_and_not_the_municipality()
    {
        var drafted = await DraftAsync($"СОШ 4.xlsx\n=== СОШ № 7\nОтчёт за 2023 год\n{Figures}");

        Assert.Empty(drafted.Loaded);
        Assert.StartsWith("названы разные школы", Assert.Single(drafted.Doubts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Показатели МКОУ «Скворцовская СОШ» за 2023 год", "МКОУ «Скворцовская СОШ»")]
    [InlineData("Показатели Ивановской школы за 2023 год", "Ивановской школы")]
    [InlineData("Показатели сельской школы за 2023 год", "Мой город")]
    [InlineData("Показатели «Школы будущего» за 2023 год", "Мой город")]
    public async Task A_school_without_a_number_in_the_title_is_whose_the_figures_are(string title, string whose)
    {
        var drafted = await DraftAsync($"Отчёт.xlsx\n{title}\n{Figures}");

        Assert.Equal(
            [$"план {whose}, 2023: Охват питанием, % = 95 %", $"факт {whose}, 2023: Охват питанием, % = 96,5 %"],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Districts_under_a_header_of_any_words_for_them_are_no_indicators_of_the_town()
    {
        var drafted = await DraftAsync(
            """
            Охват.xlsx
            Охват питанием по муниципальным образованиям, %
            № | Район (городской округ) | 2022 год | 2023 год
            1 | Алексеевский | 71,2 | 73,4
            2 | Борисовский | 68,9 | 70
            """
        );

        Assert.Equal(
            ["Алексеевский, 2022", "Алексеевский, 2023", "Борисовский, 2022", "Борисовский, 2023"],
            drafted.Loaded.Select(static one => one.Split(' ', 2)[1].Split(':')[0])
        );
    }

    [Fact]
    public async Task The_only_words_under_a_header_that_nobody_understands_are_a_doubt()
    {
        var drafted = await DraftAsync(
            """
            Выезды в школы.xlsx
            Специалист | 2022 год | 2023 год
            Первый | 12 | 40
            Второй | 9 | 31
            """
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["показатели ли это, по слову «Специалист» не понять"], drafted.Doubts);
    }

    [Fact]
    public async Task An_institution_that_is_no_school_is_a_doubt()
    {
        var drafted = await DraftAsync($"Отчёт.xlsx\nОтчёт за 2023 год\nОрганизация: | МБУ ДО «Радуга»\n{Figures}");

        Assert.Empty(drafted.Loaded);
        Assert.Contains("Радуга", Assert.Single(drafted.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Municipalities_in_the_header_have_their_figures_each_and_their_total_is_nobody_s()
    {
        var drafted = await DraftAsync(
            """
            Сравнение.xlsx
            Сравнение муниципалитетов за 2023 год
            Показатель | Лесной район | г. Северск | Северная область | Итого
            Учеников, чел. | 1544 | 9870 | 31002 | 42416
            """
        );

        Assert.Equal(
            [
                "факт Лесной район, 2023: Учеников, чел. = 1 544",
                "факт г. Северск, 2023: Учеников, чел. = 9 870",
                "факт Регион, 2023: Учеников, чел. = 31 002",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Municipalities_in_rows_are_known_by_their_names_and_the_region_among_them_is_a_region()
    {
        var drafted = await DraftAsync(
            """
            Свод.xlsx
            Таблица 3. Охват по территориям в 2023 году
            Территория | Охват питанием, %
            Лесной муниципальный округ | 95
            Озёрный район | 97,5
            Северная область | 96
            """
        );

        Assert.Equal(
            [
                "факт Лесной муниципальный округ, 2023: Охват питанием, % = 95 %",
                "факт Озёрный район, 2023: Охват питанием, % = 97,5 %",
                "факт Северная область, 2023: Охват питанием, % = 96 %",
            ],
            drafted.Loaded
        );
        Assert.Contains("name: \"Северная область\", level: region }", drafted.Draft!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_is_no_indicator_of_the_town_and_a_name_among_places_is_a_doubt()
    {
        var drafted = await DraftAsync(
            """
            ВПР.xlsx
            Успеваемость по итогам ВПР 2023 года, %
            Предмет | Залесье | Северная область | Российская Федерация
            Математика | 85,9 | 87,3 | 88,2
            """
        );

        Assert.Equal(
            ["Регион, 2023", "Россия, 2023"],
            drafted.Loaded.Select(static one => one.Split(' ', 2)[1].Split(':')[0])
        );
        Assert.Contains("Залесье", Assert.Single(drafted.Doubts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Отчёт школы 2024.xlsx", "Мой город")]
    [InlineData("Отчёт школы № 7 2024.xlsx", "Школа № 7")]
    public async Task A_year_behind_the_word_school_is_no_number_of_one(string file, string whose)
    {
        var drafted = await DraftAsync($"{file}\nПоказатель | Ед. изм. | 2022 | 2023\nОхват | % | 90 | 95");

        Assert.All(drafted.Loaded, one => Assert.StartsWith($"факт {whose},", one, StringComparison.Ordinal));
        Assert.Equal(2, drafted.Loaded.Count);
    }

    [Theory]
    [InlineData("Годовой отчёт МБОУ «СОШ № 11»", "факт СОШ № 11, 2023: Охват = 95 %")]
    [InlineData("Годовой отчёт", "факт Мой город, 2023: Охват = 95 %")]
    public async Task A_title_page_before_the_table_says_whose_its_figures_are(string cover, string loaded)
    {
        var drafted = await DraftAsync(
            $"Отчёт.xlsx\n=== Титул\n{cover}\nза 2023 год\n=== Показатели\nПоказатель | Ед. изм. | 2022 | 2023\nОхват | % | 90 | 95"
                + "\n=== Пояснения\nНаставник — СОШ № 2"
        );

        Assert.Contains(loaded, drafted.Loaded);
    }

    [Fact]
    public async Task Two_schools_on_the_title_page_are_a_doubt()
    {
        var drafted = await DraftAsync(
            "Отчёт.xlsx\n=== Титул\nОтчёт СОШ № 11\nНаставник СОШ № 2\n=== Показатели\nПоказатель | Ед. изм. | 2022 | 2023\nОхват | % | 90 | 95"
        );

        Assert.Empty(drafted.Loaded);
        Assert.Contains(
            drafted.Doubts,
            static doubt => doubt.StartsWith("названы разные школы", StringComparison.Ordinal)
        );
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
