using System.Net;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Mail;

/// <summary>Tells the readers of a letter which of its files it has no room for, and how they get each.</summary>
internal static class ApartWords
{
    /// <param name="apart">What stays behind, with its way.</param>
    /// <param name="toGet">How a file that no letter brings is got, as a command; null: there is none for it.</param>
    public static RenderedMail Told(
        RenderedMail mail,
        IReadOnlyCollection<(AttachedFile File, FileWay Way)> apart,
        string? toGet
    )
    {
        if (apart.Count == 0)
            return mail;
        var sentence = string.Join(
            " ",
            apart
                .GroupBy(static one => one.Way, static one => one.File)
                .OrderBy(static group => group.Key)
                .Select(group => Sentence(group.Key, [.. group], toGet))
        );
        var end = mail.Html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var note =
            "<p style=\"font-family:sans-serif;font-size:14px;line-height:20px;text-align:center;\">"
            + $"{WebUtility.HtmlEncode(sentence)}</p>\n";
        return mail with
        {
            Html = end < 0 ? mail.Html + note : mail.Html.Insert(end, note),
            Text = mail.Text.TrimEnd() + "\n\n" + sentence + "\n",
        };
    }

    private static string Sentence(FileWay way, IReadOnlyList<AttachedFile> files, string? toGet)
    {
        var names = string.Join(", ", files.Select(static file => RussianText.Quote(file.FileName, 200)));
        var isOne = files.Count == 1;
        return $"{(isOne ? "Файл" : "Файлы")} {names} {(isOne ? "не поместился" : "не поместились")} в письмо; "
            + way switch
            {
                FileWay.Alone => $"{(isOne ? "он придёт отдельным письмом" : "каждый придёт отдельным письмом")}.",
                FileWay.InParts => $"{(isOne ? "он придёт" : "они придут")} отдельными письмами, по муниципалитетам.",
                FileWay.Lighter => $"отдельным письмом придёт {(isOne ? "он же" : "каждый из них")} без рисунков. "
                    + Asked(isOne ? "С рисунками его" : "С рисунками их", toGet),
                _ => Asked(isOne ? "его" : "их", toGet),
            };
    }

    /// <summary>The command stands in it: whoever is asked knows neither the letter nor its edition.</summary>
    private static string Asked(string them, string? toGet) =>
        toGet is null
            ? $"{them} сохранила программа: попросите у администратора мониторинга."
            : $"{them} сохранила программа: перешлите это письмо администратору мониторинга, "
                + $"он получит файл командой {toGet}";
}
