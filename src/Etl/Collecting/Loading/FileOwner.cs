using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// What a file that cannot be loaded still tells of whose it is, so that somebody hears of it: a form by its hidden
/// marks, any other file by its name, where the layouts for such names are all of one programme.
/// </summary>
internal sealed class FileOwner(RunProgrammes programmes, IReadOnlyList<Layout> layouts)
{
    /// <returns>Null when the name tells of no programme, or of several, or of one that nothing defines yet.</returns>
    public async Task<string?> ByNameAsync(string fileName, CancellationToken cancellationToken)
    {
        var codes = layouts
            .Where(layout => LayoutChoice.IsFor(layout, fileName))
            .Select(static layout => layout.ProgrammeCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return codes is [{ } only] ? (await programmes.FindAsync(only, cancellationToken))?.Definition.Code : null;
    }

    /// <returns>The programme of the first form of a known one, and the refusal as a remark about each of its forms
    /// whose organisation and period the marks tell.</returns>
    public async Task<(string? ProgrammeCode, IReadOnlyList<NewIssue> Issues)> ByMarksAsync(
        FormBook book,
        Problem refusal,
        CancellationToken cancellationToken
    )
    {
        foreach (var code in book.Forms.Select(static form => form.Mark.ProgrammeCode).Distinct(StringComparer.Ordinal))
        {
            if (code.Length > 0 && await programmes.FindAsync(code, cancellationToken) is { Definition: var programme })
                return (
                    programme.Code,
                    [
                        .. book
                            .Forms.Select(form =>
                                SheetRemark.About(form.Mark, programme, form.Table.Problem ?? refusal)
                            )
                            .OfType<NewIssue>(),
                    ]
                );
        }

        return (null, []);
    }
}
