using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Whose programme it is, where the title of its table names one municipality beyond doubt.</summary>
public sealed class TitledOwnerTests
{
    [Theory]
    [InlineData("Показатели программы Верхнереченского района за 2025 год", "Верхнереченский район")]
    [InlineData("Показатели Ольховского муниципального округа за 2025 год", "Ольховский муниципальный округ")]
    [InlineData("Показатели в Каменском городском округе за 2025 год", "Каменский городской округ")]
    [InlineData("Показатели города Белокамска за 2025 год", "город Белокамск")]
    [InlineData("Показатели города Лугового за 2025 год", "Мой город")]
    [InlineData("Показатели Степного района за 2025 год", "Мой город")]
    [InlineData("Показатели города Северска-на-Ольхе за 2025 год", "Мой город")]
    [InlineData("Показатели Ольховского района и Каменского района за 2025 год", "Мой город")]
    [InlineData("Показатели муниципального района за 2025 год", "Мой город")]
    public async Task It_is_the_one_that_the_title_names_and_of_two_or_of_an_unclear_ending_none(
        string title,
        string owner
    )
    {
        var drafted = await DraftAsync(
            $"{title}\nПоказатель | План | Факт\nОхват питанием, % | 95 | 96\nДоля школ, % | 3 | 4"
        );

        Assert.Contains($"owner: {{ code: my-town, name: {owner} }}", drafted.Draft!, StringComparison.Ordinal);
        Assert.Equal(4, drafted.Loaded.Count);
        Assert.All(drafted.Loaded, one => Assert.Contains($" {owner}, 2025", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_districts_has_none_of_them_for_its_owner()
    {
        var drafted = await DraftAsync(
            "Показатели Ольховского района и соседей за 2025 год\nРайон | Охват питанием, %\nОльховский район | 95\nКаменский район | 96"
        );

        Assert.Contains("name: Мой город }", drafted.Draft!, StringComparison.Ordinal);
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync("Отчёт.xlsx\n" + drawn, TestContext.Current.CancellationToken);
}
