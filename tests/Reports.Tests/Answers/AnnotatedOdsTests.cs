using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>A school's workbook of LibreOffice goes back with our remarks in it, and nothing of its own is changed.</summary>
public sealed class AnnotatedOdsTests
{
    private const string Name = "Форма.ods";
    private const string Hostile = "Лист 'А' и \"б\"";

    private const string Rows = """
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Показатель</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Первый</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>=HYPERLINK("http://x")</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="-3"><text:p>-3</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-05-01"><text:p>01.05.2026</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>около</text:p><text:p>40<text:s text:c="2"/>шт.</text:p></table:table-cell><table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#ДЕЛ/0!</text:p></table:table-cell></table:table-row>
        """;

    private static readonly byte[] Original = Book(Rows);

    private static readonly Remark[] Remarks =
    [
        Error(1, 3, 2, "=HYPERLINK(\"http://x\")"),
        Error(2, 3, 5, null),
        new(3, Severity.Warning, Hostile, 5, 2, "-3", "Меньше нуля.", "число не меньше нуля"),
        Error(4, 7, 1, "01.05.2026"),
        Error(5, 7, 2, "около\n40  шт."),
        Error(6, 7, 3, "#ДЕЛ/0!"),
        Error(7, 9, 1, null),
        new(8, Severity.Error, null, null, null, null, "Нет столбца.", "столбец"),
    ];

    [Fact]
    public void Every_cell_of_the_sender_reads_as_before_and_our_sheet_is_passed_over()
    {
        var annotated = ReadBack.Annotated(Original, Name, Remarks)!;

        var before = ReadBack.Cells(Original, Name);
        Assert.Equal(before, ReadBack.Cells(annotated, Name));
        Assert.Contains($"{Hostile}|6|3|-3", before);
        Assert.True(ReadBack.IsKnown(annotated, Name));
        Assert.False(ReadBack.IsKnown(Original, Name));
    }

    [Fact]
    public void A_mark_holds_as_long_as_what_is_wrong_stands_there()
    {
        var formats = Formats(ReadBack.Annotated(Original, Name, Remarks)!);

        Assert.Equal(
            [
                "formula-is(EXACT([.$B$3];\"=HYPERLINK(\"\"http://x\"\")\"))",
                "formula-is(LEN([.$E$3])=0)",
                "formula-is(AND(ISNUMBER([.$B$5]);[.$B$5]=-3))",
                "formula-is(AND(ISNUMBER([.$A$7]);INT([.$A$7])=DATE(2026;5;1)))",
                "formula-is(EXACT(SUBSTITUTE([.$B$7];CHAR(10);\" \");\"около 40  шт.\"))",
                "formula-is(ISERROR([.$C$7]))",
                "formula-is(LEN([.$A$9])=0)",
            ],
            formats.Select(static one => one.Value)
        );
        Assert.Equal("'Лист ''А'' и \"б\"'.B3:'Лист ''А'' и \"б\"'.B3", formats[0].Place);
    }

