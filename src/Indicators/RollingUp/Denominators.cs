using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>
/// What a reader must know of a share before believing its movement: with 10 to 26 schools one school is 4 to 10
/// points, and 12 schools instead of 13 move a share though nothing has happened (DOMAIN, section 6).
/// </summary>
public static class Denominators
{
    /// <summary>Up to so many units one of them moves the share by four points or more.</summary>
    public const int Small = 25;

    /// <summary>
    /// A large denominator is named as changed from a twentieth on: pupils come and go in every quarter.
    /// </summary>
    private const int Noticeable = 20;

    /// <returns>One Russian sentence each, most important first; empty when there is nothing to say.</returns>
    public static IReadOnlyList<string> Remarks(Fact? now, Fact? then)
    {
        if (now is not Fact.Share { Denominator: > 0 } share)
            return [];
        var remarks = new List<string>();
        if (then is Fact.Share { Denominator: > 0 } before && IsChanged(share.Denominator, before.Denominator))
            remarks.Add(Changed(share, before));
        if (share.Denominator <= Small && Shares.Ratio(100, share.Denominator) is { } step)
            remarks.Add(
                $"Малый знаменатель: одна единица из {RussianText.Number(share.Denominator)} — это {RussianText.Rounded(step, 1)}{RussianText.Nbsp}п.п."
            );
        return remarks;
    }

    private static bool IsChanged(decimal now, decimal then) =>
        now != then
        && (now <= Small || Shares.Times(Math.Abs(now - then), Noticeable) is not { } change || change >= then);

    private static string Changed(Fact.Share now, Fact.Share then)
    {
        var lead =
            $"Знаменатель изменился: было {RussianText.Number(then.Denominator)}, стало {RussianText.Number(now.Denominator)}";
        return now.Numerator == then.Numerator
            ? lead + "; числитель тот же, доля изменилась только поэтому."
            : lead + ".";
    }
}
