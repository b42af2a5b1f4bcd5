using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Risk factors against lists of schools: one mark for each school of the list; without a list, of the school that the layout
/// or the file names.
/// </summary>
internal sealed class RiskTable(TableScope scope) : ITableMapper
{
    private readonly BoundColumn risk = scope.Binding.Label(ColumnRole.Risk)!;
    private readonly BoundColumn? organisations = scope.Binding.Label(ColumnRole.Organisations);
    private readonly RowTerritory territory = new(scope);
    private readonly BoundColumn? level = scope.Binding.Label(ColumnRole.RiskLevel);

    public IEnumerable<Mapped> Start() => [];

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            return row.Kind == RowKind.Section ? territory.Heading(row) : [];
        }

        var graded = Level(row);
        var found = Marks(row, row.Text(risk), row[Named].Text, graded is { IsOk: true } known ? known.Value : null);
        var isWrong = found.Exists(static mapped => mapped is Mapped.Issue);
        foreach (var column in row.Cells.Columns)
        {
            scope.Ledger.Count(
                column == risk.Column ? CellFate.Label
                : column == level?.Column
                    ? graded is { IsOk: false } ? CellFate.WithIssue
                        : CellFate.Loaded
                : column != organisations?.Column ? CellFate.Unbound
                : isWrong ? CellFate.WithIssue
                : CellFate.Loaded
            );
        }

        // The risk stands without its level; the level is asked about.
        return graded is { IsOk: false } unclear
            ? [.. found, Wrong(row, level!, unclear.Problem!, row.Text(level))]
            : found;
    }

    private Parsed<RiskLevel>? Level(TableRow row) =>
        level is not null && row.Text(level) is { Length: > 0 } text && (organisations is not null || !IsUnsaid(row))
            ? RiskLevels.Read(text)
            : null;

    /// <summary>Beside a list of schools the risk stands without its level; of the one school a dash is no risk.</summary>
    private bool IsUnsaid(TableRow row) =>
        row.Text(level) is var text && (text.Length == 0 || MissingMarks.IsMissing(text));

    private List<Mapped> Marks(TableRow row, string name, string list, RiskLevel? graded)
    {
        IReadOnlyList<Parsed<Organisation>> schools =
            organisations is not null ? territory.FindAll(row, list)
            : scope.Subject.Organisation is { } own && (level is null || !IsUnsaid(row)) ? [own]
            : [];
        if (name.Length == 0)
            return schools.Count == 0 ? [] : [Wrong(row, risk, NameMessages.RowWithoutName(), list)];
        if (schools.Count == 0)
            return organisations is null
                ? []
                : [Wrong(row, organisations, MappingMessages.NoOrganisations(name), list)];
        return [.. schools.Select(school => Mark(row, name, list, school, graded))];
    }

    private Mapped Mark(TableRow row, string name, string list, Parsed<Organisation> school, RiskLevel? graded) =>
        school.IsOk
            ? new Mapped.Risk(
                new NewRiskMark(name, school.Value.Code, list, scope.Address(row.Number, Named.Column))
                {
                    Level = graded,
                    Period = scope.Subject.Period,
                }
            )
            : Wrong(row, Named, school.Problem!, list);

    /// <summary>Where the mark stands: beside its schools, else its level, else itself.</summary>
    private BoundColumn Named => organisations ?? level ?? risk;

    private Mapped Wrong(TableRow row, BoundColumn column, Problem problem, string text) =>
        scope.Issue(Severity.Error, problem, row.Number, column.Column, text);
}
