using System.Globalization;
using System.Net;
using System.Text.Json;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>The few words that a piece of a large file travels with.</summary>
internal static class PartLetter
{
    /// <summary><see cref="Edition.Kind"/> of the pieces of a letter.</summary>
    public static string KindOf(string whole) => whole + "-part";

    /// <summary><see cref="Edition.Topic"/> of a piece.</summary>
    /// <param name="number">1 for the first piece.</param>
    public static string TopicOf(string whole, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{whole}#{number}");

    public static Letter Of(Letter whole, FilePart part)
    {
        var sentence =
            $"К письму «{whole.Mail.Subject}»: файл {RussianText.Quote(part.File.FileName, 200)}. "
            + "Общая книга не поместилась в письмо, поэтому она идёт по муниципалитетам.";
        return new Letter(
            KindOf(whole.Kind),
            whole.ProgrammeCode,
            new RenderedMail($"{part.Name}: {whole.Mail.Subject}", Page(part.Name, sentence), sentence + "\n"),
            JsonSerializer.Serialize(new { part.Name, part.File.FileName }, ModelJson.Options)
        )
        {
            Files = [part.File],
        };
    }

    private static string Page(string title, string sentence) =>
        "<!doctype html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">"
        + $"<title>{WebUtility.HtmlEncode(title)}</title></head>\n<body style=\"margin:0;padding:0;\">\n"
        + $"<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all;\">{WebUtility.HtmlEncode(title)}</div>\n"
        + "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
        + "<td style=\"padding:16px;font-family:'PT Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
        + $"font-size:16px;line-height:24px;\">{WebUtility.HtmlEncode(sentence)}</td></tr></table>\n</body></html>\n";
}
