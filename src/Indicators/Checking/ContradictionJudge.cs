using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Judges <see cref="CheckRule.Contradiction"/>: two sources about one thing. Who has no figure contradicts nobody, nor
/// does who only repeats a bound.
/// </summary>
public static class ContradictionJudge
{
    public const string Code = "sources-contradict";

    /// <param name="other">What another source says; its place names file, cell, day and sender.</param>
    /// <param name="where">What the other source is: another programme by name, or just another.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(
        CheckRule.Contradiction rule,
        IndicatorDefinition indicator,
        PlacedFact mine,
        PlacedFact other,
        string where = "в другом источнике"
    ) =>
        Agree(mine.Fact, other.Fact, indicator.Unit)
            ? null
            : new Problem(
                Code,
                other.IsVeiled
                    ? $"Показатель {indicator.Code}: здесь {RussianText.Quote(mine.Text)}, а {where} "
                        + "стоит другое значение."
                    : $"Показатель {indicator.Code}: здесь {RussianText.Quote(mine.Text)}, а {where} "
                        + $"{RussianText.Quote(other.Text)} ({other.Place}).",
                CheckMessages.Expected(
                    rule,
                    "одно и то же значение в обоих источниках; координатор решает, какое верно"
                )
            );

    private static bool Agree(Fact left, Fact right, Unit unit)
    {
        if (!HasFigure(left) || !HasFigure(right) || left == right)
            return true;
        if (left is Fact.Share && right is Fact.Share)
            return false;
        var aligned = Measures.Align(left, right, unit);
        return aligned.Count > 0 && aligned.All(static pair => IsSame(pair.Now.Value, pair.Then.Value));
    }

    private static bool HasFigure(Fact fact) =>
        fact is Fact.Number or Fact.Pair or Fact.Share { Denominator: not 0 } or Fact.YesNo;

    /// <summary>«66,7» and 2 of 3 are one share: the less exact figure decides how exactly they must agree.</summary>
    private static bool IsSame(decimal left, decimal right)
    {
        var scale = Math.Min(left.Scale, right.Scale);
        return left == right || (left.Scale != right.Scale && Rounding.To(left, scale) == Rounding.To(right, scale));
    }
}
