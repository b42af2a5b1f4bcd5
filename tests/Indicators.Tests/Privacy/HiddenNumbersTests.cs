using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Privacy;

/// <summary>Three of four is kept back: it is 75 %, one is outside.</summary>
public sealed class HiddenNumbersTests
{
    private static readonly Fact[] Hidden = [new Fact.Share(3, 4)];

    [Theory]
    [InlineData("В одной школе 75 %, остальные выше.")]
    [InlineData("В одной школе 75,0% из-за болезни.")]
    [InlineData("Не сдали 25 процентов выпускников.")]
    [InlineData("Сдали 3 из 4.")]
    [InlineData("Сдали трое выпускников из четырёх.")]
    [InlineData("Не сдал один из четырёх.")]
    [InlineData("Сдавали всего 4 выпускника.")]
    [InlineData("Сдавали четверо детей.")]
    [InlineData("Работаем с 3 учениками отдельно.")]
    public void A_number_of_a_hidden_group_tells_of_it_without_a_name(string text) =>
        Assert.True(HiddenNumbers.AreToldIn(text, Hidden));

    [Theory]
    [InlineData("Успеваемость 97,5 % при плане 98 %.")]
    [InlineData("Не сдали 12 из 40.")]
    [InlineData("В школе 120 обучающихся.")]
    [InlineData("Сделаем за 3 недели, совещание 4 марта.")]
    [InlineData("Приказ № 75 от 25.12.2025.")]
    [InlineData("Уроки по 4 часа.")]
    [InlineData("Кадры: объявлен набор.")]
    [InlineData("Доведём до 100 %.")]
    public void Other_numbers_tell_nothing(string text) => Assert.False(HiddenNumbers.AreToldIn(text, Hidden));

    [Theory]
    [InlineData("Успевают трое из четырёх.", true)]
    [InlineData("В одном классе 75 %.", false)]
    [InlineData("Успевают 100 %, три из десяти.", false)]
    [InlineData("В район пришли 3 педагога, 4 человека учатся.", false)]
    public void In_prose_a_bare_count_is_not_of_them(string text, bool isTold) =>
        Assert.Equal(isTold, HiddenNumbers.AreStatedIn(text, Hidden));

    [Fact]
    public void In_prose_a_percent_that_is_no_round_number_is_of_them() =>
        Assert.True(HiddenNumbers.AreStatedIn("В одном классе 66,7 %.", [new Fact.Share(2, 3)]));

    [Fact]
    public void Where_nothing_is_hidden_nothing_is_told() =>
        Assert.False(HiddenNumbers.AreToldIn("Сдали 3 из 4, 75 %.", []));

    [Fact]
    public void A_hidden_mean_is_told_by_its_value() =>
        Assert.True(HiddenNumbers.AreToldIn("Средний балл вышел 41,5 %", [new Fact.Number(new Amount(41.5m))]));
}
