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
            "Черновик: его получили только координаторы. Проверьте цифры и пришлите пояснения. "
                + "Чтобы отчёт ушёл, ответьте на это письмо одним словом «Отправить», чтобы он ждал, — «Задержать». "
                + (
                    until is { } moment
                        ? $"Если решения не будет, {RussianText.Date(DateOnly.FromDateTime(moment.DateTime))} он "
                            + "уйдёт с пометкой «не проверен»."
                        : "Без решения он не уйдёт."
                )
        );

    private const string NotReviewed =
        "Отчёт не проверен координатором: срок проверки вышел, пояснения могли не войти.";

    /// <summary>
    /// Every face of it, and every file that all get: a paper is filed without its letter. What one role alone is sent
    /// to fill in comes back, and stays as it is.
    /// </summary>
    public static Letter Unreviewed(Letter letter)
    {
        var marked = new Dictionary<AttachedFile, AttachedFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in letter.Files)
            marked[file] = FileMarks.Marked(file, NotReviewed);
        return letter with
        {
            Mail = Unreviewed(letter.Mail),
            Files = [.. letter.Files.Select(file => marked[file])],
            Faces =
            [
                .. letter.Faces.Select(face =>
                    face with
                    {
                        Mail = Unreviewed(face.Mail),
                        Files = [.. face.Files.Select(file => marked.GetValueOrDefault(file, file))],
                    }
                ),
            ],
        };
    }

    private static RenderedMail Unreviewed(RenderedMail mail) => Marked(mail, "", NotReviewed);

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
