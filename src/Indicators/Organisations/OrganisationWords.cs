using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>The words in names of organisations: types, legal forms, ways to write «№».</summary>
internal static partial class OrganisationWords
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

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
    /// What sets organisations of one number apart beside their type and founder: «ЧОУ «Школа № 4»», «Центр образования № 4», «Школа-интернат № 4» and
    /// «Детская школа искусств № 4» are none of them «СОШ № 4». Empty for an ordinary school.
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

    [GeneratedRegex(@"(?<!\p{L})[a-z]{2,}(?!\p{L})", Options, 1000)]
    private static partial Regex LatinWord();

    [GeneratedRegex(
        @"(?<!\p{L})\p{L}{0,3}доу(?!\p{L})|детск\p{L}* сад\p{L}*|(?<!\p{L})д ?/ ?с(?!\p{L})|дошкольн\p{L}*( образовательн\p{L}*)?( учрежден\p{L}*| организац\p{L}*)?|(?<!\p{L})ясли(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Kindergarten();

    [GeneratedRegex(
        @"(?<!\p{L})(кроме|за исключением|исключая|не|и др|и т|и другие|бывш\p{L}+|без(?= [^,;]*№))(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Excepting();

    [GeneratedRegex(
        @"филиал|структурн\p{L}* подразделен|обособленн|(?<!\p{L})сп(?!\p{L})|(?<!\p{L})отделени|дошкольн"
            + @"|(?<!\p{L})д ?/ ?о(?!\p{L})|^до(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Branch();

    [GeneratedRegex(
        @"(?<!\p{L})(?<kind>интернат|кадетск|вечерн|сменн|открыт|коррекционн|специальн|прогимнази|искусств|музыкальн|художествен|спортивн|хореограф|заочн|частн|негосударственн|православн)|(?<!\p{L})(?<kind>н?о?чо?у|ноу|ано|ржд|фсин)(?!\p{L})|(?<kind>центр) образован|(?<kind>ц)о(?!\p{L})|(?<kind>\([со]\)ош)|образовательн\p{L}+ (?<kind>центр)",
        Options,
        1000
    )]
    private static partial Regex Kinds();

    [GeneratedRegex(@"(?<!\p{L})лице[йяею]\p{L}{0,2}(?!\p{L})", Options, 1000)]
    private static partial Regex Lyceum();

    [GeneratedRegex(@"(?<!\p{L})гимнази\p{L}*", Options, 1000)]
    private static partial Regex Gymnasium();

    [GeneratedRegex(
        @"(?<!\p{L})(мб|мк|ма|м)?сош(?!\p{L})|(?<!\p{L})сш(?!\p{L})|(?<!\p{L})средн\p{L}* (\(?полн\p{L}*\)? )?(общеобразовательн\p{L}* )?школ\p{L}*|(?<!\p{L})средн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Secondary();

    [GeneratedRegex(
        @"(?<!\p{L})((мб|мк|ма|м)?оош|(?<!\))ош)(?!\p{L})|(?<!\p{L})основн\p{L}* (общеобразовательн\p{L}* )?школ\p{L}*|(?<!\p{L})основн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Basic();

    [GeneratedRegex(
        @"(?<!\p{L})((мб|мк|ма|м)?нош|нш)(?!\p{L})|(?<!\p{L})начальн\p{L}* (общеобразовательн\p{L}* )?школ\p{L}*|(?<!\p{L})начальн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Primary();

    [GeneratedRegex(
        @"(?<!\p{L})школ\p{L}*|(?<!\p{L})шк(?!\p{L})\.?|(?<!\p{L})(мб|мк|ма|м|гб|гк|га|г|чо|ч|н|огб|огк|ога|ог|кгб|кгк|кга|кг)?(оу|оо)(?!\p{L})|(?<!\p{L})(осош|скши|скоши)(?!\p{L})|общеобразовательн\p{L}*( учрежден\p{L}*| организац\p{L}*)?|образовательн\p{L}* (учрежден\p{L}*|организац\p{L}*)",
        Options,
        1000
    )]
    private static partial Regex AnySchool();

    [GeneratedRegex(@"^\p{L}+([сц]кая|[сц]кий|[сц]кое)(?!\p{L})", Options, 1000)]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"(^| )(им\.|имени |им )", Options, 1000)]
    private static partial Regex Honour();

    [GeneratedRegex(@"(?<!\p{L})школ", Options, 1000)]
    private static partial Regex SchoolWord();

    [GeneratedRegex(@"(?<![\p{L}-])\p{Lu}(\p{Ll}{2,}|\p{Lu}{4,})(-\p{L}+)*(?![\p{L}-])", Options, 1000)]
    private static partial Regex StandingWord();

    [GeneratedRegex(
        @"(?<!\p{L})(с|п|пос|д|дер|ст|х|пгт|рп|р\. ?п|пос[её]л\p{L}+|сел[оае]|деревн\p{L}+|станиц\p{L}+|хутор\p{L}*|аул\p{L}*)\.? ?\p{Lu}[\p{L}-]*",
        Options,
        1000
    )]
    private static partial Regex Village();

    /// <summary>What a title says of any school.</summary>
    [GeneratedRegex(
        "^(сведени|отчет|форм|данны|мониторинг|показател|информаци|свод|школ|учрежден|организац|общеобразовательн"
            + "|образовательн|муниципальн|государственн|средн|основн|начальн|городск|сельск|полн|корпус|здани|шнор|шнсу|шнро)",
        Options,
        1000
    )]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"[«""“„][^«»""“”„]*[»""”“]", Options, 1000)]
    private static partial Regex Quotation();

    [GeneratedRegex(
        @"(корп(ус|\.)|здани|литер|площадк|филиал|отделени|групп)\p{L}* ?№? ?[0-9]{1,3}(?![0-9])",
        Options,
        1000
    )]
    private static partial Regex Buildings();

    [GeneratedRegex(
        @"(адрес: ?)?(?<!\p{L})(ул|улица|пр-?кт|проспект|пер|переулок|пл|площадь|мкр|микрорайон|бульвар|шоссе)(?!\p{L})\.?[^№;()]*",
        Options,
        1000
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"школ\p{L}* раннего", Options, 1000)]
    private static partial Regex PreschoolSchool();

    [GeneratedRegex(@"[«»""“”„‟‘’'‚‹›.,;:()\[\]/\\]+", Options, 1000)]
    private static partial Regex Marks();

    /// <summary>«№ 5», «№№5», «N5», «No 5», «#5», and a bare number after a word for a school.</summary>
    [GeneratedRegex(
        @"(№+|#|(?<![a-z])n[oо]?\.?(?=[ №]?[0-9])) ?№* ?(?<number>[0-9]{1,4})(?![0-9])|(?<=(школа|сош|оош|нош|лицей|гимназия|сад|доу|оу|оо|сш|/с) ?-?)(?<number>[0-9]{1,4})(?![0-9])",
        Options,
        1000
    )]
    public static partial Regex NumberSign();

    [GeneratedRegex(
        @"(?<!\p{L})(муниципальн|государственн|бюджетн|казенн|автономн|областн)\p{L}{2,3}(?!\p{L})|(?<!\p{L})(общеобразовательн|образовательн)\p{L}{2,3} (учреждени|организаци)\p{L}{1,2}(?!\p{L})",
        Options,
        1000
    )]
    public static partial Regex LegalWords();

    [GeneratedRegex(
        @"(?<!\p{L})(мбоу|моу|маоу|мобу|мкоу|моку|моау|огбоу|огкоу|огаоу|огоу|кгбоу|кгкоу|кгаоу|кгоу|гбоу|гоу|гкоу|гаоу|мбу|мку|мау|оу|оо)(?!\p{L})",
        Options,
        1000
    )]
    public static partial Regex LegalForms();
}
