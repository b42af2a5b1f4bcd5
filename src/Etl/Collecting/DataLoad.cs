using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Loads a table through the layout that fits it, in passes: the layouts are tried on its first rows, the table is defined where it
/// defines itself, surveyed for repeated figures, and loaded. Only the last pass writes.
/// </summary>
internal sealed class DataLoad(ProgrammeReader programmes, IReadOnlyList<Layout> layouts, TimeProvider clock)
{
    public async Task<FileReport> RunAsync(Attempt attempt, StoredWorkbook workbook, CancellationToken cancellationToken)
    {
        var form = workbook.Read(FormReader.Find);
        if (form is not null && form.Version != FormVocabulary.Version)
            return await attempt.RejectAsync(ProcessingKind.Data, FormMessages.OldForm(form.Version), cancellationToken);
        var binding = workbook.Read(opened => LayoutChooser.Choose(form is null ? layouts : [FormReader.LayoutOf(form)], workbook.FileName, opened));
        if (!binding.IsOk)
            return await attempt.HoldAsync(binding.Problem!, null, cancellationToken);
        var table = new TableReading(workbook, binding.Value);
        var code = table.Layout.ProgrammeCode;
        var known = code is null ? null : await programmes.CurrentAsync(code, clock.GetUtcNow(), cancellationToken);
        if (code is not null && known is null)
            return await attempt.HoldAsync(FileMessages.NoProgramme(code), table.Layout.Name, cancellationToken);

        var subject = table.Subject(known);
        if (!subject.IsOk)
            return await attempt.RejectAsync(ProcessingKind.Data, subject.Problem!, table.Layout.Name, session => PrepareAsync(session, table, known, cancellationToken), [], new CellTally(), cancellationToken);

        var survey = new Survey();
        foreach (var mapped in table.Map(subject.Value, survey.Ledger))
            survey.Note(mapped);
        return WhyRefused(table.Layout, survey) is { } reason
            ? await RejectAsync(attempt, table, known, survey, reason, cancellationToken)
            : await LoadAsync(attempt, table, subject.Value, survey, cancellationToken);
    }

    private static Problem? WhyRefused(Layout layout, Survey survey)
    {
        var contradicting = survey.Repetitions.Contradicting;
        var good = survey.Figures - contradicting;
        if (good > 0)
            return layout.MaxErrors is { } most ? ErrorShare.Judge(good, survey.ErrorCount + contradicting, most) : null;
        return FileMessages.NothingLoaded(survey.IssueCount + contradicting, survey.Repetitions.Contradictions.Concat(survey.Issues).FirstOrDefault()?.Problem);
    }

    private static async Task<FileReport> LoadAsync(Attempt attempt, TableReading table, Subject subject, Survey survey, CancellationToken cancellationToken)
    {
        await using var session = await attempt.BeginAsync(cancellationToken);
        await table.NameSheetAsync(session, cancellationToken);
        if (table.Layout.Define is null)
            await session.UseProgrammeAsync(subject.Programme.Code, cancellationToken);
        else
            await session.DefineAsync(subject.Programme, cancellationToken);
        var writer = new MappedWriter(session, survey.Repetitions);
        foreach (var mapped in table.Map(subject, writer.Ledger))
            await writer.AddAsync(mapped, cancellationToken);

        var cells = writer.Ledger.Tally();
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

    private static Task<FileReport> RejectAsync(Attempt attempt, TableReading table, ProgrammeDefinition? known, Survey survey, Problem reason, CancellationToken cancellationToken)
    {
        var issues = survey.Repetitions.Contradictions.Concat(survey.Issues).ToList();

        // What would have been loaded was kept out by the issues, its own or those of the whole file.
        var cells = survey.Ledger.Tally();
        cells = cells with { Loaded = 0, WithIssues = cells.WithIssues + cells.Loaded };
        return attempt.RejectAsync(
            ProcessingKind.Data, reason, table.Layout.Name, session => PrepareAsync(session, table, known, cancellationToken), issues, cells, cancellationToken);
    }

    /// <summary>The issues of a rejected file belong to its programme too, where there is one.</summary>
    private static async Task PrepareAsync(LoadSession session, TableReading table, ProgrammeDefinition? known, CancellationToken cancellationToken)
    {
        await table.NameSheetAsync(session, cancellationToken);
        if (known is not null)
            await session.UseProgrammeAsync(known.Code, cancellationToken);
    }
}
