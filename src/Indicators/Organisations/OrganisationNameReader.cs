using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Takes an organisation's name apart: type, number, proper name (DOMAIN, section 6). Never throws; what it cannot tell
/// is null.
/// </summary>
public static partial class OrganisationNameReader
{
    private const int MaxLength = 500;

    public static OrganisationName Read(string text) =>
        Guarded.Read(() => ReadCell(text), () => new OrganisationName(OrganisationType.Other, null, null, text));

    private static OrganisationName ReadCell(string text)
    {
        var tidy = TextNormalizer.Tidy(text.Length > MaxLength ? text[..MaxLength] : text);
        var folded = OrganisationWords.Fold(tidy);

        // «Все, кроме СОШ № 5» names every school but this one.
        if (OrganisationWords.Excepts(folded))
            return new OrganisationName(OrganisationType.Other, null, Cleaned(tidy), text);
        var number = OrganisationWords.NumberSign().Match(folded);
        if (!number.Success && OrganisationWords.TypeOf(folded) is not null and not OrganisationType.Other)
            number = TrailingNumber().Match(folded);

        // A bare «№5» in a report on schools is a school; a word without a type is some other organisation.
        var type =
            OrganisationWords.TypeOf(folded)
            ?? (number.Success && !HasOwnWords(folded) ? OrganisationType.School : OrganisationType.Other);
        return new OrganisationName(
            type,
            number.Success ? Int(number.Groups["number"].Value) : null,
            ProperName(tidy, folded, number),
            text
        );
    }

    /// <summary>
    /// What remains when type, number and legal form are taken away: the innermost quoted words, else the rest.
    /// </summary>
    private static string? ProperName(string tidy, string folded, Match number)
    {
        var rest = new StringBuilder(tidy);
        if (number.Success)
            Blank(rest, number);
        if (Remark().Match(folded) is { Success: true } remark)
            Blank(rest, remark);
        foreach (
            var shape in OrganisationWords
                .TypeShapes.Append(OrganisationWords.LegalWords())
                .Append(OrganisationWords.LegalForms())
        )
        {
            foreach (Match match in shape.Matches(folded))
                Blank(rest, match);
        }

        // A branch is named after its main school: what stands in the quotes is that school's name.
        var written = rest.ToString();
        if (OrganisationWords.IsBranch(folded))
            return Cleaned(written);
        foreach (var quoted in Quoted().Matches(written).Reverse())
        {
            if (Cleaned(quoted.Groups["name"].Value) is { } name)
                return name;
        }

        return Cleaned(written);
    }

    private static void Blank(StringBuilder rest, Match match)
    {
        for (var at = match.Index; at < match.Index + match.Length; at++)
        {
            // A quotation mark inside a match still tells where the quoted words begin.
            if (!IsQuote(rest[at]))
                rest[at] = ' ';
        }
    }

    private static string? Cleaned(string words)
    {
        var kept = new string([.. words.Where(static letter => !IsQuote(letter))]);
        var name = TextNormalizer.Tidy(kept).Trim(' ', ',', '.', ';', ':', '-', '–', '(', ')');
        return name.Any(char.IsLetter) ? name : null;
    }

    private static bool HasOwnWords(string folded) =>
        OrganisationWords.NumberSign().Replace(folded, " ").Any(char.IsLetter);

    private static bool IsQuote(char letter) => letter is '«' or '»' or '"' or '“' or '”' or '„' or '‹' or '›';

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[«""“„‹](?<name>[^«»""“”„‹›]+)[»""”“›]?", OrganisationWords.Options, 1000)]
    private static partial Regex Quoted();

    /// <summary>«СОШ №5 (12 чел.)», «СОШ №5 – 12 чел.»: a figure beside the name is no part of it.</summary>
    [GeneratedRegex(
        @"[-(] ?[0-9]+([.,][0-9]+)? ?(%|чел|уч-|учащ|учен|обуч|балл|педагог|школ|оу(?!\p{L})|оо(?!\p{L}))[^,;»]*$",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Remark();

    /// <summary>«Средняя общеобразовательная школа 5»: only a number that ends the name.</summary>
    [GeneratedRegex(@"(?<= )(?<number>[0-9]{1,4})(?=[»""”. ]*$)", OrganisationWords.Options, 1000)]
    private static partial Regex TrailingNumber();
}
