using QualityMonitor.Etl.Passport;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Loads a programme passport: a new revision of its programme.</summary>
internal static class PassportLoad
{
    public static async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        CancellationToken cancellationToken
    )
    {
        var passport = workbook.Read(PassportReader.Read);
        var cells = passport.Cells;
        if (passport.Programme is null)
            return await attempt.RejectAsync(
                ProcessingKind.Passport,
                passport.Rejection!,
                null,
                session => NameSheetsAsync(session, passport, cancellationToken),
                passport.Issues,
                cells,
                cancellationToken
            );

        await using var session = await attempt.BeginAsync(cancellationToken);
        await NameSheetsAsync(session, passport, cancellationToken);
        await session.DefineAsync(passport.Programme, cancellationToken);
        foreach (var plan in passport.Plans)
            await session.AddAsync(plan, cancellationToken);
        foreach (var issue in passport.Issues)
            await session.AddAsync(issue, cancellationToken);
        var outcome = passport.Issues.Count == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues;
        await session.CompleteAsync(
            ProcessingKind.Passport,
            outcome,
            null,
            null,
            cells.Seen,
            cells.Loaded,
            cancellationToken
        );
        return attempt.Report(passport.Issues.Count == 0 ? FileOutcome.Loaded : FileOutcome.LoadedWithIssues) with
        {
            Kind = ProcessingKind.Passport,
            ProgrammeCode = passport.Programme.Code,
            Figures = passport.Plans.Count,
            Issues = passport.Issues.Count,
            Cells = cells,
        };
    }

    private static async Task NameSheetsAsync(
        LoadSession session,
        PassportContent passport,
        CancellationToken cancellationToken
    )
    {
        foreach (var (number, name) in passport.Sheets)
            await session.AddSheetAsync(number, name, cancellationToken);
    }
}
