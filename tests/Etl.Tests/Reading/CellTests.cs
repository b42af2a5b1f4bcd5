using QualityMonitor.Etl.Reading.Cells;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class CellTests
{
    [Theory]
    [InlineData("99.7", "99,7")]
    [InlineData("30.699999999999999", "30,7")]
    [InlineData("0.30000000000000004", "0,3")]
    [InlineData("82.60", "82,6")]
    [InlineData("5.0", "5")]
    [InlineData("-0.5", "-0,5")]
    [InlineData("0", "0")]
    [InlineData("1E-3", "0,001")]
    [InlineData("4.2E3", "4200")]
    [InlineData("1025001234567", "1025001234567")]
    [InlineData("9007199254740991", "9007199254740991")]
    public void A_number_is_what_its_author_sees_in_15_digits(string stored, string seen)
    {
        var cell = Read.Cell($"<c r=\"A1\"><v>{stored}</v></c>");

        Assert.Equal(CellKind.Number, cell.Kind);
        Assert.Equal(seen, cell.Text);
        Assert.Equal(
            decimal.Parse(seen.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture),
            cell.Number
        );
    }

    [Theory]
    [InlineData("1E+300")]
    [InlineData("abc")]
    public void A_number_that_is_none_stays_as_text(string stored) =>
        Assert.Equal(Cell.OfText(stored), Read.Cell($"<c r=\"A1\"><v>{stored}</v></c>"));

    [Theory]
    [InlineData("0%")]
    [InlineData("0.0%;[Red]-0.0%")]
    public void A_percent_keeps_its_fraction_and_shows_its_percent(string format)
    {
        var cell = Read.Cell("<c r=\"A1\" s=\"1\"><v>0.826</v></c>", book => book.Format(format));

        Assert.True(cell.IsPercent);
        Assert.Equal(0.826m, cell.Number);
        Assert.Equal("82,6%", cell.Text);
    }

    [Theory]
    [InlineData("0\\%")]
    [InlineData("0\"%\"")]
    public void A_percent_sign_that_is_only_written_is_no_percent(string format) =>
        Assert.False(Read.Cell("<c r=\"A1\" s=\"1\"><v>82.6</v></c>", book => book.Format(format)).IsPercent);

    [Theory]
    [InlineData("dd.mm.yyyy", "43715", "07.09.2019")]
    [InlineData("d/m;@", "43715", "07.09.2019")]
    [InlineData("[$-419]d mmm;@", "43715", "07.09.2019")]
    [InlineData("dd.mm.yyyy hh:mm", "43715.5", "07.09.2019 12:00")]
    [InlineData("h:mm", "0.020833333333333332", "00:30")]
    [InlineData("[h]:mm:ss", "1.0625", "25:30:00")]
    [InlineData("mmmm yyyy", "1", "01.01.1900")]
    public void A_number_under_a_date_format_is_a_date(string format, string serial, string seen)
    {
        var cell = Read.Cell($"<c r=\"A1\" s=\"1\"><v>{serial}</v></c>", book => book.Format(format));

        Assert.Equal(CellKind.Date, cell.Kind);
        Assert.Equal(seen, cell.Text);
    }

    [Theory]
    [InlineData("General")]
    [InlineData("0.00")]
    [InlineData("#,##0.00\\ \"чел. (день)\"")]
    [InlineData("0\" шт.\"_);[Red]\\-0")]
    public void Letters_in_quotes_make_no_date(string format) =>
        Assert.NotEqual(
            CellKind.Date,
            Read.Cell("<c r=\"A1\" s=\"1\"><v>43715</v></c>", book => book.Format(format)).Kind
        );

    [Fact]
    public void The_1904_calendar_is_four_years_and_a_day_later() =>
        Assert.Equal(
            "02.01.1904",
            Read.Cell("<c r=\"A1\" s=\"1\"><v>1</v></c>", book => book.Format("dd.mm.yyyy").Date1904()).Text
        );

    [Theory]
    [InlineData("2019-09-07", "07.09.2019")]
    [InlineData("2019-09-07T12:30:00Z", "07.09.2019 12:30")]
    [InlineData("10:10:10", "10:10:10")]
    public void An_iso_date_cell_is_the_date_as_written(string stored, string seen)
    {
        var cell = Read.Cell($"<c r=\"A1\" t=\"d\"><v>{stored}</v></c>");

        Assert.Equal(CellKind.Date, cell.Kind);
        Assert.Equal(seen, cell.Text);
    }

    [Fact]
    public void An_error_is_a_cell_with_its_name_and_not_an_empty_cell() =>
        Assert.Equal(Cell.OfError("#N/A"), Read.Cell("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>"));

    [Theory]
    [InlineData("<c r=\"A1\"><f>SUM(B1:B9)</f></c>")]
    [InlineData("<c r=\"A1\"><f>SUM(B1:B9)</f><v/></c>")]
    [InlineData("<c r=\"A1\"><f>SUM(B1:B9)</f><v></v></c>")]
    public void A_formula_saved_without_its_value_is_an_error_and_not_zero(string cell) =>
        Assert.Equal(Cell.OfError("формула без значения"), Read.Cell(cell));

    [Fact]
    public void A_formula_whose_value_is_no_text_is_an_empty_cell() =>
        Assert.True(Read.Cell("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>").IsEmpty);

    [Theory]
    [InlineData("1", "ИСТИНА", 1)]
    [InlineData("0", "ЛОЖЬ", 0)]
    public void A_boolean_is_shown_in_Russian(string stored, string seen, int number)
    {
        var cell = Read.Cell($"<c r=\"A1\" t=\"b\"><v>{stored}</v></c>");

        Assert.Equal((CellKind.Boolean, seen, number), (cell.Kind, cell.Text, (int)cell.Number));
    }

    [Theory]
    [InlineData("<t>МБОУ «СОШ №5»</t>", "МБОУ «СОШ №5»")]
    [InlineData(
        "<r><t>МБОУ </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">«СОШ </t></r><r><t>№5»</t></r>",
        "МБОУ «СОШ №5»"
    )]
    [InlineData("<t>школа</t><rPh sb=\"0\" eb=\"1\"><t>подсказка</t></rPh>", "школа")]
    [InlineData("<t>одна_x000D_\nдве _x005F_x000D_</t>", "одна\r\nдве _x000D_")]
    [InlineData("<t><![CDATA[a<b]]></t>", "a<b")]
    public void A_text_is_whole_whether_plain_or_in_runs_shared_or_inline(string xml, string seen)
    {
        Assert.Equal(Cell.OfText(seen), Read.Cell("<c r=\"A1\" t=\"s\"><v>0</v></c>", book => book.Shared(xml)));
        Assert.Equal(Cell.OfText(seen), Read.Cell($"<c r=\"A1\" t=\"inlineStr\"><is>{xml}</is></c>"));
    }

    [Fact]
    public void A_shared_text_that_is_not_there_is_an_error_and_not_an_empty_cell() =>
        Assert.Equal(CellKind.Error, Read.Cell("<c r=\"A1\" t=\"s\"><v>7</v></c>").Kind);

    [Fact]
    public void Cells_are_equal_when_they_show_the_same_value() =>
        Assert.Equal(new Cell(CellKind.Number, "99,7", 99.7m, default, IsPercent: false), Cell.OfNumber(99.7m));
}
