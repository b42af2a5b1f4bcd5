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

    /// <summary>Keeps nothing back: of papers that show whoever reads them nothing but what is theirs.</summary>
    public static SmallGroups None { get; } = new(1);

    /// <summary>A share of so few that it speaks of persons. What is no share has no group.</summary>
    public bool IsSmall(Fact? fact) => IsFew((fact as Fact.Share)?.Denominator);

    /// <param name="size">Null: no group.</param>
    private bool IsFew(decimal? size) => size > 0 && size < Smallest;

    /// <summary>
    /// Whether a total and a part of it may both be shown: what the one has and the other has not is a group as well.
    /// </summary>
    public bool MayStandWith(Fact? total, Fact? part) =>
        (total, part) is not (Fact.Share whole, Fact.Share some) || !IsFew(whole.Denominator - some.Denominator);

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
    /// <param name="sizes">How many each figure speaks of; null where it speaks of no group.</param>
    /// <returns>Places in the list.</returns>
    public IReadOnlySet<int> KeptBack(IReadOnlyList<decimal?> sizes, bool isTotalShown)
    {
        var kept = sizes.Index().Where(one => IsFew(one.Item)).Select(static one => one.Index).ToHashSet();
        if (!isTotalShown || kept.Count == 0)
            return kept;

        var next = sizes
            .Index()
            .Where(one => one.Item > 0 && !kept.Contains(one.Index))
            .OrderBy(static one => one.Item)
            .Select(static one => one.Index);
        foreach (var index in next)
        {
            if (kept.Count > 1 && kept.Sum(at => sizes[at]) >= Smallest)
                break;
            kept.Add(index);
        }

        return kept;
    }

    /// <summary>
    /// Which figures of a whole tree are kept back: level by level as in <see cref="KeptBack(IReadOnlyList{decimal?},
    /// bool)"/>, and all that one which is kept back is made of, for together they would be it.
    /// </summary>
    /// <returns>Codes.</returns>
    public IReadOnlySet<string> KeptBack(Group whole)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        if (IsFew(whole.Size))
            kept.Add(whole.Code);
        KeepBelow(whole, kept);
        return kept;
    }

    private void KeepBelow(Group whole, HashSet<string> kept)
    {
        var parts = whole.Parts;
        if (parts.Count == 0)
            return;
        if (kept.Contains(whole.Code))
            kept.UnionWith(parts.Where(static part => part.Size > 0).Select(static part => part.Code));
        else
            kept.UnionWith(
                KeptBack([.. parts.Select(static part => part.Size)], whole.HasFigure)
                    .Select(place => parts[place].Code)
            );
        foreach (var part in parts)
            KeepBelow(part, kept);
    }
}

/// <summary>A figure by the group that it speaks of, with those that it is made of.</summary>
/// <param name="HasFigure">It is printed as the total of its parts; of no meaning where there are none.</param>
/// <param name="Size">Null where it speaks of no group, or there is no figure.</param>
public sealed record Group(string Code, bool HasFigure, decimal? Size, IReadOnlyList<Group> Parts);
