using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Figures of a report's time that were given by who is no part of the programme then: a passport that came, or was let
/// govern closed periods, after their files took them out. They are in no figure of the report, and it says so as it
/// would of a file that came today.
/// </summary>
internal static class NobodysFigures
{
    /// <param name="history">Of the whole programme: who left a municipality is no stranger.</param>
    /// <param name="facts">All that is known of it.</param>
    /// <param name="startsOn">Figures of an earlier time are its predecessor's; null: it has none.</param>
    /// <returns>One remark a file, organisation and period, at the first of its cells.</returns>
    public static IEnumerable<DataIssue> Remarks(
        ProgrammeHistory history,
        IEnumerable<ObservedFact> facts,
        DateOnly? startsOn,
        Period report
    )
    {
        // A region has hundreds of thousands of facts, and a handful of periods.
        var trees = new Dictionary<Period, OrganisationTree?>();
        return facts
            .Where(one => TreeOf(one.Period) is { } tree && tree.Find(one.OrganisationCode) is null)
            .GroupBy(static one => (one.Source.SubmissionId, one.OrganisationCode, one.Period))
            .Select(group => Remark(history, [.. group]))
            .OfType<DataIssue>();

        OrganisationTree? TreeOf(Period period)
        {
            if (!trees.TryGetValue(period, out var tree))
                trees.Add(
                    period,
                    tree =
                        report.Start <= period.End
                        && period.End <= report.End
                        && (startsOn is not { } day || day <= period.End)
                            ? history.TreeAt(period)
                            : null
                );
            return tree;
        }
    }

    private static DataIssue? Remark(ProgrammeHistory history, IReadOnlyList<ObservedFact> given)
    {
        var (first, cell) = (given[0], given[0].Source);
        return MembershipJudge.Judge(history, first.OrganisationCode, first.Period) is not { } problem
            ? null
            : new DataIssue(
                0,
                cell.SubmissionId,
                cell.FileName,
                cell.ReceivedAt,
                cell.SheetName,
                cell.Row,
                cell.Column,
                Severity.Warning,
                problem.Code,
                $"{RussianText.Count(given.Count, "значение не учтено", "значения не учтены", "значений не учтено")}. {problem.Sentence}",
                problem.Expected,
                null,
                null,
                first.OrganisationCode,
                first.Period.Code
            );
    }
}
