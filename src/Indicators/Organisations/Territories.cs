namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// The municipalities and regions of a programme by the ways in which names of schools and titles of tables speak of
/// them, in whatever case.
/// </summary>
internal sealed class Territories
{
    private readonly ILookup<string, Territory> byBeginning;

    public Territories(IEnumerable<Organisation> organisations) =>
        byBeginning = organisations
            .Where(static one => one.Level > OrganisationLevel.School)
            .SelectMany(Territory.SpellingsOf)
            .ToLookup(static one => CaseForms.Beginning(one.Words[0]), StringComparer.Ordinal);

    /// <summary>The organisations that these words mean; empty for words that are no territory of the programme.</summary>
    /// <param name="words">Folded, without the words for a kind.</param>
    /// <param name="mayBeMade">An adjective may be made of the territory's name: «Угличский район», never «г.
    /// Угличский».</param>
    public IReadOnlyList<Organisation> Named(IReadOnlyList<string> words, TerritoryKind kind, bool mayBeMade = true)
    {
        if (words.Count == 0)
            return [];
        var near = byBeginning[CaseForms.Beginning(words[0])].Where(one => one.IsOfKind(kind)).ToList();
        var found = near.FindAll(one => one.IsNamed(words, CaseForms.AreOne));
        if (found.Count == 0 && mayBeMade)
            found = near.FindAll(one => one.IsNamed(words, CaseForms.IsMadeOf));
        return
        [
            .. found.Select(static one => one.Organisation).DistinctBy(static one => one.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What a phrase means. A name of several words goes on behind the first: «г. Великие Луки».
    /// </summary>
    /// <param name="length">Of the phrase with all its words.</param>
    public IReadOnlyList<Organisation> Named(TerritoryPhrase phrase, string tidy, out int length)
    {
        length = phrase.Length;
        var (rest, at) = (tidy[(phrase.Start + phrase.Length)..], 0);
        var words = phrase.Words.ToList();
        var found = Named(words, phrase.Kind, phrase.IsAdjective);
        while (words.Count < 4 && at < rest.Length && rest[at] == ' ')
        {
            var end = rest.IndexOfAny([' ', ',', ')', '»', '"'], at + 1);
            end = end < 0 ? rest.Length : end;
            words.AddRange(TerritoryReader.Words(OrganisationWords.Fold(rest[at..end])));
            if (Named(words, phrase.Kind, phrase.IsAdjective) is { Count: > 0 } longer)
                (found, length) = (longer, phrase.Length + end);
            at = end;
        }

        return found;
    }

    /// <summary>One spelling of a territory's name.</summary>
    private sealed record Territory(Organisation Organisation, string[] Words, TerritoryKind Kind)
    {
        public static IEnumerable<Territory> SpellingsOf(Organisation one)
        {
            string[] spelled = [one.Name, one.ShortName, .. one.Aliases];
            var kind =
                one.Level == OrganisationLevel.Municipality
                    ? spelled.Select(TerritoryReader.KindIn).FirstOrDefault(static kind => kind != TerritoryKind.Any)
                    : TerritoryKind.Region;
            return spelled
                .Select(TerritoryReader.NameOf)
                .Where(static words => words.Length > 0)
                .DistinctBy(static words => string.Join(' ', words), StringComparer.Ordinal)
                .Select(words => new Territory(one, words, kind));
        }

        public bool IsOfKind(TerritoryKind kind) =>
            kind == TerritoryKind.Any || Kind == TerritoryKind.Any || Kind == kind || AreSettled(Kind, kind);

        public bool IsNamed(IReadOnlyList<string> words, Func<string, string, bool> isOne) =>
            words.Count == Words.Length && Words.Zip(words).All(pair => isOne(pair.First, pair.Second));

        /// <summary>A village may be a municipality of its own, and who calls a town a settlement means no other.</summary>
        private static bool AreSettled(TerritoryKind one, TerritoryKind other) =>
            one is TerritoryKind.Town or TerritoryKind.Settlement
            && other is TerritoryKind.Town or TerritoryKind.Settlement;
    }
}
