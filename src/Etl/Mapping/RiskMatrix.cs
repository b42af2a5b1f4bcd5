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
/// Risk factors down and schools across, or the other way round: a cell says how strongly the factor applies to the
/// school; «-» and a blank cell, that it does not.
/// </summary>
internal sealed class RiskMatrix : ITableMapper
{
    private readonly TableScope scope;
    private readonly BoundColumn? risk;
    private readonly BoundColumn? organisations;
    private readonly RowTerritory territory;
    private readonly List<(BoundColumn Column, Parsed<Organisation>? School)> levels;
    private readonly Dictionary<int, BoundColumn> bound;

    public RiskMatrix(TableScope scope)
    {
        this.scope = scope;
        risk = scope.Binding.Label(ColumnRole.Risk);
        organisations = scope.Binding.Label(ColumnRole.Organisations);
        territory = new RowTerritory(scope);
        levels =
        [
            .. scope
                .Binding.Columns.Where(IsOfMatrix)
                .Select(column =>
                    (column, column.Organisation is { } name ? scope.Subject.Organisations.Find(name) : null)
                ),
        ];
        bound = scope
            .Binding.Columns.Where(static column => !IsOfMatrix(column))
            .ToDictionary(static column => column.Column);
    }

    public static bool Is(Binding binding) => binding.Columns.Any(IsOfMatrix);

    /// <summary>A school that is not understood is said once, at its header.</summary>
    public IEnumerable<Mapped> Start() =>
        levels
            .Where(static level => level.School is { IsOk: false })
            .Select(level =>
                scope.Issue(
                    Severity.Error,
                    level.School!.Problem!,
                    Math.Max(1, scope.Binding.HeaderTop),
                    level.Column.Column,
                    level.Column.Organisation
                )
            );

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            return row.Kind == RowKind.Section ? territory.Heading(row) : [];
        }

        CountOthers(row);
        return levels
            .Where(level => !row[level.Column].IsEmpty)
            .SelectMany(level => Read(row, level.Column, level.School));
    }

    private static bool IsOfMatrix(BoundColumn column) =>
        column.Role == ColumnRole.RiskLevel && (column.Organisation ?? column.Risk) is not null;

    private void CountOthers(TableRow row)
    {
        foreach (var column in row.Cells.Columns)
        {
            if (levels.TrueForAll(level => level.Column.Column != column))
                scope.Ledger.Count(bound.ContainsKey(column) ? CellFate.Label : CellFate.Unbound);
        }
    }

    private List<Mapped> Read(TableRow row, BoundColumn column, Parsed<Organisation>? school)
    {
        var text = row.Text(column);
        var marks =
            MissingMarks.IsMissing(text) ? []
            : school is { IsOk: false } ? null
            : Marks(row, column, school, text);
        scope.Ledger.Count(
            marks is null || marks.Exists(static mark => mark is Mapped.Issue) ? CellFate.WithIssue
            : marks.Count == 0 ? CellFate.Label
            : CellFate.Loaded
        );
        return marks ?? [];
    }

    private List<Mapped> Marks(TableRow row, BoundColumn column, Parsed<Organisation>? school, string text)
    {
        var name = column.Risk ?? row.Text(risk);
        if (name.Length == 0)
            return [Wrong(row, risk!, NameMessages.RowWithoutName(), null)];
        var graded = RiskLevels.IsSign(text) ? null : RiskLevels.Read(text);
        if (graded is { IsOk: false })
            return [Wrong(row, column, graded.Problem!, text)];
        var schools = school is not null ? [school] : territory.FindAll(row, row.Text(organisations));
        return schools.Count == 0
            ? [Wrong(row, organisations!, MappingMessages.NoOrganisations(name), null)]
            : [.. schools.Select(one => Mark(row, column, name, text, one, graded?.Value))];
    }

    private Mapped Mark(
        TableRow row,
        BoundColumn column,
        string name,
        string text,
        Parsed<Organisation> school,
        RiskLevel? level
    ) =>
        school.IsOk
            ? new Mapped.Risk(
                new NewRiskMark(name, school.Value.Code, text, scope.Address(row.Number, column.Column))
                {
                    Level = level,
                    Period = scope.Subject.Period,
                }
            )
            : Wrong(row, organisations!, school.Problem!, row.Text(organisations));

    private Mapped Wrong(TableRow row, BoundColumn column, Problem problem, string? text) =>
        scope.Issue(Severity.Error, problem, row.Number, column.Column, text);
}
