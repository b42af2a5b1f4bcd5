using System.Globalization;
using System.Xml;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>One value of a sheet. Text is always text: what begins with = + - @ is never a formula.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, DateOnly? Day)
{
    /// <summary>Excel holds no more characters in a cell.</summary>
    private const int MostCharacters = 32_767;

    public static implicit operator SheetCell(string? text) => new(text, null, null);

    public static implicit operator SheetCell(decimal? number) => new(null, number, null);

    public static implicit operator SheetCell(int number) => new(null, number, null);

    public static implicit operator SheetCell(DateOnly day) => new(null, null, day);

    /// <summary>Writes nothing where there is nothing.</summary>
    /// <param name="textStyle">Of a text; numbers and days have their own.</param>
    public void WriteTo(XmlWriter xml, string reference, int textStyle)
    {
        if (Number is { } number)
            Write(xml, reference, Styles.Plain, number.ToString(CultureInfo.InvariantCulture));
        else if (Day is { } day)
            Write(xml, reference, Styles.Day, Serial(day).ToString(CultureInfo.InvariantCulture));
        else if (Text is { Length: > 0 } text)
            WriteText(xml, reference, textStyle, Clean(text));
    }

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

    /// <summary>
    /// XML has no place for most control characters, nor for half of a surrogate pair: nearly every text is without and
    /// stays as it is.
    /// </summary>
    private static string Clean(string text)
    {
        var most = text.Length > MostCharacters ? text[..MostCharacters] : text;
        for (var at = 0; at < most.Length; at++)
        {
            if (char.IsHighSurrogate(most[at]) && at + 1 < most.Length && char.IsLowSurrogate(most[at + 1]))
                at++;
            else if (!XmlConvert.IsXmlChar(most[at]))
                return Mend(most);
        }

        return most;
    }

    private static string Mend(string text)
    {
        var mended = text.ToCharArray();
        for (var at = 0; at < mended.Length; at++)
        {
            if (char.IsHighSurrogate(mended[at]) && at + 1 < mended.Length && char.IsLowSurrogate(mended[at + 1]))
                at++;
            else if (!XmlConvert.IsXmlChar(mended[at]))
                mended[at] = char.IsSurrogate(mended[at]) ? '?' : ' ';
        }

        return new string(mended);
    }
}
