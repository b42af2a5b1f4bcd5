using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Loads one bound table. It is written while it is read, in one pass, trusting that no figure stands in it twice. Where one does, that
/// attempt is dropped and the table is studied and written anew; where the table as a whole is refused, only its issues stay.
/// </summary>
internal sealed class TableLoad(Attempt attempt, TableReading table, Subject subject, TimeZoneInfo zone)
{
    private readonly Repetitions repetitions = new();

    public async Task<FileReport> RunAsync(CancellationToken cancellationToken)
    {
        var survey = new Survey(table.Layout, repetitions);
        var report = await TryWriteAsync(survey, cancellationToken);
        if (report is null && repetitions.AreOpen)
        {
            repetitions.Study(table.Map(subject, new CellLedger()));
            survey = new Survey(table.Layout, repetitions);
            report = await TryWriteAsync(survey, cancellationToken);
        }

        return report ?? await RejectAsync(survey, survey.WhyRefused()!, cancellationToken);
    }

    /// <returns>Null when nothing of the table was kept: it repeats figures, or is refused.</returns>
    private async Task<FileReport?> TryWriteAsync(Survey survey, CancellationToken cancellationToken)
    {
        await using var session = await attempt.BeginAsync(cancellationToken);
        await table.NameSheetAsync(session, cancellationToken);
        if (table.Layout.Define is null)
            await session.UseProgrammeAsync(subject.Programme.Code, cancellationToken);
        else
            await session.DefineAsync(subject.Programme, cancellationToken);
        var writer = new MappedWriter(session, repetitions, survey);
        var required = table.Required(subject);
        await WriteAsync(writer, survey.Ledger, required, cancellationToken);

        // All is written and nothing decided: what looks across the figures of the attempt belongs here.
        if (!repetitions.AreOpen)
            await writer.JudgeAsync(new AttemptChecks(subject.Checks, required, zone), cancellationToken);
        return repetitions.AreOpen || survey.WhyRefused() is not null ? null : await CompleteAsync(session, writer, survey.Ledger.Tally(), cancellationToken);
    }

    private async Task WriteAsync(MappedWriter writer, CellLedger ledger, RequiredCells? required, CancellationToken cancellationToken)
    {
        // The reading thread counts for itself.
        var read = new CellLedger();
        await foreach (var batch in ReadAhead.InBatches(table.Map(subject, read, required), cancellationToken))
        {
            foreach (var mapped in batch)
                await writer.AddAsync(mapped, cancellationToken);
        }

        ledger.Add(read);
    }

    private async Task<FileReport> CompleteAsync(LoadSession session, MappedWriter writer, CellTally cells, CancellationToken cancellationToken)
    {
        var outcome = writer.Issues == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues;
        await session.CompleteAsync(ProcessingKind.Data, outcome, table.Layout.Name, null, cells.Seen, cells.Loaded, cancellationToken);
        return attempt.Report(writer.Issues == 0 ? FileOutcome.Loaded : FileOutcome.LoadedWithIssues) with
        {
            Kind = ProcessingKind.Data,
            Layout = table.Layout.Name,
            ProgrammeCode = subject.Programme.Code,
            Figures = writer.Figures,
            Issues = writer.Issues,
            Cells = cells,
        };
    }

    private Task<FileReport> RejectAsync(Survey survey, Problem reason, CancellationToken cancellationToken)
    {
        var cells = survey.Ledger.Tally().NoneLoaded();
        var known = table.Layout.Define is null ? subject.Programme : null;
        return attempt.RejectAsync(
            ProcessingKind.Data, reason, table.Layout.Name, session => table.PrepareAsync(session, known, cancellationToken), [.. survey.Issues], cells, cancellationToken);
    }
}
