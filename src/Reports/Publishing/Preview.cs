using System.Text;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Publishing;

/// <summary>Shows a report without freezing or sending anything.</summary>
public static class Preview
{
    /// <summary>
    /// Writes <c>report.html</c>, <c>report.txt</c> and the files of the letter into the folder, replacing what is there;
    /// a role that is told otherwise has its own, <c>report-head.html</c>. Pictures stand within the page.
    /// </summary>
    /// <returns>Paths of the files written.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        IReport report,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var letter = report.Letter(1, null);
        Directory.CreateDirectory(folder);
        var files = Pages("report", letter.Mail, letter.Files)
            .Concat(letter.Faces.SelectMany(static face => Pages(NameOf(face.Reader), face.Mail, face.Files)))
            .DistinctBy(static file => file.Name, StringComparer.Ordinal)
            .Select(file => (Path: Path.Combine(folder, file.Name), file.Bytes))
            .ToList();
        foreach (var (path, bytes) in files)
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        return [.. files.Select(static file => file.Path)];
    }

    private static string NameOf(RecipientRole reader) => "report-" + reader.ToString().ToLowerInvariant();

    private static IEnumerable<(string Name, byte[] Bytes)> Pages(
        string name,
        RenderedMail mail,
        IReadOnlyList<AttachedFile> files
    ) =>
        [
            (name + ".html", Encoding.UTF8.GetBytes(WithPictures(mail.Html, files))),
            (name + ".txt", Encoding.UTF8.GetBytes(mail.Subject + "\n\n" + mail.Text)),
            .. files.Where(static file => file.ContentId is null).Select(static file => (file.FileName, file.Content)),
        ];

    private static string WithPictures(string html, IReadOnlyList<AttachedFile> files) =>
        StandalonePage.Of(
            html,
            files
                .Where(static file => file.ContentId is not null)
                .Select(static file => (file.ContentId!, file.MediaType, file.Content))
        );
}
