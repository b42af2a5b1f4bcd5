using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>The words in names of organisations: types, legal forms, ways to write «№».</summary>
internal static partial class OrganisationWords
{
    /// <summary>
    /// The rules in order: a kindergarten is never a school, and «лицей» says more than «общеобразовательное
    /// учреждение».
    /// </summary>
    private static readonly (Regex Shape, OrganisationType Type, string Short)[] Types =
    [
        (Kindergarten(), OrganisationType.Kindergarten, "ДОУ"),
        (Lyceum(), OrganisationType.Lyceum, "лицей"),
        (Gymnasium(), OrganisationType.Gymnasium, "гимназия"),
        (Secondary(), OrganisationType.SecondarySchool, "СОШ"),
        (Basic(), OrganisationType.BasicSchool, "ООШ"),
        (Primary(), OrganisationType.PrimarySchool, "НОШ"),
        (AnySchool(), OrganisationType.School, "ОУ"),
    ];

    /// <summary>
    /// Folded text with Latin words made only of look-alikes turned Cyrillic too («OOШ», «COШ», «OУ»); lengths do not
    /// change.
    /// </summary>
    public static string Fold(string text) =>
        LatinWord().Replace(TextNormalizer.Fold(text), static match => Cyrillic(match.Value));

    public static OrganisationType? TypeOf(string folded)
    {
        // «Начальная школа – детский сад» teaches pupils; it is no kindergarten.
        var isBoth =
            Kindergarten().IsMatch(folded) && SchoolWord().IsMatch(folded) && !PreschoolSchool().IsMatch(folded);
        foreach (var (shape, type, _) in Types)
        {
            if (shape.IsMatch(folded) && !(isBoth && type == OrganisationType.Kindergarten))
                return type;
        }

        return null;
    }

    public static string ShortOf(OrganisationType type) => Array.Find(Types, row => row.Type == type).Short ?? "";

    public static IEnumerable<Regex> TypeShapes => Types.Select(static row => row.Shape);

    /// <summary>The name reduced for comparing: no quotes, no legal form, one spelling for types and «№».</summary>
    public static string Key(string text)
    {
        // A code of digits alone has none of these words in it.
        if (text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return text;
        var folded = Marks().Replace(Fold(text), " ");
        folded = NumberSign().Replace(folded, " №${number} ");
        folded = LegalWords().Replace(folded, " ");
        foreach (var (shape, type, name) in Types)
        {
            if (type != OrganisationType.School)
                folded = shape.Replace(folded, " " + name.ToLowerInvariant() + " ");
        }

        var bare = Squeeze(LegalForms().Replace(folded, " "));
        return bare.Length == 0 || bare[0] == '№' ? Squeeze("оу " + bare) : bare;
    }

    /// <summary>
    /// The digits of a name, which its <see cref="Key"/> has in the same order: no rule of it adds, drops or moves one.
    /// </summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>«Филиал СОШ №5» is an organisation of its own, not its main school.</summary>
    public static bool IsBranch(string? properName) => properName is not null && Branch().IsMatch(Fold(properName));

    /// <summary>
    /// «Минусинск» of «СОШ № 3 Минусинск», «Православная», «ЗАТО Озёрный»: a word with a capital that stands for itself may be
    /// a town, a founder or another school. Villages, streets and whom a school is named after are none.
    /// </summary>
    /// <param name="properName">See <see cref="OrganisationName.ProperName"/>.</param>
    /// <param name="written">The whole name: what it has in quotes is the school's own.</param>
    public static bool HasWordOfItsOwn(string properName, string written) =>
        StandingWord()
            .Matches(Village().Replace(WithoutAddress(WithoutHonour(properName)), " "))
            .Any(word => !Ordinary().IsMatch(Fold(word.Value)) && !IsQuoted(word.Value, written));

    private static bool IsQuoted(string word, string written) =>
        Quotation().Matches(written).Any(quoted => quoted.Value.Contains(word, StringComparison.Ordinal));

    /// <summary>«СОШ № 1, корпус № 2», «СОШ № 1, ул. Ленина, 5»: numbers of buildings and streets are no schools.</summary>
    public static string WithoutPlaces(string folded) => Buildings().Replace(Address().Replace(folded, " "), " ");

    /// <summary>Without streets; folding keeps the positions of a tidy text.</summary>
    public static string WithoutAddress(string tidy) =>
        Address()
            .Matches(Fold(tidy))
            .Reverse()
            .Aggregate(tidy, static (text, street) => text.Remove(street.Index, street.Length));

    /// <summary>«Все, кроме …», «за исключением …».</summary>
    public static bool Excepts(string folded) => Excepting().IsMatch(folded);

    /// <summary>
    /// What sets organisations of one number apart beside their type and founder: «ЧОУ «Школа № 4»», «Центр образования
    /// № 4», «Школа-интернат № 4» and «Детская школа искусств № 4» are none of them «СОШ № 4». Empty for an ordinary
    /// school.
    /// </summary>
    public static string KindOf(string text) =>
        string.Join(
            ' ',
            Kinds()
                .Matches(Fold(text))
                .Select(static match => match.Groups["kind"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>
    /// Whose it is by its legal form: «МБОУ СОШ № 8» is the municipality's, «ГБОУ СОШ № 8» of the same town the region's. Null
    /// where no form is written, or both are.
    /// </summary>
    public static Founder? FounderOf(string text)
    {
        var folded = Fold(text);
        return (OfMunicipality().IsMatch(folded), OfState().IsMatch(folded)) switch
        {
            (true, false) => Founder.Municipality,
            (false, true) => Founder.State,
            _ => null,
        };
    }

    /// <summary>«Новочуртахская»: an adjective made of a village's or a town's name.</summary>
    public static bool IsOfPlace(string properName) => PlaceName().IsMatch(Fold(properName));

    /// <summary>The name without «им. …», «имени …».</summary>
    public static string WithoutHonour(string properName) =>
        Honour().Match(Fold(properName)) is { Success: true } honour
            ? TextNormalizer.Tidy(properName)[..honour.Index]
            : TextNormalizer.Tidy(properName);

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Cyrillic(string word) =>
        TextNormalizer.Fold("я" + word)[1..] is var folded && folded.All(TextNormalizer.IsCyrillic) ? folded : word;
}
