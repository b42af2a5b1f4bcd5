using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Periods;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Narrative;

/// <summary>What in a text is a reference, and which of many texts holds.</summary>
public sealed class NarrativeTests
{
    [Theory]
    [InlineData("[1.2]", "1.2", "")]
    [InlineData("[1.2, план]", "1.2", "план")]
    [InlineData("[ 1.2  план ]", "1.2", "план")]
    [InlineData("[1.2 СОШ № 5]", "1.2", "СОШ № 5")]
    [InlineData("[1.2 год назад]", "1.2", "год назад")]
    [InlineData("[1.А]", "1.А", "")]
    [InlineData("[9.9]", "9.9", "")] // no such indicator, and meant to be one
    [InlineData("[Э]", "Э", "")]
    [InlineData("[э]", "Э", "")]
    [InlineData("[с планом]", "с планом", "")]
    [InlineData("[Зоны.Зеленая]", "зоны.зелёная", "")]
    [InlineData("[карта.чего-то]", "карта.чего-то", "")] // meant, and unknown
    public void Brackets_that_begin_like_a_reference_are_one(string text, string subject, string of) =>
        Assert.Equal([new TextPiece.Reference(text, subject, of)], ProseReader.Read(text, IsCode));

    [Theory]
    [InlineData("[см. приложение]")]
    [InlineData("[2025]")]
    [InlineData("[12.03.2025]")]
    [InlineData("[1.9.2025 г.]")]
    [InlineData("[]")]
    [InlineData("a[1.2\nплан]")]
    [InlineData("1.2 план")]
    public void Other_brackets_are_the_authors(string text) =>
        Assert.Equal([new TextPiece.Words(text)], ProseReader.Read(text, IsCode));

    [Fact]
    public void Words_and_references_keep_their_order_and_lose_nothing() =>
        Assert.Equal(
            [
                new TextPiece.Words("Было "),
                new TextPiece.Reference("[1.2 было]", "1.2", "было"),
                new TextPiece.Words(", стало "),
                new TextPiece.Reference("[1.2]", "1.2", ""),
                new TextPiece.Words(" [прим. авт.]."),
            ],
            ProseReader.Read("Было [1.2 было], стало [1.2] [прим. авт.].", IsCode)
        );

    [Fact]
    public void The_file_that_came_last_has_the_word_for_the_places_that_it_speaks_of_and_no_others()
    {
        (SaidText Text, long File)[] rows =
        [
            (Why("1.1", "старое"), 1),
            (Why("1.2", "осталось"), 1),
            (Why("1.1", "новое"), 2),
            (Why("1.1", "за прошлый квартал") with { Period = Period.Quarter(2025, 3) }, 1),
            (Why("1.1", "своё слово школы") with { OrganisationCode = "s5" }, 1),
        ];

        Assert.Equal(
            ["осталось", "новое", "за прошлый квартал", "своё слово школы"],
            Holding(rows).Select(static one => one.Text)
        );
    }

    [Theory]
    [InlineData("-")]
    [InlineData(" — ")]
    public void A_dash_takes_back_what_stood_there(string dash) =>
        Assert.Empty(Holding([(Why("1.1", "старое"), 1), (Why("1.1", dash), 2)]));

    [Fact]
    public void Proposals_of_a_period_are_replaced_together_and_several_of_one_file_stay()
    {
        var old = Why("", "прежнее") with { Kind = SaidKind.Proposal, IndicatorCode = null };

        Assert.Equal(
            ["первое", "второе"],
            Holding([(old, 1), (old with { Text = "первое" }, 2), (old with { Text = "второе" }, 2)])
                .Select(static one => one.Text)
        );
    }

    private static bool IsCode(string word) => word is "1.1" or "1.2" or "1.А";

    private static IReadOnlyList<SaidText> Holding((SaidText Text, long File)[] rows) =>
        [.. NarrativeRule.Holding(rows, static row => row.Text, static row => row.File).Select(static row => row.Text)];

    private static SaidText Why(string code, string text) =>
        new(SaidKind.Explanation, "", "", code, null, Period.Quarter(2025, 4), text, "", "", "", "");
}
