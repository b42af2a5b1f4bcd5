using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Loads a table through the layout that fits it: the layouts are tried on its first rows, then it is known what the table speaks of.</summary>
internal sealed class DataLoad(RunProgrammes programmes, IReadOnlyList<Layout> layouts, FileOwner owner, TimeZoneInfo zone)
{
    public async Task<FileReport> RunAsync(Attempt attempt, StoredWorkbook workbook, CancellationToken cancellationToken)
    {
        var form = workbook.Read(FormReader.Find);
        if (form is not null && FormReader.WhyRefused(form) is { } refusal)
            return await RejectAsync(attempt, form, refusal, cancellationToken);
        var binding = workbook.Read(opened => LayoutChooser.Choose(form is null ? layouts : [FormReader.LayoutOf(form)], workbook.FileName, opened));
        if (!binding.IsOk && form is not null)
            return await RejectAsync(attempt, form, FormMessages.ColumnMissing(), cancellationToken);
        if (!binding.IsOk)
            return await attempt.HoldAsync(binding.Problem!, null, await owner.ByNameAsync(workbook.FileName, cancellationToken), cancellationToken);
        var table = new TableReading(workbook, binding.Value, zone.DayOf(attempt.Submission.ReceivedAt));
        var code = table.Layout.ProgrammeCode;
        var known = code is null ? null : await programmes.FindAsync(code, cancellationToken);
        if (code is not null && known is null)
            return await attempt.HoldAsync(FileMessages.NoProgramme(code), table.Layout.Name, null, cancellationToken);

        var subject = table.Subject(known);
        if (!subject.IsOk)
            return await attempt.RejectAsync(ProcessingKind.Data, subject.Problem!, table.Layout.Name, session => table.PrepareAsync(session, known?.Definition, cancellationToken), [], new CellTally(), cancellationToken);

        if (code is null)
            programmes.Forget();
        var report = await new TableLoad(attempt, table, subject.Value, zone).RunAsync(cancellationToken);
        return report with { LayoutDoubts = subject.Value.Checks.Doubts };
    }

    private async Task<FileReport> RejectAsync(Attempt attempt, FormMark form, Problem reason, CancellationToken cancellationToken)
    {
        var (code, issue) = await owner.ByMarksAsync(form, reason, cancellationToken);
        return await attempt.RejectAsync(ProcessingKind.Data, reason, code, issue is null ? [] : [issue], cancellationToken);
    }
}
