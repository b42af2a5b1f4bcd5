using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>Reads a share whose numerator and denominator stand in two cells; both addresses are kept.</summary>
internal sealed class ShareCells(TableScope scope)
{
    /// <param name="parts">The filled cells of one share, one or two.</param>
    /// <param name="stated">A filled cell that states the same share as one figure; null: none does.</param>
    /// <param name="isRestated">The stated cell is dealt with here: it agrees and says nothing new, or it
    /// contradicts.</param>
    public Mapped Read(
        TableRow row,
        IReadOnlyList<BoundColumn> parts,
        BoundColumn? stated,
        FigureKey key,
        out bool isRestated
    )
    {
        var numerator = parts.FirstOrDefault(static part => part.Role == ColumnRole.Numerator);
        var denominator = parts.FirstOrDefault(static part => part.Role == ColumnRole.Denominator);
        var mapped =
            numerator is null || denominator is null
                ? Half(row, parts[0], key)
                : Share(row, numerator, denominator, key);
        isRestated = stated is not null && mapped is Mapped.Figure { Observation.Fact: Fact.Share };
        if (isRestated)
        {
            var share = (Fact.Share)((Mapped.Figure)mapped).Observation.Fact;
            if (!Agrees(share, row[stated], key.Indicator!))
                mapped = Wrong(row, stated!, key, FigureMessages.ValueAgainstShare(row[stated].Text, share));
            scope.Ledger.Count(mapped is Mapped.Issue ? CellFate.WithIssue : CellFate.Label);
        }

        scope.Ledger.Count(mapped is Mapped.Issue ? CellFate.WithIssue : CellFate.Loaded, parts.Count);
        return mapped;
    }

    /// <summary>Equal when rounded as the stated figure is, as a percent or as a fraction of one.</summary>
    private static bool Agrees(Fact.Share share, Cell stated, IndicatorDefinition indicator)
    {
        if (MissingMarks.IsMissing(stated.Text))
            return share.Denominator == 0;
        if (
            FigureReader.Fact(stated, indicator, null, out _)
                is not { IsOk: true, Value: Fact.Number { Amount.Value: var value } }
            || share.Denominator == 0
        )
            return false;
        var ratio = share.Numerator / share.Denominator;
        return IsRounded(ratio * 100, value) || IsRounded(ratio, value);
    }

    private static bool IsRounded(decimal exact, decimal stated) =>
        Math.Abs(exact - stated) <= 0.5m / Power(stated.Scale);

    private static decimal Power(int scale) =>
        Enumerable.Repeat(10m, scale).Aggregate(1m, static (product, ten) => product * ten);

    // 7/9 typed into one cell becomes a date and leaves the other cell empty: what is wrong is the date, not the empty
    // cell. A dash alone says that there is no share.
    private Mapped Half(TableRow row, BoundColumn only, FigureKey key)
    {
        if (MissingMarks.IsMissing(row[only].Text) && key.Lack is null)
            return new Mapped.Figure(
                new NewObservation(
                    key.Indicator!.Code,
                    key.Organisation!.Code,
                    key.Period!,
                    new Fact.Missing(row[only].Text.Trim()),
                    row[only].Text,
                    scope.Address(row.Number, only.Column),
                    Breakdown: key.Breakdown
                )
            );
        var part = FigureReader.Part(row[only]);
        return Wrong(
            row,
            only,
            key,
            part.Problem ?? FigureMessages.ShareHalf(row[only].Text, only.Role == ColumnRole.Numerator)
        );
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
        if (key.Lack is { } lack)
            return Wrong(row, numerator, key, lack);
        return SharePartsJudge.Judge(key.Indicator!, part.Value, whole.Value) is var (wrong, problem)
            ? Wrong(row, wrong == SharePart.Numerator ? numerator : denominator, key, problem)
            : Figure(row, numerator, denominator, key, new Fact.Share(part.Value.Value, whole.Value.Value));
    }

    private Mapped Figure(TableRow row, BoundColumn numerator, BoundColumn denominator, FigureKey key, Fact fact) =>
        key.Lack is { } lack
            ? Wrong(row, numerator, key, lack)
            : new Mapped.Figure(
                new NewObservation(
                    key.Indicator!.Code,
                    key.Organisation!.Code,
                    key.Period!,
                    fact,
                    FigureReader.ShareText(row[numerator], row[denominator]),
                    scope.Address(row.Number, numerator.Column),
                    scope.Address(row.Number, denominator.Column),
                    key.Breakdown
                )
            );

    private Mapped Wrong(TableRow row, BoundColumn column, FigureKey key, Problem problem) =>
        scope.Issue(
            Severity.Error,
            problem,
            row.Number,
            column.Column,
            row[column].Text,
            key.Indicator,
            key.Organisation,
            key.Period
        );
}
