using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.Yearly;

/// <summary>Builds the monitoring report of a year and hands it to one of the yearly papers.</summary>
public sealed class YearlyReports(QuarterlyReportBuilder builder, TemplateEngine templates, Letterheads letterheads)
{
    internal async Task<BuiltReport> BuildAsync(
        IYearlyPaper paper,
        ReportOrder order,
        CancellationToken cancellationToken
    )
    {
        var built = await builder.BuildAsync(
            order.ProgrammeCode,
            order.Topic,
            order.Period,
            order.CutOff,
            cancellationToken
        );
        if (built.Report is not { } report)
            return new BuiltReport(null, built.Problem);

        var shown = paper.Shown(report with { Unread = UnreadPlace.Of(order.Unread, order.CutOff.At) });
        return paper.ProblemOf(shown) is { } problem
            ? new BuiltReport(null, problem)
            : new BuiltReport(new YearlyReport(paper, shown, templates, letterheads.Of(shown.ProgrammeCode)), null);
    }
}
