using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Privacy;

/// <summary>
/// Whose figures are not shown to others: a share of a handful of children tells who they are. What is left of a total
/// when a part that the reader knows is taken away is a figure, too. Pure.
/// </summary>
/// <param name="Smallest">The smallest group that is shown; below 2 nothing is kept back.</param>
public sealed record SmallGroups(int Smallest)
{
    /// <summary>With four of whom three are named by the figure the fourth is known; of five nobody is.</summary>
    public const int Usual = 5;

    public static SmallGroups Default { get; } = new(Usual);

    /// <summary>A share of so few that it speaks of persons. What is no share has no group.</summary>
    public bool IsSmall(Fact? fact) => fact is Fact.Share { Denominator: > 0 and var of } && of < Smallest;

    /// <summary>
    /// Whether a total may stand beside the part of it that its reader knows: a school that reads the town's figure can
    /// take its own away.
    /// </summary>
    /// <param name="others">How many others the total is made of; null where nobody knows.</param>
    public bool MayStandBeside(Fact? total, Fact? own, int? others)
    {
        if (total is null || IsSmall(total))
            return false;

        // Of one other the rest is that one's figure, however large.
        if (own is not null and not (Fact.Missing or Fact.Declared) && others == 1)
            return false;
        if ((total, own) is not (Fact.Share whole, Fact.Share part))
            return true;
        var rest = whole.Denominator - part.Denominator;
        return rest == 0 || rest >= Smallest;
    }

    /// <summary>
    /// Which of several figures of one table are kept back from whoever is not one of them: the small ones, and where
    /// their total is printed as many of the next smallest as keep anybody from working them out.
    /// </summary>
    /// <returns>Places in the list.</returns>
    public IReadOnlySet<int> KeptBack(IReadOnlyList<Fact?> parts, bool isTotalShown)
    {
        var kept = parts.Index().Where(one => IsSmall(one.Item)).Select(static one => one.Index).ToHashSet();
        if (!isTotalShown || kept.Count == 0)
            return kept;

        var next = parts
            .Index()
            .Where(one => one.Item is Fact.Share { Denominator: > 0 } && !kept.Contains(one.Index))
            .OrderBy(static one => ((Fact.Share)one.Item!).Denominator)
            .Select(static one => one.Index);
        foreach (var index in next)
        {
            if (kept.Count > 1 && kept.Sum(at => ((Fact.Share)parts[at]!).Denominator) >= Smallest)
                break;
            kept.Add(index);
        }

        return kept;
    }
}
