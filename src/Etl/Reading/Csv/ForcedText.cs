namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// What a cell says that was written so that no spreadsheet changes it: «="82,6"» in quotes of its own, «'3».
/// </summary>
internal static class ForcedText
{
    public static string Of(string text) =>
        text is ['=', '"', .. var inside, '"'] ? inside.Replace("\"\"", "\"", StringComparison.Ordinal)
        : text is ['\'', >= '0' and <= '9', ..] or ['\'', '-', ..] ? text[1..]
        : text;
}
