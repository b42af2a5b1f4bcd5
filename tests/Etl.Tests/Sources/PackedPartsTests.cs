using System.Text;
using MimeKit;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Store.Content;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>What programs pack into a message in ways of their own comes out as the file that was sent.</summary>
public sealed class PackedPartsTests
{
    private static readonly byte[] Book = new XlsxBuilder().Sheet("Лист1", static sheet => sheet.Row("a", 5)).ToBytes();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("21-signed-file", "m07.eml")]
    [InlineData("21-signed-file", "m07b.eml")]
    [InlineData("22-uuencoded", "m10.eml")]
    public async Task A_workbook_in_its_signature_or_in_the_text_of_a_letter_is_read(string name, string file)
    {
        var sent = Assert.Single(
            await FilesAsync(
                await File.ReadAllBytesAsync(Repository.Shared("cases", "2026-11", "reading", name, file), Cancellation)
            )
        );

        Assert.Equal("xlsx", Format(sent.Content, sent.Name));
    }

    [Theory]
    [InlineData("21-signed-file", "a8.eml", "school-10")]
    [InlineData("21-signed-file", "m07.eml", "school-10")]
    [InlineData("21-signed-file", "m07b.eml", "school-11")]
    public async Task Its_figures_are_loaded(string name, string file, string school)
    {
        await using var folder = await MailFolder.OpenAsync(Cancellation);
        var town = Path.Combine(Repository.Root, "samples", "svetlorechensk");
        foreach (var layout in Directory.EnumerateFiles(Path.Combine(town, "layouts")))
            folder.Town.LayoutFile(layout);
        folder.Town.DropFile(Path.Combine(town, "passport.xlsx"));
        using var message = MailFiles.Parse(
            File.OpenRead(Repository.Shared("cases", "2026-11", "reading", name, file)),
            Cancellation
        )!;
        await folder.SendAsync(message, Cancellation);

        await folder.CollectAsync();

        Assert.Contains(await folder.Town.FactsAsync("quality-2024"), fact => fact.OrganisationCode == school);
    }

    [Fact]
    public async Task A_message_signed_as_a_whole_brings_its_attachments()
    {
        var inner = new Multipart("mixed")
        {
            new TextPart("plain") { Text = "Направляем." },
            Attached("итоги.xlsx", Book),
        };
        using var written = new MemoryStream();
        await inner.WriteToAsync(written, Cancellation);

        var sent = Assert.Single(
            await FilesAsync(
                Message(Part("application/pkcs7-mime; smime-type=signed-data", "smime.p7m", Signed(written.ToArray())))
            )
        );

        Assert.Equal(("итоги.xlsx", "xlsx"), (sent.Name, Format(sent.Content, sent.Name)));
    }

    [Fact]
    public async Task A_message_written_out_in_base64_is_a_forwarded_message()
    {
        using var written = new MemoryStream();
        await Message(Attached("итоги.xlsx", Book)).WriteToAsync(written, Cancellation);

        Assert.Equal(
            "итоги.xlsx",
            Assert.Single(await FilesAsync(Message(Part("message/rfc822", "письмо.eml", written.ToArray())))).Name
        );
    }

    [Fact]
    public async Task The_other_half_of_a_Macs_file_and_a_signature_beside_it_are_no_files()
    {
        var fork = Part("application/applefile", "итоги.xlsx", [0, 5, 22, 7]);
        var signature = Part("application/octet-stream", "итоги.xlsx.sig", Signed(null));

        Assert.Equal(
            ["итоги.xlsx"],
            (
                await FilesAsync(
                    Message(new Multipart("appledouble") { fork, Attached("итоги.xlsx", Book) }, signature)
                )
            ).Select(static file => file.Name)
        );
    }

    [Theory]
    [InlineData("=?utf-8?B?0LjRgtC+0LPQuC54bHN4?=")]
    [InlineData("%D0%B8%D1%82%D0%BE%D0%B3%D0%B8.xlsx")]
    [InlineData("%E8%F2%EE%E3%E8.xlsx")]
    [InlineData("èòîãè.xlsx")]
    public async Task A_name_that_was_encoded_once_more_is_the_name_that_was_given(string written)
    {
        var part = Attached(written, Book);

        Assert.Equal("итоги.xlsx", Assert.Single(await FilesAsync(Message(part))).Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_in_its_signature_is_opened_in_binary_and_as_text(bool asText)
    {
        var signed = Signed(Signed(Book));
        if (asText)
            signed = Encoding.ASCII.GetBytes(
                "-----BEGIN CMS-----\r\n"
                    + Convert.ToBase64String(signed, Base64FormattingOptions.InsertLineBreaks)
                    + "\r\n-----END CMS-----\r\n"
            );

        Assert.Equal("xlsx", Format(signed, "итоги.xlsx.sig.p7m"));
        Assert.Equal("итоги.xlsx", SignedFile.Unsigned("итоги.xlsx.sig.p7m"));
        Assert.Equal("file-signature", Reading.Read.Refusal(Signed(null), "итоги.xlsx.sig").Code);
    }

    private static string Format(byte[] content, string name)
    {
        var opened = Assert.IsType<OpenResult.Opened>(
            WorkbookReader.Open(new MemoryStream(content), name, ReadLimits.Default, Cancellation)
        );
        using var book = opened.Workbook;
        return book.Format;
    }

    private static MimePart Attached(string name, byte[] content) => Part("application/octet-stream", name, content);

    private static MimePart Part(string type, string name, byte[] content)
    {
        var part = new MimePart(ContentType.Parse(type))
        {
            Content = new MimeContent(new MemoryStream(content)),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            FileName = name,
        };
        return part;
    }

    private static MimeMessage Message(params MimeEntity[] parts)
    {
        var body = new Multipart("mixed") { new TextPart("plain") { Text = "Здравствуйте" } };
        foreach (var part in parts)
            body.Add(part);
        return new MimeMessage([new MailboxAddress("", "school@example.test")], [], "Отчёт", body);
    }

    private static async Task<List<(string Name, byte[] Content)>> FilesAsync(MimeMessage message)
    {
        using var written = new MemoryStream();
        await message.WriteToAsync(written, Cancellation);
        return await FilesAsync(written.ToArray());
    }

    private static async Task<List<(string Name, byte[] Content)>> FilesAsync(byte[] letter)
    {
        using var message = MailFiles.Parse(new MemoryStream(letter), Cancellation)!;
        var found = new List<(string, byte[])>();
        var files = new MailFiles(new MailLimits(), OwnMail.None, static (_, _) => Task.FromResult(false));
        await foreach (var item in files.ReadAsync(message, Cancellation))
        {
            if (item is not MailItem.File file)
                continue;
            using var content = new MemoryStream();
            await using var open = file.Open();
            await open.CopyToAsync(content, Cancellation);
            found.Add((file.Name, content.ToArray()));
        }

        return found;
    }

    /// <summary>CMS SignedData by hand, with nobody's signature: null content is a detached one.</summary>
    private static byte[] Signed(byte[]? content)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(new(System.Formats.Asn1.TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) { }

                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    if (content is not null)
                    {
                        using (writer.PushSequence(new(System.Formats.Asn1.TagClass.ContextSpecific, 0)))
                            writer.WriteOctetString(content);
                    }
                }

                using (writer.PushSetOf()) { }
            }
        }

        return writer.Encode();
    }
}
