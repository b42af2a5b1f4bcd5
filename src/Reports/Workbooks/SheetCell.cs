using System.Buffers;
using System.Globalization;
using System.Xml;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>
/// One value of a sheet. Text is always text: what begins with = + - @ is never a formula, and does not become one when
/// the cell is edited.
/// </summary>
/// <param name="Status">Shown by the colour of the cell, and of a number by a sign before it; null for none.</param>
internal readonly record struct SheetCell(string? Text, decimal? Number, DateOnly? Day, Status? Status = null)
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n");

    /// <summary>Excel holds no more characters in a cell.</summary>
    private const int MostCharacters = 32_767;

    public static implicit operator SheetCell(string? text) => new(text, null, null);

    public static implicit operator SheetCell(decimal? number) => new(null, number, null);

    public static implicit operator SheetCell(int number) => new(null, number, null);

    public static implicit operator SheetCell(DateOnly day) => new(null, null, day);

    /// <summary>«✖ не выполнен», in its colour.</summary>
    /// <param name="more">Words after it; empty for none.</param>
    public static SheetCell Of(Status status, string more = "") =>
        new($"{StatusWords.Sign(status)} {StatusWords.Word(status)}{more}", null, null, status);

    /// <summary>A figure of a status: a number with its sign, else a text with it.</summary>
    public static SheetCell Of(Status status, decimal? number, string text) =>
        number is null
            ? new($"{StatusWords.Sign(status)} {text}".TrimEnd(), null, null, status)
            : new(null, number, null, status);

    /// <summary>Where there is nothing, a cell with its rules alone.</summary>
    /// <param name="style">Of a text that has none of its own.</param>
    public void WriteTo(XmlWriter xml, string reference, int style)
    {
        if (Number is { } number)
            Write(xml, reference, NumberStyle(style), number.ToString(CultureInfo.InvariantCulture));
        else if (Day is { } day)
            Write(xml, reference, Styles.Day, Serial(day).ToString(CultureInfo.InvariantCulture));
        else if (Text is { Length: > 0 } text)
            WriteText(
                xml,
                reference,
                TextStyle(style, text),
                XmlLetters.Clean(text[..Math.Min(text.Length, MostCharacters)])
            );
        else
            WriteEmpty(xml, reference, style);
    }

    private static void WriteEmpty(XmlWriter xml, string reference, int style)
    {
        Start(xml, reference, style);
        xml.WriteEndElement();
    }

    private int NumberStyle(int style) =>
        Status is { } status ? Styles.NumberOf(status)
        : style is Styles.Text or Styles.Line ? Styles.Number
        : style;

    private int TextStyle(int style, string text) =>
        Status is { } status ? Styles.TextOf(status)
        : style is Styles.Text or Styles.Line && FormulaStarts.Contains(text[0]) ? Styles.Quoted
        : style;

    private static void Write(XmlWriter xml, string reference, int style, string value)
    {
        Start(xml, reference, style);
        xml.WriteElementString("v", SheetTable.Main, value);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string reference, int style, string text)
    {
        Start(xml, reference, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", SheetTable.Main);
        xml.WriteStartElement("t", SheetTable.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string reference, int style)
    {
        xml.WriteStartElement("c", SheetTable.Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private static int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
}
