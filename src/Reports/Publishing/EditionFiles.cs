using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <summary>Gives back an edition as it went: the bytes that were frozen, whatever has changed since.</summary>
public sealed class EditionFiles(ContentStore content)
{
    /// <summary>
    /// Writes the letters and files of every face into the folder, replacing what is there: <c>report.html</c>,
    /// <c>report-head.html</c>.
    /// </summary>
    /// <returns>Paths of the files written.</returns>
    /// <exception cref="ContentMissingException">Something of it is not in the content store any more.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(
        Edition edition,
        string folder,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var parts = Parts("report", edition)
            .Concat(
                edition.Faces.SelectMany(face =>
                    Parts("report-" + face.Reader.ToString().ToLowerInvariant(), edition.For(face.Reader))
                )
            )
            .DistinctBy(static part => part.Name, StringComparer.Ordinal);
        var written = new List<string>();
        foreach (var (name, hash) in parts)
        {
            var path = Path.Combine(folder, name);
            await using var from = content.Open(hash);
            await using var to = File.Create(path);
            await from.CopyToAsync(to, cancellationToken);
            written.Add(path);
        }

        return written;
    }

    private static IEnumerable<(string Name, string Hash)> Parts(string name, Edition edition) =>
        [
            (name + ".html", edition.HtmlHash),
            (name + ".txt", edition.TextHash),
            .. edition.Attachments.Select(static one => (Path.GetFileName(one.FileName), one.ContentHash)),
        ];
}
