using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// Whom a share counts: a percent says «13 of what?» only in its name. «Доля обучающихся, …» counts pupils, and they study somewhere.
/// </summary>
internal sealed record People(string Stem, string One, string Few, string Many, string Whereabouts)
{
    private static readonly People Unknown = new("", "единицы", "единиц", "единиц", "приходятся на");

    private static readonly People[] Known =
    [
        new("обучающ", "обучающегося", "обучающихся", "обучающихся", "учатся в"),
        new("учащ", "учащегося", "учащихся", "учащихся", "учатся в"),
        new("учени", "ученика", "учеников", "учеников", "учатся в"),
        new("школьник", "школьника", "школьников", "школьников", "учатся в"),
        new("дете", "ребёнка", "детей", "детей", "учатся в"),
        new("девятиклассник", "девятиклассника", "девятиклассников", "девятиклассников", "учатся в"),
        new("выпускник", "выпускника", "выпускников", "выпускников", "приходятся на"),
        new("учител", "учителя", "учителей", "учителей", "работают в"),
        new("педагог", "педагога", "педагогов", "педагогов", "работают в"),
        new("педагогич", "работника", "работников", "работников", "работают в"),
        new("работник", "работника", "работников", "работников", "работают в"),
        new("руководител", "руководителя", "руководителей", "руководителей", "работают в"),
        new("родител", "родителя", "родителей", "родителей", "приходятся на"),
        new("мест", "места", "мест", "мест", "приходятся на"),
        new("школ", "школы", "школ", "школ", "приходятся на"),
        new("организаци", "организации", "организаций", "организаций", "приходятся на"),
    ];

    /// <summary>The kind whose word comes first in the indicator's name; the longer word when two begin at one place.</summary>
    public static People Of(IndicatorDefinition indicator) => Known
        .Select(kind => (Kind: kind, At: Find(indicator.Name, kind.Stem)))
        .Where(static one => one.At >= 0)
        .OrderBy(static one => one.At)
        .ThenByDescending(static one => one.Kind.Stem.Length)
        .Select(static one => one.Kind)
        .FirstOrDefault() ?? Unknown;

    /// <summary>Genitive, as after «не хватило»: «13 обучающихся».</summary>
    public string Count(decimal count) =>
        RussianText.Number(count) + RussianText.Nbsp + RussianText.Plural((long)Math.Min(count, long.MaxValue), One, Few, Many);

    /// <summary>Where a word begins with the stem.</summary>
    private static int Find(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return at;
        }

        return -1;
    }
}
