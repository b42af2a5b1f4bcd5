using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Loads the bound tables of a file. They are written while they are read, in one pass, trusting that no figure stands
/// in them twice. Where one does, that attempt is dropped and the tables are studied and written anew; where they are
/// refused as a whole, only their issues stay.
/// </summary>
internal sealed class TableLoad(
    Attempt attempt,
    TableReading reading,
    IReadOnlyList<BoundTable> tables,
    Origin origin,
    TimeZoneInfo zone,
    IReadOnlyList<SharedIndicator> shared
)
{
    // All tables of a file are of one programme.
    private readonly Subject subject = tables[0].Subject;
    private readonly Repetitions repetitions = new(
        tables[0].Subject.Checks.UnitOf,
        CellPlace.IsWordFile(attempt.Submission.FileName)
    );

    public async Task<FileReport> RunAsync(CancellationToken cancellationToken)
    {
        var survey = NewSurvey();
        var report = await TryWriteAsync(survey, cancellationToken);
        if (report is null && repetitions.AreOpen)
        {
            repetitions.Study(
                tables.SelectMany(static table => table.Map(new CellLedger())).Where(survey.Rows.IsSpokenFor)
            );
            survey = NewSurvey();
            report = await TryWriteAsync(survey, cancellationToken);
        }

        return report ?? await RejectAsync(survey, survey.WhyRefused()!, cancellationToken);
    }

    private Survey NewSurvey() => new(reading.Layout, repetitions, new RowAuthority(origin, subject.History));

    /// <returns>Null when nothing of the table was kept: it repeats figures, or is refused.</returns>
    private async Task<FileReport?> TryWriteAsync(Survey survey, CancellationToken cancellationToken)
    {
        await using var session = await attempt.BeginAsync(cancellationToken);
        await reading.NameSheetsAsync(session, cancellationToken);
        if (reading.Layout.Define is null)
            await session.UseProgrammeAsync(subject.Programme.Code, cancellationToken);
        else
            await session.DefineAsync(subject.Programme, cancellationToken);
        var writer = new MappedWriter(session, repetitions, survey);
        var watches = new List<TableWatch>();
        foreach (var table in tables)
            await WriteAsync(writer, survey.Ledger, table, watches, cancellationToken);
        foreach (var issue in reading.LeftOut(subject.Programme))
            await writer.AddAsync(new Mapped.Issue(issue), cancellationToken);

        foreach (var question in survey.Rows.Questions)
            await writer.AskAsync(question, cancellationToken);

        session.IsAnnotated = reading.IsAnnotated;

        // All is written and nothing decided: what looks across the figures of the attempt belongs here.
        if (!repetitions.AreOpen)
            await writer.JudgeAsync(
                new AttemptChecks(
                    subject.Checks,
                    subject.History,
                    watches,
                    attempt.Submission,
                    zone,
                    asksOfPeriod: !attempt.IsAsItIs && reading.Layout.Define is null,
                    shared
                ),
                cancellationToken
            );
        return repetitions.AreOpen || survey.WhyRefused() is not null
            ? null
            : await CompleteAsync(session, writer, survey.Ledger.Tally(), cancellationToken);
    }

    private static async Task WriteAsync(
        MappedWriter writer,
        CellLedger ledger,
        BoundTable table,
        List<TableWatch> watches,
        CancellationToken cancellationToken
    )
    {
        var watch = table.Watch();
        watches.Add(watch);

        // The reading thread counts for itself.
        var read = new CellLedger();
        await foreach (var batch in ReadAhead.InBatches(table.Map(read, watch), cancellationToken))
        {
            foreach (var mapped in batch)
                await writer.AddAsync(mapped, cancellationToken);
        }

        ledger.Add(read);
    }

    private async Task<FileReport> CompleteAsync(
        LoadSession session,
        MappedWriter writer,
        CellTally cells,
        CancellationToken cancellationToken
    )
    {
        var outcome = writer.Issues == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues;
        await session.CompleteAsync(
            ProcessingKind.Data,
            outcome,
            reading.Layout.Name,
            null,
            cells.Seen,
            cells.Loaded,
            cancellationToken
        );
        return attempt.Report(writer.Issues == 0 ? FileOutcome.Loaded : FileOutcome.LoadedWithIssues) with
        {
            Kind = ProcessingKind.Data,
            Layout = reading.Layout.Name,
            ProgrammeCode = subject.Programme.Code,
            Figures = writer.Figures,
            Issues = writer.Issues,
            Cells = cells,
        };
    }

    private Task<FileReport> RejectAsync(Survey survey, Problem reason, CancellationToken cancellationToken)
    {
        var cells = survey.Ledger.Tally().NoneLoaded();
        var known = reading.Layout.Define is null ? subject.Programme : null;
        return attempt.RejectAsync(
            ProcessingKind.Data,
            reason,
            reading.Layout.Name,
            session => reading.PrepareAsync(session, known, cancellationToken),
            [.. survey.Rows.Questions, .. survey.Issues.Select(survey.Rows.Own)],
            cells,
            cancellationToken
        );
    }
}
