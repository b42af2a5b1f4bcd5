using System.Net;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Keeps a letter below what mail servers take: the largest files stay behind, in the edition, and the letter says so.
/// Pure.
/// </summary>
internal static class LetterSize
{
    /// <summary>Base64 with its line ends.</summary>
    private const double Encoded = 1.37;

    /// <param name="most">Bytes of a whole letter; 0: any.</param>
    /// <returns>The files that do not fit; pictures always do.</returns>
    public static IReadOnlySet<AttachedFile> Apart(RenderedMail mail, IReadOnlyList<AttachedFile> files, long most)
    {
        var apart = new HashSet<AttachedFile>(ReferenceEqualityComparer.Instance);
        if (most <= 0)
            return apart;
        var size =
            Encoded
            * (3.0 * (mail.Html.Length + mail.Text.Length) + files.Sum(static file => (double)file.Content.Length));
        foreach (
            var file in files
                .Where(static file => file.ContentId is null)
                .OrderByDescending(static file => file.Content.Length)
                .TakeWhile(_ => size > most)
        )
        {
            apart.Add(file);
            size -= Encoded * file.Content.Length;
        }

        return apart;
    }

    private static string Sentence(IReadOnlyList<AttachedFile> apart, bool followsInParts)
    {
        if (apart.Count == 0)
            return "";
        var names = string.Join(", ", apart.Select(static file => RussianText.Quote(file.FileName, 200)));
        var isOne = apart.Count == 1;
        return $"{(isOne ? "Файл" : "Файлы")} {names} {(isOne ? "не поместился" : "не поместились")} в письмо; "
            + (
                followsInParts
                    ? $"{(isOne ? "он придёт" : "они придут")} отдельными письмами, по муниципалитетам."
                    : $"попросите {(isOne ? "его" : "их")} у администратора мониторинга."
            );
    }

    public static RenderedMail Told(RenderedMail mail, IReadOnlyCollection<AttachedFile> apart)
    {
        if (apart.Count == 0)
            return mail;
        var sentence = string.Join(
            " ",
            new[]
            {
                Sentence([.. apart.Where(static file => file.Parts is not null)], true),
                Sentence([.. apart.Where(static file => file.Parts is null)], false),
            }.Where(static one => one.Length > 0)
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
}
