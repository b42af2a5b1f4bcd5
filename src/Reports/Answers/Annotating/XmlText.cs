using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>Text of a file on its way into a cell or a note.</summary>
internal static class XmlText
{
    /// <summary>Excel holds hardly more characters in a cell.</summary>
    private const int Most = 32_000;

    /// <summary>«_x000D_» written by a person would be read as a control character.</summary>
    public static string Clean(string text) =>
        XmlLetters
            .Clean(text[..Math.Min(text.Length, Most)])
            .Replace('\r', ' ')
            .Replace("_x", "_ x", StringComparison.Ordinal);
}
