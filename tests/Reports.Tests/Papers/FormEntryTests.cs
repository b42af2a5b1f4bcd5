using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Papers.Sheets;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

public sealed class FormEntryTests
{
    /// <summary>A hint too long for Excel would stop the forms, and with them the reminders, of every school.</summary>
    [Theory]
    [InlineData(UnitKind.Count)]
    [InlineData(UnitKind.Other)]
    [InlineData(UnitKind.Pair)]
    public void A_unit_of_any_length_leaves_room_for_the_hint(UnitKind kind)
    {
        var indicator = new IndicatorDefinition(
            "1.1",
            "Показатель",
            new Unit(kind, new string('ы', 500)),
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );

        var rule = FormEntry.Value("G10", new FormLine(indicator, null));

        Assert.InRange(rule.Hint.Length, 1, EntryRule.LongestHint);
        Assert.EndsWith("поставьте «-».", rule.Hint, StringComparison.Ordinal);
    }
}
