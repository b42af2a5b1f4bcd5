using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Privacy;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Privacy;

/// <summary>Whether a text that is quoted to school 1 speaks of another one.</summary>
public sealed class SchoolNamesTests
{
    private static readonly SchoolNames Names = new([
        School("s1", "МБОУ «СОШ № 1»", "СОШ № 1", "школа Сосновая"),
        School("s2", "МБОУ «СОШ № 2»", "СОШ № 2", "вторая школа"),
        School("s5", "МБОУ «Гимназия № 5»", "Гимназия № 5"),
        School("s7", "МБОУ «СОШ № 7»", "СОШ № 7"),
        School("lyceum", "МАОУ лицей «Исток»", "лицей «Исток»"),
        School("l1", "МАОУ «Лицей № 1»", "Лицей № 1"),
        new Organisation("town", "Город Светлореченск", "Светлореченск", OrganisationLevel.Municipality, null, []),
    ]);

    [Theory]
    [InlineData("перешли в СОШ № 2")]
    [InlineData("перешли в СОШ №2.")]
    [InlineData("перешли в\u00A0СОШ\u00A0№\u00A02")]
    [InlineData("перешли в сош 2")]
    [InlineData("перешли в среднюю школу № 2")]
    [InlineData("перешли в школу № 2")]
    [InlineData("перешли в школу N 2")]
    [InlineData("Сведения_СОШ 2.xlsx")]
    [InlineData("МБОУСОШ №2")]
    [InlineData("перешли во ВТОРАЯ ШКОЛА")]
    [InlineData("у гимназии № 5 лучше")]
    [InlineData("школы №№ 1, 5")]
    [InlineData("СОШ № 1 и № 7")]
    [InlineData("школы № 1, 2 и 7")]
    [InlineData("в ОУ № 2 нет")]
    [InlineData("в лицее «Исток»")]
    [InlineData("в лицее \"Исток\"")]
    [InlineData("педагог из «Исток»")]
    [InlineData("в лицее № 1")]
    public void A_text_that_names_another_school_in_any_spelling_is_found(string text) =>
        Assert.True(Names.IsAnotherIn(text, "s1"));

    [Theory]
    [InlineData("")]
    [InlineData("Нет учителя математики.")]
    [InlineData("в СОШ № 1 нет учителя")]
    [InlineData("в школе № 1 нет учителя")]
    [InlineData("в школе 5 учителей математики, из них 2 в отпуске")]
    [InlineData("в школе Сосновая")]
    [InlineData("СОШ № 10")]
    [InlineData("СОШ № 25")]
    [InlineData("лист «2», ячейка C7")]
    [InlineData("Постановление № 7 от 05.02.2025")]
    [InlineData("исток проблемы — в кадрах")]
    [InlineData("по городу Светлореченск")]
    public void A_text_of_the_school_itself_or_of_nobody_is_not(string text) =>
        Assert.False(Names.IsAnotherIn(text, "s1"));

    [Fact]
    public void What_two_schools_are_called_alike_tells_of_neither()
    {
        var names = new SchoolNames([School("a", "Лицей «Исток»", "Исток"), School("b", "лицей «исток»", "исток")]);

        Assert.False(names.IsAnotherIn("лицей «Исток»", "a"));
        Assert.True(names.IsAnotherIn("лицей «Исток»", "c"));
    }

    private static Organisation School(string code, string name, string shortName, params string[] aliases) =>
        new(code, name, shortName, OrganisationLevel.School, "town", aliases);
}
