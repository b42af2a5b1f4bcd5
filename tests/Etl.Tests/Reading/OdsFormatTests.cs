using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>What formats and styles make of the number that an .ods stores.</summary>
public sealed class OdsFormatTests
{
    [Fact]
    public void A_number_is_a_percent_or_a_date_also_by_the_style_of_its_column_and_by_a_parent_in_another_part()
    {
        const string Styles = """
            <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Доля"/>
            <style:style style:name="кольцо" style:family="table-cell" style:parent-style-name="кольцо"/>
            <number:date-style style:name="N2"><number:day/><number:text>.</number:text><number:month/></number:date-style>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
            """;
        const string Named = """
            <number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>
            <style:style style:name="Доля" style:family="table-cell" style:data-style-name="N1"/>
            """;
        const string Rows = """
            <table:table-column table:default-cell-style-name="ce1"/>
            <table:table-column table:number-columns-repeated="2"/>
            <table:table-row><table:table-cell office:value-type="float" office:value="0.826"/>
            <table:table-cell table:style-name="ce2" office:value-type="float" office:value="43715"/>
            <table:table-cell table:style-name="кольцо" office:value-type="float" office:value="1"/></table:table-row>
            """;
        var file = OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows), Styles), ("styles.xml", OdsFile.StylesPart(Named)));

        Assert.Equal(["82,6%", "07.09.2019", "1"], Read.Texts(Read.All(new MemoryStream(file))[0].Rows[0]));
    }

    /// <summary>LibreOffice writes the section for negative numbers as the format, and refers to the others.</summary>
    [Theory]
    [InlineData("5200", "5,2 тыс. руб.")]
    [InlineData("-5200", "-5,2 тыс. руб.")]
    [InlineData("0", "0 руб.")]
    public void A_format_of_several_sections_shows_a_number_with_its_own_sign_and_scale(string stored, string seen)
    {
        const string Styles = """
            <number:number-style style:name="N9P0" style:volatile="true">
            <number:number number:display-factor="1000"/><number:text> тыс. руб.</number:text></number:number-style>
            <number:number-style style:name="N9P1" style:volatile="true"><number:text>-</number:text>
            <number:number number:display-factor="1000"/><number:text> тыс. руб.</number:text></number:number-style>
            <number:number-style style:name="N9"><number:text>- </number:text><number:number/><number:text> руб.</number:text>
            <style:map style:condition="value()&gt;0" style:apply-style-name="N9P0"/>
            <style:map style:condition="value()&lt;0" style:apply-style-name="N9P1"/></number:number-style>
            <number:text-style style:name="N8"><number:text-content/>
            <style:map style:condition="value()&gt;0" style:apply-style-name="N9P0"/>
            <style:map style:condition="value()&lt;0" style:apply-style-name="N9P1"/>
            <style:map style:condition="value()=0" style:apply-style-name="N9"/></number:text-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N9"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N8"/>
            """;
        var cells =
            $"<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"{stored}\"/>"
            + $"<table:table-cell office:value-type=\"float\" office:value=\"{stored}\"/>";

        var row = OdsCells.Rows(
            $"<table:table-row table:default-cell-style-name=\"ce2\">{cells}</table:table-row>",
            Styles
        )[0];

        Assert.Equal([seen, seen], Read.Texts(row));
    }

    [Fact]
    public void A_format_that_scales_or_names_a_unit_shows_another_figure_than_is_stored()
    {
        const string Styles = """
            <number:number-style style:name="N1"><number:number number:display-factor="1000"/></number:number-style>
            <number:number-style style:name="N2"><number:number/><number:text> тыс. руб.</number:text></number:number-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
            """;
        const string Rows = """
            <table:table-column table:default-cell-style-name="ce1"/>
            <table:table-row><table:table-cell office:value-type="float" office:value="12345"/>
            <table:table-cell table:style-name="ce2" office:value-type="float" office:value="5.2"/></table:table-row>
            """;

        var file = OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows), Styles));

        Assert.Equal(["12,345", "5,2 тыс. руб."], Read.Texts(Read.All(new MemoryStream(file))[0].Rows[0]));
    }
}
