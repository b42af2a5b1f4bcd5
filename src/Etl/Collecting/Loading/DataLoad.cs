using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Loads the tables of a workbook that is recognised: it is known how to read them, and here it is found out what they
/// speak of.
/// </summary>
internal sealed class DataLoad(RunProgrammes programmes, FileOwner owner, Origin origin, TimeZoneInfo zone)
{
    /// <summary>A file that nothing describes waits until something does.</summary>
    public async Task<FileReport> HoldAsync(
        Attempt attempt,
        Recognised.Nothing nothing,
        CancellationToken cancellationToken
    ) =>
        await attempt.HoldAsync(
            nothing.Why,
            null,
            await owner.ByNameAsync(attempt.Submission.FileName, cancellationToken),
            cancellationToken
        );

    /// <summary>A table that defines its programme is as good as a passport, and as much to be asked about.</summary>
    private async Task<Problem?> WhyHeldAsync(
        Attempt attempt,
        ProgrammeDefinition defined,
        CancellationToken cancellationToken
    )
    {
        var inForce = (await programmes.FindAsync(defined.Code, cancellationToken))?.Definition;
        return !attempt.IsLoaded && AuthorityRule.OfPassport(origin, defined.Code, inForce) is Verdict.Held held
            ? AuthorityMessages.Passport(held.Doubt, defined.Code, attempt.CameFrom)
            : null;
    }

    public async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        FormBook book,
        CancellationToken cancellationToken
    )
    {
        var tables = book.Tables();
        if (tables.IsOk)
            return await RunAsync(attempt, workbook, tables.Value, cancellationToken);
        var (code, issues) = await owner.ByMarksAsync(book, tables.Problem!, cancellationToken);
        if (code is not null && await programmes.FindAsync(code, cancellationToken) is { History: var history })
            issues = [.. issues.Select(new RowAuthority(origin, history).Own)];
        return await attempt.RejectAsync(ProcessingKind.Data, tables.Problem!, code, issues, cancellationToken);
    }

    public async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        ChosenLayout chosen,
        CancellationToken cancellationToken
    )
    {
        var reading = new TableReading(
            workbook,
            chosen,
            zone.DayOf(attempt.Submission.ReceivedAt),
            !attempt.IsAsItIs,
            origin
        );
        var code = reading.Layout.ProgrammeCode;
        var known = code is null ? null : await programmes.FindAsync(code, cancellationToken);
        if (code is not null && known is null)
            return await attempt.HoldAsync(
                FileMessages.NoProgramme(code),
                reading.Layout.Name,
                null,
                cancellationToken
            );

        var tables = reading.Tables(
            known,
            reading.Layout.IsForm ? await programmes.BesideAsync(code!, cancellationToken) : []
        );
        if (!tables.IsOk)
            return await attempt.RejectAsync(
                ProcessingKind.Data,
                tables.Problem!,
                reading.Layout.Name,
                session => reading.PrepareAsync(session, known?.Definition, cancellationToken),
                reading.Layout.IsForm ? [.. reading.LeftOut(known!.Definition).Select(Own)] : [],
                new CellTally(),
                cancellationToken
            );

        NewIssue Own(NewIssue issue) => new RowAuthority(origin, known!.History).Own(issue);

        if (
            code is null
            && await WhyHeldAsync(attempt, tables.Value[0].Subject.Programme, cancellationToken) is { } held
        )
            return await attempt.HoldAsync(held, reading.Layout.Name, null, cancellationToken);
        if (code is null)
            programmes.Forget();
        var report = await new TableLoad(
            attempt,
            reading,
            tables.Value,
            origin,
            zone,
            known is null ? [] : await programmes.SharedAsync(known.Definition, cancellationToken)
        ).RunAsync(cancellationToken);
        return report with { OtherSheets = chosen.Others, LayoutDoubts = tables.Value[0].Subject.Checks.Doubts };
    }
}
