using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>A letter that has its words and looks, before it is frozen.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/>.</param>
/// <param name="Model">What it was made of, as JSON.</param>
public sealed record Letter(string Kind, string ProgrammeCode, RenderedMail Mail, string Model)
{
    public IReadOnlyList<AttachedWorkbook> Workbooks { get; init; } = [];
}

public sealed record AttachedWorkbook(string FileName, byte[] Content);

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
        var html = await PutAsync(Encoding.UTF8.GetBytes(letter.Mail.Html));
        var text = await PutAsync(Encoding.UTF8.GetBytes(letter.Mail.Text));
        var attachments = new List<EditionAttachment>();
        foreach (var one in letter.Workbooks)
            attachments.Add(new EditionAttachment(one.FileName, ExcelFile.MediaType, await PutAsync(one.Content)));
        return new NewEdition(
            letter.Kind,
            letter.ProgrammeCode,
            period,
            cutOff,
            letter.Mail.Subject,
            letter.Model,
            HashOf(letter.Model),
            html,
            text,
            attachments,
            options.MessageIdDomain
        );

        async Task<string> PutAsync(byte[] bytes) => (await content.PutAsync(bytes, cancellationToken)).Hash;
    }

    /// <summary>By which the same letter is known again.</summary>
    public static string HashOf(string model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)));
}
