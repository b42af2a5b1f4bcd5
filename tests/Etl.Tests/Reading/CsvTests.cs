using System.Text;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class CsvTests
{
    private const string Russian = "Школа;Доля выпускников\nМБОУ «СОШ №5»;99,7\nлицей «Дубна»;80,1\n";

    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n")]
    [InlineData("a,b,c\n1,2,3\n4,5,6\n")]
    [InlineData("a\tb\tc\n1,5\t2,5\t3,5\n4,5\t5,5\t6,5\n")]
    [InlineData("a|b|c\n1|2|3\n4|5|6\n")]
    [InlineData("sep=,\na,b,c\n1;0,2;0,3;0\n")]
    [InlineData("\"x;y;z\",b,c\n\"1;2\",2,3\n")]
    public void The_delimiter_is_the_one_that_makes_columns(string text) =>
        Assert.All(Read.Csv(text), row => Assert.Equal(3, row.LastColumn));

    [Theory]
    [InlineData(1251)]
    [InlineData(20866)]
    [InlineData(866)]
    [InlineData(65001)]
    [InlineData(1200)]
    [InlineData(1201)]
    public void Russian_text_is_read_in_every_encoding_that_is_in_use(int codePage)
    {
        var text = codePage is 20866 or 866
            ? Russian
                .Replace('«', '"')
                .Replace('»', '"')
                .Replace("МБОУ \"", "МБОУ ", StringComparison.Ordinal)
                .Replace("\"", string.Empty, StringComparison.Ordinal)
            : Russian;
        text = codePage is 20866 or 866 ? text.Replace("№", "N", StringComparison.Ordinal) : text;

        var rows = Read.Csv(Encoding.GetEncoding(codePage).GetBytes(text));

        Assert.Equal(["Школа", "Доля выпускников"], Read.Texts(rows[0]));
        Assert.Equal("99,7", rows[1][2].Text);
    }

    [Theory]
    [InlineData("Школа;Доля\n")]
    [InlineData("ШКОЛА;ДОЛЯ ВЫПУСКНИКОВ\nЛИЦЕЙ;80,1\n")]
    [InlineData("МБОУ СОШ;ДА\nГИМНАЗИЯ;НЕТ\n")]
    [InlineData("Район;Ёлкинский\nЦель;Объём, тыс. шт.\n")]
    [InlineData("code;name;value\n1.1;успеваемость;80,1\n")]
    public void Letters_tell_the_page_whether_small_or_capital(string text)
    {
        foreach (var page in (int[])[1251, 20866, 866])
            Assert.Equal(
                text.TrimEnd('\n').Split('\n')[^1].Split(';')[0],
                Read.Csv(Encoding.GetEncoding(page).GetBytes(text))[^1][1].Text
            );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_letter_of_utf8_may_lie_over_the_end_of_any_block(int shift)
    {
        var line = "школа;доля\n";
        var text = new string('x', shift) + string.Concat(Enumerable.Repeat(line, 20_000));

        var rows = Read.Csv(Encoding.UTF8.GetBytes(text));

        Assert.Equal(20_000, rows.Count);
        Assert.All(rows.Skip(1), static row => Assert.Equal("школа", row[1].Text));
    }

    [Fact]
    public void A_mark_of_the_encoding_is_no_part_of_the_first_cell()
    {
        foreach (
            var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32]
        )
            Assert.Equal("Школа", Read.Csv([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)])[0][1].Text);
    }

    [Fact]
    public void A_cut_letter_in_utf8_is_damage_and_not_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian);

        Assert.Equal(
            "text-encoding",
            Read.Refusal(bytes[..^0].Where((_, index) => index != 1).ToArray(), "отчёт.csv").Code
        );
    }

    [Fact]
    public void Quotes_hold_delimiters_line_ends_and_quotes()
    {
        var rows = Read.Csv("\"МБОУ \"\"СОШ №5\"\"\";\"две\nстроки; в ячейке\"\nследующая;строка\n");

        Assert.Equal(["МБОУ \"СОШ №5\"", "две\nстроки; в ячейке"], Read.Texts(rows[0]));
        Assert.Equal((2, "следующая"), (rows[1].Number, rows[1][1].Text));
    }

    [Fact]
    public void Quotes_inside_a_plain_cell_are_letters() =>
        Assert.Equal(["МБОУ \"СОШ №5\"", "99"], Read.Texts(Read.Csv("МБОУ \"СОШ №5\";99\nx;1\n")[0]));

    [Fact]
    public void Ragged_rows_are_kept_and_empty_ones_counted()
    {
        var rows = Read.Csv("Отчёт за 2019 год\n\na;b;c\n1;2;3;4;5\n;;\n6;7;8\n#9;x;y\n");

        Assert.Equal([1, 3, 4, 6, 7], rows.Select(row => row.Number));
        Assert.Equal(["1", "2", "3", "4", "5"], Read.Texts(rows[2]));
        Assert.Equal("#9", rows[4][1].Text);
    }

    [Fact]
    public void Every_cell_is_text_and_the_sheet_is_named_after_the_file()
    {
        var sheet = Assert.Single(Read.All(new MemoryStream(Encoding.UTF8.GetBytes("007;99,7\n")), "Дубна 2019.csv"));

        Assert.Equal("Дубна 2019", sheet.Info.Name);
        Assert.Equal([Cell.OfText("007"), Cell.OfText("99,7")], new[] { sheet.Rows[0][1], sheet.Rows[0][2] });
    }

    /// <summary>More than a minute of a processor, once: the time grew with the square of the cells.</summary>
    [Fact]
    public void A_line_of_half_a_million_cells_is_refused_at_the_first_that_no_sheet_has()
    {
        var text = string.Concat(Enumerable.Repeat("a;", 500_000));

        Assert.Contains(
            "16385",
            Read.Refusal(Encoding.UTF8.GetBytes(text), "отчёт.csv").Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("a", Read.Csv("x;y\n" + new string(';', 900_000) + "\na;b")[1][1].Text);
    }

    [Theory]
    [InlineData(";", "Строка 2 файла .csv слишком длинная; допускается не больше: 2\u00A0000\u00A0000 знаков.")]
    [InlineData(
        "слово ",
        "В строке 2, столбце 1 файла .csv слишком длинный текст; допускается не больше: 100\u00A0000 знаков."
    )]
    [InlineData("\"слово \n\" ", "В строке 2 файла .csv неверно расставлены кавычки.")]
    public void A_line_without_end_is_refused_by_its_row_and_what_is_expected(string piece, string sentence)
    {
        var text = "Школа;Доля\n" + string.Concat(Enumerable.Repeat(piece, 2_500_000 / piece.Length));

        var problem = Read.Refusal(Encoding.UTF8.GetBytes(text), "отчёт.csv");

        Assert.Equal(sentence, problem.Sentence);
        Assert.NotEmpty(problem.Expected);
    }

    [Fact]
    public void A_quote_that_is_never_closed_swallows_no_more_than_a_cell_may_have()
    {
        var text = "Школа;Доля\n\"лицей;" + string.Concat(Enumerable.Repeat("80,1\nгимназия;", 100_000));

        var problem = Read.Refusal(Encoding.UTF8.GetBytes(text), "отчёт.csv");

        Assert.Equal("limit-string-length", problem.Code);
        Assert.Contains("кавычка", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_over_the_end_of_a_block_is_read_as_anywhere_else()
    {
        const string Tail = ";\"a \"\"b\"\"; c\";d\r\n\r\n\"e\";f";
        foreach (var length in Enumerable.Range((32 * 1024) - Tail.Length - 8, Tail.Length + 16))
        {
            var pad = new string('x', length);

            var rows = Read.Csv("sep=;\n" + pad + Tail);

            Assert.Equal([1, 3], rows.Select(static row => row.Number));
            Assert.Equal([pad, "a \"b\"; c", "d"], Read.Texts(rows[0]));
            Assert.Equal(["e", "f"], Read.Texts(rows[1]));
        }
    }

    [Fact]
    public void Time_that_is_up_within_one_line_ends_the_reading()
    {
        using var time = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes("Школа;Доля\n" + new string(';', 1_900_000));
        var opened = Assert.IsType<OpenResult.Opened>(
            WorkbookReader.Open(new MemoryStream(bytes), "отчёт.csv", ReadLimits.Default, time.Token)
        );
        using var rows = opened.Workbook.Sheets().Single().Rows().GetEnumerator();
        Assert.True(rows.MoveNext());
        time.Cancel();

        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    [Theory]
    [InlineData("a;b\rc;d\r", "a|b/c|d")]
    [InlineData("a;b\r\n\r\nc;d", "a|b/c|d")]
    [InlineData("a;\"b\r\nc\"\r\nd;e", "a|b\r\nc/d|e")]
    [InlineData("a;\"b \"\"c\"\"; d\"\ne;f\n", "a|b \"c\"; d/e|f")]
    [InlineData("a;5\" труба\nb;c\n", "a|5\" труба/b|c")]
    [InlineData("a;\"\"\nb;c\n", "a/b|c")]
    public void Lines_end_as_systems_end_them_and_quotes_keep_what_is_within(string text, string cells) =>
        Assert.Equal(cells, string.Join('/', Read.Csv(text).Select(static row => string.Join('|', Read.Texts(row)))));
}
