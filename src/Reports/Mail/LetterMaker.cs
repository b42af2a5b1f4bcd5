using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
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
    public Task<NewEdition> DraftAsync(
        Letter letter,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    ) => DraftAsync(letter, period, cutOff, Leftovers.Alone, cancellationToken);

    /// <summary>A letter and the letters with what it has no room for: they are frozen together, or not at all.</summary>
    /// <param name="toGet">The command by which a file is got that no letter brings.</param>
    public async Task<FollowedDraft> FollowedAsync(
        Letter letter,
        Period period,
        Cutoff cutOff,
        string toGet,
        CancellationToken cancellationToken
    )
    {
        var whole = await DraftAsync(letter, period, cutOff, new Leftovers(true, toGet), cancellationToken);
        var left = new Leftovers(false, toGet);
        var pieces = new List<(NewEdition, string)>();
        foreach (var file in Apart(letter))
        {
            var way = FileWays.Of(file, options.LargestLetter);
            foreach (var part in FileWays.Pieces(file, way))
            {
                var piece = PartLetter.Of(letter, file.FileName, part, way);
                pieces.Add((await DraftAsync(piece, period, cutOff, left, cancellationToken), file.FileName));
            }
        }

        return new FollowedDraft(whole, pieces);
    }

    /// <summary>By which the same letter is known again.</summary>
    public static string HashOf(string model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)));

    /// <summary>What any face of the letter has no room for.</summary>
    private IEnumerable<AttachedFile> Apart(Letter letter) =>
        letter
            .Faces.Select(static face => (face.Mail, face.Files))
            .Append((letter.Mail, letter.Files))
            .SelectMany(face => LetterSize.Apart(face.Mail, face.Files, options.LargestLetter))
            .DistinctBy(static file => file.FileName, StringComparer.Ordinal);

    private async Task<NewEdition> DraftAsync(
        Letter letter,
        Period period,
        Cutoff cutOff,
        Leftovers left,
        CancellationToken cancellationToken
    )
    {
        var main = await FaceAsync(RecipientRole.Reader, letter.Mail, letter.Files, left, cancellationToken);
        var faces = new List<EditionFace>();
        foreach (var face in letter.Faces)
            faces.Add(await FaceAsync(face.Reader, face.Mail, face.Files, left, cancellationToken));
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

    private async Task<EditionFace> FaceAsync(
        RecipientRole reader,
        RenderedMail mail,
        IReadOnlyList<AttachedFile> files,
        Leftovers left,
        CancellationToken cancellationToken
    )
    {
        var apart = LetterSize.Apart(mail, files, options.LargestLetter);
        var told = ApartWords.Told(
            mail,
            [.. files.Where(apart.Contains).Select(file => (file, left.WayOf(file, options.LargestLetter)))],
            left.ToGet
        );
        var attachments = new List<EditionAttachment>();
        foreach (var file in files)
            attachments.Add(
                new EditionAttachment(file.FileName, file.MediaType, await PutAsync(file.Content))
                {
                    ContentId = file.ContentId,
                    IsApart = apart.Contains(file),
                }
            );
        return new EditionFace(
            reader,
            mail.Subject,
            await PutAsync(Encoding.UTF8.GetBytes(told.Html)),
            await PutAsync(Encoding.UTF8.GetBytes(told.Text)),
            attachments
        );

        async Task<string> PutAsync(byte[] bytes) => (await content.PutAsync(bytes, cancellationToken)).Hash;
    }

    /// <summary>What becomes of the files that a letter has no room for.</summary>
    /// <param name="Follow">In letters of their own, where they can.</param>
    private sealed record Leftovers(bool Follow, string? ToGet)
    {
        public static Leftovers Alone { get; } = new(false, null);

        public FileWay WayOf(AttachedFile file, long most) => Follow ? FileWays.Of(file, most) : FileWay.Kept;
    }
}

/// <param name="Pieces">Each with the name of the file that it brings or is a piece of: whose letter lacks it, gets the
/// piece.</param>
public sealed record FollowedDraft(NewEdition Letter, IReadOnlyList<(NewEdition Draft, string Of)> Pieces);
