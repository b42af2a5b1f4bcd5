using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Narrative;

/// <summary>What is accepted has a place in some report, or somebody is told that it has none.</summary>
public sealed class TextPlacesTests
{
    [Theory]
    [InlineData(SaidKind.Explanation, OrganisationLevel.School, TextPlace.Report)]
    [InlineData(SaidKind.Proposal, OrganisationLevel.School, TextPlace.NotOfSpeaker)]
    [InlineData(SaidKind.Passage, OrganisationLevel.School, TextPlace.NotOfSpeaker)]
    [InlineData(SaidKind.Proposal, OrganisationLevel.Region, TextPlace.NotOfSpeaker)]
    [InlineData(SaidKind.Proposal, OrganisationLevel.Municipality, TextPlace.Report)]
    [InlineData(SaidKind.Proposal, null, TextPlace.Report)]
    [InlineData(SaidKind.Passage, null, TextPlace.Report)]
    public void A_school_explains_itself_and_writes_nothing_for_the_town(
        SaidKind kind,
        OrganisationLevel? speaker,
        TextPlace place
    ) => Assert.Equal(place, TextPlaces.Of(Text(kind, "", Period.Quarter(2025, 4)), speaker, null));

    [Theory]
    [InlineData(SaidKind.Explanation, "", "2025-Q4", null, TextPlace.Report)]
    [InlineData(SaidKind.Explanation, "", "2025", Cadence.Quarter, TextPlace.Report)]
    [InlineData(SaidKind.Explanation, "", "2025-12", Cadence.Quarter, TextPlace.NoReportOfPeriod)]
    [InlineData(SaidKind.Explanation, "", "2025-12", Cadence.Month, TextPlace.Report)]
    [InlineData(SaidKind.Proposal, "", "2025-Q4", null, TextPlace.Report)]
    [InlineData(SaidKind.Proposal, "", "2025", null, TextPlace.Report)]
    [InlineData(SaidKind.Proposal, "", "2025-12", null, TextPlace.NoReportOfPeriod)]
    [InlineData(SaidKind.Passage, "annual", "2025", null, TextPlace.Report)]
    [InlineData(SaidKind.Passage, "annual", "2025-Q4", null, TextPlace.NoReportOfPeriod)]
    [InlineData(SaidKind.Passage, "quarterly", "2025-Q4", null, TextPlace.Report)]
    [InlineData(SaidKind.Passage, "quarterly", "2025", null, TextPlace.NoReportOfPeriod)]
    [InlineData(SaidKind.Passage, "", "2025", null, TextPlace.Report)]
    [InlineData(SaidKind.Passage, "", "2025-12", null, TextPlace.NoReportOfPeriod)]
    public void A_text_of_a_period_that_no_report_is_made_of_is_printed_nowhere(
        SaidKind kind,
        string report,
        string period,
        Cadence? own,
        TextPlace place
    ) => Assert.Equal(place, TextPlaces.Of(Text(kind, report, Period.FromCode(period).Value), null, own));

    [Fact]
    public void A_passage_of_no_period_stands_in_every_report() =>
        Assert.Equal(TextPlace.Report, TextPlaces.Of(Text(SaidKind.Passage, "annual", null), null, null));

    private static SaidText Text(SaidKind kind, string report, Period? period) =>
        new(kind, report, "", null, null, period, "текст", "", "", "", "");
}
