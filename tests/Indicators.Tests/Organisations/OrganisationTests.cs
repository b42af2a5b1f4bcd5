using QualityMonitor.Indicators.Organisations;
using Xunit;
using static QualityMonitor.Indicators.Organisations.OrganisationType;

namespace QualityMonitor.Indicators.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly OrganisationDirectory Directory = new([
        new("dubna", "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, null, ["г.Дубна"]),
        new("minusinsk", "Город Минусинск", "Минусинск", OrganisationLevel.Municipality, null, []),
        School("d-sosh-5", "МБОУ «Средняя общеобразовательная школа № 5»", "СОШ № 5", "dubna"),
        School("d-sosh-10", "МБОУ «СОШ №10»", "СОШ № 10", "dubna"),
        School("d-lic-10", "МАОУ «Лицей №10»", "Лицей № 10", "dubna"),
        School("d-gim-3", "МАОУ «Гимназия №3»", "Гимназия № 3", "dubna"),
        School("d-lic", "МБОУ лицей «Дубна»", "Лицей «Дубна»", "dubna"),
        School("d-dou-2", "МБДОУ «Детский сад №2»", "ДОУ № 2", "dubna"),
        School("m-sosh-5", "МОБУ «СОШ №5»", "СОШ № 5", "minusinsk"),
        School("m-sosh-3", "МОБУ «СОШ №3»", "СОШ № 3", "minusinsk"),
    ]);

    [Theory]
    [InlineData("ОУ №5", School_, 5, null)]
    [InlineData("ОУ№5", School_, 5, null)]
    [InlineData("МОБУ «СОШ№5»", SecondarySchool, 5, null)]
    [InlineData("МБОУ «СОШ №5", SecondarySchool, 5, null)]
    [InlineData("Средняя общеобразовательная школа № 5", SecondarySchool, 5, null)]
    [InlineData("школа №5", School_, 5, null)]
    [InlineData("шк. №5", School_, 5, null)]
    [InlineData("COШ N 5", SecondarySchool, 5, null)]
    [InlineData("ООШ No5", BasicSchool, 5, null)]
    [InlineData("основная школа 7", BasicSchool, 7, null)]
    [InlineData("начальная школа №1", PrimarySchool, 1, null)]
    [InlineData("гимназии №3", Gymnasium, 3, null)]
    [InlineData("лицей «Дубна»", Lyceum, null, "Дубна")]
    [InlineData("МБОУ «Лицей «Дубна»", Lyceum, null, "Дубна")]
    [InlineData("ДОУ №2", Kindergarten, 2, null)]
    [InlineData("МБДОУ «Детский сад № 2 «Ромашка»", Kindergarten, 2, "Ромашка")]
    [InlineData("№47", School_, 47, null)]
    [InlineData("Городской округ Дубна", Other, null, "Городской округ Дубна")]
    public void A_name_is_taken_apart(string text, OrganisationType type, int? number, string? proper) =>
        Assert.Equal(new OrganisationName(type, number, proper, text), OrganisationNameReader.Read(text));

    [Theory]
    [InlineData("ОУ№5,№10", "ОУ №5; ОУ №10")]
    [InlineData("ОУ №№5, 10", "ОУ №5; ОУ №10")]
    [InlineData("1-3,5-7", "ОУ №1; ОУ №2; ОУ №3; ОУ №5; ОУ №6; ОУ №7")]
    [InlineData("МОБУ «СОШ№ 47,3,5»", "СОШ №47; СОШ №3; СОШ №5")]
    [InlineData("МОБУ «СОШ№3».", "СОШ №3")]
    [InlineData("СОШ №1, лицей «Дубна» и гимназия №3", "СОШ №1; лицей «Дубна»; гимназия №3")]
    [InlineData("№47 №3 №5", "ОУ №47; ОУ №3; ОУ №5")]
    [InlineData("СОШ №2 и №10", "СОШ №2; СОШ №10")]
    [InlineData("СОШ №1\nСОШ №2;СОШ №3", "СОШ №1; СОШ №2; СОШ №3")]
    [InlineData("Новолакская СОШ №1, Новолакская гимназия", "Новолакская СОШ №1; Новолакская гимназия")]
    [InlineData("СОШ №№ 1,3-5", "СОШ №1; СОШ №3; СОШ №4; СОШ №5")]
    [InlineData("", "")]
    public void A_list_of_schools_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", OrganisationListReader.Read(text).Select(name => name.Text)));

    [Theory]
    [InlineData("d-sosh-5", null, "d-sosh-5")]
    [InlineData("МБОУ «СОШ № 5»", "dubna", "d-sosh-5")]
    [InlineData("ОУ№5", "minusinsk", "m-sosh-5")]
    [InlineData("школа №3", "minusinsk", "m-sosh-3")]
    [InlineData("СОШ №10", null, "d-sosh-10")]
    [InlineData("лицей №10", null, "d-lic-10")]
    [InlineData("ДОУ №2", null, "d-dou-2")]
    [InlineData("лицей \"Дубна\"", null, "d-lic")]
    [InlineData("Лицей Дубна", null, "d-lic")]
    [InlineData("МБОУ «Лицей «Дубна»", null, "d-lic")]
    [InlineData("г. Дубна", null, "dubna")]
    public void An_organisation_is_found(string text, string? parent, string code) =>
        Assert.Equal(code, Assert.IsType<OrganisationMatch.Found>(Directory.Find(text, parent)).Organisation.Code);

    [Theory]
    [InlineData("СОШ №5", "d-sosh-5 m-sosh-5")]
    [InlineData("ОУ №10", "d-sosh-10 d-lic-10")]
    public void Several_that_fit_are_ambiguous(string text, string codes) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Assert.IsType<OrganisationMatch.Ambiguous>(Directory.Find(text)).Candidates.Select(found => found.Code)
            )
        );

    [Theory]
    [InlineData("ОУ №2")]
    [InlineData("лицей №5")]
    [InlineData("СОШ №77")]
    [InlineData("")]
    public void A_school_that_is_not_there_is_unknown_and_a_kindergarten_is_no_school(string text) =>
        Assert.True(Assert.IsType<OrganisationMatch.Unknown>(Directory.Find(text)).Nearest.Count <= 3);

    private const OrganisationType School_ = OrganisationType.School;

    private static Organisation School(string code, string name, string shortName, string parent) =>
        new(code, name, shortName, OrganisationLevel.School, parent, []);

    /// <summary>
    /// Schools are looked up by the digits of their names first: each way to write a name must keep them.
    /// </summary>
    [Theory]
    [InlineData("Школа № 5")]
    [InlineData("N5")]
    [InlineData("№№ 5")]
    [InlineData("МБОУ «Средняя общеобразовательная школа №5»")]
    [InlineData("Средняя (полная) общеобразовательная школа 5 им. 25-й дивизии")]
    [InlineData("СОШ № 5 (корпус 2)")]
    public void A_school_with_digits_in_its_name_is_found_by_them(string written)
    {
        var schools = new OrganisationDirectory([
            School("five", written, written, "dubna"),
            School("six", written.Replace('5', '6'), written.Replace('5', '6'), "dubna"),
        ]);

        Assert.Equal("five", Assert.IsType<OrganisationMatch.Found>(schools.Find(written + " ")).Organisation.Code);
        Assert.Equal(
            "six",
            Assert.IsType<OrganisationMatch.Found>(schools.Find($"«{written.Replace('5', '6')}»")).Organisation.Code
        );
    }
}
