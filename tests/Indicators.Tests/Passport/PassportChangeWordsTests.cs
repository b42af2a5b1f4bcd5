using QualityMonitor.Indicators.Passport;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Passport;

public sealed class PassportChangeWordsTests
{
    [Theory]
    [InlineData(
        "Школа № 11; СОШ № 11; школа; town",
        "Школа № 11; СОШ № 11; школа; town; действует по 31.03.2025",
        "организация school-11: добавлено — «действует по 31.03.2025»"
    )]
    [InlineData(
        "Школа № 11; СОШ № 11; школа; town; действует по 31.03.2025",
        "Школа № 11; СОШ № 11; школа; town",
        "организация school-11: убрано — «действует по 31.03.2025»"
    )]
    [InlineData(
        "Школа № 11; СОШ № 11; школа; town; СОШ11",
        "Школа № 11; СОШ № 11; школа; other; СОШ11",
        "организация school-11: было «town», стало «other»"
    )]
    [InlineData("Школа; Школа", "Школа", "организация school-11: убрано — «Школа»")]
    [InlineData("", "Школа", "организация school-11: добавлено — «Школа»")]
    public void Of_a_row_that_changed_it_tells_the_cells_that_did(string before, string after, string sentence) =>
        Assert.Equal(
            sentence,
            PassportChangeWords.Sentence(
                new PassportChange(PassportPart.Organisation, PassportChangeKind.Changed, "school-11", before, after)
            )
        );
}
