using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// The school that the name of a file or of its folder speaks of: «Сведения СОШ 3, II квартал 2026.xlsx». Only names that
/// nothing else tells of are read so; two schools in one name are none.
/// </summary>
internal static class SchoolInTitles
{
    /// <summary>«МБОУ СОШ № 5 города Дубны» and no more.</summary>
    private const int MostWords = 6;

    private const int MaxLength = 300;

    private static readonly char[] Blanks = [' ', '_', '\u00a0'];

    private static readonly string[] Between = [",", ";", "+", " и "];

    /// <param name="titles">The narrowest first: it decides.</param>
    /// <param name="municipality">Whose schools are meant; null: any.</param>
    public static Organisation? Of(ProgrammeDefinition programme, IEnumerable<string> titles, string? municipality)
    {
        var directory = new Lazy<OrganisationDirectory>(() => new OrganisationDirectory(programme.Organisations));
        return
            titles
                .Where(static title => title.Length <= MaxLength)
                .Select(title => SchoolsIn(title, directory.Value, municipality))
                .FirstOrDefault(static found => found.Count > 0)
                is [var only]
            ? only
            : null;
    }

    private static List<Organisation> SchoolsIn(string title, OrganisationDirectory directory, string? municipality) =>
        [
            .. title
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(part =>
                    InPart(part.Split(Blanks, StringSplitOptions.RemoveEmptyEntries), directory, municipality)
                )
                .DistinctBy(static one => one.Code, StringComparer.Ordinal),
        ];

    /// <summary>By the longest words that name any; a bare number may be what is left of another school's name.</summary>
    private static IEnumerable<Organisation> InPart(
        string[] words,
        OrganisationDirectory directory,
        string? municipality
    )
    {
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            var found = Enumerable
                .Range(0, words.Length - count + 1)
                .Select(at => string.Join(' ', words[at..(at + count)]))
                .Where(static text => text.Count(char.IsLetter) > 1)
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
