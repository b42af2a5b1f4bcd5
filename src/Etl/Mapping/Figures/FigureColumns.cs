using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>A column of figures with what its header or its layout fixes.</summary>
/// <param name="IsDead">The header is not understood: it has an issue, and its cells are not loaded.</param>
internal sealed record FigureColumn(BoundColumn Column, FigureKey Fixed, bool IsDead);

/// <summary>Resolves the indicators and organisations of the columns once for the whole table.</summary>
internal sealed class FigureColumns
{
    private readonly List<Mapped> issues = [];

    public FigureColumns(TableScope scope)
    {
        foreach (var column in scope.Binding.Columns.Where(static column => column.IsFigure))
            All.Add(Resolve(scope, column));
        LeftOut(scope, scope.Binding.PlansAmongFacts, FigureMessages.PlanAmongFacts);
        LeftOut(scope, scope.Binding.UnreadPeriods, FigureMessages.PeriodUnread);
    }

    public List<FigureColumn> All { get; } = [];

    public IEnumerable<Mapped> Issues => issues;

    private void LeftOut(TableScope scope, IEnumerable<BoundColumn> left, Func<string, Problem> why) =>
        issues.AddRange(
            left.Select(column =>
                scope.Issue(
                    Severity.Warning,
                    why(column.Header),
                    Math.Max(1, scope.Binding.HeaderTop),
                    column.Column,
                    column.Header,
                    period: column.Period
                )
            )
        );

    private FigureColumn Resolve(TableScope scope, BoundColumn column)
    {
        var indicator = column.Indicator is { } header ? scope.Subject.Indicators.OfHeader(header) : null;
        var organisation = column.Organisation is { } name ? scope.Subject.Organisations.Find(name) : null;
        Note(scope, column, indicator?.Problem ?? organisation?.Problem, column.Indicator ?? column.Organisation);
        var isDead = indicator is { IsOk: false } || organisation is { IsOk: false };
        return isDead
            ? new FigureColumn(column, default, IsDead: true)
            : new FigureColumn(
                column,
                new FigureKey(indicator?.Value, organisation?.Value, column.Period, ""),
                IsDead: false
            );
    }

    private void Note(TableScope scope, BoundColumn column, Problem? problem, string? text)
    {
        if (problem is not null)
            issues.Add(scope.Issue(Severity.Error, problem, Math.Max(1, scope.Binding.HeaderTop), column.Column, text));
    }
}
