using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Passport;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Passport;
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
        var state = new PassportState(programme, [.. passport.Plans.Select(Plan)]);
        if (replaced is null)
            return await LoadAsync(attempt, workbook, passport, state, null, cancellationToken);
        if (ReusedCodes.Of(replaced.Passport, state) is { Count: > 0 } reused)
            return await RejectAsync(
                attempt,
                passport with
                {
                    Issues = [.. reused.Select(pair => Reused(passport, pair.Before, pair.Now)), .. passport.Issues],
                },
                PassportMessages.CodesReused([.. reused.Select(static pair => pair.Now.Code)]),
                programme.Code,
                cancellationToken
            );
        return WhyRefused(passport, state, replaced.Passport) is { } refusal
            ? await RejectAsync(attempt, passport, refusal, programme.Code, cancellationToken)
            : await LoadAsync(attempt, workbook, passport, state, replaced, cancellationToken);
    }

    private static Problem? WhyRefused(PassportContent passport, PassportState state, PassportState inForce)
    {
        if (!passport.HasMistakes)
            return null;
        var changes = PassportDifference.Between(inForce, state);
        return PassportDifference.MayReplaceInSpiteOfMistakes(changes) ? null : PassportMessages.WouldTakeAway(changes);
    }

    private static NewIssue Reused(PassportContent passport, IndicatorDefinition before, IndicatorDefinition now) =>
        new(
            passport.IndicatorCells.GetValueOrDefault((now.Code, now.Validity.From), FirstCell),
            Severity.Error,
            PassportMessages.CodeReused(now.Code, before.Name, now.Name),
            now.Name
        );

    /// <summary>
    /// What of the passport needs a person: what it says of closed periods waits, and whose row has gone without a day
    /// is asked about.
    /// </summary>
    private static IEnumerable<NewIssue> Questions(
        PassportPast past,
        PassportState inForce,
        PassportState state,
        DateOnly governsFrom
    )
    {
        if (past.Waiting(state, governsFrom) is { Count: > 0 } changes)
            yield return new NewIssue(
                FirstCell,
                Severity.Warning,
                PassportMessages.ChangesClosedPeriods(changes, governsFrom),
                null
            );

        var gone = ClosedChanges.Gone(inForce, state);
        if (gone.Count > 0)
            yield return new NewIssue(
                FirstCell,
                Severity.Warning,
                PassportMessages.OrganisationsGone([.. gone.Select(static one => one.ShortName)], governsFrom),
                null
            );
    }

    /// <summary>What is said of the passport as a whole.</summary>
    private static CellAddress FirstCell => new(1, 1, 1);

    private static PassportPlan Plan(NewPlanValue plan) =>
        new(plan.IndicatorCode, plan.OrganisationCode, plan.Period, plan.OriginalText, plan.Document, plan.ValidFrom);

    private async Task<FileReport> LoadAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        PassportContent passport,
        PassportState state,
        Revision? replaces,
        CancellationToken cancellationToken
    )
    {
        var (cells, programme) = (passport.Cells, state.Programme);
        var past = await programmes.PastAsync(programme.Code, attempt.Submission.Id, cancellationToken);
        await using var session = await attempt.BeginAsync(cancellationToken);
        session.IsAnnotated = workbook.IsAnnotated;
        await NameSheetsAsync(session, passport, cancellationToken);
        var governsFrom = await session.DefineByPassportAsync(programme, replaces?.Id, cancellationToken);
        IReadOnlyList<NewIssue> issues = replaces is null
            ? passport.Issues
            : [.. Questions(past, replaces.Passport, state, governsFrom), .. passport.Issues];
        foreach (var plan in passport.Plans)
            await session.AddAsync(plan, cancellationToken);
        foreach (var issue in issues)
            await session.AddAsync(issue, cancellationToken);
        var outcome = issues.Count == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues;
        await session.CompleteAsync(
            ProcessingKind.Passport,
            outcome,
            null,
            null,
            cells.Seen,
            cells.Loaded,
            cancellationToken
        );
        return attempt.Report(issues.Count == 0 ? FileOutcome.Loaded : FileOutcome.LoadedWithIssues) with
        {
            Kind = ProcessingKind.Passport,
            ProgrammeCode = programme.Code,
            Figures = passport.Plans.Count,
            Issues = issues.Count,
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
