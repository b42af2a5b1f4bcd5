using System.IO.Compression;
using System.Text;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class RefusalTests
{
    private static XlsxBuilder Small() => new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Школа", 1));

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                zip.CreateEntry(name);
        }

        return file.ToArray();
    }

    private static byte[] Ole(string stream) =>
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[1024],
            .. Encoding.Unicode.GetBytes(stream),
            .. new byte[512],
        ];

    [Fact]
    public void What_is_no_workbook_is_refused_by_its_name()
    {
        Assert.Equal("file-empty", Read.Refusal([]).Code);
        Assert.Equal("file-lock", Read.Refusal(Small().ToBytes(), "~$отчёт.xlsx").Code);
        Assert.Equal("file-damaged", Read.Refusal(Zip("xl/workbook.bin")).Code);
        Assert.Equal("file-ods", Read.Refusal(Zip("mimetype", "index.html")).Code);
        Assert.Equal("file-password", Read.Refusal(Ole("EncryptedPackage")).Code);
        Assert.Equal(
            "file-html",
            Read.Refusal("<html><frameset><frame src=1></frameset></html>"u8.ToArray(), "отчёт.xls").Code
        );
        Assert.Equal(
            "file-html",
            Read.Refusal([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<HTML>")], "отчёт.xls").Code
        );
        Assert.Contains(
            "(MHT)",
            Read.Refusal(
                "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n<table><tr><td>82,=\r\n6</td></tr></table>"u8.ToArray(),
                "отчёт.xls"
            ).Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "file-xml",
            Read.Refusal(
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"u8.ToArray(),
                "отчёт.xls"
            ).Code
        );
        Assert.Contains(
            "SYLK",
            Read.Refusal("ID;PWXL;N;E\r\nC;X1;Y1;K5\r\nE\r\n"u8.ToArray(), "отчёт.xls").Sentence,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "DIF",
            Read.Refusal("TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n"u8.ToArray(), "отчёт.xls").Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("file-archive", Read.Refusal(Zip("отчёт1.xlsx", "отчёт2.xlsx")).Code);
        Assert.Contains(
            "Numbers",
            Read.Refusal(Zip("Index/Document.iwa"), "отчёт.numbers").Sentence,
            StringComparison.Ordinal
        );
        Assert.Contains("Word", Read.Refusal(Ole("WordDocument"), "отчёт.xls").Sentence, StringComparison.Ordinal);
        Assert.Contains(".docx", Read.Refusal(Ole("WordDocument"), "отчёт.xls").Expected, StringComparison.Ordinal);
        Assert.Equal("file-unknown", Read.Refusal([1, 2, 0, 3, 0, 0, 0xFF, 0xD1, 7], "отчёт.xls").Code);
    }

    [Theory]
    [InlineData("Rar!\u001A\u0007\u0001\0", "Архив RAR")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "Архив 7-Zip")]
    [InlineData("\u001F\u008B\u0008\0", "Архив GZIP")]
    [InlineData("BZh91AY&SY", "Архив BZIP2")]
    [InlineData("\u00FD7zXZ\0", "Архив XZ")]
    [InlineData("\u0078\u009F\u003E\u0022\u0001\0", "winmail.dat")]
    [InlineData("Return-Path: <school5@example.ru>\r\nReceived: from mail\r\n\tby mx; today\r\n", ".eml")]
    [InlineData("From: school5@example.ru\nTo: qm@example.test\nSubject: x\n\nHello", ".eml")]
    [InlineData("MIME-Version: 1.0\r\nFrom: school5@example.ru\r\n", ".eml")]
    [InlineData("\0\u0001\0\0Standard Jet DB\0", "Access")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "изображение")]
    [InlineData("II*\0\u0008\0\0\0", "изображение")]
    [InlineData("\0\0\0\u0018ftypheic", "изображение")]
    public void Archives_messages_and_pictures_are_refused_by_what_they_are_whatever_their_name(
        string start,
        string said
    ) =>
        Assert.Contains(
            said,
            Read.Refusal(Encoding.Latin1.GetBytes(start), "отчёт.csv").Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_tape_archive_and_a_message_of_Outlook_are_refused_by_name_also_with_a_workbook_inside()
    {
        byte[] tape = [.. Encoding.ASCII.GetBytes("report.xlsx".PadRight(257, '\0')), .. "ustar\0"u8, .. new byte[300]];
        byte[] message = [.. Ole("__properties_version1.0"), .. Encoding.Unicode.GetBytes("Workbook")];

        Assert.Contains("TAR", Read.Refusal(tape, "отчёты.tar").Sentence, StringComparison.Ordinal);
        Assert.Contains(".msg", Read.Refusal(message, "Отчёт.msg").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From;To\n1;2\n")]
    [InlineData("Date: 2025;x\n1;2\n")]
    [InlineData("BM;2025\n1;2\n")]
    public void A_text_table_whose_first_cell_looks_like_a_header_is_still_a_table(string text) =>
        Assert.Equal(2, Read.Csv(text).Count);

    [Fact]
    public void The_extension_decides_nothing()
    {
        Assert.Single(Read.All(Small().ToStream(), "отчёт.csv"));
        Assert.Equal(["a", "b"], Read.Texts(Read.Csv("a;b\n", "отчёт.xls")[0]));
    }

    [Fact]
    public void A_damaged_workbook_is_refused_however_the_library_complains()
    {
        var whole = Small().ToBytes();
        Assert.Equal("file-damaged", Read.Refusal(whole[..(whole.Length / 2)]).Code);
        Assert.Equal("file-damaged", Read.Refusal(Ole("Workbook"), "отчёт.xls").Code);
        Assert.Equal(
            "file-damaged",
            Read.Refusal(Small().Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row").ToStream()).Code
        );
        Assert.Equal(
            "file-damaged",
            Read.Refusal(Small().Part("xl/worksheets/sheet1.xml", "<worksheet/>").ToStream()).Code
        );
        Assert.Equal(
            "sheet-missing",
            Read.Refusal(Small().Part("xl/worksheets/sheet1.xml", (string?)null).ToStream()).Code
        );
    }

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">]><sst><si><t>&a;</t></si></sst>";

        Assert.Equal("file-damaged", Read.Refusal(Small().Part("xl/sharedStrings.xml", Bomb).ToStream()).Code);
    }

    [Fact]
    public void Two_parts_under_one_name_are_refused_because_nobody_knows_which_is_right()
    {
        var twins = Small().Part("xl\\worksheets\\sheet1.xml", "<worksheet><sheetData/></worksheet>");

        Assert.Equal("file-ambiguous", Read.Refusal(twins.ToStream()).Code);
    }

    [Fact]
    public void A_part_that_nests_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.Equal(
            "limit-nesting",
            Read.Refusal(Small().Part("xl/worksheets/sheet1.xml", $"<worksheet>{deep}").ToStream()).Code
        );
    }

    [Fact]
    public void A_name_or_an_attribute_of_many_megabytes_is_refused_before_it_fills_the_memory()
    {
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 2_000_000).Select(_ => random.Next(10_000, 99_999)));

        Assert.Equal(
            "file-damaged",
            Read.Refusal(
                Small()
                    .Part("xl/worksheets/sheet1.xml", $"<worksheet a=\"{noise}\"><sheetData/></worksheet>")
                    .ToStream()
            ).Code
        );
    }

    [Fact]
    public void Every_limit_refuses_by_its_name_and_value()
    {
        var book = new XlsxBuilder()
            .Shared("<t>общий текст</t>")
            .Sheet("А", sheet => sheet.Row("текст", 2, 3).RowAt(5, "x").Merge("A1:B1").Merge("A2:B2"))
            .Sheet("Б", sheet => sheet.Row(1));
        (string Code, ReadLimits Limits)[] cases =
        [
            ("limit-file-bytes", new() { FileBytes = 100 }),
            ("limit-unzipped-bytes", new() { UnzippedBytes = 100 }),
            ("limit-compression-ratio", new() { CompressionRatio = 1, CompressionRatioFromBytes = 10 }),
            ("limit-parts", new() { Parts = 3 }),
            ("limit-sheets", new() { Sheets = 1 }),
            ("limit-rows", new() { Rows = 4 }),
            ("limit-columns", new() { Columns = 2 }),
            ("limit-cells", new() { Cells = 3 }),
            ("limit-merges", new() { Merges = 1 }),
            ("limit-string-length", new() { StringLength = 4 }),
            ("limit-shared-text", new() { SharedTextCharacters = 20 }),
        ];

        foreach (var (code, limits) in cases)
        {
            var problem = Read.Refusal(book.ToStream(), limits: limits);
            Assert.Equal(code, problem.Code);
            Assert.Matches("не больше: [0-9]", problem.Sentence);
        }

        Assert.Equal(
            2,
            Read.All(
                book.ToStream(),
                limits: new()
                {
                    Rows = 5,
                    Columns = 3,
                    Cells = 5,
                    Merges = 2,
                    StringLength = 11,
                }
            ).Count
        );
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            WorkbookReader.Open(Small().ToStream(), "x.xlsx", ReadLimits.Default, cancellation.Token)
        );
    }

    [Fact]
    public void A_failing_disk_is_not_blamed_on_the_file() =>
        Assert.IsType<IOException>(
            Record
                .Exception(() => WorkbookReader.Open(new FailingStream(), "x.xlsx", ReadLimits.Default))
                ?.InnerException
        );

    private sealed class FailingStream : MemoryStream
    {
        public FailingStream()
            : base(new byte[100]) { }

        public override int Read(Span<byte> buffer) => throw new IOException("The disk is gone.");
    }
}
