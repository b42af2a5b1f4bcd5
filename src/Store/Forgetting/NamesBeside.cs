using System.Text;
using System.Text.RegularExpressions;

namespace QualityMonitor.Store.Forgetting;

/// <summary>
/// The names of people that passports and letters gave to an address. They are erased with it wherever a text names the
/// address, and nowhere else: there they may be somebody else's. A name of an office is nobody's datum and stays.
/// </summary>
public sealed class NamesBeside
{
    private const int MostWords = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Regex? inTexts;

    /// <param name="beside">Whatever stood there.</param>
    public NamesBeside(IEnumerable<string> beside)
    {
        var names = beside.Select(Words).Where(IsPerson).ToList();
        inTexts = Pattern(names, static word => word, @"(?:\s|\\u00[Aa]0|&nbsp;|&#160;)+");
        InBytes =
        [
            .. new[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(1251)! }
                .Select(page =>
                    (
                        Regex: Pattern(
                            names,
                            word => AsLatin(word, page),
                            @"(?:\s|\u00c2\u00a0|\\u00[Aa]0|&nbsp;|&#160;)+"
                        ),
                        Erased: AsLatin(ForgetWords.Erased, page)
                    )
                )
                .Where(static one => one.Regex is not null)
                .Select(static one => (one.Regex!, one.Erased)),
        ];
    }

    /// <summary>None.</summary>
    public static NamesBeside Nobody { get; } = new([]);

    /// <summary>In bytes of which each is written as a letter: what finds a name, and what stands there then.</summary>
    internal IReadOnlyList<(Regex Regex, string Erased)> InBytes { get; }

    public string Erase(string text) => inTexts?.Replace(text, ForgetWords.Erased) ?? text;

    private static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>«Мария Петровна Иванова», «Иванова М. П.»; not «Отдел мониторинга», «СОШ № 3».</summary>
    private static bool IsPerson(string[] words) =>
        words.Length is > 1 and <= MostWords
        && Array.TrueForAll(
            words,
            static word =>
                char.IsUpper(word[0]) && word.All(static sign => char.IsLetter(sign) || sign is '.' or '-' or '’')
        )
        && Array.Exists(words, static word => word.Any(char.IsLower));

    /// <summary>Words of a name may stand at the end of one line and the beginning of the next.</summary>
    private static Regex? Pattern(List<string[]> names, Func<string, string> written, string between) =>
        names.Count == 0
            ? null
            : new Regex(
                string.Join(
                    '|',
                    names
                        .Select(name => string.Join(between, name.Select(word => Regex.Escape(written(word)))))
                        .OrderByDescending(static one => one.Length)
                ),
                RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                Patience
            );

    private static string AsLatin(string text, Encoding page) => Encoding.Latin1.GetString(page.GetBytes(text));
}
