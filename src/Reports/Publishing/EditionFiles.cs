using System.Text;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <summary>Gives back an edition as it went: the bytes that were frozen, whatever has changed since.</summary>
public sealed class EditionFiles(ContentStore content)
{
    /// <summary>
    /// Writes the letters and files of every face into the folder, replacing what is there: <c>report.html</c>,
    /// <c>report-head.html</c>. Pictures stand within the page.
    /// </summary>
    /// <returns>Paths of the files written.</returns>
    /// <exception cref="ContentLostException">Something of it is not in the content store any more.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(
        Edition edition,
        string folder,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        await WriteAsync("report", edition);
        foreach (var face in edition.Faces)
            await WriteAsync("report-" + face.Reader.ToString().ToLowerInvariant(), edition.For(face.Reader));
        return [.. written.Distinct(StringComparer.Ordinal)];

        async Task WriteAsync(string name, Edition face)
        {
            var pictures = new List<(string, string, byte[])>();
            foreach (var one in face.Attachments)
            {
                var bytes = await ReadAsync(one.ContentHash, cancellationToken);
                if (one.ContentId is { } id)
                    pictures.Add((id, one.MediaType, bytes));
                else
                    await PutAsync(Path.GetFileName(one.FileName), bytes);
            }

            var html = Encoding.UTF8.GetString(await ReadAsync(face.HtmlHash, cancellationToken));
            await PutAsync(name + ".html", Encoding.UTF8.GetBytes(StandalonePage.Of(html, pictures)));
            await PutAsync(name + ".txt", await ReadAsync(face.TextHash, cancellationToken));
        }

        async Task PutAsync(string name, byte[] bytes)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            written.Add(path);
        }
    }

    private async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        await using var from = content.Open(hash);
        using var memory = new MemoryStream();
        await from.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
