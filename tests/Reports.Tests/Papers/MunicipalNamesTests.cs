using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

/// <summary>Names and forms in a region where every number stands in several municipalities.</summary>
public sealed class MunicipalNamesTests
{
    private static readonly ProgrammeDefinition Region = SampleProgramme.Definition with
    {
        Code = "reg-2026",
        OwnerCode = "obl",
        Organisations =
        [
            new("obl", "Заречная область", "Заречная область", OrganisationLevel.Region, null, []),
            new(
                "m1",
                "Алексинский муниципальный район",
                "Алексинский район",
                OrganisationLevel.Municipality,
                "obl",
                []
            ),
            new("m2", "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, "obl", []),
            School("m1-s01", "СОШ № 1", "m1"),
            School("m1-s02", "СОШ № 2", "m1"),
            School("m2-s01", "СОШ № 1", "m2"),
            School("m2-s02", "СОШ № 2", "m2"),
            School("m2-s02a", "СОШ № 2", "m2"),
            School("m2-lyceum", "Лицей «Дубна»", "m2"),
        ],
    };

    [Fact]
    public void What_reports_print_is_understood()
    {
        var printed = new PrintedNames(Region, new OrganisationTree(Region.Organisations));
        var directory = new OrganisationDirectory(Region.Organisations);

        Assert.All(
            Region.Organisations,
            one =>
                Assert.Equal(
                    one.Code,
                    Assert.IsType<OrganisationMatch.Found>(directory.Find(printed.Of(one.Code))).Organisation.Code
                )
        );
    }

    [Theory]
    [InlineData("Алексинский район", "m1-s01 m1-s02")]
    [InlineData("m2", "m2-s01 m2-s02 m2-s02a m2-lyceum")]
    [InlineData("СОШ № 1 (Дубна)", "m2-s01")]
    [InlineData("СОШ № 1", null)]
    [InlineData("г. Тверь", null)]
    public async Task Forms_are_made_for_one_municipality(string organisation, string? codes)
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        await Town.LoadPassportAsync(store, Region, []);

        var forms = await new FormBuilder(
            store.Programmes,
            store.Facts,
            Building.Reader(store),
            CalendarSource.Load(null)
        ).BuildAsync(Region.Code, Period.Quarter(2026, 1), organisation, AsOf.Now, CancellationToken.None);

        var schools = forms.IsOk
            ? forms.Value.Select(form => form.Organisation).Where(one => one.Level == OrganisationLevel.School)
            : null;
        Assert.Equal(codes, schools is null ? null : string.Join(' ', schools.Select(one => one.Code)));
        if (organisation == "СОШ № 1")
            Assert.Contains(
                "m1-s01 — СОШ № 1 (Алексинский район); m2-s01",
                forms.Problem!.Expected,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task The_form_of_the_municipality_itself_is_among_them()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        var own = Region.Indicators.First(one =>
            one.Level == OrganisationLevel.School && one.Cadence == Cadence.Quarter
        );
        await Town.LoadPassportAsync(
            store,
            Region with
            {
                Indicators = [.. Region.Indicators, own with { Code = "m.1", Level = OrganisationLevel.Municipality }],
            },
            []
        );
        var builder = new FormBuilder(store.Programmes, store.Facts, Building.Reader(store), CalendarSource.Load(null));

        var one = await builder.BuildAsync(
            Region.Code,
            Period.Quarter(2026, 1),
            "m1",
            AsOf.Now,
            CancellationToken.None
        );
        var all = await builder.BuildAsync(
            Region.Code,
            Period.Quarter(2026, 1),
            null,
            AsOf.Now,
            CancellationToken.None
        );

        Assert.Equal(["m1", "m1-s01", "m1-s02"], one.Value.Select(form => form.Organisation.Code).Order());
        Assert.Equal(
            ["m1", "m2"],
            all.Value.Select(form => form.Organisation.Code).Where(code => code.Length == 2).Order()
        );
        Assert.Equal(all.Value.Count, all.Value.Select(form => form.FileName).Distinct().Count() + 1);
    }

    private static Organisation School(string code, string name, string parent) =>
        new(code, "МБОУ " + name, name, OrganisationLevel.School, parent, []);
}
