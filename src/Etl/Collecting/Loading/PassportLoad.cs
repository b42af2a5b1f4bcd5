using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Passport;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Loads a programme passport: a new revision of its programme. It waits where its sender may not change the programme,
/// and is refused as a whole where mistakes in it would take something away from the one in force.
/// </summary>
internal sealed class PassportLoad(ProgrammeReader programmes, Origin origin)
{
    public async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        CancellationToken cancellationToken
    )
    {
        var passport = workbook.Read(PassportReader.Read);
        if (passport.Programme is not { } programme)
            return await RejectAsync(attempt, passport, passport.Rejection!, null, cancellationToken);
        var inForce = await programmes.InForceAsync(programme.Code, cancellationToken);
        if (
            !attempt.IsPassportAlready
            && AuthorityRule.OfPassport(origin, programme.Code, inForce?.Passport.Programme)
                is Verdict.Held { Doubt: var doubt }
        )
            return await attempt.HoldAsync(
                AuthorityMessages.Passport(doubt, programme.Code, attempt.CameFrom),
                null,
                inForce is null ? null : programme.Code,
                cancellationToken
            );

        // An older file that is loaded again replaces nothing.
        var replaced = inForce?.SubmissionId <= attempt.Submission.Id ? inForce : null;
        return replaced is not null && WhyRefused(passport, programme, replaced.Passport) is { } refusal
            ? await RejectAsync(attempt, passport, refusal, programme.Code, cancellationToken)
            : await LoadAsync(attempt, passport, programme, replaced?.Id, cancellationToken);
    }

    private static Problem? WhyRefused(PassportContent passport, ProgrammeDefinition programme, PassportState inForce)
    {
        if (!passport.HasMistakes)
            return null;
        var changes = PassportDifference.Between(
            inForce,
            new PassportState(programme, [.. passport.Plans.Select(Plan)])
        );
        return PassportDifference.MayReplaceInSpiteOfMistakes(changes) ? null : PassportMessages.WouldTakeAway(changes);
    }

    private static PassportPlan Plan(NewPlanValue plan) =>
        new(plan.IndicatorCode, plan.OrganisationCode, plan.Period, plan.OriginalText, plan.Document, plan.ValidFrom);

    private static async Task<FileReport> LoadAsync(
        Attempt attempt,
        PassportContent passport,
        ProgrammeDefinition programme,
        long? replaces,
        CancellationToken cancellationToken
    )
    {
        var cells = passport.Cells;
        await using var session = await attempt.BeginAsync(cancellationToken);
        await NameSheetsAsync(session, passport, cancellationToken);
        await session.DefineAsync(programme, replaces, cancellationToken);
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
            ProgrammeCode = programme.Code,
            Figures = passport.Plans.Count,
            Issues = passport.Issues.Count,
            Cells = cells,
        };
    }

    private static Task<FileReport> RejectAsync(
        Attempt attempt,
        PassportContent passport,
        Problem reason,
        string? programmeCode,
        CancellationToken cancellationToken
    ) =>
        attempt.RejectAsync(
            ProcessingKind.Passport,
            reason,
            null,
            async session =>
            {
                await NameSheetsAsync(session, passport, cancellationToken);
                if (programmeCode is not null)
                    await session.UseProgrammeAsync(programmeCode, cancellationToken);
            },
            passport.Issues,
            passport.Cells.NoneLoaded(),
            cancellationToken
        );

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
