using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Rows that are none of their kind: totals by any word, notes, groups, a country among districts.</summary>
public sealed class OddRowsTests
{
    [Theory]
    [InlineData("Итого/ср. значение")]
    [InlineData("ИТОГО по городу")]
    [InlineData("Средний балл по предметам")]
    [InlineData("Ср. по району")]
    [InlineData("По району в 2024 году")]
    [InlineData("Изменение к 2024 году")]
    public async Task A_total_of_subjects_is_no_subject_whatever_it_is_called(string total)
    {
        var drafted = await DraftAsync(
            $"""
            ОГЭ.xlsx
            Результаты ОГЭ за 2025 год
            Предмет | Средняя отметка
            Русский язык | 3,9
            Математика | 3,6
            {total} | 3,7
            """
        );

        Assert.Equal(2, drafted.Loaded.Count);
        Assert.DoesNotContain(drafted.Loaded, static one => one.Contains("3,7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_that_stands_once_is_loaded_as_the_whole_and_one_under_each_part_is_not()
    {
        var drafted = await DraftAsync(
            """
            Пропуски.xlsx
            Пропуски уроков за 2025 год
            Класс | Пропущено уроков
            1-4 классы | <
            1а | 253
            2а | 207
            Итого | 460
            5-9 классы | <
            5а | 305
            6а | 355
            Итого | 660
            Итого по школе | 1120
            """
        );

        Assert.Equal(5, drafted.Loaded.Count);
        Assert.Contains(
            drafted.Loaded,
            static one => one.EndsWith("Пропущено уроков = 1 120", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(drafted.Loaded, static one => one.Contains("460", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("По району")]
    [InlineData("По Заречной области")]
    [InlineData("Среднее значение по школам")]
    [InlineData("Городские школы")]
    public async Task What_stands_among_schools_for_many_of_them_is_no_school(string many)
    {
        var drafted = await DraftAsync(
            $"""
            Питание.xlsx
            Охват питанием за 2025 год
            Школа | Охват питанием, %
            МБОУ Средняя школа № 1 | 90
            Ср. общеобразовательная школа № 2 | 91
            МБОУ «Заливная СОШ» | 92
            {many} | 95
            """
        );

        Assert.Equal(3, drafted.Loaded.Count);
        Assert.DoesNotContain(drafted.Loaded, static one => one.Contains("95", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_of_schools_among_districts_is_asked_and_a_country_with_a_note_is_the_country()
    {
        var drafted = await DraftAsync(Districts("Гос. школы-интернаты | 1,9", "РФ* | 7,4"));

        Assert.DoesNotContain(drafted.Loaded, static one => one.Contains("1,9", StringComparison.Ordinal));
        Assert.Contains("name: \"РФ*\", level: country }", drafted.Draft!, StringComparison.Ordinal);
        Assert.Contains(
            "# - { code: municipality-5, name: \"Гос. школы-интернаты\", level: municipality }  # сомнение: это не муниципалитет",
            drafted.Draft!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            drafted.Tried!.Issues,
            static issue => issue.Sentence.Contains("Гос. школы-интернаты", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("официальные", drafted.Draft!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_name_without_the_word_that_all_others_have_is_asked_and_towns_beside_towns_are_not()
    {
        var one = await DraftAsync(Districts("Заречье | 3,3"));
        var several = await DraftAsync(Districts("Заречье | 3,3", "Белокамск | 3,5"));

        Assert.DoesNotContain(one.Loaded, static figure => figure.Contains("Заречье", StringComparison.Ordinal));
        Assert.Contains(several.Loaded, static figure => figure.Contains("Заречье", StringComparison.Ordinal));
        Assert.Contains(several.Loaded, static figure => figure.Contains("Белокамск", StringComparison.Ordinal));
    }

    private static string Districts(params string[] rows) =>
        $"""
            Порог.xlsx
            Доля не преодолевших порог, %
            Муниципальное образование | 2025 год
            Верхнереченский район | 9,6
            Кедровский район | 8,1
            Озерский район | 8,3
            Степной район | 12,5
            {string.Join('\n', rows)}

            * официальные данные, за 2025 год не опубликованы
            """;

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
