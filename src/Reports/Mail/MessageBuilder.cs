using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Utils;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>Makes a frozen edition a mail to one address: the same bytes every time.</summary>
public sealed class MessageBuilder(ContentStore content, ReportOptions options)
{
    /// <exception cref="RecipientNotAllowedException">The settings let nothing go to this address.</exception>
    /// <exception cref="ContentLostException">A body or an attachment is not in the content store any
    /// more.</exception>
    public async Task<MimeMessage> BuildAsync(
        Edition frozen,
        Delivery delivery,
        LetterThread thread,
        CancellationToken cancellationToken
    )
    {
        if (!options.Allows(delivery.Address))
            throw new RecipientNotAllowedException(delivery.Address);
        var edition = frozen.For(delivery.Reader);
        var message = new MimeMessage
        {
            Subject = edition.Subject,
            Date = edition.CreatedAt,
            MessageId = MimeUtils.ParseMessageId(delivery.MessageId) ?? delivery.MessageId,
            Body = await BodyAsync(edition, delivery, cancellationToken),
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, options.FromName, options.FromAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, delivery.DisplayName, delivery.Address));
        if (options.ReplyTo is { } replyTo)
            message.ReplyTo.Add(MailboxAddress.Parse(replyTo));

        Follow(message, thread);
        AddListHeaders(message.Headers, edition);
        return message;
    }

    /// <summary>
    /// Mail programs join letters by References, oldest first, and hang each below its In-Reply-To (RFC 5322, 3.6.4).
    /// </summary>
    private static void Follow(MimeMessage message, LetterThread thread)
    {
        foreach (
            var id in new[] { thread.Root, thread.Answered }
                .Select(static written => MimeUtils.ParseMessageId(written ?? ""))
                .OfType<string>()
        )
        {
            message.References.Add(id);
            message.InReplyTo = id;
        }
    }

    /// <summary>
    /// Holiday notices must not answer a robot (RFC 3834); the list id lets people sort these mails into a folder (RFC
    /// 2919).
    /// </summary>
    private void AddListHeaders(HeaderList headers, Edition edition)
    {
        headers.Add("Auto-Submitted", "auto-generated");
        headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        headers.Add("List-Id", $"<{Label(edition.Kind)}.{Label(edition.ProgrammeCode)}.{options.MessageIdDomain}>");
    }

    private async Task<MimeEntity> BodyAsync(Edition edition, Delivery delivery, CancellationToken cancellationToken)
    {
        var alternative = new MultipartAlternative
        {
            Part("plain", await ReadAsync(edition.TextHash, cancellationToken)),
            await HtmlAsync(edition, delivery, cancellationToken),
        };
        var mixed = new Multipart("mixed") { alternative };
        foreach (var attachment in edition.Attachments.Where(static one => one is { ContentId: null, IsApart: false }))
        {
            mixed.Add(Attachment(attachment, await ReadAsync(attachment.ContentHash, cancellationToken)));
        }

        // MimeKit draws boundaries at random; ours follow from the Message-ID, so that a repeat has the same bytes.
        mixed.Boundary = Boundary("mixed", delivery.MessageId);
        alternative.Boundary = Boundary("alternative", delivery.MessageId);
        return mixed;
    }

    /// <summary>With the pictures that it shows, where it shows any.</summary>
    private async Task<MimeEntity> HtmlAsync(Edition edition, Delivery delivery, CancellationToken cancellationToken)
    {
        var html = Part("html", await ReadAsync(edition.HtmlHash, cancellationToken));
        var pictures = edition.Attachments.Where(static one => one.ContentId is not null).ToList();
        if (pictures.Count == 0)
            return html;

        var related = new MultipartRelated { Root = html };
        foreach (var picture in pictures)
        {
            var part = Attachment(picture, await ReadAsync(picture.ContentHash, cancellationToken));
            part.ContentDisposition!.Disposition = ContentDisposition.Inline;
            part.ContentId = picture.ContentId;
            related.Add(part);
        }

        related.Boundary = Boundary("related", delivery.MessageId);
        return related;
    }

    private static TextPart Part(string subtype, byte[] utf8)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, Encoding.UTF8.GetString(utf8));
        return part;
    }

    private static MimePart Attachment(EditionAttachment attachment, byte[] bytes)
    {
        var type = ContentType.Parse(attachment.MediaType);
        var disposition = new ContentDisposition(ContentDisposition.Attachment);
        // RFC 2231 is the standard; old Outlooks read only the RFC 2047 form, and only in the content type.
        disposition.Parameters.Add(Encoding.UTF8, "filename", attachment.FileName);
        type.Parameters.Add(Encoding.UTF8, "name", attachment.FileName);
        if (disposition.Parameters.TryGetValue("filename", out Parameter? file))
            file.EncodingMethod = ParameterEncodingMethod.Rfc2231;
        if (type.Parameters.TryGetValue("name", out Parameter? name))
            name.EncodingMethod = ParameterEncodingMethod.Rfc2047;

        return new MimePart(type)
        {
            Content = new MimeContent(new MemoryStream(bytes)),
            ContentDisposition = disposition,
            ContentTransferEncoding = ContentEncoding.Base64,
        };
    }

    private async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        await using var stream = content.Open(hash);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }

    private static string Boundary(string part, string messageId) =>
        "=-" + part + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32];

    /// <summary>A list id is made of domain labels.</summary>
    private static string Label(string text) =>
        string.Concat(text.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '-'))
            .Trim('-')
            is { Length: > 0 } label
            ? label
            : "all";
}
