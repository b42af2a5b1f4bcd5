namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// The school that the name of a file, of its folder or of a sheet speaks of: «Сведения СОШ 3, II квартал 2026.xlsx». Two
/// schools in one name are none.
/// </summary>
/// <param name="directory">Of a region it takes a while to make, and most files need none.</param>
public sealed class SchoolInTitles(Lazy<OrganisationDirectory> directory)
{
    /// <summary>«МБОУ СОШ № 5 города Дубны» and no more.</summary>
    private const int MostWords = 6;

    private const int MaxLength = 300;

    private static readonly char[] Blanks = [' ', '_', '\u00a0'];

    private static readonly string[] Between = [",", ";", "+", " и "];

    /// <param name="titles">The narrowest first: it decides.</param>
    /// <param name="municipality">Whose schools are meant; null: any.</param>
    public Organisation? Of(IEnumerable<string> titles, string? municipality) =>
        titles
            .Where(static title => title.Length <= MaxLength)
            .Select(title => SchoolsIn(title, directory.Value, municipality))
            .FirstOrDefault(static found => found.Count > 0)
            is [var only]
            ? only
            : null;

    private static List<Organisation> SchoolsIn(string title, OrganisationDirectory directory, string? municipality) =>
        [
            .. title
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(part =>
                    InPart(part.Split(Blanks, StringSplitOptions.RemoveEmptyEntries), directory, municipality)
                )
                .DistinctBy(static one => one.Code, StringComparer.Ordinal),
        ];

    /// <summary>
    /// By the longest words that name any and say what it is: a bare number may be what is left of another school's name.
    /// </summary>
    private static List<Organisation> InPart(string[] words, OrganisationDirectory directory, string? municipality)
    {
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            var found = Enumerable
                .Range(0, words.Length - count + 1)
                .Select(at => string.Join(' ', words[at..(at + count)]))
                .Where(static text => OrganisationWords.TypeOf(OrganisationWords.Fold(text)) is not null)
                .Select(text => directory.Find(text, municipality, offersNearest: false))
                .OfType<OrganisationMatch.Found>()
                .Select(static one => one.Organisation)
                .Where(static one => one.Level == OrganisationLevel.School)
                .ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }
}
