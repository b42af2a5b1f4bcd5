using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>Reads one cell of a value, plan or baseline column; a cell that holds several figures is taken apart by the layout's rules.</summary>
internal sealed class FigureCells(TableScope scope)
{
    private readonly CellSplitter splitter = new(scope.Binding.Layout.Splits);
    private readonly HashSet<(string Indicator, string Doubt)> doubted = [];

    public IEnumerable<Mapped> Read(TableRow row, BoundColumn column, FigureKey key)
    {
        var cell = row[column];
        var found = Lack(column, key) is { } lack ? [Wrong(row, column, key, lack, cell.Text)]
            : column.Role == ColumnRole.Plan ? [.. Plan(row, column, key, cell)]
            : Values(row, column, key, cell);
        scope.Ledger.Count(
            found.Exists(static mapped => mapped is Mapped.Issue { Value.Severity: Severity.Error }) ? CellFate.WithIssue
            : found.Count > 0 ? CellFate.Loaded : CellFate.Label);
        return found;
    }

    private List<Mapped> Values(TableRow row, BoundColumn column, FigureKey key, Cell cell)
    {
        if (cell.Kind != CellKind.Text || splitter.Split(key.Indicator!.Name, cell.Text) is not { } parts)
            return [.. Fact(row, column, column.Role == ColumnRole.Baseline ? AtBaseline(key) : key, cell, cell.Text)];

        var found = new List<Mapped>();
        if (parts.Value is { } value)
            found.AddRange(Fact(row, column, key, Cell.OfText(value), cell.Text));
        if (parts is { Numerator: { } numerator, Denominator: { } denominator })
            found.AddRange(Fact(row, column, key, Cell.OfText($"{numerator} из {denominator}"), cell.Text));
        if (parts.Plan is { } plan)
            found.AddRange(Plan(row, column, key, Cell.OfText(plan)));
        if (parts.Baseline is { } baseline)
            found.AddRange(Fact(row, column, AtBaseline(key), Cell.OfText(baseline), cell.Text));
        return found.Count > 0 ? found : [Wrong(row, column, key, MappingMessages.NotSplit(cell.Text), cell.Text)];
    }

    /// <summary>Nothing but spaces is a blank cell: no fact, and nothing wrong either.</summary>
    private IEnumerable<Mapped> Fact(TableRow row, BoundColumn column, FigureKey key, Cell cell, string original)
    {
        if (cell.Kind == CellKind.Text && TextNormalizer.IsBlank(cell.Text))
            yield break;
        if (key.Period is null)
        {
            yield return Wrong(row, column, key, MappingMessages.NoBaselinePeriod(cell.Text), original);
            yield break;
        }

        var read = FigureReader.Fact(cell, key.Indicator!.Unit, out var warning);
        if (!read.IsOk)
        {
            yield return Wrong(row, column, key, read.Problem!, original);
            yield break;
        }

        yield return new Mapped.Figure(new NewObservation(key.Indicator.Code, key.Organisation!.Code, key.Period, read.Value, original, scope.Address(row.Number, column.Column), Breakdown: key.Breakdown));
        // A column of small percents is one doubt, not a hundred.
        if (warning is not null && doubted.Add((key.Indicator.Code, warning.Code)))
            yield return scope.Issue(Severity.Warning, warning, row.Number, column.Column, original, key.Indicator, key.Organisation, key.Period);
    }

    private IEnumerable<Mapped> Plan(TableRow row, BoundColumn column, FigureKey key, Cell cell)
    {
        if (cell.Kind == CellKind.Text && PlanReader.IsNoPlan(cell.Text))
            yield break;
        var read = FigureReader.Plan(cell, key.Indicator!.Unit);
        if (!read.IsOk)
        {
            yield return Wrong(row, column, key, read.Problem!, cell.Text);
            yield break;
        }

        var document = scope.Subject.Programme.Document;
        yield return new Mapped.Plan(new NewPlanValue(key.Indicator.Code, key.Organisation!.Code, key.Period!, read.Value, document, null, scope.Address(row.Number, column.Column)));
    }

    /// <summary>The indicator's own baseline period; without one, the period its column names.</summary>
    private static FigureKey AtBaseline(FigureKey key) => key with { Period = key.Indicator!.BaselinePeriod ?? key.Period };

    /// <summary>A baseline knows its period from the indicator.</summary>
    private static Problem? Lack(BoundColumn column, FigureKey key) =>
        column.Role == ColumnRole.Baseline && key.Period is null && key.Indicator is not null ? (key with { Period = key.Indicator.BaselinePeriod }).Lack : key.Lack;

    private Mapped Wrong(TableRow row, BoundColumn column, FigureKey key, Problem problem, string text) =>
        scope.Issue(Severity.Error, problem, row.Number, column.Column, text, key.Indicator, key.Organisation, key.Period);
}
