using QualityMonitor.Store.Content;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>One reading of all that is stored, whoever asked for it.</summary>
internal sealed class VerifyRun(RunExecutor executor, ContentScrub scrub)
{
    /// <returns>Null when another process is reading.</returns>
    public async Task<ScrubReport?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        ScrubReport? report = null;
        await executor.ExecuteAsync(
            JobNames.Verify,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                report = await scrub.RunAsync(token);
                scope.Count("checked", report.Checked);
                scope.Count("lost", report.Lost.Count);
                if (report.Lost.Count > 0)
                    scope.Failure =
                        $"сохранённых файлов потеряно: {report.Lost.Count}, первый — {LostContentText.Of(report.Lost[0])}";
            },
            cancellationToken
        );
        return report;
    }
}

/// <summary>What was lost, in the words of whoever keeps the server.</summary>
internal static class LostContentText
{
    public static string Of(LostContent lost)
    {
        var what = lost.IsDamaged ? "повреждён" : "не найден";
        return lost.Uses switch
        {
            [{ SubmissionId: { } id } file, ..] => $"«{file.Name}» (отправление № {id}) {what}",
            [{ EditionId: { } id } paper, ..] => $"файл отчёта или письма «{paper.Name}» (издание № {id}) {what}",
            _ => $"{lost.Hash} {what}; база данных его не использует",
        };
    }
}
