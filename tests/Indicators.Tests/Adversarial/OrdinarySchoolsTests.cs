using QualityMonitor.Indicators.Organisations;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>Organisations that share a number or a name with an ordinary school and are none.</summary>
public sealed class OrdinarySchoolsTests
{
    private static readonly OrganisationDirectory Directory = new([
        School("s1", "МБОУ СОШ №1"),
        School("s4", "МБОУ «СОШ №4»"),
        School("v", "МКОУ «Верхнеивановская СОШ»"),
        School("c2", "МАОУ «Центр образования № 2»"),
        School("i3", "ГКОУ «Школа-интернат № 3»"),
        School("k", "МБОУ СОШ им. И.И. Петрова с. Верхнее"),
    ]);

    [Theory]
    [InlineData("СОШ № 4", "s4")]
    [InlineData("Школа №4 с углублённым изучением отдельных предметов", "s4")]
    [InlineData("МБОУ «Центр образования № 4»", null)]
    [InlineData("Центр образования №2", "c2")]
    [InlineData("СОШ № 2", null)]
    [InlineData("Школа-интернат № 4", null)]
    [InlineData("школа-интернат №3", "i3")]
    [InlineData("Детская школа искусств № 1", null)]
    [InlineData("МБОУ «Открытая (сменная) общеобразовательная школа №1»", null)]
    [InlineData("МБОУ В(С)ОШ №1", null)]
    [InlineData("Верхнеивановская СОШ", "v")]
    [InlineData("Филиал МКОУ «Верхнеивановская СОШ» в д. Малая", null)]
    [InlineData("Малоивановский филиал МКОУ «Верхнеивановская СОШ»", null)]
    [InlineData("все, кроме СОШ №1", null)]
    [InlineData("за исключением СОШ №4", null)]
    [InlineData("МБОУ «СОШ им. И.И. Петрова» с. Верхнее", "k")]
    public void A_look_alike_is_not_the_school(string text, string? code) =>
        Assert.Equal(code, Directory.Find(text) is OrganisationMatch.Found found ? found.Organisation.Code : null);

    [Theory]
    [InlineData("1. СОШ №1 2. СОШ №5", "1 5")]
    [InlineData("1) МБОУ СОШ № 1\n2) МБОУ СОШ № 5", "1 5")]
    [InlineData("3 (СОШ №1, №4, №7)", "1 4 7")]
    [InlineData("2 школы: СОШ №1, СОШ №5", "1 5")]
    [InlineData("СОШ №1-3", "1 2 3")]
    [InlineData("все, кроме СОШ №5", "")]
    public void A_list_keeps_its_schools(string text, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(' ', OrganisationListReader.Read(text).Select(static name => name.Number).OfType<int>())
        );

    private static Organisation School(string code, string name) =>
        new(code, name, name, OrganisationLevel.School, null, []);
}
