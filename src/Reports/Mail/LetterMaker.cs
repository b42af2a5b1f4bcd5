using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Makes a letter ready to be frozen: all that it shows lies in the content store under its own hash, so that a kill
/// before the freezing transaction ends the same after a restart.
/// </summary>
public sealed class LetterMaker(ContentStore content, ReportOptions options)
{
    /// <param name="now">With the offset of the days in the letter.</param>
    /// <returns>The paper of a day.</returns>
    public Task<NewEdition> DraftAsync(Letter letter, DateTimeOffset now, CancellationToken cancellationToken) =>
        DraftAsync(letter, Period.Day(DateOnly.FromDateTime(now.Date)), Cutoff.Now(now), cancellationToken);

    /// <returns>Known by the hash of its model.</returns>
    public async Task<NewEdition> DraftAsync(
        Letter letter,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        var main = await FaceAsync(letter.Mail, letter.Files, cancellationToken);
        var faces = new List<EditionFace>();
        foreach (var face in letter.Faces)
        {
            var told = await FaceAsync(face.Mail, face.Files, cancellationToken);
            faces.Add(new EditionFace(face.Reader, told.Subject, told.HtmlHash, told.TextHash, told.Attachments));
        }

        return new NewEdition(
            letter.Kind,
            letter.ProgrammeCode,
            period,
            cutOff,
            main.Subject,
            letter.Model,
            HashOf(letter.Model),
            main.HtmlHash,
            main.TextHash,
            main.Attachments,
            options.MessageIdDomain
        )
        {
            Faces = faces,
        };
    }

    /// <summary>Letters for the pieces of the files that do not fit a letter, one piece each; empty: all of them fit.</summary>
    /// <param name="letter">As <see cref="DraftAsync(Letter, Period, Cutoff, CancellationToken)"/> gets it.</param>
    /// <returns>Each with the name of the file that it is a piece of: whose letter lacks it, gets the piece.</returns>
    public IReadOnlyList<(Letter Piece, string Of)> Parts(Letter letter) =>
        [
            .. letter
                .Faces.Select(static face => (face.Mail, face.Files))
                .Append((letter.Mail, letter.Files))
                .SelectMany(face => LetterSize.Apart(face.Mail, face.Files, options.LargestLetter))
                .Where(static file => file.Parts is not null)
                .DistinctBy(static file => file.FileName, StringComparer.Ordinal)
                .SelectMany(file =>
                    file.Parts!().Select(part => (PartLetter.Of(letter, file.FileName, part), file.FileName))
                ),
        ];

    private async Task<(
        string Subject,
        string HtmlHash,
        string TextHash,
        IReadOnlyList<EditionAttachment> Attachments
    )> FaceAsync(RenderedMail mail, IReadOnlyList<AttachedFile> files, CancellationToken cancellationToken)
    {
        var apart = LetterSize.Apart(mail, files, options.LargestLetter);
        var told = LetterSize.Told(mail, [.. files.Where(apart.Contains)]);
        var html = await PutAsync(Encoding.UTF8.GetBytes(told.Html));
        var text = await PutAsync(Encoding.UTF8.GetBytes(told.Text));
        var attachments = new List<EditionAttachment>();
        foreach (var file in files)
            attachments.Add(
                new EditionAttachment(file.FileName, file.MediaType, await PutAsync(file.Content))
                {
                    ContentId = file.ContentId,
                    IsApart = apart.Contains(file),
                }
            );
        return (mail.Subject, html, text, attachments);

        async Task<string> PutAsync(byte[] bytes) => (await content.PutAsync(bytes, cancellationToken)).Hash;
    }

    /// <summary>By which the same letter is known again.</summary>
    public static string HashOf(string model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)));
}
