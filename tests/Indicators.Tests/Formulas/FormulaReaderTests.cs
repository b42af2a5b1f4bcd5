using QualityMonitor.Indicators.Formulas;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Formulas;

public sealed class FormulaReaderTests
{
    [Theory]
    [InlineData("[1.4]", "[1.4]")]
    [InlineData("=[1.4]*2", "[1.4] * 2")]
    [InlineData(" [ 1.4 ]\u00A0+ [2.1.3]", "[1.4] + [2.1.3]")]
    [InlineData("[П-5]–[П-6]", "[П-5] - [П-6]")]
    [InlineData("([1.1]+[1.2])*2", "([1.1] + [1.2]) * 2")]
    [InlineData("[1.1]-([1.2]-[1.3])", "[1.1] - ([1.2] - [1.3])")]
    [InlineData("[1.1]-[1.2]-[1.3]", "[1.1] - [1.2] - [1.3]")]
    [InlineData("((([1.1])))", "[1.1]")]
    [InlineData("-[1.1] × 0,5", "-[1.1] * 0,5")]
    [InlineData("[1.1] : 1.5", "[1.1] / 1.5")]
    [InlineData("[1.4].Числитель / [1.5] . знаменатель", "[1.4].числитель / [1.5].знаменатель")]
    [InlineData("[1.4].первое + [1.4].второе", "[1.4].первое + [1.4].второе")]
    [InlineData("СУММА([1.1]; [1.2]; 3)", "сумма([1.1]; [1.2]; 3)")]
    [InlineData("среднее([1.1])", "среднее([1.1])")]
    [InlineData("макс(мин([1.1];[1.2]);0)", "макс(мин([1.1]; [1.2]); 0)")]
    public void What_a_person_writes_is_read(string text, string printed) =>
        Assert.Equal(printed, FormulaText.Print(FormulaReader.Read(text).Value));

    [Theory]
    [InlineData("", "formula-empty", "Формула не записана.")]
    [InlineData("1.1 + 1.2", "formula-without-indicator", "В формуле «1.1 + 1.2» нет ни одного показателя.")]
    [InlineData("[1.1] +", "formula-unreadable", "Формула «[1.1] +» обрывается на знаке 8.")]
    [InlineData("[1.1] [1.2]", "formula-unreadable", "В формуле «[1.1] [1.2]» на знаке 7 стоит «[1.2]».")]
    [InlineData("([1.1]", "formula-unreadable", "Формула «([1.1]» обрывается на знаке 7.")]
    [InlineData("[1.1])", "formula-unreadable", "В формуле «[1.1])» на знаке 6 стоит «)».")]
    [InlineData("[1.1", "formula-unreadable", "В формуле «[1.1» на знаке 1 стоит «[1.1».")]
    [InlineData("мин([1.1], 2)", "formula-unreadable", "В формуле «мин([1.1], 2)» на знаке 10 стоит «, 2)».")]
    [InlineData("[1.1] = 5", "formula-unreadable", "В формуле «[1.1] = 5» на знаке 7 стоит «= 5».")]
    [InlineData("корень([1.1])", "formula-word-unknown", "Слово «корень» в формуле непонятно (знак 1).")]
    [InlineData(
        "[1.1].половина",
        "formula-part-unknown",
        "Непонятно, какая часть показателя нужна: «[1.1].половина» (знак 7)."
    )]
    [InlineData(
        "[1.1] * 12345678901234567890123456789",
        "number-too-many-digits",
        "В числе больше 28 цифр: «12345678901234567890123456789»."
    )]
    public void What_cannot_be_read_is_told_with_its_place(string text, string code, string sentence)
    {
        var problem = FormulaReader.Read(text).Problem;
        Assert.Equal((code, sentence), (problem?.Code, problem?.Sentence));
        Assert.NotEmpty(problem!.Expected);
    }

    [Fact]
    public void Length_is_bounded_by_500_characters()
    {
        Assert.True(FormulaReader.Read("[1]" + new string(' ', 497)).IsOk);
        Assert.Equal("formula-too-long", FormulaReader.Read("[1]" + new string(' ', 498)).Problem?.Code);
    }

    [Fact]
    public void Depth_is_bounded_by_20_levels()
    {
        Assert.True(FormulaReader.Read(new string('(', 19) + "[1]" + new string(')', 19)).IsOk);
        Assert.Equal(
            "formula-too-deep",
            FormulaReader.Read(new string('(', 20) + "[1]" + new string(')', 20)).Problem?.Code
        );
        Assert.Equal("formula-too-deep", FormulaReader.Read(new string('-', 20) + "[1]").Problem?.Code);
    }
}
