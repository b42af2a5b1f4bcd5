namespace QualityMonitor.Indicators.Organisations;

/// <summary>What kind of territory a phrase says it speaks of.</summary>
internal enum TerritoryKind
{
    /// <summary>«округ», «МО», or no word for a kind at all.</summary>
    Any,

    /// <summary>район, р-н, м.р., муниципальный округ.</summary>
    District,

    /// <summary>город, г., городской округ, г.о.</summary>
    Town,

    /// <summary>Село, посёлок, деревня: mostly a part of a municipality, seldom one.</summary>
    Settlement,

    /// <summary>область, край, республика.</summary>
    Region,
}

/// <summary>Words in a name that speak of a territory: «Волжского р-на», «г. Минусинск».</summary>
/// <param name="Words">Its own name, folded, without the words for its kind: «волжского».</param>
/// <param name="Start">Where it stands in the tidy text, the words for its kind included.</param>
/// <param name="IsAdjective">Its kind stands behind it: «Волжский район»; not «г. Волжский».</param>
internal sealed record TerritoryPhrase(
    IReadOnlyList<string> Words,
    TerritoryKind Kind,
    int Start,
    int Length,
    bool IsAdjective
)
{
    /// <summary>Whether it goes over a place in the text.</summary>
    public bool Holds(int at) => Start <= at && at < Start + Length;
}
