using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>The remarks of an answer, numbered: sheets that were not loaded, then errors, then questions.</summary>
internal static class AnswerRemarks
{
    /// <param name="reason">Told by itself, it is no remark as well.</param>
    public static IReadOnlyList<Remark> Of(IReadOnlyList<DataIssue> found, string? reason) =>
        [
            .. found
                .Where(one => one.Message != reason)
                .OrderByDescending(static one => UnreadSheets.Tells(one.Code))
                .ThenByDescending(static one => one.Severity)
                .Select(
                    static (one, index) =>
                        new Remark(
                            index + 1,
                            one.Severity,
                            one.SheetName,
                            one.Row,
                            one.Column,
                            one.ValueText is { Length: > 0 } text ? text : null,
                            one.Message,
                            one.Expected
                        )
                        {
                            IsOfUnreadSheet = UnreadSheets.Tells(one.Code),
                            IsAfterProgramme = one.Code == PeriodFitJudge.AfterCode,
                        }
                ),
        ];
}
