using System.Globalization;
using System.Text;
using MimeKit;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Mails as files: <c>007-head-example.ru.eml</c>, the HTML beside it with its pictures, the attachments in a folder of the
/// same name. Names and bytes follow from the delivery, so a repeat after a kill replaces a file by itself.
/// </summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    private static readonly FormatOptions Format = Lines();

    public bool IsIdempotent => true;

    public Task<IMailSession> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            PrivateFiles.Folder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TransportUnavailableException(
                SendFaults.OfFolder(folder, FileFaults.Reason(exception)!),
                exception
            );
        }

        return Task.FromResult<IMailSession>(new Session(folder));
    }

    /// <summary>File name without extension.</summary>
    public static string NameOf(Delivery delivery)
    {
        var slug = new StringBuilder();
        foreach (var letter in delivery.Address.ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-');
        }

        return delivery.Id.ToString("D3", CultureInfo.InvariantCulture) + "-" + slug.ToString().Trim('-', '.');
    }

    /// <summary>Mail has CRLF at the end of a line on every system.</summary>
    private static FormatOptions Lines()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private sealed class Session(string folder) : IMailSession
    {
        public bool IsAlive => true;

        public async Task<SendOutcome> SendAsync(
            MimeMessage message,
            Delivery delivery,
            CancellationToken cancellationToken
        )
        {
            var name = NameOf(delivery);
            try
            {
                await WriteAttachmentsAsync(message, Path.Combine(folder, name), cancellationToken);
                await AtomicFile.WriteAsync(
                    Path.Combine(folder, name + ".html"),
                    Encoding.UTF8.GetBytes(StandalonePage.Of(message.HtmlBody ?? "", PicturesOf(message))),
                    cancellationToken
                );
                using var memory = new MemoryStream();
                await message.WriteToAsync(Format, memory, cancellationToken);
                // The .eml comes last: where it stands, the rest stands too.
                await AtomicFile.WriteAsync(Path.Combine(folder, name + ".eml"), memory.ToArray(), cancellationToken);
                return new SendOutcome.Sent(name + ".eml");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return OfFolder(exception);
            }
        }

        /// <summary>
        /// A disk without room and a folder that is closed to us are nobody's letter's fault: all wait, and a person is
        /// told. What stands in the way of one letter is that letter's own. The exception names the file, and so the
        /// address: none of it goes to the log.
        /// </summary>
        private SendOutcome OfFolder(Exception exception) =>
            (FileFaults.IsNoRoom(exception) ? FileFaults.Reason(exception) : FileFaults.WhyNotWritten(folder))
                is { } reason
                ? new SendOutcome.Refusing(SendFaults.OfFolder(folder, reason))
                : new SendOutcome.TemporaryFailure(0, SendFaults.OfFile(exception));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static IEnumerable<(string, string, byte[])> PicturesOf(MimeMessage message)
        {
            foreach (var part in message.BodyParts.OfType<MimePart>().Where(static one => one.ContentId is not null))
            {
                using var memory = new MemoryStream();
                part.Content!.DecodeTo(memory);
                yield return (part.ContentId!, part.ContentType.MimeType, memory.ToArray());
            }
        }

        private static async Task WriteAttachmentsAsync(
            MimeMessage message,
            string folder,
            CancellationToken cancellationToken
        )
        {
            foreach (var part in message.Attachments.OfType<MimePart>())
            {
                PrivateFiles.Folder(folder);
                using var memory = new MemoryStream();
                await part.Content!.DecodeToAsync(memory, cancellationToken);
                await AtomicFile.WriteAsync(
                    Path.Combine(folder, Path.GetFileName(part.FileName ?? "attachment")),
                    memory.ToArray(),
                    cancellationToken
                );
            }
        }
    }
}
