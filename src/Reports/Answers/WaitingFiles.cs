using QualityMonitor.Indicators;
using QualityMonitor.Reports.Correspondence;

namespace QualityMonitor.Reports.Answers;

/// <summary>Files that wait for a coordinator, as one letter about several of them names them.</summary>
internal static class WaitingFiles
{
    /// <summary>The others are counted.</summary>
    private const int MostNamed = 30;

    /// <param name="line">What is said of one.</param>
    public static IReadOnlyList<NoticePage.Fact> Named(
        IReadOnlyList<AnswerDraft> files,
        Func<AnswerDraft, string> line
    ) =>
        [
            .. files.Take(MostNamed).Select(one => new NoticePage.Fact($"№ {one.Submission.Id}", line(one))),
            .. files.Count > MostNamed
                ? new[] { new NoticePage.Fact("Ещё файлов", RussianText.Number(files.Count - MostNamed)) }
                : [],
        ];
}
