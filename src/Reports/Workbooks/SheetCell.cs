using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

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

    public Cell? ToCell(string reference) => this switch
    {
        { Number: { } number } => new Cell { CellReference = reference, StyleIndex = Styles.Plain, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        { Day: { } day } => new Cell { CellReference = reference, StyleIndex = Styles.Day, CellValue = new CellValue(Serial(day)) },
        { Text.Length: > 0 } => new Cell
        {
            CellReference = reference,
            StyleIndex = Styles.Text,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Clean(Text)) { Space = SpaceProcessingModeValues.Preserve }),
        },
        _ => null,
    };

    private static int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>XML has no place for most control characters, nor for half of a surrogate pair.</summary>
    private static string Clean(string text)
    {
        var line = new string([.. text.Take(MostCharacters).Select(static letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' ')]);
        return line.IsNormalizedSurrogates() ? line : new string([.. line.Select(static letter => char.IsSurrogate(letter) ? '?' : letter)]);
    }
}

internal static class SurrogateCheck
{
    public static bool IsNormalizedSurrogates(this string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }

        return true;
    }
}
