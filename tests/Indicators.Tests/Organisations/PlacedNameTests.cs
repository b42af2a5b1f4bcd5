using QualityMonitor.Indicators.Organisations;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Organisations;

/// <summary>Names written with their municipality, in a region where every number stands in several.</summary>
public sealed class PlacedNameTests
{
    private static readonly OrganisationDirectory Region = new([
        new("obl", "Заречная область", "Заречная область", OrganisationLevel.Region, null, []),
        .. Municipality("alex", "Алексинский муниципальный район", "Алексинский район"),
        .. Municipality("volga", "Волжский муниципальный район", "Волжский район"),
        .. Municipality("volzhsk", "Городской округ город Волжск", "г. Волжск"),
        .. Municipality("dubna", "Городской округ Дубна", "Дубна"),
        .. Municipality("elets", "Город Елец", "Елец"),
        .. Municipality("luki", "Город Великие Луки", "Великие Луки"),
        .. Municipality("ust", "Усть-Лабинский район", "Усть-Лабинский район"),
        School("volga-private", "ЧОУ «Школа № 8»", "ЧОУ «Школа № 8»", "volga"),
        School("volga-lyceum", "МБОУ лицей «Исток»", "Лицей «Исток»", "volga"),
        School("dubna-lyceum", "МБОУ лицей «Дубна»", "Лицей «Дубна»", "dubna"),
        School("alex-official", "МБОУ «СОШ № 9 г. Алексина»", "СОШ № 9 г. Алексина", "alex"),
    ]);

    [Theory]
    [InlineData("СОШ № 1 (Волжский район)", "volga-1")]
    [InlineData("СОШ № 1, Волжский район", "volga-1")]
    [InlineData("СОШ № 1 Волжского района", "volga-1")]
    [InlineData("СОШ № 1 Волжского р-на", "volga-1")]
    [InlineData("СОШ № 1 в Волжском районе", "volga-1")]
    [InlineData("Волжский район, СОШ № 1", "volga-1")]
    [InlineData("Волжский р-н СОШ 1", "volga-1")]
    [InlineData("Волжский р-н. СОШ № 1", "volga-1")]
    [InlineData("ВОЛЖСКИЙ РАЙОН: СОШ №1", "volga-1")]
    [InlineData("МБОУ СОШ № 1 Волжского муниципального района", "volga-1")]
    [InlineData("СОШ № 1 Волжский муниципальный район", "volga-1")]
    [InlineData("МБОУ «СОШ № 1» (Волжский р-н)", "volga-1")]
    [InlineData("СОШ № 1 Волжского м.р.", "volga-1")]
    [InlineData("СОШ № 1 Волжского МР", "volga-1")]
    [InlineData("СОШ № 1 (Волжский р/н)", "volga-1")]
    [InlineData("СОШ № 1 Волжского мун. района", "volga-1")]
    [InlineData("Волжский муниц. район, СОШ № 1", "volga-1")]
    [InlineData("«СОШ № 1» (Волжский район, код volga-1)", "volga-1")]
    [InlineData("СОШ № 1 Волжского муниципального округа", "volga-1")]
    [InlineData("СОШ № 1 МО «Волжский район»", "volga-1")]
    [InlineData("МО Волжский, СОШ № 1", "volga-1")]
    [InlineData("СОШ № 1 (Волжский)", "volga-1")]
    [InlineData("Волжская СОШ № 1", "volga-1")]
    [InlineData("МБОУ «Волжская СОШ № 1»", "volga-1")]
    [InlineData("Средняя общеобразовательная школа № 1 Волжского района Заречной области", "volga-1")]
    [InlineData("школа №1 Волжского района", "volga-1")]
    [InlineData("СОШ\u00a0№\u00a01 (Волжский район)", "volga-1")]
    [InlineData("СОШ № 1 (volga-1)", "volga-1")]
    [InlineData("volga-1, Волжский район", "volga-1")]
    [InlineData("СОШ № 1 г. Волжска", "volzhsk-1")]
    [InlineData("г. Волжск, СОШ № 1", "volzhsk-1")]
    [InlineData("СОШ № 1 города Волжска", "volzhsk-1")]
    [InlineData("СОШ № 1 г.Дубна", "dubna-1")]
    [InlineData("СОШ № 1 Дубны", "dubna-1")]
    [InlineData("Дубна, СОШ № 1", "dubna-1")]
    [InlineData("СОШ № 1 (г.о. Дубна)", "dubna-1")]
    [InlineData("СОШ № 1 городского округа Дубна", "dubna-1")]
    [InlineData("СОШ № 1 г. Ельца", "elets-1")]
    [InlineData("Елецкая СОШ № 1", "elets-1")]
    [InlineData("СОШ № 1 г. Великие Луки", "luki-1")]
    [InlineData("СОШ № 1 Великих Лук", "luki-1")]
    [InlineData("СОШ № 1 Усть-Лабинского района", "ust-1")]
    [InlineData("лицей «Исток» (Волжский район)", "volga-lyceum")]
    [InlineData("лицей «Исток»", "volga-lyceum")]
    [InlineData("лицей «Дубна»", "dubna-lyceum")]
    [InlineData("Лицей Дубна", "dubna-lyceum")]
    [InlineData("СОШ № 9 г. Алексина", "alex-official")]
    [InlineData("ЧОУ «Школа № 8»", "volga-private")]
    [InlineData("Волжского района", "volga")]
    [InlineData("г. Волжск", "volzhsk")]
    public void A_municipality_written_with_the_name_finds_its_school(string text, string code) =>
        Assert.Equal(code, Assert.IsType<OrganisationMatch.Found>(Region.Find(text)).Organisation.Code);

