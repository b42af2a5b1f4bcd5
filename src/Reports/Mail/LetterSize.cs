using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Mail;

/// <summary>Keeps a letter below what mail servers take: the largest files stay behind, in the edition. Pure.</summary>
internal static class LetterSize
{
    /// <summary>Base64 with its line ends.</summary>
    private const double Encoded = 1.37;

    /// <summary>More than the few words take that a file travels with alone.</summary>
    private const int FewWords = 16 * 1024;

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

    /// <summary>Whether a letter of a few words has room for the file.</summary>
    /// <param name="most">As of <see cref="Apart"/>.</param>
    public static bool FitsAlone(AttachedFile file, long most) => FitsAlone(file.Content.Length, most);

    /// <inheritdoc cref="FitsAlone(AttachedFile, long)"/>
    public static bool FitsAlone(long bytes, long most) => most <= 0 || Encoded * (FewWords + (double)bytes) <= most;
}
