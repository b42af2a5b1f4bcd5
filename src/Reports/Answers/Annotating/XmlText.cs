using System.Xml;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>
/// Text of a file on its way into XML, which has no place for most control characters nor for half of a surrogate pair.
/// </summary>
internal static class XmlText
{
    /// <summary>Excel holds no more characters in a cell.</summary>
    private const int Most = 32_000;

    public static string Clean(string text)
    {
        var letters = text.Length > Most ? text[..Most].ToCharArray() : text.ToCharArray();
        for (var index = 0; index < letters.Length; index++)
        {
            if (
                char.IsHighSurrogate(letters[index])
                && index + 1 < letters.Length
                && char.IsLowSurrogate(letters[index + 1])
            )
                index++;
            else if (!XmlConvert.IsXmlChar(letters[index]) || letters[index] == '\r')
                letters[index] = ' ';
        }

        // «_x000D_» written by a person would be read as a control character.
        return new string(letters).Replace("_x", "_ x", StringComparison.Ordinal);
    }
}
