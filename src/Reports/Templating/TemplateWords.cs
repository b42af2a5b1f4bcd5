using System.Text.RegularExpressions;
using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// What the template engine complains of, for a coordinator who writes a template; it knows English only.
/// </summary>
internal static partial class TemplateWords
{
    public static string Of(string message) =>
        Unknown().Match(message) is { Success: true } unknown
            ? $"неизвестное имя {RussianText.Quote(unknown.Groups["name"].Value)}: такого в письме нет"
        : Member().Match(message) is { Success: true } member
            ? $"неизвестное поле {RussianText.Quote(member.Groups["name"].Value)}: такого в письме нет"
        : message.Any(static letter => letter is >= 'а' and <= 'я') ? message
        : $"выражение не понятно или не вычисляется (ответ шаблонизатора: {message.TrimEnd('.')})";

    [GeneratedRegex(
        "(variable or function|variable|function) `(?<name>[^`]+)` was not found",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unknown();

    [GeneratedRegex(
        "Cannot (get (the )?member|access member:) (with name )?[`']?(?<name>\\w+(\\.\\w+)*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Member();
}
