using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// The responsible of an activity: several to a cell, each spelled in several ways (DOMAIN, section 4).
/// </summary>
public static partial class Responsibles
{
    private static readonly (string Short, string Full)[] Shortened =
    [
        ("зам.", "заместитель"),
        ("рук.", "руководитель"),
        ("дир.", "директор"),
        ("нач.", "начальник"),
        ("отв.", "ответственный"),
        ("спец.", "специалист"),
        ("гл.", "главный"),
        ("вед.", "ведущий"),
    ];

    /// <summary>
    /// As written, one item each: divided by commas, semicolons, slashes and new lines, but not inside brackets or
    /// quotes.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var found = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is '(' or '«')
                depth++;
            else if (at < text.Length && text[at] is ')' or '»')
                depth = Math.Max(0, depth - 1);
            if (at < text.Length && (depth > 0 || text[at] is not (',' or ';' or '/' or '\n' or '\r')))
                continue;
            if (TextNormalizer.Tidy(text[start..at]).Trim(' ', '.', '-', '–') is { Length: > 0 } one)
                found.Add(one);
            start = at + 1;
        }

        return found;
    }

    /// <summary>
    /// Whether one of them is of a school: «ОУ», its head, its teachers. An office that looks after schools is none, nor
    /// is one for kindergartens.
    /// </summary>
    public static bool AreOfSchool(string text) =>
        Split(text)
            .Select(OrganisationWords.Fold)
            .Any(static one =>
                !Office().IsMatch(one)
                && (
                    Staff().IsMatch(one) || OrganisationWords.TypeOf(one) is not (null or OrganisationType.Kindergarten)
                )
            );

    /// <summary>
    /// One key for the spellings of one responsible: letter case, spaces, dashes, dots of initials and the usual
    /// abbreviations are evened out.
    /// </summary>
    public static string Key(string responsible)
    {
        var folded = TextNormalizer.Fold(responsible);
        foreach (var (brief, full) in Shortened)
            folded = Regex.Replace(folded, @"(?<!\p{L})" + Regex.Escape(brief) + " ?", full + " ", Options, Patience);
        return TextNormalizer.Tidy(Initials().Replace(folded, "${initial}. ")).TrimEnd('.', ' ');
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [GeneratedRegex(@"(?<!\p{L})(?<initial>\p{L})\. ?(?=\p{L})", Options, 1000)]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"^((зам\.|(заместител|главн|ведущ|старш)\p{L}*(?!\p{L})) ?)*"
            + @"(начальник|специалист|управлени|отдел|комитет|департамент|министерств)",
        Options,
        1000
    )]
    private static partial Regex Office();

    [GeneratedRegex(@"(?<!\p{L})(директор|завуч|учител)\p{L}{0,3}(?!\p{L})", Options, 1000)]
    private static partial Regex Staff();
}
