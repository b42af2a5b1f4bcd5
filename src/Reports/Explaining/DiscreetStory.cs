using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Explaining;

/// <summary>A story without the figures that no paper shows: a command answers as the report does.</summary>
internal static class DiscreetStory
{
    /// <param name="isKeptBack">The figure itself is not shown; else some of its cells may not be.</param>
    /// <param name="areGroundsHidden">Some figure that its verdict is told by is not shown.</param>
    public static FigureStory Of(
        FigureStory story,
        bool isKeptBack,
        bool areGroundsHidden,
        ReportData data,
        Discretion discretion
    )
    {
        var shown = story with
        {
            Cells =
            [
                .. story.Cells.Select(cell =>
                    isKeptBack || discretion.Hides(cell with { Breakdown = story.Breakdown }) ? Without(cell) : cell
                ),
            ],
            Revisions = Of(story.Revisions, data, discretion),
            Issues =
            [
                .. story.Issues.Select(issue =>
                    isKeptBack || discretion.Hides(issue)
                        ? issue with
                        {
                            Message = KeptBack.Quotation,
                            Detail = null,
                            ValueText = null,
                        }
                        : issue
                ),
            ],
        };
        if (areGroundsHidden)
            shown = shown with
            {
                Degree = null,
                Reason = new Verdict(
                    story.Status,
                    null,
                    VerdictText.KeptBackCode,
                    Grounds.Of(story.Indicator)
                ).Sentence(),
                Forecast = null,
                Remarks = [],
            };
        return isKeptBack ? shown with { Value = FactText.KeptBack, Comparisons = [] } : shown;
    }

    /// <summary>An earlier figure of a small group stays hidden when a later one is of a larger.</summary>
    public static IReadOnlyList<FigureRevision> Of(
        IReadOnlyList<FigureRevision> revisions,
        ReportData data,
        Discretion discretion
    ) =>
        [
            .. revisions.Select(one =>
                data.Groups.IsSmall(one.Fact.Fact) || discretion.Hides(one.Fact)
                    ? one with
                    {
                        Fact = Without(one.Fact),
                    }
                    : one
            ),
        ];

    private static ObservedFact Without(ObservedFact fact) =>
        fact with
        {
            Fact = new Fact.KeptBack(),
            OriginalText = FactText.KeptBack,
        };
}
