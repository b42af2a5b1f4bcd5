using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>Two programmes; the north's folder speaks for the north's part of one of them, the office's for both.</summary>
public sealed class RunProgrammesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("north", Town.Programme)]
    [InlineData("office", null)]
    [InlineData("gone", null)]
    public async Task A_file_that_tells_of_no_programme_is_of_the_one_whose_municipality_has_the_place(
        string source,
        string? expected
    )
    {
        await using var store = await TestStore.SqliteAsync();
        var region = Town.Definition with
        {
            OwnerCode = "region",
            Organisations =
            [
                new("region", "Область", "Область", OrganisationLevel.Region, null, []),
                new("north", "Северный район", "Северный район", OrganisationLevel.Municipality, "region", []),
                new("n1", "СОШ № 1", "СОШ № 1", OrganisationLevel.School, "north", []),
            ],
        };
        await Town.LoadPassportAsync(store, region, []);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Town.LoadPassportAsync(store, region with { Code = "other" }, []);
        var options = Letters.Options with
        {
            Places = new Dictionary<string, Trust>(StringComparer.Ordinal)
            {
                ["north"] = Trust.Read([$"{Town.Programme}/north"]).Value,
                ["office"] = Trust.Read([Town.Programme, "other"]).Value,
            },
        };

        var found = await new RunProgrammes(store.Programmes).OfAsync(source, options, Cancellation);

        Assert.Equal(expected, found?.Code);
    }
}
