using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Loads a table through the layout that fits it: the layouts are tried on its first rows, then it is known what the
/// table speaks of.
/// </summary>
internal sealed class DataLoad(
    RunProgrammes programmes,
    IReadOnlyList<Layout> layouts,
    FileOwner owner,
    TimeZoneInfo zone
)
{
    public async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        CancellationToken cancellationToken
    )
    {
        var form = workbook.Read(FormReader.Find);
        if (form is not null && FormReader.WhyRefused(form) is { } refusal)
            return await RejectAsync(attempt, form, refusal, cancellationToken);
        var chosen = workbook.Read(opened =>
            LayoutChooser.Choose(form is null ? layouts : [FormReader.LayoutOf(form)], workbook.FileName, opened)
        );
        if (!chosen.IsOk && form is not null)
            return await RejectAsync(attempt, form, FormMessages.ColumnMissing(), cancellationToken);
        if (!chosen.IsOk)
            return await attempt.HoldAsync(
                chosen.Problem!,
                null,
                await owner.ByNameAsync(workbook.FileName, cancellationToken),
                cancellationToken
            );
        var reading = new TableReading(workbook, chosen.Value, zone.DayOf(attempt.Submission.ReceivedAt));
        var code = reading.Layout.ProgrammeCode;
        var known = code is null ? null : await programmes.FindAsync(code, cancellationToken);
        if (code is not null && known is null)
            return await attempt.HoldAsync(
                FileMessages.NoProgramme(code),
                reading.Layout.Name,
                null,
                cancellationToken
            );

        var tables = reading.Tables(known);
        if (!tables.IsOk)
            return await attempt.RejectAsync(
                ProcessingKind.Data,
                tables.Problem!,
                reading.Layout.Name,
                session => reading.PrepareAsync(session, known?.Definition, cancellationToken),
                [],
                new CellTally(),
                cancellationToken
            );

        if (code is null)
            programmes.Forget();
        var report = await new TableLoad(attempt, reading, tables.Value, zone).RunAsync(cancellationToken);
        return report with { OtherSheets = chosen.Value.Others, LayoutDoubts = tables.Value[0].Subject.Checks.Doubts };
    }

    private async Task<FileReport> RejectAsync(
        Attempt attempt,
        FormMark form,
        Problem reason,
        CancellationToken cancellationToken
    )
    {
        var (code, issue) = await owner.ByMarksAsync(form, reason, cancellationToken);
        return await attempt.RejectAsync(
            ProcessingKind.Data,
            reason,
            code,
            issue is null ? [] : [issue],
            cancellationToken
        );
    }
}
