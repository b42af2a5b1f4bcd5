using System.Globalization;
using System.Text;

namespace QualityMonitor.Indicators;

/// <summary>
/// The one place where numbers, dates and counted nouns become Russian text.
/// The formats are built by hand: the same on a server without ICU data and whatever the machine's language is.
/// </summary>
public static class RussianText
{
    /// <summary>Non-breaking space: between groups of digits and before a unit.</summary>
    public const char Nbsp = '\u00A0';

    private static readonly string[] Months =
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];

    private static readonly string[] MonthsGenitive =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    private static readonly NumberFormatInfo Format = NumberFormatInfo.ReadOnly(
        new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = Nbsp.ToString(),
            NumberGroupSizes = [3],
            NegativeSign = "−",
        }
    );

    /// <summary>«15 516», «82,6»: decimal comma, groups of three digits from four digits on.</summary>
    /// <param name="value">Any decimal.</param>
    /// <param name="decimals">Digits after the comma, always shown; null: as many as the value has, without trailing
    /// zeros.</param>
    public static string Number(decimal value, int? decimals = null)
    {
        if (decimals is not { } digits)
            return value.ToString("#,##0.############################", Format);

        return Rounding
            .To(value, digits)
            .ToString("N" + Math.Clamp(digits, 0, 28).ToString(CultureInfo.InvariantCulture), Format);
    }

    /// <summary>
    /// At most <paramref name="most"/> digits after the comma: «98,61», «100»; more where it would read as zero and is
    /// none: «0,004».
    /// </summary>
    public static string Rounded(decimal value, int most = 2) => Number(Rounding.Seen(value, most));

    /// <summary>«82,6 %».</summary>
    public static string Percent(decimal value, int? decimals = null) => Number(value, decimals) + Nbsp + "%";

    /// <summary>«+3», «−3», «0»: a difference always shows its sign.</summary>
    public static string Signed(decimal value, int most = 2)
    {
        var text = Rounded(value, most);
        return value > 0 ? "+" + text : text;
    }

    /// <summary>«15.01.2020».</summary>
    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«май» for 5.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>«мая» for 5.</summary>
    public static string MonthGenitive(int month) => MonthsGenitive[month - 1];

    /// <summary>Roman numeral for a quarter or half-year, 1..39.</summary>
    public static string Roman(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 39);
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', value / 10) + units[value % 10];
    }

    /// <summary>The noun's form for the number: 1 показатель, 2 показателя, 5 показателей.</summary>
    public static string Plural(long count, string one, string few, string many)
    {
        var tail = Math.Abs(count % 100);
        return (tail % 10, tail is >= 11 and <= 14) switch
        {
            (1, false) => one,
            (2 or 3 or 4, false) => few,
            _ => many,
        };
    }

    /// <summary>«5 показателей», with a non-breaking space.</summary>
    public static string Count(long count, string one, string few, string many) =>
        Number(count) + Nbsp + Plural(count, one, few, many);

    /// <summary>«A», «A и B», «A, B и C»; beyond <paramref name="most"/> items «A, B и ещё 3».</summary>
    public static string Join(IReadOnlyList<string> items, int most = int.MaxValue)
    {
        if (items.Count > most)
            return string.Join(", ", items.Take(most)) + " и ещё" + Nbsp + Number(items.Count - most);

        return items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + " и " + items[^1];
    }

    /// <summary>The text with the full stop it ends with: one, though the text ends with «п.п.» or «чел.».</summary>
    public static string Stop(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>As the beginning of a sentence.</summary>
    public static string Begun(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// The text in « », on one line, its own quotes turned into „ “, shortened to <paramref name="most"/> characters.
    /// </summary>
    public static string Quote(string text, int most = 60)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.Take(most))
        {
            line.Append(
                letter switch
                {
                    '«' => '„',
                    '»' => '“',
                    _ when char.IsControl(letter) => ' ',
                    _ => letter,
                }
            );
        }

        return "«" + line.ToString().Trim() + (text.Length > most ? "…»" : "»");
    }
}
