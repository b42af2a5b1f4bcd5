using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>Reads a share whose numerator and denominator stand in two cells; both addresses are kept.</summary>
internal sealed class ShareCells(TableScope scope)
{
    /// <param name="parts">The filled cells of one share, one or two.</param>
    public IEnumerable<Mapped> Read(TableRow row, IReadOnlyList<BoundColumn> parts, FigureKey key)
    {
        var present = parts.Where(part => !TextNormalizer.IsBlank(row[part].Text)).ToList();
        scope.Ledger.Count(CellFate.Label, parts.Count - present.Count);
        if (present.Count == 0)
            return [];
        var numerator = present.Find(static part => part.Role == ColumnRole.Numerator);
        var denominator = present.Find(static part => part.Role == ColumnRole.Denominator);
        var mapped = numerator is null || denominator is null
            ? Wrong(row, present[0], key, MappingMessages.ShareHalf(row[present[0]].Text, present[0].Role == ColumnRole.Numerator))
            : Share(row, numerator, denominator, key);
        scope.Ledger.Count(mapped is Mapped.Issue ? CellFate.WithIssue : CellFate.Loaded, present.Count);
        return [mapped];
    }

    private Mapped Share(TableRow row, BoundColumn numerator, BoundColumn denominator, FigureKey key)
    {
        var (above, below) = (row[numerator], row[denominator]);
        if (MissingMarks.IsMissing(above.Text) && MissingMarks.IsMissing(below.Text))
            return Figure(row, numerator, denominator, key, new Fact.Missing(above.Text.Trim()));
        var part = FigureReader.Part(above);
        if (!part.IsOk)
            return Wrong(row, numerator, key, part.Problem!);
        var whole = FigureReader.Part(below);
        if (!whole.IsOk)
            return Wrong(row, denominator, key, whole.Problem!);
        if (part.Value.Value > whole.Value.Value)
            return Wrong(row, numerator, key, MappingMessages.ShareTooLarge(part.Value.Value, whole.Value.Value));
        return Figure(row, numerator, denominator, key, new Fact.Share(part.Value.Value, whole.Value.Value));
    }

    private Mapped Figure(TableRow row, BoundColumn numerator, BoundColumn denominator, FigureKey key, Fact fact) => !key.IsComplete
        ? Wrong(row, numerator, key, key.Organisation is null ? MappingMessages.RowWithoutOrganisation() : MappingMessages.RowWithoutName())
        : new Mapped.Figure(new NewObservation(
            key.Indicator!.Code, key.Organisation!.Code, key.Period!, fact, FigureReader.ShareText(row[numerator], row[denominator]),
            scope.Address(row.Number, numerator.Column), scope.Address(row.Number, denominator.Column), key.Breakdown));

    private Mapped Wrong(TableRow row, BoundColumn column, FigureKey key, Problem problem) =>
        scope.Issue(Severity.Error, problem, row.Number, column.Column, row[column].Text, key.Indicator, key.Organisation, key.Period);
}
