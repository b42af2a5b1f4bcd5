using System.IO.Compression;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xls;
using QualityMonitor.Support;
using Xunit;
using static QualityMonitor.Support.XlsbRecordWriter;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Workbooks of binary records say what the same workbook says as .xlsx.</summary>
public sealed class XlsbTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    private static readonly byte[] RowHead = [.. new byte[4], .. Short(300), 0, 0, 0, .. new byte[4]];

    public static TheoryData<string> Books =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Samples, "cases"), "*.xlsx")
                .Append(Path.Combine(Samples, "svetlorechensk", "passport.xlsx"))
                .Append(Path.Combine(Samples, "svetlorechensk", "2025-Q4", "Сведения СОШ 5, IV квартал 2025.xlsx"))
                .Select(static path => Path.GetRelativePath(Samples, path)),
        ];

    [Theory]
    [MemberData(nameof(Books))]
    public void A_workbook_saved_as_xlsb_says_the_same(string name)
    {
        var book = File.ReadAllBytes(Path.Combine(Samples, name));

        Assert.Equal(Read.Said(book, name), Read.Said(XlsbCopy.Of(book), name));
    }

    [Theory]
    [InlineData("agile_AES128_SHA1")]
    [InlineData("agile_AES128_MD5")]
    [InlineData("agile_AES128_SHA384")]
    public void What_Excel_itself_wrote_is_read(string name)
    {
        var path = Directory
            .EnumerateFiles(Repository.Shared("hostile"), "*.xlsb")
            .Single(path => path.Contains(name, StringComparison.Ordinal));
        using var stream = File.OpenRead(path);
        var file = new SourceStream(stream, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["1 Sheet1 False", "Sheet1 1:1 Text «Password: password» False"],
            Read.Said(OfficeEncryption.Open(file, "password"), "книга.xlsb")
        );
    }

    [Fact]
    public void Every_kind_of_cell_is_what_its_author_sees()
    {
        var row = Row(part =>
            part.Record(1, Head(0))
                .Record(2, Head(1), Int((8260 << 2) | 3))
                .Record(2, Head(2), Int(((-7) << 2) | 2))
                .Record(2, Head(3), Int((uint)(BitConverter.DoubleToInt64Bits(0.5) >> 32)))
                .Record(3, Head(4), Byte(0x2A))
                .Record(4, Head(5), Byte(1))
                .Record(5, Head(6), Real(30.699999999999999))
                .Record(6, Head(7), Text("СОШ № 5"))
                .Record(8, Head(8), Text("формула"), Short(0))
                .Record(9, Head(9), Real(0.1 + 0.2), Short(0))
                .Record(10, Head(10), Byte(0), Short(0))
                .Record(11, Head(11), Byte(0x07), Short(0))
                .Record(7, Head(12), Int(5))
                .Record(5, Head(13), Real(1e300))
        );

        Assert.Equal(
            ["", "82,6", "-7", "0,5", "#N/A", "ИСТИНА", "30,7", "СОШ № 5", "формула", "0,3", "ЛОЖЬ", "#DIV/0!"],
            Read.Texts(row)[..12]
        );
        Assert.Equal(CellFaults.TextLost, row[13].Text);
        Assert.Equal(CellKind.Error, row[13].Kind);
        Assert.Equal(CellKind.Text, row[14].Kind);
    }

    /// <summary>A cell without its column stands right of the one before it, empty ones counted.</summary>
    [Fact]
    public void A_short_cell_stands_right_of_the_one_before_it()
    {
        var row = Row(part =>
            part.Record(6, Head(1), Text("Школа"))
                .Record(12, Int(0))
                .Record(13, Int(0), Int((5 << 2) | 2))
                .Record(17, Int(0), Text("чел."))
        );

        Assert.Equal(["", "Школа", "", "5", "чел."], Read.Texts(row));
    }

    [Fact]
    public void Percent_dates_scales_raised_notes_and_the_calendar_of_1904_mean_what_they_mean_in_xlsx()
    {
        var styles = new XlsbRecordWriter()
            .Record(43, new byte[6], Short(0), new byte[13])
            .Record(43, new byte[6], Short(1), new byte[13])
            .Record(44, Short(164), Text("#,##0.0,\" тыс.\""))
            .Record(626)
            .Record(47, Short(0xFFFF), Short(14), new byte[12])
            .Record(627)
            .Record(617);
        foreach (var format in new[] { 0, 9, 14, 164 })
            styles.Record(47, Short(0), Short(format), new byte[12]);
        var part = new XlsbRecordWriter()
            .Record(145)
            .Record(0, RowHead)
            .Record(5, Head(0, style: 1), Real(0.826))
            .Record(5, Head(1, style: 2), Real(42266))
            .Record(5, Head(2, style: 3), Real(5200))
            .Record(62, Head(3), Byte(1), Text("99,72)"), Int(1), Short(4), Short(1))
            .Record(7, Head(4), Int(0))
            .Record(146);
        var strings = new XlsbRecordWriter()
            .Record(19, Byte(1), Text("20241)"), Int(2), Short(0), Short(0), Short(4), Short(1))
            .Record(160);
        var book = new XlsbFile
        {
            Styles = styles.Record(618).Record(279).ToBytes(),
            Strings = strings.ToBytes(),
            Date1904 = true,
        };

        var row = Assert.Single(Read.All(new MemoryStream(book.Sheet("Лист1", part).ToBytes()))[0].Rows);

        Assert.Equal(["82,6%", "20.09.2019", "5,2 тыс.", "99,7²⁾", "2024¹⁾"], Read.Texts(row));
        Assert.True(row[1].IsPercent);
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_and_merged_areas_are_known()
    {
        var part = new XlsbRecordWriter()
            .Record(60, Int(1), Int(2), Int(0), Int(0), Short(1))
            .Record(145)
            .Record(0, Int(4), Int(0), Short(300), Byte(0), Byte(0x10), Byte(0), Int(0))
            .Record(6, Head(0), Text("СОШ № 3"))
            .Record(146)
            .Record(177, Int(1))
            .Record(176, Int(4), Int(5), Int(0), Int(2))
            .Record(178);
        var book = new XlsbFile().Sheet("Видимый", part).Sheet("Скрытый", part, 1).Sheet("Очень", part, 2);

        var sheets = Read.All(new MemoryStream(book.ToBytes()));

        Assert.Equal([false, true, true], sheets.ConvertAll(static sheet => sheet.Info.IsHidden));
        Assert.All(
            sheets,
            static sheet =>
            {
                Assert.True(Assert.Single(sheet.Rows).IsHidden);
                Assert.Equal(5, sheet.Rows[0].Number);
                Assert.Equal(new MergedArea(5, 1, 6, 3), Assert.Single(sheet.Info.Merges));
                Assert.True(sheet.Info.IsColumnHidden(2) && sheet.Info.IsColumnHidden(3));
                Assert.False(sheet.Info.IsColumnHidden(1) || sheet.Info.IsColumnHidden(4));
            }
        );
    }

    [Fact]
    public void A_cell_that_is_there_twice_is_an_error_and_a_row_that_comes_back_refuses_the_file()
    {
        var row = Row(part => part.Record(6, Head(0), Text("5")).Record(6, Head(0), Text("7")));

        Assert.Equal(CellKind.Error, row[1].Kind);
        Assert.Equal(
            "sheet-row-twice",
            Read.Refusal(
                XlsbFile.OneSheet(static part =>
                    part.Record(0, RowHead)
                        .Record(6, Head(0), Text("5"))
                        .Record(0, Int(1), RowHead[4..])
                        .Record(6, Head(0), Text("6"))
                        .Record(0, RowHead)
                        .Record(6, Head(0), Text("7"))
                )
            ).Code
        );
    }

    public static TheoryData<string, string> Damaged =>
        new()
        {
            { "a cell behind the last column", "file-damaged" },
            { "a cell before the first row", "file-damaged" },
            { "a row behind the last", "limit-rows" },
            { "a row of minus one", "file-damaged" },
            { "a record that is cut", "file-damaged" },
            { "a body that is too short", "file-damaged" },
            { "a text that is longer than its record", "limit-string-length" },
            { "a text that is longer than a cell's", "limit-string-length" },
            { "runs that are not there", "file-damaged" },
        };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void What_no_program_writes_is_refused_in_words(string what, string code)
    {
        var bytes = XlsbFile.OneSheet(part =>
            _ = what switch
            {
                "a cell behind the last column" => part.Record(0, RowHead).Record(6, Head(16_384), Text("5")),
                "a cell before the first row" => part.Record(6, Head(0), Text("5")),
                "a row behind the last" => part.Record(0, Int(1_048_576), RowHead[4..]),
                "a row of minus one" => part.Record(0, Int(-1), RowHead[4..]),
                "a record that is cut" => part.Head(6, 100_000),
                "a body that is too short" => part.Record(0, RowHead).Record(5, Head(0), Int(1)),
                "a text that is longer than its record" => part.Record(0, RowHead).Record(6, Head(0), Int(0x7FFFFFFF)),
                "a text that is longer than a cell's" => part.Record(0, RowHead)
                    .Record(6, Head(0), Text(new string('я', 300_000))),
                _ => part.Record(0, RowHead).Record(62, Head(0), Byte(1), Text("5"), Int(0x40000000)),
            }
        );

        Assert.Equal(code, Read.Refusal(bytes, "отчёт.xlsb").Code);
    }

    /// <summary>Whatever is cut off its end, and from whichever part: never fewer figures without a word.</summary>
    [Theory]
    [InlineData("xl/workbook.bin")]
    [InlineData("xl/styles.bin")]
    [InlineData("xl/sharedStrings.bin")]
    [InlineData("xl/worksheets/sheet1.bin")]
    public void A_part_that_is_cut_refuses_the_file(string part)
    {
        var whole = XlsbCopy.Of(
            new XlsxBuilder()
                .Format("0.0%")
                .Sheet("Показатели", static sheet => sheet.Row("Школа", 82.6).Row("СОШ № 5", 5))
                .ToBytes()
        );
        for (var cut = 2; cut < 40; cut += 5)
            Assert.Equal("file-damaged", Read.Refusal(Cut(whole, part, cut), "отчёт.xlsb").Code);
    }

    [Fact]
    public void A_long_record_that_says_nothing_is_passed_over()
    {
        var noise = new byte[3_000_000];
        new Random(5).NextBytes(noise);

        var row = Row(part => part.Record(1045, noise).Record(6, Head(0), Text("5")));

        Assert.Equal("5", row[1].Text);
    }

    private static Row Row(Action<XlsbRecordWriter> cells) =>
        Assert.Single(
            Read.All(
                new MemoryStream(
                    XlsbFile.OneSheet(part =>
                    {
                        part.Record(0, RowHead);
                        cells(part);
                    })
                )
            )[0].Rows
        );

    private static byte[] Head(int column, int style = 0) => [.. Int(column), .. Int(style)];

    private static byte[] Cut(byte[] book, string name, int bytes)
    {
        using var file = new MemoryStream();
        file.Write(book);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry(name)!.Open();
            part.SetLength(Math.Max(0, part.Length - bytes));
        }

        return file.ToArray();
    }
}
