using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>Risk factors against lists of schools: one mark for each school of the list.</summary>
internal sealed class RiskTable(TableScope scope) : ITableMapper
{
    private readonly BoundColumn risk = scope.Binding.Label(ColumnRole.Risk)!;
    private readonly BoundColumn organisations = scope.Binding.Label(ColumnRole.Organisations)!;

    public IEnumerable<Mapped> Start() => [];

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            return [];
        }

        var found = Marks(row, row.Text(risk), row[organisations].Text);
        var isWrong = found.Exists(static mapped => mapped is Mapped.Issue);
        foreach (var column in row.Cells.Columns)
        {
            scope.Ledger.Count(
                column == risk.Column ? CellFate.Label
                : column != organisations.Column ? CellFate.Unbound
                : isWrong ? CellFate.WithIssue : CellFate.Loaded);
        }

        return found;
    }

    private List<Mapped> Marks(TableRow row, string name, string list)
    {
        var names = OrganisationListReader.Read(list);
        if (name.Length == 0)
            return names.Count == 0 ? [] : [Wrong(row, risk, MappingMessages.RowWithoutName(), list)];
        if (names.Count == 0)
            return [Wrong(row, organisations, MappingMessages.NoOrganisations(name), list)];
        return [.. names.DistinctBy(static found => (found.Type, found.Number, found.ProperName)).Select(found => Mark(row, name, list, found))];
    }

    private Mapped Mark(TableRow row, string name, string list, OrganisationName written)
    {
        var found = scope.Subject.Organisations.Find(written, written.Text);
        return found.IsOk
            ? new Mapped.Risk(new NewRiskMark(name, found.Value.Code, list, scope.Address(row.Number, organisations.Column)))
            : Wrong(row, organisations, found.Problem!, list);
    }

    private Mapped Wrong(TableRow row, BoundColumn column, Problem problem, string text) => scope.Issue(Severity.Error, problem, row.Number, column.Column, text);
}
