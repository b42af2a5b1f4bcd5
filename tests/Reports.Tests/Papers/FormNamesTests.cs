using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Papers;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

public sealed class FormNamesTests
{
    [Fact]
    public void Schools_of_one_short_name_have_files_of_their_own() =>
        Assert.Equal(
            ["Форма СОШ 5, 2026-Q1.xlsx", "Форма СОШ 5, 2026-Q1 (2).xlsx"],
            FormNames.InOneFolder([FormOf("СОШ № 5"), FormOf("СОШ 5")])
        );

    [Fact]
    public void A_name_of_any_length_is_a_file_name() =>
        Assert.Equal("Форма " + new string('С', 90) + ", 2026-Q1.xlsx", FormOf(new string('С', 300)).FileName);

    private static FormContent FormOf(string shortName) =>
        new(
            SampleProgramme.Definition,
            new Organisation("school", "Школа", shortName, OrganisationLevel.School, "town", []),
            Period.Quarter(2026, 1),
            null,
            new DateOnly(2026, 4, 10),
            []
        );
}
