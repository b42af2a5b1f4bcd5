using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>
/// The municipality in which the schools of a row are to be looked for: by a column of the row, else by the section
/// above it, else by the file.
/// </summary>
internal sealed class RowTerritory(TableScope scope)
{
    private readonly BoundColumn? column = scope.Binding.Label(ColumnRole.Municipality);
    private readonly bool namesOrganisations =
        scope.Binding.Layout.Define is null
        && (
            scope.Binding.Label(ColumnRole.Organisation) is not null
            || scope.Binding.Label(ColumnRole.Organisations) is not null
        );
    private Organisation? section;

    public BoundColumn? Column => column;

    /// <returns>What is wrong with the heading; its rows are then of nobody.</returns>
    public Problem? Enter(string heading)
    {
        section = null;
        if (!namesOrganisations)
            return null;
        var named = scope.Subject.Organisations.TerritoryIn(heading);
        if (named is { IsOk: true })
            section = named.Value;
        return named?.Problem;
    }

    /// <summary>A section that the layout reads as an organisation: a municipality holds the rows below.</summary>
    public void Enter(Organisation? found) =>
        section =
            found is { Level: > OrganisationLevel.School } ? found
            : found is null ? null
            : section;

    public Organisation? Section => section;

    /// <returns>Null: nothing but the file says it.</returns>
    public Parsed<Organisation>? Of(TableRow row) =>
        column is not null && row.Text(column) is { Length: > 0 } text
            ? scope.Subject.Organisations.Municipality(text, section, column.IsAsked) ?? Inherited
            : Inherited;

    private Parsed<Organisation>? Inherited => section is null ? null : (Parsed<Organisation>)section;

    /// <summary>For a table that reads nothing else of its headings.</summary>
    public IEnumerable<Mapped> Heading(TableRow row)
    {
        var at = row.Cells.Columns[0];
        var text = row.Cells[at].Text.Trim();
        return Enter(text) is { } problem ? [scope.Issue(Severity.Error, problem, row.Number, at, text)] : [];
    }

    public Parsed<Organisation> Find(TableRow row, string text) =>
        Of(row) is { IsOk: false, Problem: var problem }
            ? problem!
            : scope.Subject.Organisations.Find(text, Of(row)?.Value);

    /// <summary>All that a cell names where a list of schools may stand.</summary>
    public IReadOnlyList<Parsed<Organisation>> FindAll(TableRow row, string text) =>
        Of(row) is { IsOk: false, Problem: var problem }
            ? [problem!]
            : scope.Subject.Organisations.FindAll(text, Of(row)?.Value);
}
