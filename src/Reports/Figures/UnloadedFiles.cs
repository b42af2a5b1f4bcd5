using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// What came of schools and counts for nothing: files that wait or were refused, and figures of files that are loaded
/// otherwise. <see cref="StandingRule"/> says of it what a school is called.
/// </summary>
/// <param name="originOf">Through whom a file came.</param>
internal sealed class UnloadedFiles(IssueReader issues, Func<Submission, Origin> originOf)
{
    /// <param name="organisations">Codes of those whose files in the programme before are wanted; null: everybody's.</param>
    /// <param name="period">Files that arrived before its first day are not of it.</param>
    /// <param name="open">Issues of the programme that nothing corrected.</param>
    /// <param name="offset">The clock of the days.</param>
    public async Task<IReadOnlyList<SchoolClaim>> ClaimsAsync(
        ProgrammeDefinition programme,
        IReadOnlyCollection<string>? organisations,
        Period period,
        IEnumerable<DataIssue> open,
        AsOf asOf,
        TimeSpan offset,
        CancellationToken cancellationToken
    )
    {
        DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(offset).DateTime);
        var since = new DateTimeOffset(period.Start, TimeOnly.MinValue, offset);
        var files = await issues.UnloadedAsync(programme.Code, since, asOf, cancellationToken);
        List<SchoolClaim> claims =
        [
            .. UnloadedFileRule.ClaimsOf(files.Select(file => FileOf(file, DayOf)), programme),
            .. open.Where(static one =>
                    one is { Severity: Severity.Error, OrganisationCode: not null, PeriodCode: not null }
                )
                .Select(one => new SchoolClaim(
                    one.OrganisationCode!,
                    one.PeriodCode,
                    DayOf(one.ReceivedAt),
                    UnloadedFileRule.Says(isHeld: false, one.Code),
                    one.Code
                )
                {
                    File = one.SubmissionId,
                }),
            .. await SentBeforeAsync(programme, organisations, period, asOf, DayOf, cancellationToken),
        ];
        if (!claims.Exists(static one => one.Says == Standing.Refused))
            return claims;
        var letters = await issues.LettersAsync(since, cancellationToken);
        return claims.ConvertAll(claim =>
            claim.Says == Standing.Refused
                ? claim with
                {
                    Remarks = RemarksOf(claim, letters[claim.File].ToList(), programme),
                }
                : claim
        );
    }

    private static RemarksAt RemarksOf(
        SchoolClaim claim,
        List<(string? Sender, RemarksLetter Letter)> letters,
        ProgrammeDefinition programme
    ) =>
        RemarksRule.Of(
            letters.Count == 0 ? null : letters[0].Sender,
            programme.Tree.Find(claim.OrganisationCode)?.Email,
            letters.ConvertAll(static one => one.Letter)
        );

    /// <summary>
    /// Files that answer the programme before for a period after its end. They are asked about and not loaded.
    /// </summary>
    private async Task<IEnumerable<SchoolClaim>> SentBeforeAsync(
        ProgrammeDefinition programme,
        IReadOnlyCollection<string>? organisations,
        Period period,
        AsOf asOf,
        Func<DateTimeOffset, DateOnly> dayOf,
        CancellationToken cancellationToken
    ) =>
        programme.Continues.Length == 0
            ? []
            : (await issues.OpenAsync(programme.Continues, organisations, asOf, cancellationToken))
                .Where(one =>
                    one.Code == PeriodFitJudge.AfterCode
                    && one.PeriodCode == period.Code
                    && one.OrganisationCode is not null
                )
                .Select(one => new SchoolClaim(
                    one.OrganisationCode!,
                    one.PeriodCode,
                    dayOf(one.ReceivedAt),
                    Standing.SentBefore,
                    one.Code
                ));

    private UnloadedFile FileOf(UnloadedSubmission file, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var submission = file.Submission;
        return new UnloadedFile(originOf(submission), dayOf(submission.ReceivedAt), file.IsHeld, file.ReasonCode)
        {
            Number = submission.Id,
            ForwardedFrom = submission.ForwardedFrom,
            Titles =
            [
                Path.GetFileNameWithoutExtension(submission.FileName),
                .. submission.Sender is null ? submission.Place.Split('/')[..^1].Reverse() : [],
            ],
            Parts = file.Parts,
        };
    }
}
