using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Explaining;

/// <summary>What the mail tells of an organisation beside the figure that is explained.</summary>
internal sealed class OrganisationContext(ReportData data, Readings readings)
{
    /// <param name="breakdown">The one that is explained, and not told beside itself; empty: the total is.</param>
    public IReadOnlyList<StoryPart> Of(
        string organisation,
        IndicatorDefinition indicator,
        Period period,
        string breakdown
    )
    {
        var school = new SupportBuilder(data, readings, new SourceBook(data, readings.Discretion), data.Policy)
            .Build()
            ?.Schools.FirstOrDefault(one => one.Code == organisation);
        IEnumerable<StoryPart> parts =
        [
            new("Разрезы", breakdown.Length > 0 ? [] : [.. Breakdowns(organisation, indicator, period)]),
            new("Зона", school is null || school.Sentence().Length == 0 ? [] : [school.Sentence()]),
            new("Индекс", school is null ? [] : [.. Index(school)]),
            new(StoryText.RisksLabel, [.. data.Risks.Where(one => one.OrganisationCode == organisation).Select(Risk)]),
            new(StoryText.ActivitiesLabel, [.. Activities(organisation)]),
        ];
        return [.. parts.Where(static part => part.Lines.Count > 0)];
    }

    private IEnumerable<string> Breakdowns(string organisation, IndicatorDefinition indicator, Period period) =>
        data
            .Facts.Breakdowns(indicator.Code, period)
            .Where(fact => fact.OrganisationCode == organisation)
            .Select(fact =>
                $"{Words.Tidy(fact.Breakdown)}: {Shown(fact, indicator)} — {SourceText.Place(fact.Source)}"
            );

    private string Shown(Store.ObservedFact fact, IndicatorDefinition indicator) =>
        readings.Discretion.Hides(fact)
            ? FactText.KeptBack
            : FactText.Print(fact.Fact, indicator.Unit, indicator.Decimals);

    private static IEnumerable<string> Index(SupportedSchool school)
    {
        if (school.Index is { Value: { } value } index)
            yield return RussianText.Rounded(value)
                + (index.Rank is { } rank ? $", место {RussianText.Number(rank)}" : ", без места: есть не все разделы");
    }

    private static string Risk(Store.RiskMark mark) =>
        Words.Tidy(mark.Risk) + (mark.Level is { } level ? $" ({RiskLevels.Print(level)})" : "");

    /// <summary>Its own measures, judged for the period as the mail has them.</summary>
    private IEnumerable<string> Activities(string organisation)
    {
        var judge = new Activities(data);
        return data
            .Activities.Where(one => one.OrganisationCode == organisation)
            .OrderBy(static one => one.Position)
            .Select(one =>
                $"{RussianText.Number(one.Position)}. {Words.Short(one.Text, 60)}: {judge.Judge(one).Sentence}"
            );
    }
}
