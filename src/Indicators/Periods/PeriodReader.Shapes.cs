using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Periods;

/// <summary>How periods are written.</summary>
public static partial class PeriodReader
{
    internal const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    internal const string Year = @"(?<year>(19|20|21)[0-9]{2})(?![0-9])";
    private const string Month = MonthNames.Pattern;
    internal const string Part =
        @"(?<part>[1-4](?![0-9])|i{1,3}(?!\p{L})|iv|перв\p{L}*|втор\p{L}*|трет\p{L}*|четверт\p{L}*)(-?(ый|ой|ий|й|го|ое|е))?";
    internal const string YearWord = @"( ?(г\.? ?г|год\p{L}*|г)(?!\p{L})\.?)?";

    /// <summary>««01» октября 2025 г.»: how official papers write a day.</summary>
    [GeneratedRegex(@"[«""“„'] ?(?<day>[0-9]{1,2}) ?[»""”“']", Options, 1000)]
    private static partial Regex QuotedDay();

    /// <summary>«2024 1)», «2024 год &lt;1&gt;», and glued to the year: no year has five digits.</summary>
    [GeneratedRegex(
        @"(?<=[\p{L}0-9.]) [0-9]{1,2}\)$"
            + @"|(?<=(?<![0-9])(19|20|21)[0-9]{2}( ?(год\p{L}{0,2}|г)\.?)?)[0-9]{1,2}\)$"
            + @"| ?<(\*{1,3}|[0-9]{1,2})>$",
        Options,
        1000
    )]
    private static partial Regex Footnote();

    /// <summary>«Q3 2025», «3Q 2025».</summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9])q ?(?<number>[1-4])(?![0-9])|(?<![\p{L}0-9])(?<number>[1-4]) ?q(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex LatinQuarter();

    [GeneratedRegex(@"(?<!\p{L})четверт(ь|и|ей|ью|ям)(?!\p{L})", Options, 1000)]
    private static partial Regex SchoolQuarterShape();

    [GeneratedRegex(
        @"(?<![0-9.])(?<day>[0-9]{1,2})(\.(?<number>[0-9]{1,2})\.(?<year>[0-9]{4}|[0-9]{2})(?![0-9.])|( |-)?(?<month>"
            + Month
            + @")[ -]?"
            + Year
            + ")"
            + YearWord,
        Options,
        1000
    )]
    internal static partial Regex DateShape();

    [GeneratedRegex(
        "(?<![0-9])("
            + Part
            + @" ?(квартал\p{L}*|кв-л|кв)(?!\p{L})\.?,? ?(за )?"
            + Year
            + YearWord
            + "|"
            + Year
            + YearWord
            + @"[,.:( -]*"
            + Part
            + @" ?(квартал\p{L}*|кв-л|кв)(?!\p{L})\.?)",
        Options,
        1000
    )]
    private static partial Regex QuarterShape();

    [GeneratedRegex(
        "(?<![0-9])("
            + Part
            + @" ?(полугоди\p{L}*|полуг|п/г|половин\p{L}*)(?!\p{L})\.?,? ?(за )?"
            + Year
            + YearWord
            + "|"
            + Year
            + YearWord
            + @"[,.:( -]*"
            + Part
            + @" ?(полугоди\p{L}*|полуг|п/г|половин\p{L}*)(?!\p{L})\.?)",
        Options,
        1000
    )]
    private static partial Regex HalfShape();

    [GeneratedRegex(
        @"(?<![0-9])((?<count>[0-9]{1,2}) ?мес(яц\p{L}*)?(?!\p{L})\.? ?"
            + Year
            + YearWord
            + "|"
            + Year
            + YearWord
            + @"[,.:( -]*(за )?(?<count>[0-9]{1,2}) ?мес(яц\p{L}*)?(?!\p{L})\.?)",
        Options,
        1000
    )]
    private static partial Regex MonthsShape();

    [GeneratedRegex(
        "(?<month1>"
            + Month
            + @")[ -]*((?<year1>(19|20|21)[0-9]{2})(?![0-9]))?"
            + YearWord
            + @" ?(-|по) ?(?<month2>"
            + Month
            + ")[ -]*"
            + Year
            + YearWord,
        Options,
        1000
    )]
    internal static partial Regex MonthRangeShape();

    [GeneratedRegex("(?<month>" + Month + ")[ ,-]*" + Year + YearWord, Options, 1000)]
    internal static partial Regex MonthShape();

    [GeneratedRegex(@"(?<![0-9.])(?<number>[0-9]{2})\." + Year, Options, 1000)]
    private static partial Regex NumericMonthShape();

    [GeneratedRegex(
        "(?<![0-9])"
            + Year
            + YearWord
            + @" ?(?<between>[-/\\]) ?(?<second>(19|20|21)[0-9]{2}|[0-9]{2})(?![0-9])"
            + YearWord,
        Options,
        1000
    )]
    private static partial Regex TwoYearsShape();

    [GeneratedRegex("(?<![0-9])" + Year + YearWord, Options, 1000)]
    private static partial Regex YearShape();

    /// <summary>«20/21 уч. г.»: only beside the words for an academic year.</summary>
    [GeneratedRegex(@"(?<![0-9./-])(?<year1>[0-9]{2}) ?[-/] ?(?<year2>[0-9]{2})(?![0-9./-])", Options, 1000)]
    private static partial Regex ShortYearsShape();

    /// <summary>«На начало 2020 года» is the state of its first day, not the year's figure.</summary>
    [GeneratedRegex(@"(?<!\p{L})на начало " + Year + @"( ?год\p{L}*| ?г\.?)?(?! ?[-/])", Options, 1000)]
    private static partial Regex BeginningShape();

    [GeneratedRegex(@"(?<!\p{L})(уч\.|учебн|уч(?!\p{L})|у\. ?г)", Options, 1000)]
    internal static partial Regex AcademicWord();

    [GeneratedRegex(@"(?<!\p{L})(г\.? ?г|годы|годах|годов)(?!\p{L})", Options, 1000)]
    private static partial Regex YearsWord();

    [GeneratedRegex(
        Month
            + @"|(?<!\p{L})(кв(?!\p{L})|квартал|полугоди|половин|месяц|триместр|декад|недел|весн|весен"
            + @"|лето(?!\p{L})|летом|летн|осен|зим|каникул|i{1,3}(?!\p{L})|iv(?!\p{L}))",
        Options,
        1000
    )]
    private static partial Regex TimeWord();

    [GeneratedRegex(@"(?<![0-9])([0-9]{3}|[0-9]{1,2})( ?г|$)|" + Month, Options, 1000)]
    private static partial Regex CutYear();
}
