using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>
/// The figure of one year or of several together: shares by their parts, counts by their sum, and nothing else, for a
/// mean of percents is no percent.
/// </summary>
/// <param name="Lack">Why there is no value; null when there is one.</param>
/// <param name="Year">The year without data.</param>
internal sealed record Pooled(decimal? Value, CriterionLack? Lack, int? Year, IReadOnlyList<FigureRef> Used)
{
    public static Pooled Of(IReadOnlyList<KeyValuePair<FigureRef, Fact>> figures)
    {
        var used = figures.Select(static figure => figure.Key).ToList();
        if (figures.Count == 1)
            return Single(figures[0].Value) is { } value
                ? new Pooled(value, null, null, used)
                : new Pooled(null, CriterionLack.NoNumber, null, used);
        if (figures.All(static figure => figure.Value is Fact.Share))
            return Share(figures, used);
        if (figures.All(static figure => figure.Value is Fact.Number { Amount.Mark: UnitKind.None or UnitKind.Count }))
            return Sum(figures, used);
        return new Pooled(null, CriterionLack.NotAdditive, null, used);
    }

    /// <summary>The one number of a fact; null when it has none.</summary>
    public static decimal? Single(Fact fact) =>
        fact switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };

    private static Pooled Share(IReadOnlyList<KeyValuePair<FigureRef, Fact>> figures, List<FigureRef> used)
    {
        decimal? top = 0,
            bottom = 0;
        foreach (var (_, fact) in figures)
        {
            var share = (Fact.Share)fact;
            top = top is { } above ? Shares.Plus(above, share.Numerator) : null;
            bottom = bottom is { } below ? Shares.Plus(below, share.Denominator) : null;
        }

        return
            top is { } numerator && bottom is { } denominator && Shares.Percent(numerator, denominator) is { } percent
            ? new Pooled(percent, null, null, used)
            : new Pooled(null, CriterionLack.NoShare, null, used);
    }

    private static Pooled Sum(IReadOnlyList<KeyValuePair<FigureRef, Fact>> figures, List<FigureRef> used)
    {
        decimal? sum = 0;
        foreach (var (_, fact) in figures)
            sum = sum is { } before ? Shares.Plus(before, ((Fact.Number)fact).Amount.Value) : null;
        return sum is null ? new Pooled(null, CriterionLack.TooLarge, null, used) : new Pooled(sum, null, null, used);
    }
}
