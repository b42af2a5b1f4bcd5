using System.Formats.Asn1;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MimeKit;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// Files of other formats than Excel's go back with our remarks in them, are corrected there and come back, through the real
/// program.
/// </summary>
public sealed class AnswerFormatsTests
{
    private const string Form = "Сведения СОШ 3, IV квартал 2025";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".ods")]
    [InlineData(".fods")]
    public async Task A_form_that_LibreOffice_saved_goes_back_in_its_format_and_is_accepted_when_corrected(
        string format
    )
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        using var office = await SchoolOffice.OpenAsync();
        var name = Form + format;
        using var saved = await Soffice.ConvertAsync(
            format[1..],
            SchoolOffice.FileName,
            SchoolOffice.Sent,
            Cancellation
        );
        office.Drop(saved[name], name);
        await office.RunAsync("collect");
        var asked = Assert.Single(office.Letters());

        var (sentBack, fileName) = Attached(asked);
        office.Put(format == ".ods" ? InContent(sentBack, Correct) : Bytes(Correct(Text(sentBack))), name);
        await office.RunAsync("collect");

        Assert.Equal(name, fileName);
        Assert.Contains("это ваш файл, ошибки в нём отмечены красным", Plain(asked), StringComparison.Ordinal);
        var settled = office.Letters()[1];
        Assert.Equal(asked.Subject, settled.Subject);
        Assert.Contains("Файл принят", Plain(settled), StringComparison.Ordinal);
    }

    /// <summary>Sent back as it is, it is our own letter's file; with one blank more, a late word that changes nothing.</summary>
    [Fact]
    public async Task What_comes_back_uncorrected_takes_nothing_back_that_was_corrected_meanwhile()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        using var office = await SchoolOffice.OpenAsync();
        var name = Form + ".ods";
        using var saved = await Soffice.ConvertAsync("ods", SchoolOffice.FileName, SchoolOffice.Sent, Cancellation);
        office.Drop(saved[name], name);
        await office.RunAsync("collect");
        var (sentBack, _) = Attached(Assert.Single(office.Letters()));
        office.Put(InContent(sentBack, Correct), name);
        await office.RunAsync("collect");
        var corrected = await FigureAsync(office, "1.4");

        office.Put(sentBack, Form + ", ещё раз.ods");
        await office.RunAsync("collect");
        office.Put(
            InContent(
                sentBack,
                static text =>
                    text.Replace("</office:spreadsheet>", "<!-- --></office:spreadsheet>", StringComparison.Ordinal)
            ),
            Form + ", снова.ods"
        );
        await office.RunAsync("collect");

        Assert.Contains("30 из", corrected, StringComparison.Ordinal);
        Assert.Equal(corrected, await FigureAsync(office, "1.4"));
        Assert.Contains("повторяет", Plain(office.Letters()[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_Word_goes_back_with_comments_and_is_accepted_when_corrected()
    {
        const string Name = "Показатели СОШ 3.docx";
        using var office = await SchoolOffice.OpenAsync();
        await office.DescribeAsync(
            "word.yaml",
            """
            files: "Показатели*.docx"
            programme: quality-2024
            organisation: СОШ № 3
            period: 2025-Q4
            columns:
              - { header: Код, is: code }
              - { header: Числитель, is: numerator }
              - { header: Знаменатель, is: denominator }
            """
        );
        office.Put(Document("около 40"), Name);
        await office.RunAsync("collect");
        var asked = Assert.Single(office.Letters());

        var (sentBack, fileName) = Attached(asked);
        office.Put(Corrected(sentBack), Name);
        await office.RunAsync("collect");

        Assert.Equal(Name, fileName);
        Assert.Contains("Откройте приложенный документ: это ваш файл", Plain(asked), StringComparison.Ordinal);
        Assert.Contains("строка 3, столбец 2", Plain(asked), StringComparison.Ordinal);
        Assert.Contains("30 из 466", await FigureAsync(office, "1.2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_workbook_goes_back_out_of_its_signature()
    {
        using var office = await SchoolOffice.OpenAsync();
        office.Put(Signed(SchoolOffice.Sent), SchoolOffice.FileName + ".sig");
        await office.RunAsync("collect");
        var asked = Assert.Single(office.Letters());

        var (_, fileName) = Attached(asked);
        await office.DropAsync(SchoolOffice.Correct(asked));
        await office.RunAsync("collect");

        Assert.Equal(SchoolOffice.FileName, fileName);
        Assert.Contains("это ваш файл, вынутый из подписи", Plain(asked), StringComparison.Ordinal);
        Assert.Contains("подпишите исправленный заново", Plain(asked), StringComparison.Ordinal);
        Assert.Contains("Файл принят", Plain(office.Letters()[1]), StringComparison.Ordinal);
    }

    private static async Task<string> FigureAsync(SchoolOffice office, string indicator) =>
        (
            await office.TryAsync(
                "explain",
                "--programme",
                "quality-2024",
                "--indicator",
                indicator,
                "--period",
                "2025-Q4",
                "--organisation",
                "СОШ № 3"
            )
        ).Output.Replace('\u00A0', ' ');

    private static string Plain(MimeMessage letter) =>
        string.Join(
            ' ',
            letter.TextBody!.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static (byte[] Content, string Name) Attached(MimeMessage letter)
    {
        using var memory = new MemoryStream();
        var part = Assert.IsType<MimePart>(Assert.Single(letter.Attachments));
        part.Content!.DecodeTo(memory, Cancellation);
        return (memory.ToArray(), part.FileName!);
    }

    /// <summary>As a school does it: over the text in its own sheet, and not in our list of remarks.</summary>
    private static string Correct(string content)
    {
        const string Cell = "<text:p>около 40</text:p>";
        var at = content.LastIndexOf(Cell, StringComparison.Ordinal);
        var cell = content.LastIndexOf("<table:table-cell", at, StringComparison.Ordinal);
        return content[..cell]
            + "<table:table-cell office:value-type=\"float\" office:value=\"30\"><text:p>30</text:p>"
            + content[(at + Cell.Length)..];
    }

    private static byte[] InContent(byte[] book, Func<string, string> change)
    {
        using var memory = new MemoryStream();
        memory.Write(book);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry("content.xml")!.Open()))
                text = reader.ReadToEnd();
            zip.GetEntry("content.xml")!.Delete();
            using var entry = zip.CreateEntry("content.xml").Open();
            entry.Write(Bytes(change(text)));
        }

        return memory.ToArray();
    }

    private static byte[] Document(string numerator)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(
                new Body(
                    new Paragraph(new Run(new Text("Показатели за IV квартал 2025 года"))),
                    new Table(
                        new TableProperties(),
                        new TableGrid(new GridColumn(), new GridColumn(), new GridColumn()),
                        Row("Код", "Числитель", "Знаменатель"),
                        Row("1.1", "460", "466"),
                        Row("1.2", numerator, "466")
                    ),
                    new Paragraph()
                )
            );
        }

        return memory.ToArray();
    }

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(static text => new TableCell(new Paragraph(new Run(new Text(text))))));

    private static byte[] Corrected(byte[] sentBack)
    {
        using var memory = new MemoryStream();
        memory.Write(sentBack);
        using (var document = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var cell = document
                .MainDocumentPart!.Document!.Descendants<TableCell>()
                .Single(static one => one.InnerText == "около 40");
            cell.Descendants<Text>().Single().Text = "30";
        }

        return memory.ToArray();
    }

    /// <summary>CMS SignedData with the file inside (RFC 5652); whose signature it is nobody asks here.</summary>
    private static byte[] Signed(byte[] content)
    {
        var inner = new Asn1Tag(TagClass.ContextSpecific, 0);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(inner))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.PushSetOf().Dispose();
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    using (writer.PushSequence(inner))
                        writer.WriteOctetString(content);
                }

                writer.PushSetOf().Dispose();
            }
        }

        return writer.Encode();
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
