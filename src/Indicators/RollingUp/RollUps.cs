using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>A figure made of the members' figures.</summary>
/// <param name="Combined">Null when no member had a usable figure.</param>
/// <param name="Used">Members whose figures are in it.</param>
/// <param name="Of">Members asked.</param>
/// <param name="LeftOut">Members that are not in it, with the reason; never silently.</param>
public sealed record RollUpResult(Fact? Combined, int Used, int Of, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Every member is in the figure.</summary>
    public bool IsComplete => Used == Of && Of > 0;

    public MemberCount Members => new(Used, Of);

    /// <summary>«11 из 13».</summary>
    public string Coverage => Members.Text;
}

/// <summary>
/// The figure of an organisation from the figures of those below it. A share is the sum of numerators by the sum of
/// denominators; a mean of percentages is never produced: a member that gave only a percent is left out and named.
/// </summary>
public static class RollUps
{
    /// <param name="members">Organisation code and its fact; null where nothing was submitted.</param>
    public static RollUpResult Ratio(IEnumerable<KeyValuePair<string, Fact?>> members)
    {
        decimal numerator = 0,
            denominator = 0;
        return Collect(
            members,
            fact =>
            {
                if (fact is not Fact.Share share)
                    return fact is Fact.Number ? MemberLack.PercentOnly : MemberLack.NoShare;
                if (
                    Shares.Plus(numerator, share.Numerator) is not { } top
                    || Shares.Plus(denominator, share.Denominator) is not { } bottom
                )
                    return MemberLack.TooLarge;

                (numerator, denominator) = (top, bottom);
                return null;
            },
            () => new Fact.Share(numerator, denominator)
        );
    }

    /// <summary>Members of a plain list are numbered from 1.</summary>
    public static RollUpResult Ratio(IEnumerable<Fact> facts) => Ratio(Numbered(facts));

    /// <summary>
    /// The sum of counts; pairs of counts are summed part by part. Percents, points and scores do not add up and are
    /// left out.
    /// </summary>
    public static RollUpResult Sum(IEnumerable<KeyValuePair<string, Fact?>> members)
    {
        Amount? first = null,
            second = null;
        return Collect(
            members,
            fact =>
            {
                (Amount? left, Amount? right) = fact switch
                {
                    Fact.Number number => ((Amount?)number.Amount, (Amount?)null),
                    Fact.Pair pair => (pair.First, pair.Second),
                    _ => (null, null),
                };
                if (left is not { } one)
                    return MemberLack.NoCount;
                if (!IsAdditive(one) || right is { } other && !IsAdditive(other))
                    return MemberLack.NotAdditive;
                if (first is not null && right is null != second is null)
                    return MemberLack.OtherShape;
                if (
                    Added(first, one) is not { } sum
                    || (right is { } addend ? Added(second, addend) : one) is not { } sum2
                )
                    return MemberLack.TooLargeOrOtherUnit;

                (first, second) = (sum, right is null ? null : sum2);
                return null;
            },
            () => second is { } part ? new Fact.Pair(first!.Value, part) : new Fact.Number(first!.Value)
        );
    }

    public static RollUpResult Sum(IEnumerable<Fact> facts) => Sum(Numbered(facts));

    /// <summary>
    /// The mean of scores weighted by <paramref name="weightOf"/>, such as the number of pupils. A member without a
    /// weight is left out and named: counting it as one would be a guess.
    /// </summary>
    public static RollUpResult WeightedMean(
        IEnumerable<KeyValuePair<string, Fact?>> members,
        Func<string, Fact?> weightOf
    )
    {
        decimal total = 0,
            weights = 0;
        Amount? like = null;
        return Collect(
            members,
            (code, fact) =>
            {
                if (
                    fact is not Fact.Number { Amount: var amount }
                    || amount.Mark is UnitKind.Percent or UnitKind.PercentagePoints
                )
                    return MemberLack.NoScore;
                if (
                    weightOf(code)
                    is not Fact.Number { Amount: { Mark: not UnitKind.Percent, Value: > 0 and var weight } }
                )
                    return MemberLack.NoWeight;
                if (Added(like, amount) is null)
                    return MemberLack.OtherUnit;
                if (
                    Shares.Times(amount.Value, weight) is not { } product
                    || Shares.Plus(total, product) is not { } sum
                    || Shares.Plus(weights, weight) is not { } all
                )
                    return MemberLack.TooLarge;

                (total, weights, like) = (sum, all, like is { Mark: not UnitKind.None } ? like : amount);
                return null;
            },
            () => new Fact.Number(new Amount(Shares.Ratio(total, weights) ?? 0, like!.Value.Mark))
        );
    }

    private static RollUpResult Collect(
        IEnumerable<KeyValuePair<string, Fact?>> members,
        Func<Fact, MemberLack?> take,
        Func<Fact> combined
    ) => Collect(members, (_, fact) => take(fact), combined);

    private static RollUpResult Collect(
        IEnumerable<KeyValuePair<string, Fact?>> members,
        Func<string, Fact, MemberLack?> take,
        Func<Fact> combined
    )
    {
        var (of, leftOut) = (0, new List<LeftOut>());
        foreach (var (code, fact) in members)
        {
            of++;
            var lack = fact switch
            {
                null => MemberLack.NotSubmitted,
                Fact.Missing => MemberLack.MarkedMissing,
                Fact.Declared => MemberLack.BoundOnly,
                _ => take(code, fact),
            };
            if (lack is { } why)
                leftOut.Add(new LeftOut(code, why));
        }

        var used = of - leftOut.Count;
        return new RollUpResult(used == 0 ? null : combined(), used, of, leftOut);
    }

    private static Amount? Added(Amount? sum, Amount addend)
    {
        if (sum is not { } before)
            return addend;
        if (before.Mark != addend.Mark && before.Mark != UnitKind.None && addend.Mark != UnitKind.None)
            return null;

        return Shares.Plus(before.Value, addend.Value) is { } value
            ? new Amount(value, before.Mark == UnitKind.None ? addend.Mark : before.Mark)
            : null;
    }

    private static bool IsAdditive(Amount amount) =>
        amount.Mark is UnitKind.None or UnitKind.Count or UnitKind.PersonHours or UnitKind.Other;

    private static IEnumerable<KeyValuePair<string, Fact?>> Numbered(IEnumerable<Fact> facts) =>
        facts.Select(static (fact, index) => new KeyValuePair<string, Fact?>(RussianText.Number(index + 1), fact));
}
