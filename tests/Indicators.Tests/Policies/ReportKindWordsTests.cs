using QualityMonitor.Indicators.Policies;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Policies;

/// <summary>Kinds of report as people name them.</summary>
public sealed class ReportKindWordsTests
{
    [Theory]
    [InlineData("quarterly", "quarterly")]
    [InlineData("Квартальная", "quarterly")]
    [InlineData("Годовой отчёт", "annual")]
    [InlineData("сведения о достижении значений", "statement")]
    [InlineData("отчёт об идентификации", null)]
    [InlineData("Идентификация школ", "identification")]
    [InlineData("листки школ", "school-sheet")]
    [InlineData("Сводка полноты и замечаний", "digest")]
    [InlineData("сводный отчёт", null)]
    [InlineData("полугодовой", null)]
    [InlineData("", null)]
    public void A_kind_is_its_code_or_its_word_in_any_form(string written, string? kind) =>
        Assert.Equal(kind, ReportKindWords.Read(written));
}
