using System.Text;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// What templates may call beside Scriban's own functions, in snake_case: <c>num 15516</c>, <c>plural 3 'школа' 'школы'
/// 'школ'</c>.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>No line of a letter is wider; a mistyped one would take all memory.</summary>
    private const int Widest = 500;

    /// <summary>«15 516», «82,6».</summary>
    public static string Num(decimal value) => RussianText.Rounded(value);

    /// <summary>«82,6 %».</summary>
    public static string Pct(decimal value) => RussianText.Rounded(value) + RussianText.Nbsp + "%";

    /// <summary>«15.01.2026».</summary>
    public static string Date(DateOnly day) => RussianText.Date(day);

    /// <summary>The noun alone: 2, 'школа', 'школы', 'школ' gives «школы».</summary>
    public static string Plural(long count, string one, string few, string many) =>
        RussianText.Plural(count, one, few, many);

    /// <summary>«2 школы».</summary>
    public static string Counted(long count, string one, string few, string many) =>
        RussianText.Count(count, one, few, many);

    /// <summary>Cut at a word: «Количество консультаций…».</summary>
    public static string Short(string text, int most) => Words.Short(text, most);

    /// <summary>
    /// Wraps at words to a width; every line after the first is indented. A word longer than the line stands alone.
    /// </summary>
    public static string Fold(string text, int width, int indent)
    {
        (width, indent) = (Width(width), Width(indent));
        var (output, column, isFirst) = (new StringBuilder(), indent, true);
        foreach (var word in text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && column + 1 + word.Length > width)
            {
                output.Append('\n').Append(' ', indent);
                (column, isFirst) = (indent, true);
            }

            if (!isFirst)
                output.Append(' ');
            output.Append(word);
            column += word.Length + (isFirst ? 0 : 1);
            isFirst = false;
        }

        return output.ToString();
    }

    /// <summary>Phones turn ✔ and ✖ into pictures without our colour; the selector asks for the plain sign.</summary>
    public static string Sign(string sign) => sign is "✔" or "✖" ? sign + "\uFE0E" : sign;

    /// <summary>Fills up with spaces on the right.</summary>
    public static string Left(string text, int width) => text.PadRight(Width(width));

    /// <summary>Fills up with spaces on the left.</summary>
    public static string Right(string text, int width) => text.PadLeft(Width(width));

    private static int Width(int width) =>
        width is >= 0 and <= Widest
            ? width
            : throw new InvalidOperationException($"ширина строки — от 0 до {RussianText.Number(Widest)} знаков");
}
