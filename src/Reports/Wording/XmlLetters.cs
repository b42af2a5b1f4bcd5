using System.Xml;

namespace QualityMonitor.Reports.Wording;

/// <summary>
/// Text of people on its way into XML, which has no place for most control characters nor for half of a surrogate pair.
/// </summary>
internal static class XmlLetters
{
    /// <returns>The text itself where nothing in it is illegal: nearly always.</returns>
    public static string Clean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
                at++;
            else if (!XmlConvert.IsXmlChar(text[at]))
                return Mend(text);
        }

        return text;
    }

    private static string Mend(string text)
    {
        var mended = text.ToCharArray();
        for (var at = 0; at < mended.Length; at++)
        {
            if (IsPair(text, at))
                at++;
            else if (!XmlConvert.IsXmlChar(mended[at]))
                mended[at] = ' ';
        }

        return new string(mended);
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
