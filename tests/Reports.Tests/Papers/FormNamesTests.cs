using System.Text;
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
            [
                "Округ, СОШ № 5, сведения за I квартал 2026 года (quality-2026).xlsx",
                "Округ, СОШ № 5, сведения за I квартал 2026 года (quality-2026) (2).xlsx",
            ],
            FormNames.InOneFolder([FormOf("СОШ № 5"), FormOf("СОШ № 5")])
        );

    [Fact]
    public void A_form_is_named_after_its_municipality_school_period_and_programme()
    {
        Organisation[] organisations =
        [
            new("m3", "Волжский муниципальный район", "Волжский район", OrganisationLevel.Municipality, null, []),
            new("m3-s01", "МБОУ «СОШ № 1»", "СОШ № 1", OrganisationLevel.School, "m3", []),
        ];
        var programme = SampleProgramme.Definition with { Organisations = organisations };

        Assert.Equal(
            [
                "Волжский район, сведения за I квартал 2026 года (quality-2026).xlsx",
                "Волжский район, СОШ № 1, сведения за I квартал 2026 года (quality-2026).xlsx",
            ],
            organisations.Select(one =>
                new FormContent(programme, one, Period.Quarter(2026, 1), null, new DateOnly(2026, 4, 10), []).FileName
            )
        );
    }

    [Fact]
    public void A_name_of_any_length_is_a_file_name() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(FormOf(new string('С', 300)).FileName), 100, 250);

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
