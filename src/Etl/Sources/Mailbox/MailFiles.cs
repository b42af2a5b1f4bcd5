using System.Text;
using MimeKit;
using MimeKit.Tnef;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Something a message brought.</summary>
/// <param name="Name">For people; of a <see cref="File"/> a safe file name.</param>
internal abstract record MailItem(string Name)
{
    /// <param name="Open">Good until the next item is asked for.</param>
    public sealed record File(string Name, Func<Stream> Open) : MailItem(Name)
    {
        /// <summary>Of the innermost forwarded message; null when the file came in the message itself.</summary>
        public string? ForwardedFrom { get; init; }
    }

    public sealed record Refused(string Name, string Reason) : MailItem(Name);

    /// <summary>Nothing to collect: a picture, a text.</summary>
    public sealed record Other(string Name) : MailItem(Name);

    public static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>A table or an archive that may hold one.</summary>
    public static bool IsUseful(string name) => FileNames.WhyIgnored(name) is null
        && Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS" or ".CSV" or ".ZIP";

    /// <summary>May hold figures in a form that is not read: taken all the same, so that the sender is told and nothing is lost.</summary>
    public static bool IsClosed(string name) => FileNames.WhyIgnored(name) is null
        && Path.GetExtension(name).ToUpperInvariant() is ".MSG" or ".RAR" or ".7Z" or ".GZ" or ".TAR" or ".ODS" or ".XLSB" or ".NUMBERS" or ".MDB" or ".ACCDB";
}

/// <summary>
/// What a message holds: attachments, inline or not, those of messages forwarded within it, and the tables in archives.
/// Outlook's winmail.dat is opened too.
/// </summary>
internal sealed class MailFiles(MailLimits limits)
{
    private static readonly ParserOptions Parsing = new() { CharsetEncoding = Windows1251() };

    private readonly ZipFiles zips = new(limits);

    private bool hasTables;

    /// <returns>Null for what is no message.</returns>
    public static MimeMessage? Parse(Stream message, CancellationToken cancellationToken)
    {
        try
        {
            return MimeMessage.Load(Parsing, message, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Who says they wrote it: the first From, else Sender; lower case.</summary>
    public static string? Author(MimeMessage message) =>
        (message.From.Mailboxes.FirstOrDefault() ?? message.Sender)?.Address is { Length: > 0 } address ? address.ToLowerInvariant() : null;

    /// <summary>With angle brackets; null when there is none of a usable length, which a header line bounds to 998.</summary>
    public static string? MessageId(MimeMessage message) =>
        message.MessageId is { Length: > 0 and < 997 } id ? $"<{id}>" : null;

    public IAsyncEnumerable<MailItem> ReadAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var parts = new MimeIterator(message);
        hasTables = false;
        while (!hasTables && parts.MoveNext())
            hasTables = parts.Current is TnefPart || (parts.Current is MimePart part && (MailItem.IsUseful(NameOf(part)) || MailItem.IsClosed(NameOf(part))));
        return ReadAsync(message.Body, null, 0, cancellationToken);
    }

    private async IAsyncEnumerable<MailItem> ReadAsync(
        MimeEntity? entity, string? forwardedFrom, int depth, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (depth > limits.Nesting)
        {
            yield return new MailItem.Refused("", MailMessages.TooNested);
            yield break;
        }

        IEnumerable<MimeEntity> inner = entity switch
        {
            Multipart multipart => multipart,
            TnefPart winmail => Attachments(winmail),
            _ => [],
        };
        foreach (var part in inner)
        {
            await foreach (var item in ReadAsync(part, forwardedFrom, depth, cancellationToken))
                yield return item;
        }

        if (entity is MessagePart { Message: { } forwarded })
        {
            await foreach (var item in ReadAsync(forwarded.Body, Author(forwarded) ?? forwardedFrom, depth + 1, cancellationToken))
                yield return item;
        }
        else if (entity is MimePart part and not TnefPart && NameOf(part) is { Length: > 0 } name)
        {
            await foreach (var item in PartAsync(part, name, cancellationToken))
                yield return item is MailItem.File file ? file with { ForwardedFrom = forwardedFrom } : item;
        }
    }

    private async IAsyncEnumerable<MailItem> PartAsync(MimePart part, string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (part.Content is null || !IsTaken(part, name))
        {
            yield return new MailItem.Other(name);
            yield break;
        }

        await using var spool = new SpoolFile();
        var isWhole = true;
        try
        {
            await using var content = part.Content.Open();
            await spool.FillAsync(content, limits.FileBytes, cancellationToken);
        }
        catch (TooManyBytesException)
        {
            isWhole = false;
        }

        if (!isWhole)
        {
            yield return new MailItem.Refused(name, MailMessages.TooLarge(limits.FileBytes));
        }
        else if (!MailItem.IsZip(name))
        {
            yield return new MailItem.File(name, spool.OpenRead);
        }
        else
        {
            await foreach (var item in zips.ReadAsync(spool.OpenRead(), name, 0, cancellationToken))
                yield return item;
        }
    }

    /// <summary>A scan beside a table only goes with it; sent alone it is what the sender thinks to have reported, and they must be told.</summary>
    private bool IsTaken(MimePart part, string name) =>
        MailItem.IsUseful(name) || MailItem.IsClosed(name) || (!hasTables && part.IsAttachment && FileNames.WhyIgnored(name) is null && part is not TextPart);

    /// <summary>A table without a name is still a table.</summary>
    private static string NameOf(MimePart part)
    {
        var name = FileNames.Safe(part.FileName ?? "");
        return name.Length > 0 ? name : part.ContentType.MimeType.ToUpperInvariant() switch
        {
            "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.SPREADSHEETML.SHEET" => "вложение.xlsx",
            "APPLICATION/VND.MS-EXCEL" => "вложение.xls",
            "TEXT/CSV" => "вложение.csv",
            "APPLICATION/ZIP" => "вложение.zip",
            _ => "",
        };
    }

    private static IEnumerable<MimeEntity> Attachments(TnefPart winmail)
    {
        try
        {
            return [.. winmail.ExtractAttachments()];
        }
        catch (Exception exception) when (exception is TnefException or ArgumentException or IOException)
        {
            return [];
        }
    }

    // Headers with raw Russian letters are UTF-8 or this.
    private static Encoding Windows1251()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1251);
    }
}