    [Fact]
    public void What_stands_for_many_cells_is_split_and_the_marked_one_alone_has_a_note()
    {
        var notes = Notes(ReadBack.Annotated(Original, Name, Remarks)!);

        Assert.Equal(6, notes.Count);
        var third = Assert.Single(notes, static note => note.Contains("замечание 3", StringComparison.Ordinal));
        Assert.Contains("Проверьте", third, StringComparison.Ordinal);
        Assert.Contains("Ожидается: число не меньше нуля.", third, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_the_first_sheet_has_links_and_no_formula_and_the_workbook_opens_on_it()
    {
        var annotated = ReadBack.Annotated(Original, "=Форма.ods", Remarks)!;
        var content = XDocument.Parse(Part(annotated, "content.xml"));

        var sheets = content.Descendants().Where(static one => one.Name.LocalName == "table").ToList();
        Assert.Equal(["Замечания к файлу", Hostile, "Второй"], sheets.Select(static one => Attribute(one, "name")));
        Assert.Equal(
            [
                .. new[] { "B3", "E3", "B5", "A7", "B7", "C7", "A9" }.Select(static cell =>
                    $"#'Лист ''А'' и \"б\"'.{cell}"
                ),
            ],
            sheets[0]
                .Descendants()
                .Where(static one => one.Name.LocalName == "a")
                .Select(static one => Attribute(one, "href"))
        );
        Assert.DoesNotContain(sheets[0].Descendants().Attributes(), static one => one.Name.LocalName == "formula");
        Assert.Contains(">Замечания к файлу<", Part(annotated, "settings.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_comes_back_is_marked_anew_and_its_settled_cells_are_released()
    {
        var once = ReadBack.Annotated(Original, Name, Remarks)!;
        var twice = ReadBack.Annotated(once, Name, Remarks[2] with { Number = 1 })!;

        Assert.Equal(ReadBack.Cells(Original, Name), ReadBack.Cells(twice, Name));
        Assert.Single(Formats(twice));
        Assert.Contains("замечание 1", Assert.Single(Notes(twice)), StringComparison.Ordinal);
        Assert.Equal(2, Part(twice, "content.xml").Split("table:name=\"Замечания к файлу\"").Length);
        Assert.Equal(3, Part(twice, "styles.xml").Split("style:name=\"QualityMonitor").Length);
    }

    [Fact]
    public void The_senders_own_note_and_colours_are_kept_and_added_to()
    {
        var original = Book(
            "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>Завуч</dc:creator>"
                + "<text:p>Уточнить у Петровой</text:p></office:annotation><text:p>нет</text:p></table:table-cell></table:table-row>"
                + "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"Лист1.A1:Лист1.A9\">"
                + "<calcext:condition calcext:apply-style-name=\"Bad\" calcext:value=\"&gt;5\" calcext:base-cell-address=\"Лист1.A1\"/>"
                + "</calcext:conditional-format></calcext:conditional-formats>"
        );

        var twice = ReadBack.Annotated(
            ReadBack.Annotated(original, Name, Error(1, 1, 1, "нет"))!,
            Name,
            Error(1, 1, 1, "нет")
        )!;

        var note = Assert.Single(Notes(twice));
        Assert.Contains("Уточнить у Петровой", note, StringComparison.Ordinal);
        Assert.Equal(2, note.Split("Число не прочитано").Length);
        Assert.Equal(["formula-is(EXACT([.$A$1];\"нет\"))", ">5"], Formats(twice).Select(static one => one.Value));
    }

    [Fact]
    public void Nothing_but_what_is_ours_differs_and_the_same_file_gives_the_same_bytes()
    {
        var annotated = ReadBack.Annotated(Original, Name, Remarks)!;
        var plain = Book(
            "<!-- с замечанием --><table:table-row><table:table-cell office:value-type=\"string\"><text:p>а &amp;  б<text:tab/></text:p>"
                + "</table:table-cell><table:table-cell table:formula='of:=\"б\"' office:value-type=\"string\"><text:p>б</text:p>"
                + "</table:table-cell></table:table-row>"
        );

        Assert.Equal(annotated, ReadBack.Annotated(Original, Name, Remarks));
        Assert.Equal("\u00007,binary", Part(annotated, "Pictures/1.png"));
        Assert.Equal("mimetype", Encoding.ASCII.GetString(annotated, 30, 8));
        Assert.Equal("application/vnd.oasis", Encoding.ASCII.GetString(annotated, 38, 21));
        Assert.Equal(
            WithoutOurs(Part(plain, "content.xml")),
            WithoutOurs(Part(ReadBack.Annotated(plain, Name, Error(1, 1, 2, "б"))!, "content.xml"))
        );
    }

    [Fact]
    public void One_file_of_XML_carries_remarks_as_the_zip_does()
    {
        var flat = OdsFile.Flat(OdsFile.Table(Rows, "Лист1") + OdsFile.Table("", "Второй"));
        Remark[] remarks = [.. Remarks.Select(static one => one.Sheet is null ? one : one with { Sheet = "Лист1" })];

        var annotated = ReadBack.Annotated(flat, "Форма.fods", remarks)!;

        Assert.Equal(ReadBack.Cells(flat, "Форма.fods"), ReadBack.Cells(annotated, "Форма.fods"));
        Assert.True(ReadBack.IsKnown(annotated, "Форма.fods"));
    }

    /// <summary>In one file of XML an embedded document has styles, settings, sheets and rows of its own.</summary>
    [Fact]
    public void What_is_embedded_is_none_of_the_sheets()
    {
        const string Chart =
            "<table:shapes><draw:object><office:document><office:styles/><office:automatic-styles/><office:body><office:spreadsheet>"
            + "<table:table table:name=\"local\"><table:table-row><table:table-cell/></table:table-row></table:table>"
            + "</office:spreadsheet></office:body></office:document></draw:object></table:shapes>";
        var flat = OdsFile.Flat(
            OdsFile.Table(
                Chart
                    + "<table:table-row-group><table:table-row><table:table-cell office:value-type=\"string\"><text:p>нет</text:p>"
                    + "</table:table-cell></table:table-row></table:table-row-group>"
            )
        );

        var annotated = Encoding.UTF8.GetString(
            ReadBack.Annotated(flat, "Форма.fods", Error(1, 1, 1, "нет") with { Sheet = "Лист1" })!
        );

        Assert.Contains(Chart.Replace("/>", " />", StringComparison.Ordinal), annotated, StringComparison.Ordinal);
        Assert.Contains("EXACT([.$A$1];&quot;нет&quot;)", annotated, StringComparison.Ordinal);
        Assert.Equal(2, annotated.Split("<office:annotation").Length);
        Assert.Equal(2, annotated.Split("table:name=\"Замечания к файлу\"").Length);
    }

    [Fact]
    public void What_would_break_or_be_taken_for_ours_gets_the_list_as_a_workbook()
    {
        Assert.Null(
            ReadBack.Annotated(
                OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows)), ("META-INF/documentsignatures.xml", "<a/>")),
                Name,
                Remarks
            )
        );
        Assert.Null(
            ReadBack.Annotated(
                OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows) + OdsFile.Table("", "Замечания к файлу"))),
                Name,
                Remarks
            )
        );
        Assert.Null(ReadBack.Annotated(OdsFile.Zip("<office:document-content"), Name, Remarks));
    }

    /// <summary>LibreOffice says in its own formats what it understood: the colours, the notes, the links.</summary>
    [Fact]
    public async Task LibreOffice_understands_the_marks_and_what_it_saves_is_still_known()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        var annotated = ReadBack.Annotated(Original, Name, Remarks)!;

        using var excel = await Soffice.ConvertAsync(
            "xlsx:Calc MS Excel 2007 XML",
            Name,
            annotated,
            TestContext.Current.CancellationToken
        );
        using (var book = SpreadsheetDocument.Open(excel["Форма.xlsx"], isEditable: false))
        {
            var parts = book.WorkbookPart!;
            var sheet = (
                (WorksheetPart)parts.GetPartById(parts.Workbook!.Descendants<Sheet>().ElementAt(1).Id!)
            ).Worksheet!;
            Assert.Equal(
                ["A7", "A9", "B3", "B5", "B7", "C7", "E3"],
                sheet
                    .Descendants<ConditionalFormatting>()
                    .Select(static one => one.SequenceOfReferences!.InnerText)
                    .Order(StringComparer.Ordinal)
            );
            Assert.All(
                sheet.Descendants<ConditionalFormattingRule>(),
                static rule => Assert.Equal("expression", rule.Type!.InnerText)
            );
            Assert.Equal(6, sheet.WorksheetPart!.WorksheetCommentsPart!.Comments!.Descendants<Comment>().Count());
            Assert.Equal(
                7,
                ((WorksheetPart)parts.GetPartById(parts.Workbook.Descendants<Sheet>().First().Id!))
                    .Worksheet!.Descendants<Hyperlink>()
                    .Count()
            );
        }

        using var saved = await Soffice.ConvertAsync("ods", Name, annotated, TestContext.Current.CancellationToken);
        var back = await File.ReadAllBytesAsync(saved["Форма.ods"], TestContext.Current.CancellationToken);
        Assert.True(ReadBack.IsKnown(back, Name));
        var again = ReadBack.Annotated(back, Name, Remarks[0])!;
        Assert.Single(Notes(again));
        Assert.Single(Formats(again), static one => one.Place.Contains("B3", StringComparison.Ordinal));
        Assert.Single(Formats(again));
    }

    private static Remark Error(int number, int row, int column, string? value) =>
        new(number, Severity.Error, Hostile, row, column, value, "Число не прочитано.", "число, например 82,6");

    private static byte[] Book(string rows) =>
        OdsFile.Zip(
            OdsFile.Content(
                OdsFile.Table(rows, Hostile.Replace("\"", "&quot;", StringComparison.Ordinal))
                    + OdsFile.Table("<table:table-row><table:table-cell/></table:table-row>", "Второй")
            ),
            ("styles.xml", OdsFile.StylesPart("<style:style style:name=\"Default\" style:family=\"table-cell\"/>")),
            (
                "settings.xml",
                "<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    + "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"><office:settings>"
                    + "<config:config-item config:name=\"ActiveTable\" config:type=\"string\">Второй</config:config-item>"
                    + "</office:settings></office:document-settings>"
            ),
            (
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                    + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
                    + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                    + "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
                    + "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
                    + "</manifest:manifest>"
            ),
            ("Pictures/1.png", "\u00007,binary")
        );

    private static string WithoutOurs(string content)
    {
        var root = XDocument.Parse(content, LoadOptions.PreserveWhitespace).Root!;
        root.Descendants()
            .Where(static one =>
                one.Name.LocalName is "annotation" or "conditional-formats"
                || one.Attributes()
                    .Any(static name =>
                        name.Name.LocalName == "name"
                        && (
                            name.Value == "Замечания к файлу"
                            || name.Value.StartsWith("QualityMonitor", StringComparison.Ordinal)
                        )
                    )
            )
            .ToList()
            .ForEach(static one => one.Remove());

        // «<a></a>» and «<a/>» are one.
        root.Descendants().Where(static one => !one.Nodes().Any()).ToList().ForEach(static one => one.RemoveNodes());
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static List<(string Place, string Value)> Formats(byte[] book) =>
        [
            .. XDocument
                .Parse(Part(book, "content.xml"))
                .Descendants()
                .Where(static one => one.Name.LocalName == "conditional-format")
                .Select(static one =>
                    (Attribute(one, "target-range-address"), Attribute(one.Elements().Single(), "value"))
                ),
        ];

    private static List<string> Notes(byte[] book) =>
        [
            .. XDocument
                .Parse(Part(book, "content.xml"))
                .Descendants()
                .Where(static one => one.Name.LocalName == "annotation")
                .Select(static one => one.Value),
        ];

    private static string Attribute(XElement element, string name) =>
        element.Attributes().Single(one => one.Name.LocalName == name).Value;

    private static string Part(byte[] book, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(book), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
