using QualityMonitor.Indicators.Organisations;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Organisations;

/// <summary>
/// A name that means several schools, or another one than it seems to: one town whose schools have namesakes by number.
/// </summary>
public sealed class WhoseNameTests
{
    private static readonly OrganisationDirectory Town = new([
        new("dubna", "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, null, []),
        .. new[] { 1, 2, 3, 5, 6, 7, 8, 10, 11 }.Select(static number =>
            School($"s{number}", $"МБОУ «СОШ № {number}»", $"СОШ № {number}")
        ),
        School("g3", "МБОУ «Гимназия № 3»", "Гимназия № 3"),
        School("l", "МБОУ лицей «Дубна»", "Лицей «Дубна»"),
    ]);

    private static readonly OrganisationDirectory Region = new([
        new("north", "Северный район", "Северный район", OrganisationLevel.Municipality, null, []),
        new("s8", "ГБОУ СОШ № 8", "СОШ № 8", OrganisationLevel.School, "north", []),
        new("s9", "СОШ № 9", "СОШ № 9", OrganisationLevel.School, "north", []),
        new("s10", "МБОУ «СОШ № 10»", "СОШ № 10", OrganisationLevel.School, "north", ["ГБОУ «СОШ № 10»"]),
    ]);

    private static readonly OrganisationLists Lists = new(Town);

    [Theory]
    [InlineData("СОШ № 3", "s3")]
    [InlineData("МБОУ СОШ № 3 г. Дубны", "s3")]
    [InlineData("Дубна СОШ № 3", "s3")]
    [InlineData("Гимназия № 3", "g3")]
    [InlineData("СОШ № 1 им. А.С. Пушкина", "s1")]
    [InlineData("СОШ № 1 имени 50-летия Октября", "s1")]
    [InlineData("МБОУ «СОШ № 1 «Гармония»", "s1")]
    [InlineData("СОШ № 1, корпус № 2", "s1")]
    [InlineData("СОШ № 1, корп. 2", "s1")]
    [InlineData("СОШ № 1, ул. Ленина, 5", "s1")]
    [InlineData("СОШ № 1 (адрес: ул. Ленина, 5)", "s1")]
    [InlineData("СОШ № 1 (12 чел., 3 %)", "s1")]
    [InlineData("СОШ № 3 с. Ивановка", "s3")]
    [InlineData("СОШ № 3 станица Луговая", "s3")]
    [InlineData("СОШ № 3 (ШНОР)", "s3")]
    [InlineData("Сведения СОШ № 3", "s3")]
    [InlineData("МОУ СОШ № 3", "s3")]
    [InlineData("МКОУ «СОШ № 3»", "s3")]
    [InlineData("Муниципальное казённое общеобразовательное учреждение «СОШ № 3»", "s3")]
    [InlineData("МБОУ «СОШ № 3 имени государственного деятеля А.И. Иванова»", "s3")]
    public void What_stands_beside_the_name_of_one_school_leaves_it_that_school(string text, string code)
    {
        Assert.Equal(code, Assert.IsType<OrganisationMatch.Found>(Town.Find(text)).Organisation.Code);
        Assert.Equal(
            code,
            Assert.IsType<OrganisationMatch.Found>(Assert.Single(Lists.Find(text)).Match).Organisation.Code
        );
    }

    [Theory]
    [InlineData("г. Минусинск, СОШ № 3")]
    [InlineData("Минусинск СОШ № 3")]
    [InlineData("СОШ № 3 Минусинск")]
    [InlineData("СОШ № 3 МИНУСИНСК")]
    [InlineData("Минусинск. СОШ № 3")]
    [InlineData("СОШ № 3, Минусинский район")]
    [InlineData("СОШ № 3 ЗАТО Озёрный")]
    [InlineData("ЗАТО Озёрный, СОШ № 3")]
    [InlineData("МБОУ СОШ № 3 муниципального образования «город Тверь»")]
    [InlineData("ЧОУ «Школа № 8»")]
    [InlineData("АНО «Школа № 8»")]
    [InlineData("АНОО «Школа № 8»")]
    [InlineData("ЧУОО «Школа № 8»")]
    [InlineData("ЧОО «Школа № 8»")]
    [InlineData("СКОШИ № 3")]
    [InlineData("ГКОУ СКШИ № 3")]
    [InlineData("ОСОШ № 3")]
    [InlineData("НОЧУ СОШ № 8")]
    [InlineData("ГБОУ СОШ № 8")]
    [InlineData("ГКОУ «СОШ № 8»")]
    [InlineData("КГБОУ СОШ № 8")]
    [InlineData("ГОБОУ «СОШ № 8»")]
    [InlineData("ФГКОУ СОШ № 8")]
    [InlineData("Государственное бюджетное общеобразовательное учреждение СОШ № 8")]
    [InlineData("ГАОУ «Гимназия № 3»")]
    [InlineData("ГБОУ лицей «Дубна»")]
    [InlineData("Частная школа № 8")]
    [InlineData("СОШ № 1 РЖД")]
    [InlineData("Православная гимназия № 3")]
    [InlineData("Структурное подразделение СОШ № 7")]
    [InlineData("филиал СОШ № 3 в с. Ивановка")]
    [InlineData("Ивановский филиал СОШ № 3")]
    [InlineData("СОШ № 3 (филиал)")]
    [InlineData("СОШ № 3 (дошкольное отделение)")]
    [InlineData("СОШ № 3, дошкольное отделение")]
    [InlineData("СОШ № 3 (дошкольные группы)")]
    [InlineData("ДО СОШ № 3")]
    [InlineData("СОШ № 3 (д/о)")]
    [InlineData("Без СОШ № 7")]
    [InlineData("кроме СОШ № 7")]
    [InlineData("вместо СОШ № 7")]
    [InlineData("все, кроме СОШ № 7")]
    [InlineData("за исключением СОШ № 7")]
    [InlineData("не СОШ № 7")]
    [InlineData("бывшая СОШ № 7")]
    [InlineData("все школы")]
    [InlineData("Итого по СОШ № 1-3")]
    public void A_town_a_founder_a_branch_or_an_exception_is_asked_about_in_a_list_as_well(string text)
    {
        Assert.IsNotType<OrganisationMatch.Found>(Town.Find(text));
        Assert.IsNotType<OrganisationMatch.Found>(Assert.Single(Lists.Find(text)).Match);
    }

    [Theory]
    [InlineData("ГБОУ СОШ № 8", "s8")]
    [InlineData("МБОУ СОШ № 8", null)]
    [InlineData("ГБОУ СОШ № 9", "s9")]
    [InlineData("МБОУ СОШ № 9", "s9")]
    [InlineData("ГБОУ СОШ № 10", "s10")]
    [InlineData("МБОУ СОШ № 10", "s10")]
    public void A_founder_speaks_against_a_school_only_where_its_own_names_tell_of_another(string text, string? code) =>
        Assert.Equal(code, (Region.Find(text) as OrganisationMatch.Found)?.Organisation.Code);

    [Theory]
    [InlineData("СОШ № 3,5,47", "s3 s5 ?")]
    [InlineData("МОБУ «СОШ № 3,5»", "s3 s5")]
    [InlineData("№5, №6", "s5 s6")]
    [InlineData("СОШ № 1 и № 2", "s1 s2")]
    [InlineData("1-3,5-7", "s1 s2 ? s5 s6 s7")]
    [InlineData("СОШ № 1, СОШ № 2", "s1 s2")]
    [InlineData("СОШ № 1; СОШ № 2\nСОШ № 5", "s1 s2 s5")]
    [InlineData("СОШ № 1 + СОШ № 2", "s1 s2")]
    [InlineData("СОШ № 1 2", "s1 s2")]
    [InlineData("Гимназия № 3 и СОШ № 3", "g3 s3")]
    [InlineData("СОШ № 1, лицей «Дубна»", "s1 l")]
    [InlineData("лицей «Дубна» и гимназия № 3", "l g3")]
    [InlineData("СОШ № 1, корпус 2, СОШ № 5", "s1 s5")]
    [InlineData("s1; s5", "s1 s5")]
    [InlineData("Дубна: СОШ № 1, СОШ № 2", "s1 s2")]
    public void A_list_is_each_of_its_schools_where_one_is_meant_and_nobody_where_it_is_not(string text, string codes)
    {
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Lists
                    .Find(text)
                    .Select(static one => one.Match is OrganisationMatch.Found(var found) ? found.Code : "?")
            )
        );
        Assert.IsNotType<OrganisationMatch.Found>(Town.Find(text));
    }

    [Theory]
    [InlineData("СОШ № 1, СОШ № 2 и др.")]
    [InlineData("СОШ № 5 – СОШ № 7")]
    [InlineData("СОШ № 1, филиал")]
    [InlineData("Тверь, СОШ № 1, СОШ № 2")]
    [InlineData("СОШ № 1 г. Твери, СОШ № 2")]
    public void A_list_with_something_that_is_no_school_is_one_question(string text) =>
        Assert.IsNotType<OrganisationMatch.Found>(Assert.Single(Lists.Find(text)).Match);

    /// <summary>A school of another kind than the one of its number is found where the passport names it.</summary>
    [Theory]
    [InlineData("СКОШИ № 3", "i3")]
    [InlineData("ГКОУ «СКОШИ № 3»", "i3")]
    [InlineData("СОШ № 3", "s3")]
    public void A_boarding_school_of_the_passport_is_known_by_its_own_kind(string text, string code)
    {
        var town = new OrganisationDirectory([
            new("dubna", "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, null, []),
            School("s3", "МБОУ «СОШ № 3»", "СОШ № 3"),
            School("i3", "ГКОУ «СКОШИ № 3»", "СКОШИ № 3"),
        ]);

        Assert.Equal(code, Assert.IsType<OrganisationMatch.Found>(town.Find(text)).Organisation.Code);
    }

    private static Organisation School(string code, string name, string shortName) =>
        new(code, name, shortName, OrganisationLevel.School, "dubna", []);
}
