using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Words of plans, reasons, times and deadlines inside the name of an indicator are a part of its name.</summary>
public sealed class NamesLikeWordsTests
{
    [Theory]
    [InlineData("Пропущено по неуважительной причине, ч")]
    [InlineData("из них без уважительной причины")]
    [InlineData("Плановые проверки, ед.")]
    [InlineData("Планируемый выпуск 9-х классов, чел.")]
    [InlineData("Фактическая численность обучающихся")]
    [InlineData("Количество датчиков дыма")]
    [InlineData("Годовой фонд учебников, экз.")]
    [InlineData("Сдавали ЕГЭ досрочно, чел.")]
    [InlineData("Исполнение предписаний, ед.")]
    [InlineData("Имеют учёную степень, чел.")]
    [InlineData("Дети с отклонениями в развитии, чел.")]
    [InlineData("Температура в спортивном зале")]
    [InlineData("Сколько педагогов в школе (чел.)?")]
    public async Task A_column_of_figures_is_loaded_under_its_whole_header(string name)
    {
        var drafted = await DraftAsync(name, "12", "15");

        Assert.Contains(
            $"факт СОШ № 1, 2023: {name} = 12",
            drafted.Loaded.Select(static one => one.Replace(" %", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_year_inside_a_question_is_its_period_and_leaves_no_word_behind()
    {
        var drafted = await DraftAsync("Сколько педагогов прошли курсы в 2024 году (чел.)?", "12", "15");

        Assert.Contains("факт СОШ № 1, 2024: Сколько педагогов прошли курсы (чел.)? = 12", drafted.Loaded);
    }

    [Theory]
    [InlineData("Причина отклонения", "болезнь", "отпуск")]
    [InlineData("Дата последней проверки", "12.03.2023", "25.04.2023")]
    [InlineData("Год включения в перечень", "2021", "2022")]
    [InlineData("Занятое место", "1", "2")]
    public async Task Reasons_days_years_and_places_are_no_figures(string name, string first, string second)
    {
        var drafted = await DraftAsync(name, first, second);

        Assert.Equal(2, drafted.Loaded.Count);
        Assert.All(drafted.Loaded, static one => Assert.Contains("Участников", one, StringComparison.Ordinal));
        Assert.Empty(drafted.Tried!.Issues);
    }

    [Theory]
    [InlineData("Плановый набор, чел.", "Фактически зачислено, чел.")]
    [InlineData("План доходов", "Исполнено доходов")]
    public async Task Beside_each_other_their_first_words_tell_the_plan_from_the_fact(string plan, string fact)
    {
        var drafted = await DraftedTable.OfAsync(
            $"Свод.xlsx\nИтоги 2023 года\nШкола | {plan} | {fact}\nСОШ № 1 | 75 | 78\nСОШ № 3 | 50 | 41",
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            drafted.Loaded,
            one =>
                one.StartsWith("план СОШ № 1, 2023:", StringComparison.Ordinal)
                && one.EndsWith("= 75", StringComparison.Ordinal)
        );
        Assert.Contains(
            drafted.Loaded,
            one =>
                one.StartsWith("факт СОШ № 1, 2023:", StringComparison.Ordinal)
                && one.EndsWith("= 78", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("ФИО наставника", 0)]
    [InlineData("Ф.И.О. ответственного за заполнение", 2)]
    public async Task Figures_of_people_are_no_figures_of_their_school_and_who_filled_a_form_in_is_none_of_them(
        string person,
        int loaded
    )
    {
        var drafted = await DraftedTable.OfAsync(
            $"Свод.xlsx\nИтоги 2023 года\nШкола | {person} | Стаж, лет\nСОШ № 1 | Иванова А.А. | 24\nСОШ № 3 | Петрова Б.Б. | 31",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(loaded, drafted.Loaded.Count);
    }

    private static Task<DraftedTable> DraftAsync(string name, string first, string second) =>
        DraftedTable.OfAsync(
            $"Свод.xlsx\nИтоги 2023 года\nШкола | Участников, чел. | {name}\nСОШ № 1 | 390 | {first}\nСОШ № 3 | 455 | {second}",
            TestContext.Current.CancellationToken
        );
}
