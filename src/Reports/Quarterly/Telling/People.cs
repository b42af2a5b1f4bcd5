using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>
/// Whom a share counts: a percent says «13 of what?» only in its name. «Доля обучающихся, …» counts pupils, and they
/// study somewhere.
/// </summary>
/// <param name="Single">Nominative: «ученик».</param>
/// <param name="One">Genitive, as after «не хватило»: 1 «ученика»; so <paramref name="Few"/> and
/// <paramref name="Many"/>.</param>
internal sealed record People(string Stem, string Single, string One, string Few, string Many, string Whereabouts)
{
    private static readonly People Unknown = new("", "единица", "единицы", "единиц", "единиц", "приходятся на");

    private static readonly People[] Known =
    [
        new("обучающ", "обучающийся", "обучающегося", "обучающихся", "обучающихся", "учатся в"),
        new("учащ", "учащийся", "учащегося", "учащихся", "учащихся", "учатся в"),
        new("учени", "ученик", "ученика", "учеников", "учеников", "учатся в"),
        new("школьник", "школьник", "школьника", "школьников", "школьников", "учатся в"),
        new("дете", "ребёнок", "ребёнка", "детей", "детей", "учатся в"),
        new("девятиклассник", "девятиклассник", "девятиклассника", "девятиклассников", "девятиклассников", "учатся в"),
        new("выпускник", "выпускник", "выпускника", "выпускников", "выпускников", "приходятся на"),
        new("учител", "учитель", "учителя", "учителей", "учителей", "работают в"),
        new("педагог", "педагог", "педагога", "педагогов", "педагогов", "работают в"),
        new("педагогич", "работник", "работника", "работников", "работников", "работают в"),
        new("работник", "работник", "работника", "работников", "работников", "работают в"),
        new("руководител", "руководитель", "руководителя", "руководителей", "руководителей", "работают в"),
        new("родител", "родитель", "родителя", "родителей", "родителей", "приходятся на"),
        new("мест", "место", "места", "мест", "мест", "приходятся на"),
        new("школ", "школа", "школы", "школ", "школ", "приходятся на"),
        new("организаци", "организация", "организации", "организаций", "организаций", "приходятся на"),
    ];

    /// <summary>
    /// The kind whose word comes first in an indicator's name; the longer word when two begin at one place.
    /// </summary>
    public static People Of(string indicator) =>
        Known
            .Select(kind => (Kind: kind, At: Find(indicator, kind.Stem)))
            .Where(static one => one.At >= 0)
            .OrderBy(static one => one.At)
            .ThenByDescending(static one => one.Kind.Stem.Length)
            .Select(static one => one.Kind)
            .FirstOrDefault()
        ?? Unknown;

    /// <summary>Genitive, as after «не хватило»: «13 обучающихся».</summary>
    public string Count(decimal count) =>
        RussianText.Number(count)
        + RussianText.Nbsp
        + RussianText.Plural((long)Math.Min(count, long.MaxValue), One, Few, Many);

    /// <summary>Nominative, as after a dash: «1 ученик», «22 ученика», «22 обучающихся».</summary>
    public string Counted(decimal count) =>
        RussianText.Number(count)
        + RussianText.Nbsp
        + RussianText.Plural((long)Math.Min(count, long.MaxValue), Single, IsAdjective ? Many : One, Many);

    private bool IsAdjective => One.EndsWith("щегося", StringComparison.Ordinal);

    /// <summary>Where a word begins with the stem.</summary>
    private static int Find(string text, string stem)
    {
        for (
            var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return at;
        }

        return -1;
    }
}
