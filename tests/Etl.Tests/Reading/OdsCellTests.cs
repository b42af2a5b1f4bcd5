using QualityMonitor.Etl.Reading.Cells;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>What a cell of an .ods says: its value, its formula, its text.</summary>
public sealed class OdsCellTests
{
    private const string Half = "office:value-type=\"percentage\" office:value=\"0.5\"";

    [Theory]
    [InlineData("office:value-type=\"float\" office:value=\"99.7\"", "99,70", CellKind.Number, "99,7")]
    [InlineData("office:value-type=\"float\" office:value=\"30.699999999999999\"", "30,7", CellKind.Number, "30,7")]
    [InlineData(Half, "50%", CellKind.Number, "50%")]
    [InlineData("office:value-type=\"currency\" office:value=\"1200\"", "1 200 ₽", CellKind.Number, "1200")]
    [InlineData("office:value-type=\"date\" office:date-value=\"2019-09-07\"", "7 сен", CellKind.Date, "07.09.2019")]
    [InlineData("office:value-type=\"date\" office:date-value=\"1880-05-01\"", "1880", CellKind.Date, "01.05.1880")]
    [InlineData(
        "office:value-type=\"date\" office:date-value=\"2019-09-07T13:45:00\"",
        "x",
        CellKind.Date,
        "07.09.2019 13:45"
    )]
    [InlineData("office:value-type=\"time\" office:time-value=\"PT01H30M00S\"", "1:30", CellKind.Date, "01:30")]
    [InlineData("office:value-type=\"time\" office:time-value=\"PT30H10M00S\"", "30:10", CellKind.Date, "30:10:00")]
    [InlineData("office:value-type=\"time\" office:time-value=\"вчера\"", "вчера", CellKind.Text, "вчера")]
    [InlineData("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ДА", CellKind.Boolean, "ИСТИНА")]
    [InlineData("office:value-type=\"string\"", "007", CellKind.Text, "007")]
    [InlineData("office:value-type=\"string\" office:string-value=\"12,50\"", "12,5", CellKind.Text, "12,50")]
    [InlineData("office:value-type=\"float\" office:value=\"1e400\"", "много", CellKind.Text, "много")]
    [InlineData("", "просто текст", CellKind.Text, "просто текст")]
    [InlineData("office:value-type=\"string\"", "#Н/Д", CellKind.Text, "#Н/Д")]
    public void A_cell_is_what_its_value_says(string attributes, string shown, CellKind kind, string text)
    {
        var cell = OdsCells.Cell($"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>");

        Assert.Equal((kind, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void A_percent_keeps_its_fraction() =>
        Assert.Equal(
            (0.5m, true),
            OdsCells.Cell($"<table:table-cell {Half}/>") is var half ? (half.Number, half.IsPercent) : default
        );

    [Theory]
    [InlineData(
        "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
        "#DIV/0!",
        "#DIV/0!"
    )]
    [InlineData("office:value-type=\"float\" office:value=\"0\"", "#ДЕЛ/0!", "#ДЕЛ/0!")]
    [InlineData("office:value-type=\"string\"", "Err:502", "Err:502")]
    [InlineData("calcext:value-type=\"error\"", "", "ошибка формулы")]
    public void A_formula_with_an_error_is_an_error_whatever_its_value_pretends(
        string attributes,
        string shown,
        string text
    )
    {
        var cell = OdsCells.Cell(
            $"<table:table-cell table:formula=\"of:=1/0\" {attributes}><text:p>{shown}</text:p></table:table-cell>"
        );

        Assert.Equal((CellKind.Error, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void A_formula_without_a_value_is_no_empty_cell_and_one_with_the_empty_text_is()
    {
        const string Formula = "<table:table-cell table:formula=\"of:=[.A2]\"";

        Assert.Equal("формула без значения", OdsCells.Cell(Formula + "/>").Text);
        Assert.Equal("формула без значения", OdsCells.Cell(Formula + " office:value-type=\"float\"/>").Text);
        Assert.True(OdsCells.Cell(Formula + "><text:p/></table:table-cell>").IsEmpty);
        Assert.Equal(
            7,
            OdsCells
                .Cell(Formula + " office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>")
                .Number
        );
    }

    [Fact]
    public void A_text_is_what_is_shown_and_a_note_to_the_cell_is_none_of_it()
    {
        var cell = OdsCells.Cell(
            """
            <table:table-cell office:value-type="string">
              <office:annotation><text:p>примечание</text:p></office:annotation>
              <draw:frame><draw:text-box><text:p>надпись</text:p></draw:text-box></draw:frame>
              <text:p>МБОУ
                 <text:span>«СОШ<text:s/>№</text:span><text:s text:c="2"/>5»<text:tab/>г.<text:line-break/>Дубна</text:p>
              <text:p>второй абзац</text:p>
            </table:table-cell>
            """
        );

        Assert.Equal("МБОУ «СОШ №  5»\tг.\nДубна\nвторой абзац", cell.Text);
    }

    [Theory]
    [InlineData("99,7<text:span text:style-name=\"T1\">2)</text:span>", "99,7²⁾")]
    [InlineData("<text:span text:style-name=\"T1\">2</text:span>", "2")]
    [InlineData(
        "<text:span text:style-name=\"T2\">1<text:span text:style-name=\"T1\"><text:span>2</text:span></text:span>3</text:span>4",
        "1²34"
    )]
    public void A_raised_footnote_does_not_join_the_number(string shown, string text)
    {
        const string Raised =
            "<style:style style:name=\"T1\" style:family=\"text\">"
            + "<style:text-properties style:text-position=\"super 58%\"/></style:style>"
            + "<style:style style:name=\"T2\" style:family=\"text\">"
            + "<style:text-properties style:text-position=\"0% 100%\"/></style:style>";

        Assert.Equal(
            text,
            OdsCells.Cell($"<table:table-cell><text:p>{shown}</text:p></table:table-cell>", Raised).Text
        );
    }
}
