using QualityMonitor.Etl.Collecting.Loading;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Etl.Trials;

/// <param name="Path">The workbook.</param>
/// <param name="LayoutFile">Only this layout, whatever its <c>files</c> say; null: those of the folder, as collecting
/// would choose.</param>
/// <param name="ProgrammeCode">The passport to read against instead of the layout's own programme; null: as the layout
/// says.</param>
public sealed record TrialRequest(string Path, string? LayoutFile, string? ProgrammeCode);

/// <summary>
/// Reads a workbook as collecting would and tells what would be loaded. Writes nothing, and asks for a passport only
/// where a layout needs one.
/// </summary>
public sealed class LayoutTrial(EtlOptions options, TimeProvider clock)
{
    /// <param name="passport">Gives a programme by its code; null when it has no passport yet.</param>
    /// <exception cref="IOException">The file itself cannot be opened.</exception>
    public async Task<TrialReport> RunAsync(
        TrialRequest request,
        Func<string, Task<ProgrammeHistory?>> passport,
        CancellationToken cancellationToken
    )
    {
        var workbook = new StoredWorkbook(
            () => File.OpenRead(request.Path),
            Path.GetFileName(request.Path),
            options.Limits,
            cancellationToken
        );
        var library = Library(request);
        var choice = new LayoutChoice(library.Layouts, workbook.FileName, anyName: request.LayoutFile is not null);
        var report = new TrialReport(workbook.FileName, null, null, null, [], library.Mistakes);
        try
        {
            var seen = workbook.Read(opened => Recogniser.Look(choice, opened));
            return Recogniser.Decide(choice, seen) switch
            {
                Recognised.Passport => PassportTrial.Fill(report, workbook.Read(PassportReader.Read)),
                Recognised.Texts => report with { Problem = FileMessages.TextsAreNotTried() },
                Recognised.Forms(var book) => await RunAsync(request, workbook, passport, book, report),
                Recognised.Table(var chosen) => await RunAsync(
                    request,
                    workbook,
                    passport,
                    chosen,
                    report with
                    {
                        Layouts = TrialChoice.Verdicts(choice, seen.Fits, chosen, workbook.FileName),
                    }
                ),
                Recognised.Nothing(var why) => report with
                {
                    Problem = Broken(request, library) ?? why,
                    Layouts = TrialChoice.Verdicts(choice, seen.Fits, why, workbook.FileName),
                },
                Recognised.Unreadable(var why) => report with { Problem = why },
                var other => throw new InvalidOperationException($"Nobody said how to try {other}."),
            };
        }
        catch (WorkbookRefusedException refused)
        {
            return report with { Problem = refused.Problem };
        }
    }

    private async Task<TrialReport> RunAsync(
        TrialRequest request,
        StoredWorkbook workbook,
        Func<string, Task<ProgrammeHistory?>> passport,
        FormBook book,
        TrialReport report
    )
    {
        report = report with { Forms = [.. book.Forms.Select(static form => form.Mark)] };
        var tables = book.Tables();
        return tables.IsOk
            ? await RunAsync(request, workbook, passport, tables.Value, report)
            : report with
            {
                Problem = tables.Problem,
            };
    }

    private async Task<TrialReport> RunAsync(
        TrialRequest request,
        StoredWorkbook workbook,
        Func<string, Task<ProgrammeHistory?>> passport,
        ChosenLayout chosen,
        TrialReport report
    )
    {
        var code = request.ProgrammeCode ?? chosen.Layout.ProgrammeCode;
        report = report with
        {
            Layout = chosen.Layout.Name,
            ProgrammeCode = code ?? chosen.Layout.Define!.Code,
            OtherSheets = chosen.Others,
        };
        var known = code is null ? null : await passport(code);
        if (code is not null && known is null)
            return report with { Problem = FileMessages.NoProgramme(code) };
        var reading = new TableReading(
            workbook,
            known is null ? chosen : chosen.Under(code!),
            options.Zone.DayOf(clock.GetUtcNow())
        );
        var tables = reading.Tables(known is null ? null : new KnownProgramme(known));
        return tables.IsOk
            ? new TrialTable(reading, tables.Value, workbook.FileName).Fill(report)
            : report with
            {
                Problem = tables.Problem,
            };
    }

    private static Problem? Broken(TrialRequest request, LayoutLibrary library) =>
        request.LayoutFile is { } file && library.Layouts.Count == 0
            ? FileMessages.LayoutBroken(Path.GetFileName(file))
            : null;

    private LayoutLibrary Library(TrialRequest request)
    {
        if (request.LayoutFile is not { } file)
            return LayoutLibrary.Load(options.LayoutFolder);
        var (layout, mistakes) = LayoutLibrary.Read(file);
        return new LayoutLibrary(layout is null ? [] : [layout], mistakes);
    }
}
