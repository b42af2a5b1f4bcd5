using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Reads one cell of a value, plan or baseline column; a cell that holds several figures is taken apart by the layout's
/// rules.
/// </summary>
internal sealed class FigureCells(TableScope scope)
{
    private readonly CellSplitter splitter = new(scope.Binding.Layout.Splits);
    private readonly HashSet<(string Indicator, string Doubt)> doubted = [];

    /// <param name="found">What the cell says is added to it.</param>
    public void Read(TableRow row, BoundColumn column, FigureKey key, List<Mapped> found)
    {
        var cell = row[column];
        var before = found.Count;
        if (Lack(column, key) is { } lack)
            found.Add(Wrong(row, column, key, lack, cell.Text));
        else if (column.Role == ColumnRole.Plan)
            Plan(row, column, key, cell, found);
        else
            Values(row, column, key, cell, found);
        scope.Ledger.Count(FateOf(found, before));
    }

    private static CellFate FateOf(List<Mapped> found, int from)
    {
        for (var at = from; at < found.Count; at++)
        {
            if (found[at] is Mapped.Issue { Value.Severity: Severity.Error })
                return CellFate.WithIssue;
        }

        return found.Count > from ? CellFate.Loaded : CellFate.Label;
    }

    private void Values(TableRow row, BoundColumn column, FigureKey key, Cell cell, List<Mapped> found)
    {
        if (cell.Kind != CellKind.Text || splitter.Split(key.Indicator!.Name, cell.Text) is not { } parts)
            Fact(row, column, column.Role == ColumnRole.Baseline ? AtBaseline(key) : key, cell, cell.Text, found);
        else
            Parts(row, column, key, cell, parts, found);
        if (cell.Kind != CellKind.Text)
            return;
        foreach (var (name, beside) in splitter.Beside(key.Indicator!.Name, cell.Text))
        {
            var other = scope.Subject.Indicators.OfHeader(name);
            if (other.IsOk)
                Parts(row, column, key with { Indicator = other.Value, Unit = null }, cell, beside, found);
            else
                found.Add(Wrong(row, column, key, other.Problem!, cell.Text));
        }
    }

    private void Parts(TableRow row, BoundColumn column, FigureKey key, Cell cell, CellParts parts, List<Mapped> found)
    {
        var before = found.Count;
        if (parts.Value is { } value)
            Fact(row, column, key, Cell.OfText(value), cell.Text, found);
        if (parts is { Numerator: { } numerator, Denominator: { } denominator })
            Fact(row, column, key, Cell.OfText($"{numerator} из {denominator}"), cell.Text, found);
        if (parts.Plan is { } plan)
            Plan(row, column, key, Cell.OfText(plan), found);
        if (parts.Baseline is { } baseline)
            Fact(row, column, AtBaseline(key), Cell.OfText(baseline), cell.Text, found);
        if (found.Count == before)
            found.Add(Wrong(row, column, key, FigureMessages.NotSplit(cell.Text), cell.Text));
    }

    /// <summary>Nothing but spaces is a blank cell: no fact, and nothing wrong either.</summary>
    private void Fact(TableRow row, BoundColumn column, FigureKey key, Cell cell, string original, List<Mapped> found)
    {
        if (cell.Kind == CellKind.Text && TextNormalizer.IsBlank(cell.Text))
            return;
        if (key.Period is null)
        {
            found.Add(Wrong(row, column, key, FigureMessages.NoBaselinePeriod(cell.Text), original));
            return;
        }

        var indicator = key.Indicator!;
        var read = FigureReader.Fact(cell, indicator, key.Unit, out var warning);
        if ((read.Problem ?? WrongShare(indicator, read.Value)) is { } problem)
        {
            found.Add(Wrong(row, column, key, problem, original));
            return;
        }

        found.Add(
            new Mapped.Figure(
                new NewObservation(
                    indicator.Code,
                    key.Organisation!.Code,
                    key.Period,
                    read.Value,
                    original,
                    scope.Address(row.Number, column.Column),
                    Breakdown: key.Breakdown
                )
            )
        );
        Doubt(row, column, key, warning, original, found);
    }

    /// <summary>«9,8 из 410» in one cell.</summary>
    private static Problem? WrongShare(IndicatorDefinition indicator, Fact fact) =>
        fact is Fact.Share(var numerator, var denominator)
            ? SharePartsJudge.Judge(indicator, new Amount(numerator), new Amount(denominator))?.Problem
            : null;

    /// <summary>A column of small percents is one doubt, not a hundred.</summary>
    private void Doubt(
        TableRow row,
        BoundColumn column,
        FigureKey key,
        Problem? doubt,
        string original,
        List<Mapped> found
    )
    {
        if (doubt is not null && doubted.Add((key.Indicator!.Code, doubt.Code)))
            found.Add(
                scope.Issue(
                    Severity.Warning,
                    doubt,
                    row.Number,
                    column.Column,
                    original,
                    key.Indicator,
                    key.Organisation,
                    key.Period
                )
            );
    }

    private void Plan(TableRow row, BoundColumn column, FigureKey key, Cell cell, List<Mapped> found)
    {
        var unit = key.Indicator!.Unit;
        if (cell.Kind == CellKind.Text && PlanReader.IsNoPlan(cell.Text, unit))
            return;
        var read = FigureReader.Plan(cell, key.Indicator, key.Unit);
        if (!read.IsOk)
        {
            found.Add(Wrong(row, column, key, read.Problem!, cell.Text));
            return;
        }

        var document = scope.Subject.Programme.Document;
        found.Add(
            new Mapped.Plan(
                new NewPlanValue(
                    key.Indicator.Code,
                    key.Organisation!.Code,
                    key.Period!,
                    key.Term?.Told(read.Value, unit) ?? read.Value,
                    document,
                    null,
                    scope.Address(row.Number, column.Column)
                )
            )
        );
        Doubt(
            row,
            column,
            key,
            PlanDoubts.Of(read.Value, key.Indicator, isTold: key.Unit is not null),
            cell.Text,
            found
        );
    }

    /// <summary>The indicator's own baseline period; without one, the period its column names.</summary>
    private static FigureKey AtBaseline(FigureKey key) =>
        key with
        {
            Period = key.Indicator!.BaselinePeriod ?? key.Period,
        };

    /// <summary>A baseline knows its period from the indicator.</summary>
    private static Problem? Lack(BoundColumn column, FigureKey key) =>
        column.Role == ColumnRole.Baseline && key.Period is null && key.Indicator is not null
            ? (key with { Period = key.Indicator.BaselinePeriod }).Lack
            : key.Lack;

    public Mapped Wrong(TableRow row, BoundColumn column, FigureKey key, Problem problem, string text) =>
        scope.Issue(
            Severity.Error,
            problem,
            row.Number,
            column.Column,
            text,
            key.Indicator,
            key.Organisation,
            key.Period
        );
}
