using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Reads several organisations written in one cell: «ОУ№5,№10», «ОУ №№5, 10», «1-3,5-11», «МОБУ «СОШ№ 47,3,5»», «СОШ
/// №1, лицей «Дубна» и гимназия №3», «№ 1 2 3», «СОШ №1/СОШ №2». A bare number has the type of the name before it.
/// Never throws.
/// </summary>
public static partial class OrganisationListReader
{
    /// <summary>A range of more schools than this is no list of schools but a mistake.</summary>
    private const int MaxRange = 100;

    private const int MaxLength = 4000;

    public static IReadOnlyList<OrganisationName> Read(string text) =>
        Guarded.Read(() => ReadCell(text), () => [new OrganisationName(OrganisationType.Other, null, null, text)]);

    /// <summary>
    /// Whether a name means several schools: «СОШ № 1 и № 2», «СОШ № 3,5», «СОШ № 10 – СОШ № 11», «СОШ № 1, лицей «Исток»».
    /// </summary>
    public static bool NamesSeveral(string text)
    {
        var folded = OrganisationWords.WithoutPlaces(OrganisationWords.Fold(text));
        return ListOfNumbers().IsMatch(folded)
            || OrganisationWords
                .NumberSign()
                .Matches(folded)
                .Select(static match => match.Groups["number"].Value)
                .Distinct(StringComparer.Ordinal)
                .Skip(1)
                .Any()
            || (Parted().IsMatch(folded) && Read(text).Where(IsSchool).Skip(1).Any());
    }

    private static bool IsSchool(OrganisationName name) =>
        name.Type != OrganisationType.Other && (name.Number is not null || name.ProperName is not null);

    private static List<OrganisationName> ReadCell(string text)
    {
        if (OrganisationWords.Excepts(OrganisationWords.Fold(text)))
            return [OrganisationNameReader.Read(text)];

        var names = new List<OrganisationName>();
        OrganisationType? type = null;
        foreach (var piece in Pieces(text.Length > MaxLength ? text[..MaxLength] : text))
        {
            var read = OrganisationNameReader.Read(piece);
            var folded = OrganisationWords.Fold(piece);
            var numbers = BareNumbers().Match(folded);
            if (!numbers.Success || read.ProperName is not null || IsKept(folded))
            {
                type = read.Type;
                names.Add(read);
                continue;
            }

            type = OrganisationWords.TypeOf(folded) ?? type ?? OrganisationType.School;
            AddNumbers(names, type.Value, numbers);
        }

        return names;
    }

    /// <summary>A founder or a branch is more than type and number tell.</summary>
    private static bool IsKept(string folded) =>
        OrganisationWords.KindOf(folded).Length > 0 || OrganisationWords.IsBranch(folded);

    private static void AddNumbers(List<OrganisationName> names, OrganisationType type, Match numbers)
    {
        var first = Int(numbers.Groups["first"].Value);
        var last = numbers.Groups["last"] is { Success: true } end ? Int(end.Value) : first;
        if (last < first || last - first > MaxRange)
            last = first;

        var shortName = OrganisationWords.ShortOf(type);
        for (var number = first; number <= last; number++)
            names.Add(new OrganisationName(type, number, null, $"{shortName} №{number}".Trim()));
    }

    private static IEnumerable<string> Pieces(string text) =>
        Numbered(text)
            .Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static line => Separators().Split(OrganisationWords.WithoutAddress(TextNormalizer.Tidy(line))))
            .Select(static piece => piece.Trim(' ', ',', '.'))
            .Where(static piece => piece.Any(char.IsLetterOrDigit) && !IsBuilding(piece));

    /// <summary>«корпус 2» and «ул. Ленина» behind a school are a part of it.</summary>
    private static bool IsBuilding(string piece) =>
        !OrganisationWords.WithoutPlaces(OrganisationWords.Fold(piece)).Any(char.IsLetterOrDigit);

    /// <summary>«1. СОШ № 1 2. СОШ № 5» in one line is a numbered list: its numbers are no schools.</summary>
    private static string Numbered(string text) => FirstItem().IsMatch(text) ? Item().Replace(text, ";") : text;

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>
    /// A comma; an «и» before a number or another organisation («Мир и дети» stays whole); a blank between two numbered
    /// names. A slash before another organisation; a blank between bare numbers that end the cell. A comma inside
    /// quotes separates only numbers: «лицей «Дубна, наукоград»» is one name.
    /// </summary>
    [GeneratedRegex(
        @",(?=[^«»]*(«[^«»]*»[^«»]*)*$)|, ?(?=[№0-9])|\+"
            + @"|(?<=[0-9»""] ?)/ ?(?=№|\p{L}*(СОШ|ООШ|НОШ|ОУ|СШ|ОШ|НШ)[ №«])"
            + @"|(?<=№ ?([0-9]{1,3} ){0,20}[0-9]{1,3}) (?=[0-9]{1,3}( [0-9]{1,3}){0,20}$)"
            + @"| (и|И) (?=[№0-9«]|\p{L}*(СОШ|ООШ|НОШ|ОУ|СШ|ОШ|НШ)|(лицей|Лицей|гимназия|Гимназия|школа|Школа|детск))"
            + @"|(?<=[0-9]) +(?=№)"
            + @"|(?<=№ ?[0-9]{1,4}»?) +(?=\p{L}*(СОШ|ООШ|НОШ|ОУ|СШ|ОШ|НШ)[ №«])",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*1[.)] ?[\p{L}«""]", OrganisationWords.Options, 1000)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"(?<=^|\s)(?<![№N] ?)[0-9]{1,2}[.)] ?(?=[\p{L}«""])", OrganisationWords.Options, 1000)]
    private static partial Regex Item();

    /// <summary>
    /// A piece that ends in a number or a range; «Новолакская СОШ №1» has a name of its own and is kept whole.
    /// </summary>
    [GeneratedRegex(
        @"^((?<type>\p{L}[\p{L} «»""“”„./-]*?) ?)?[«»""“”„]? ?(№|#|n[oо]?\.? ?)*№* ?"
            + @"(?<first>[0-9]{1,4}) ?(- ?№? ?(?<last>[0-9]{1,4}))? ?[»""“”.)]*$",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex BareNumbers();

    /// <summary>Something that a list may have between two of its names.</summary>
    [GeneratedRegex(@"[,;/+\n\r]| и |[0-9] [0-9]", OrganisationWords.Options, 1000)]
    private static partial Regex Parted();

    /// <summary>Numbers in a row, none of which counts anything: «№ 5, 12 чел.» is one school.</summary>
    [GeneratedRegex(
        @"(№|(?<!\p{L})(сош|оош|нош|оу|школ[аы]|лицеи|гимназии)) ?[0-9]{1,3}( ?(,|;|/|\+|-|и) ?№* ?[0-9]{1,3})+"
            + @"(?![0-9.]| ?(%|чел|уч|обуч|балл|педагог|мест|клас|школ))"
            + @"|^[0-9]{1,3}( ?(,|;|-) ?[0-9]{1,3})+$",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex ListOfNumbers();
}
