using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Narrative;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Loads the workbook of texts for a programme's reports: explanations, proposals, prose. Who may say a figure may say
/// why it is so.
/// </summary>
internal sealed class TextsLoad(RunProgrammes programmes, Origin origin)
{
    public async Task<FileReport> RunAsync(
        Attempt attempt,
        StoredWorkbook workbook,
        CancellationToken cancellationToken
    )
    {
        var book = workbook.Read(TextsBook.Read);
        if (book.ProgrammeCode.Length == 0)
            return await RejectAsync(attempt, TextsMessages.NoCode(), null, cancellationToken);
        if (await programmes.FindAsync(book.ProgrammeCode, cancellationToken) is not { } known)
            return await attempt.HoldAsync(FileMessages.NoProgramme(book.ProgrammeCode), null, null, cancellationToken);

        var programme = known.Definition;
        if (!book.HasTexts)
            return await RejectAsync(attempt, TextsMessages.NoSheet(), programme.Code, cancellationToken);
        var authority = new RowAuthority(origin, known.History);
        var content = TextsReader.Read(book, known.History, authority.Signed);
        var texts = content.Texts.Where(authority.LetsIn).ToList();
        IReadOnlyList<NewIssue> issues = [.. content.Issues.Select(authority.Own), .. authority.Questions];

        await using var session = await attempt.BeginAsync(cancellationToken);
        session.IsAnnotated = workbook.IsAnnotated;
        foreach (var (info, _) in book.Sheets)
            await session.AddSheetAsync(info.Number, info.Name, cancellationToken);
        await session.UseProgrammeAsync(programme.Code, cancellationToken);
        foreach (var text in texts)
            await session.AddAsync(text, cancellationToken);
        foreach (var issue in issues)
            await session.AddAsync(issue, cancellationToken);
        var outcome = issues.Count == 0 ? ProcessingOutcome.Loaded : ProcessingOutcome.LoadedWithIssues;
        await session.CompleteAsync(
            ProcessingKind.Data,
            outcome,
            NarrativeVocabulary.Title,
            null,
            content.Cells.Seen,
            content.Cells.Loaded,
            cancellationToken
        );
        return attempt.Report(issues.Count == 0 ? FileOutcome.Loaded : FileOutcome.LoadedWithIssues) with
        {
            Layout = NarrativeVocabulary.Title,
            ProgrammeCode = programme.Code,
            Issues = issues.Count,
            Cells = content.Cells,
        };
    }

    private static Task<FileReport> RejectAsync(
        Attempt attempt,
        Problem reason,
        string? programmeCode,
        CancellationToken cancellationToken
    ) => attempt.RejectAsync(ProcessingKind.Data, reason, programmeCode, [], cancellationToken);
}
