using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Tests.Privacy;

/// <summary>All that a reader of a letter can read of it: subject, page, text, model and every word of its files.</summary>
internal static partial class Surfaces
{
    public static IEnumerable<(string Where, string Text)> Of(string paper, Letter letter)
    {
        yield return ($"{paper}: model", letter.Model);
        foreach (var one in Of($"{paper}: letter", letter.Mail, letter.Files))
            yield return one;
        foreach (var face in letter.Faces)
        foreach (var one in Of($"{paper}: letter to {face.Reader}", face.Mail, face.Files))
            yield return one;
    }

    private static IEnumerable<(string Where, string Text)> Of(
        string where,
        RenderedMail mail,
        IReadOnlyList<AttachedFile> files
    )
    {
        yield return (where + ", page", mail.Html);
        yield return (where + ", text", mail.Subject + "\n" + mail.Text);
        foreach (var file in files.Where(static one => one.ContentId is null))
            yield return ($"{where}, {file.FileName}", TextOf(file.Content));
    }

    /// <summary>What stands in the cells and paragraphs of an office file, whatever part of it holds them.</summary>
    private static string TextOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(static one => one.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            foreach (Match match in Written().Matches(reader.ReadToEnd()))
                text.Append(match.Groups["text"].Value).Append(' ');
        }

        return text.ToString();
    }

    [GeneratedRegex("<(w:t|t|v|x:t|x:v)( [^>]*)?>(?<text>[^<]*)<", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Written();
}
