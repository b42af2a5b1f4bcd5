using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>How the words are written.</summary>
internal static partial class OrganisationWords
{
    private const string MunicipalForms = "мбоу|моу|маоу|мобу|мкоу|моку|моау|мбу|мку|мау";

    private const string StateForms = "огбоу|огкоу|огаоу|огоу|кгбоу|кгкоу|кгаоу|кгоу|гбоу|гоу|гкоу|гаоу";

    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<!\p{L})[a-z]{2,}(?!\p{L})", Options, 1000)]
    private static partial Regex LatinWord();

    [GeneratedRegex(
        @"(?<!\p{L})\p{L}{0,3}доу(?!\p{L})|детск\p{L}* сад\p{L}*|(?<!\p{L})д ?/ ?с(?!\p{L})"
            + @"|дошкольн\p{L}*( образовательн\p{L}*)?( учрежден\p{L}*| организац\p{L}*)?|(?<!\p{L})ясли(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Kindergarten();

    [GeneratedRegex(
        @"(?<!\p{L})(кроме|за исключением|исключая|вместо|не|и др|и т|и другие|бывш\p{L}+|без(?= [^,;]*№))(?!\p{L})",
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
        @"(?<!\p{L})(?<kind>интернат|кадетск|вечерн|сменн|открыт|коррекционн|специальн|прогимнази|искусств"
            + @"|музыкальн|художествен|спортивн|хореограф|заочн|частн|негосударственн|православн)"
            + @"|(?<!\p{L})(?<kind>н?о?чо?у|н?чу?оо|ноу|аноо?|оано|ржд|фсин|скоши|скши|осош)(?!\p{L})"
            + @"|(?<kind>центр) образован|(?<kind>ц)о(?!\p{L})"
            + @"|(?<kind>\([со]\)ош)|образовательн\p{L}+ (?<kind>центр)",
        Options,
        1000
    )]
    private static partial Regex Kinds();

    [GeneratedRegex(@"(?<!\p{L})лице[йяею]\p{L}{0,2}(?!\p{L})", Options, 1000)]
    private static partial Regex Lyceum();

    [GeneratedRegex(@"(?<!\p{L})гимнази\p{L}*", Options, 1000)]
    private static partial Regex Gymnasium();

    [GeneratedRegex(
        @"(?<!\p{L})(мб|мк|ма|м)?сош(?!\p{L})|(?<!\p{L})сш(?!\p{L})"
            + @"|(?<!\p{L})средн\p{L}* (\(?полн\p{L}*\)? )?(общеобразовательн\p{L}* )?школ\p{L}*"
            + @"|(?<!\p{L})средн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Secondary();

    [GeneratedRegex(
        @"(?<!\p{L})((мб|мк|ма|м)?оош|(?<!\))ош)(?!\p{L})"
            + @"|(?<!\p{L})основн\p{L}* (общеобразовательн\p{L}* )?школ\p{L}*"
            + @"|(?<!\p{L})основн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Basic();

    [GeneratedRegex(
        @"(?<!\p{L})((мб|мк|ма|м)?нош|нш)(?!\p{L})"
            + @"|(?<!\p{L})начальн\p{L}* (общеобразовательн\p{L}* )?школ\p{L}*"
            + @"|(?<!\p{L})начальн\p{L}* общеобразовательн\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Primary();

    [GeneratedRegex(
        @"(?<!\p{L})школ\p{L}*|(?<!\p{L})шк(?!\p{L})\.?"
            + @"|(?<!\p{L})(мб|мк|ма|м|гб|гк|га|г|чо|ч|н|огб|огк|ога|ог|кгб|кгк|кга|кг)?(оу|оо)(?!\p{L})"
            + @"|(?<!\p{L})(осош|скши|скоши)(?!\p{L})|общеобразовательн\p{L}*( учрежден\p{L}*| организац\p{L}*)?"
            + @"|образовательн\p{L}* (учрежден\p{L}*|организац\p{L}*)",
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
        @"(?<!\p{L})(с|п|пос|д|дер|ст|х|пгт|рп|р\. ?п|пос[её]л\p{L}+|сел[оае]|деревн\p{L}+|станиц\p{L}+"
            + @"|хутор\p{L}*|аул\p{L}*)\.? ?"
            + @"\p{Lu}[\p{L}-]*",
        Options,
        1000
    )]
    private static partial Regex Village();

    /// <summary>What a title says of any school.</summary>
    [GeneratedRegex(
        "^(сведени|отчет|форм|данны|мониторинг|показател|информаци|свод|школ|учрежден|организац|общеобразовательн"
            + "|образовательн|муниципальн|государственн|средн|основн|начальн|городск|сельск|полн|корпус|здани"
            + "|шнор|шнсу|шнро)",
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
        @"(адрес: ?)?(?<!\p{L})(ул|улица|пр-?кт|проспект|пер|переулок|пл|площадь|мкр|микрорайон|бульвар|шоссе)"
            + @"(?!\p{L})\.?[^№;()]*",
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
        @"(№+|#|(?<![a-z])n[oо]?\.?(?=[ №]?[0-9])) ?№* ?(?<number>[0-9]{1,4})(?![0-9])"
            + @"|(?<=(школа|сош|оош|нош|лицей|гимназия|сад|доу|оу|оо|сш|/с) ?-?)(?<number>[0-9]{1,4})(?![0-9])",
        Options,
        1000
    )]
    public static partial Regex NumberSign();

    [GeneratedRegex(
        @"(?<!\p{L})(муниципальн|государственн|бюджетн|казенн|автономн|областн)\p{L}{2,3}(?!\p{L})"
            + @"|(?<!\p{L})(общеобразовательн|образовательн)\p{L}{2,3} (учреждени|организаци)\p{L}{1,2}(?!\p{L})",
        Options,
        1000
    )]
    public static partial Regex LegalWords();

    [GeneratedRegex(@"(?<!\p{L})(" + MunicipalForms + "|" + StateForms + @"|оу|оо)(?!\p{L})", Options, 1000)]
    public static partial Regex LegalForms();

    [GeneratedRegex(
        @"(?<!\p{L})("
            + MunicipalForms
            + @")(?!\p{L})"
            + @"|(?<!\p{L})муниципальн\p{L}{2,3}( \p{L}+){0,3} (учрежден|организац)",
        Options,
        1000
    )]
    private static partial Regex OfMunicipality();

    [GeneratedRegex(
        @"(?<!\p{L})("
            + StateForms
            + @"|гобоу|гокоу|гоаоу|ргбоу|фгбоу|фгкоу|фгаоу)(?!\p{L})"
            + @"|(?<!\p{L})(государственн|областн|краев|республиканск|федеральн)\p{L}{2,3}( \p{L}+){0,4} (учрежден|организац)",
        Options,
        1000
    )]
    private static partial Regex OfState();
}
