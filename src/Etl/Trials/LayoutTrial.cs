using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Forms;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Passport;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;

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
        Func<string, Task<ProgrammeDefinition?>> passport,
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
        try
        {
            if (workbook.Read(PassportReader.IsPassport))
                return PassportTrial.Fill(
                    new TrialReport(workbook.FileName, null, null, null, [], library.Mistakes),
                    workbook.Read(PassportReader.Read)
                );
            return await RunAsync(request, workbook, library, passport);
        }
        catch (WorkbookRefusedException refused)
        {
            return new TrialReport(workbook.FileName, null, null, refused.Problem, [], library.Mistakes);
        }
    }

    private async Task<TrialReport> RunAsync(
        TrialRequest request,
        StoredWorkbook workbook,
        LayoutLibrary library,
        Func<string, Task<ProgrammeDefinition?>> passport
    )
    {
        // Collecting knows a form before it looks for a layout, whatever layouts there are.
        var form = workbook.Read(FormReader.Find);
        var layouts = form is null ? library.Layouts : [FormReader.LayoutOf(form)];
        var choice = TrialChoice.Make(layouts, workbook, anyName: form is not null || request.LayoutFile is not null);
        var report = new TrialReport(workbook.FileName, null, null, choice.Problem, choice.Verdicts, library.Mistakes)
        {
            Form = form,
        };
        if (form is not null && FormReader.WhyRefused(form) is { } refusal)
            return report with { Problem = refusal };
        if (request.LayoutFile is not null && layouts.Count == 0)
            return report with { Problem = FileMessages.LayoutBroken(Path.GetFileName(request.LayoutFile)) };
        if (choice.Chosen is not { } chosen)
            return form is null ? report : report with { Problem = FormMessages.ColumnMissing() };

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

    private LayoutLibrary Library(TrialRequest request)
    {
        if (request.LayoutFile is not { } file)
            return LayoutLibrary.Load(options.LayoutFolder);
        var (layout, mistakes) = LayoutLibrary.Read(file);
        return new LayoutLibrary(layout is null ? [] : [layout], mistakes);
    }
}