    [Theory]
    [InlineData("г. Минусинск, СОШ № 3")]
    [InlineData("СОШ № 3 (Тверской район)")]
    [InlineData("СОШ № 3 Тверского района")]
    [InlineData("Тверской р-н, СОШ № 3")]
    [InlineData("СОШ № 3 г. Твери")]
    [InlineData("Тверь, СОШ № 3")]
    [InlineData("СОШ № 3 (Тверь)")]
    [InlineData("СОШ № 3 Тверской области")]
    [InlineData("СОШ № 3 г. Волжский")]
    [InlineData("Тверская СОШ № 3")]
    [InlineData("СОШ № 77 (Волжский район)")]
    [InlineData("Структурное подразделение СОШ № 3")]
    [InlineData("Филиал СОШ № 3")]
    [InlineData("СП СОШ № 3")]
    [InlineData("ЧОУ «Школа № 3»")]
    [InlineData("Без СОШ № 3")]
    [InlineData("Все, кроме СОШ № 3")]
    [InlineData("ДОУ № 3 (Волжский район)")]
    public void A_municipality_founder_or_branch_that_nobody_knows_makes_the_name_unknown(string text)
    {
        var oneTown = new OrganisationDirectory([.. Municipality("dubna", "Городской округ Дубна", "Дубна")]);

        Assert.IsType<OrganisationMatch.Unknown>(Region.Find(text));
        Assert.IsType<OrganisationMatch.Unknown>(oneTown.Find(text));
    }

    [Theory]
    [InlineData("СОШ № 1 и № 2")]
    [InlineData("СОШ №1, №2")]
    [InlineData("СОШ № 1, СОШ № 2")]
    [InlineData("СОШ № 1 – СОШ № 2")]
    [InlineData("СОШ № 1,2")]
    [InlineData("СОШ № 1 и 2 Волжского района")]
    [InlineData("СОШ № 1/СОШ № 2")]
    [InlineData("1-3")]
    [InlineData("СОШ № 1 и № 99")]
    public void A_list_is_no_one_school(string text)
    {
        Assert.IsNotType<OrganisationMatch.Found>(Region.Find(text));
        Assert.IsNotType<OrganisationMatch.Found>(Region.Find(text, "volga"));
    }

    [Theory]
    [InlineData("СОШ № 1 (корпус 2)", "volga-1")]
    [InlineData("СОШ № 1, корпус № 2", "volga-1")]
    [InlineData("СОШ № 1 (12 чел.)", "volga-1")]
    [InlineData("СОШ № 1 – 12 чел.", "volga-1")]
    [InlineData("СОШ № 1 с. Ивановка", "volga-1")]
    [InlineData("СОШ № 1 с. Ивановка Волжского района", "volga-1")]
    [InlineData("СОШ № 1", "volga-1")]
    [InlineData("m", null)]
    public void Where_a_name_stands_chooses_among_schools_of_one_name(string text, string? code) =>
        Assert.Equal(code, (Region.Find(text, "volga") as OrganisationMatch.Found)?.Organisation.Code);

    [Theory]
    [InlineData("СОШ № 1 (Алексинский район)", "alex-1")]
    [InlineData("Алексинский р-н, СОШ № 1", "alex-1")]
    [InlineData("alex-1", "alex-1")]
    [InlineData("лицей «Дубна»", "dubna-lyceum")]
    [InlineData("Алексинский район", "alex")]
    public void A_name_of_another_municipality_than_the_one_it_stands_in_is_no_match(string text, string elsewhere) =>
        Assert.Equal(
            elsewhere,
            Assert.IsType<OrganisationMatch.Elsewhere>(Region.Find(text, "volga")).Organisation.Code
        );

