using System.Net;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// What the coordinators have made of a report, said above its letter: for every kind alike, whatever its templates are.
/// </summary>
internal static class ReviewMark
{
    /// <param name="until">When it goes without them; null: it waits on.</param>
    public static RenderedMail Draft(RenderedMail mail, DateTimeOffset? until, bool isReminder) =>
        Marked(
            mail,
            isReminder ? "Напоминание, отчёт ждёт проверки: " : "На проверку: ",
            "Черновик: его получили только координаторы. Проверьте цифры и пришлите пояснения; "
                + "чтобы отчёт ушёл, скажите об этом администратору. "
                + (
                    until is { } moment
                        ? $"Если решения не будет, {RussianText.Date(DateOnly.FromDateTime(moment.DateTime))} он "
                            + "уйдёт с пометкой «не проверен»."
                        : "Без решения он не уйдёт."
                )
        );

    /// <summary>Every face of it.</summary>
    public static Letter Unreviewed(Letter letter) =>
        letter with
        {
            Mail = Unreviewed(letter.Mail),
            Faces = [.. letter.Faces.Select(static face => face with { Mail = Unreviewed(face.Mail) })],
        };

    private static RenderedMail Unreviewed(RenderedMail mail) =>
        Marked(mail, "", "Отчёт не проверен координатором: срок проверки вышел, пояснения могли не войти.");

    private static RenderedMail Marked(RenderedMail mail, string subject, string sentence)
    {
        var end = mail.Html.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is >= 0 and var body
            ? mail.Html.IndexOf('>', body) + 1
            : 0;
        return new RenderedMail(
            subject + mail.Subject,
            mail.Html.Insert(end, Banner(sentence)),
            sentence + "\n\n" + mail.Text
        );
    }

    private static string Banner(string sentence) =>
        "\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
        + "<td align=\"center\" bgcolor=\"#fff3d6\" style=\"padding:10px 16px;background-color:#fff3d6;"
        + "font-family:'PT Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:14px;line-height:20px;color:#5c4100;\">"
        + $"<b>{WebUtility.HtmlEncode(sentence)}</b></td></tr></table>\n";
}
