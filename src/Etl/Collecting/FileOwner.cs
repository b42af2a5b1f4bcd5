using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

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
            .Where(layout => LayoutChooser.IsFor(layout, fileName))
            .Select(static layout => layout.ProgrammeCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return codes is [{ } only] ? (await programmes.FindAsync(only, cancellationToken))?.Definition.Code : null;
    }

    /// <returns>The programme, and the refusal as a remark about the form's organisation and period; nulls where the
    /// marks do not tell.</returns>
    public async Task<(string? ProgrammeCode, NewIssue? Issue)> ByMarksAsync(
        FormMark mark,
        Problem refusal,
        CancellationToken cancellationToken
    )
    {
        if (
            mark.ProgrammeCode.Length == 0
            || await programmes.FindAsync(mark.ProgrammeCode, cancellationToken) is not { Definition: var programme }
        )
            return (null, null);

        var organisation = programme.Organisations.FirstOrDefault(one => one.Code == mark.OrganisationCode);
        var period = Period.FromCode(mark.PeriodCode);
        return (
            programme.Code,
            organisation is null || !period.IsOk
                ? null
                : new NewIssue(null, Severity.Error, refusal, null, null, organisation.Code, period.Value)
        );
    }
}
