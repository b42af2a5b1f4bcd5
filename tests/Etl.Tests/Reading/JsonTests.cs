using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class JsonTests
{
    [Fact]
    public void An_array_of_flat_objects_is_a_table_with_its_keys_as_header()
    {
        var rows = Rows(
            """[ {"школа": "СОШ № 5", "доля": 82.6, "сдал": true}, {"доля": 99, "школа": "лицей «Дубна»", "заметка": null} ]"""
        );

        Assert.Equal([1, 2, 3], rows.Select(row => row.Number));
        Assert.Equal(["школа", "доля", "сдал", "заметка"], Read.Texts(rows[0]));
        Assert.Equal(["СОШ № 5", "82,6", "ИСТИНА"], Read.Texts(rows[1]));
        Assert.Equal(["лицей «Дубна»", "99"], Read.Texts(rows[2]));
        Assert.Equal((CellKind.Number, 82.6m), (rows[1][2].Kind, rows[1][2].Number));
    }

    [Fact]
    public void A_key_that_comes_late_has_a_column_all_the_same()
    {
        var rows = Rows("""[{"a": 1}, {"b": 2}]""");

        Assert.Equal(["a", "b"], Read.Texts(rows[0]));
        Assert.Equal(["", "2"], Read.Texts(rows[2]));
    }

    [Fact]
    public void An_empty_object_keeps_its_number_and_an_empty_array_has_no_rows()
    {
        Assert.Equal([1, 3], Rows("""[{}, {"a": 1}]""").Select(row => row.Number));
        Assert.Empty(Rows(" [ ]\n"));
    }

    [Theory]
    [InlineData("12345678901234567890123456789012")]
    [InlineData("1e400")]
    public void A_number_that_no_decimal_holds_stays_as_it_is_written(string number) =>
        Assert.Equal(
            (CellKind.Text, number),
            (Rows($$"""[{"a": {{number}}}]""")[1][1].Kind, Rows($$"""[{"a": {{number}}}]""")[1][1].Text)
        );

    [Fact]
    public void Records_longer_than_the_buffer_come_whole()
    {
        var text = new string('я', 90_000);

        var rows = Rows($$"""[{"a": "{{text}}"}, {"a": "{{text}}"}]""");

        Assert.Equal([text, text], rows.Skip(1).Select(row => row[1].Text));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(
            2,
            Read.All(new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""[{"a": 1}]""")]), "a.json")[
                0
            ].Rows.Count
        );

    [Theory]
    [InlineData("""[{"a": 1}, {"a": {"b": 2}}]""", "json-nested", "записи 2")]
    [InlineData("""[{"итоги": [1, 2]}]""", "json-nested", "«итоги»")]
    [InlineData("""[{"a": 1}, 5]""", "json-no-object", "Запись 2")]
    [InlineData("""{"rows": []}""", "json-no-array", "не список")]
    [InlineData("""[{"a": 1, "a": 2}]""", "json-key-twice", "«a»")]
    [InlineData("""[{"a": 1}, {"a": """, "json-damaged", "запись 2")]
    [InlineData("""[{"a": 1}""", "json-damaged", "JSON")]
    [InlineData("""[{"a": 1}] [{"a": 2}]""", "json-damaged", "JSON")]
    [InlineData("""[{"a": 1},]""", "json-damaged", "JSON")]
    public void What_is_no_list_of_flat_records_is_refused_by_name(string text, string code, string named)
    {
        var problem = Refusal(text);

        Assert.Equal(code, problem.Code);
        Assert.Contains(named, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bounds_of_a_workbook_hold_for_json()
    {
        Assert.Equal("limit-columns", Refusal("""[{"a": 1, "b": 2, "c": 3}]""", new ReadLimits { Columns = 2 }).Code);
        Assert.Equal("limit-rows", Refusal("""[{"a": 1}, {"a": 2}]""", new ReadLimits { Rows = 2 }).Code);
        Assert.Equal("limit-cells", Refusal("""[{"a": 1}, {"a": 2}]""", new ReadLimits { Cells = 2 }).Code);
        Assert.Equal("limit-string-length", Refusal("""[{"a": "12345"}]""", new ReadLimits { StringLength = 4 }).Code);
        Assert.Equal(
            "limit-string-length",
            Refusal($$"""[{"a": "{{new string('x', 200_000)}}"}]""", new ReadLimits { StringLength = 1000 }).Code
        );
    }

    [Theory]
    [InlineData("[1];[2]\n3;4\n")]
    [InlineData("{a};{b}\n3;4\n")]
    public void A_text_table_that_begins_with_a_bracket_is_still_one(string text) =>
        Assert.Equal(2, Read.Csv(text).Count);

    private static List<Row> Rows(string text) =>
        Read.All(new MemoryStream(Encoding.UTF8.GetBytes(text)), "данные.json")[0].Rows;

    private static Problem Refusal(string text, ReadLimits? limits = null) =>
        Read.Refusal(new MemoryStream(Encoding.UTF8.GetBytes(text)), "данные.json", limits);
}
