using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.SampleMaker;
using QualityMonitor.SampleMaker.Svetlorechensk;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

public sealed class SampleTownTests
{
    private static readonly OrganisationDirectory Directory = new(TownProgramme.Definition.Organisations);

    [Fact]
    public void Every_spelling_of_a_school_means_that_school()
    {
        foreach (var school in TownSchools.All)
        {
            foreach (var spelling in school.Spellings)
                Assert.Equal(
                    school.Code,
                    Assert.IsType<OrganisationMatch.Found>(Directory.Find(spelling)).Organisation.Code
                );
        }
    }

    [Fact]
    public void The_stranger_is_no_school_of_the_town() =>
        Assert.IsType<OrganisationMatch.Unknown>(Directory.Find("МБОУ «СОШ № 15»"));

    [Fact]
    public void Every_plan_value_of_the_passport_is_understood()
    {
        foreach (var plan in TownPlans.All)
            Assert.True(
                PlanReader.Read(plan.Text, TownIndicators.Of(plan.IndicatorCode).Unit).IsOk,
                $"{plan.IndicatorCode}: {plan.Text}"
            );
    }

    [Fact]
    public void The_last_quarter_tells_the_story_of_the_readme()
    {
        var expected = SampleFiles
            .All()
            .Single(file => file.Path.EndsWith("expected-2025-Q4.csv", StringComparison.Ordinal));
        var rows = System
            .Text.Encoding.UTF8.GetString(expected.Content)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .ToList();

        Assert.Equal(["1.1", "2.3", "3.4"], Codes("Missed"));
        Assert.Equal(["3.2"], Codes("AtRisk"));
        Assert.Equal(["1.5"], Codes("NotDue"));
        Assert.Equal(["2.5"], Codes("NoPlan"));
        Assert.Equal(11, Codes("Met").Count);

        List<string> Codes(string status) => [.. rows.Where(row => row[3] == status).Select(row => row[0])];
    }
}
