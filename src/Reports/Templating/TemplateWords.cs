using System.Text.RegularExpressions;
using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// What the template engine complains of, for a coordinator who writes a template; it knows English only.
/// </summary>
internal static partial class TemplateWords
{
    private static readonly (string Said, string Meant)[] Common =
    [
        ("iteration limit", "цикл или список длиннее 50 000 шагов: проверьте, кончается ли он"),
        ("exceeds LoopLimit", "цикл или список длиннее 50 000 шагов: проверьте, кончается ли он"),
        ("recursive depth limit", "шаблон или функция вызывает сама себя больше 20 раз"),
        ("depth limit", "выражение или условие вложено слишком глубоко, больше 250 раз"),
        ("OutputLimit", "выходит больше 2 000 000 знаков: столько письмо не вместит"),
        ("LimitToString", "выходит больше 2 000 000 знаков: столько письмо не вместит"),
        ("<end> statement was not found", "блок не закрыт: не хватает {{ end }}"),
        ("divide by zero", "деление на ноль"),
        ("timed out", "поиск по образцу (regex) не кончается: упростите образец"),
        ("operation was aborted", "письмо делается дольше двух минут: упростите шаблон"),
        ("to `decimal`", "здесь нужно число, а стоит другое"),
        ("to `double`", "здесь нужно число, а стоит другое"),
    ];

    public static string Of(string message) =>
        Unknown().Match(message) is { Success: true } unknown
            ? $"неизвестное имя {RussianText.Quote(unknown.Groups["name"].Value)}: такого в письме нет"
        : Missing().Match(message) is { Success: true } missing
            ? $"{RussianText.Quote(missing.Groups["name"].Value)} бывает не в каждом письме; сначала проверьте, "
                + $"есть ли оно: {{{{ if {missing.Groups["name"].Value} }}}}…{{{{ end }}}}"
        : Member().Match(message) is { Success: true } member
            ? $"неизвестное поле {RussianText.Quote(member.Groups["name"].Value)}: такого в письме нет"
        : Arguments().Match(message) is { Success: true } count
            ? $"в вызове {RussianText.Quote(count.Groups["call"].Value)} значений {count.Groups["given"].Value}, "
                + $"а нужно {count.Groups["wanted"].Value}"
        : Array.Find(Common, one => message.Contains(one.Said, StringComparison.OrdinalIgnoreCase))
            is { Meant: { } meant }
            ? meant
        : message.Any(static letter => letter is >= 'а' and <= 'я') ? message
        : $"выражение не понятно или не вычисляется (ответ шаблонизатора: {message.TrimEnd('.')})";

    [GeneratedRegex(
        "Invalid number of arguments `(?<given>\\d+)` passed to `(?<call>[^`]+)` while expecting `(?<wanted>\\d+)`",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Arguments();

    [GeneratedRegex(
        "(variable or function|variable|function) `(?<name>[^`]+)` was not found",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unknown();

    [GeneratedRegex("Object `(?<name>[^`]+)` is null", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(
        "Cannot (get (the )?member|access member:) (with name )?[`']?(?<name>\\w+(\\.\\w+)*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Member();
}