    [Fact]
    public void The_region_stands_above_every_municipality() =>
        Assert.IsType<OrganisationMatch.Found>(Region.Find("Заречная область", "volga"));

    /// <summary>A village is called like a district that it does not lie in.</summary>
    [Theory]
    [InlineData("СОШ № 1, с. Волжское")]
    [InlineData("СОШ № 1 (с. Волжское)")]
    [InlineData("СОШ № 1, станица Волжская")]
    [InlineData("СОШ № 1, д. Волжская")]
    public void A_village_is_no_municipality_of_a_like_name(string text)
    {
        Assert.IsNotType<OrganisationMatch.Found>(Region.Find(text));
        Assert.Equal("alex-1", (Region.Find(text, "alex") as OrganisationMatch.Found)?.Organisation.Code);
    }

    /// <summary>However the passport writes the kind, it is no part of the name.</summary>
    [Theory]
    [InlineData("Ленинский рн", "СОШ № 1 (Ленинский район)")]
    [InlineData("Ленинский р. н", "СОШ № 1 Ленинского р-на")]
    [InlineData("гор. Лугово", "СОШ № 1, Лугово")]
    [InlineData("станица Луговая", "СОШ № 1 (Луговая)")]
    public void The_kind_in_the_name_of_a_municipality_is_no_part_of_it(string municipality, string text) =>
        Assert.Equal(
            "one-1",
            (
                new OrganisationDirectory([
                    .. Municipality("one", municipality, municipality),
                    .. Municipality("two", "Городской округ Дубна", "Дубна"),
                ]).Find(text) as OrganisationMatch.Found
            )
                ?.Organisation
                .Code
        );

    [Theory]
    [InlineData("СОШ № 1")]
    [InlineData("СОШ № 1 (Тверской район)")]
    [InlineData("Тверь, СОШ № 1")]
    public void Every_candidate_is_offered(string text)
    {
        var offered = Region.Find(text) switch
        {
            OrganisationMatch.Ambiguous(var candidates) => candidates,
            OrganisationMatch.Unknown(var nearest) => nearest,
            _ => [],
        };

        Assert.Equal(
            ["alex-1", "dubna-1", "elets-1", "luki-1", "ust-1", "volga-1", "volzhsk-1"],
            offered.Select(one => one.Code).Order()
        );
    }

    [Theory]
    [InlineData("Волжский район", "volga")]
    [InlineData("1. Школы Волжского района", "volga")]
    [InlineData("Волжский муниципальный район. Сведения за III квартал 2026 года", "volga")]
    [InlineData("Сведения_Волжский_р-н_2026", "volga")]
    [InlineData("Дубна свод", "dubna")]
    [InlineData("Свод Дубны за 2026 год", "dubna")]
    [InlineData("Волжский район, Заречная область", "volga")]
    [InlineData("Волжский", "volga")]
    [InlineData("Свод по области", null)]
    [InlineData("Волжский отчёт", null)]
    [InlineData("Показатели", null)]
    [InlineData("с. Волжское", null)]
    [InlineData("Свод с. Волжское", null)]
    [InlineData("Сведения за 2026 г. по школам", null)]
    [InlineData("Тверской район", "?")]
    [InlineData("Волжский район и Алексинский район", "!")]
    [InlineData("Волжский и Алексинский районы", "!")]
    public void A_title_names_one_municipality_or_none(string title, string? expected) =>
        Assert.Equal(
            expected,
            Region.TerritoryIn(title) switch
            {
                OrganisationMatch.Found(var one) => one.Code,
                OrganisationMatch.Unknown => "?",
                OrganisationMatch.Ambiguous => "!",
                _ => null,
            }
        );

    private static IEnumerable<Organisation> Municipality(string code, string name, string shortName) =>
        [
            new(code, name, shortName, OrganisationLevel.Municipality, "obl", []),
            .. Enumerable
                .Range(1, 3)
                .Select(number =>
                    School(
                        $"{code}-{number}",
                        $"МБОУ «Средняя общеобразовательная школа № {number}»",
                        $"СОШ № {number}",
                        code
                    )
                ),
        ];

    private static Organisation School(string code, string name, string shortName, string parent) =>
        new(code, name, shortName, OrganisationLevel.School, parent, []);
}
