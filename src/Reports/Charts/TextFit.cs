namespace QualityMonitor.Reports.Charts;

/// <summary>Texts of any length in the room there is.</summary>
internal static class TextFit
{
    private const string More = "…";

    /// <param name="measure">The width of a text.</param>
    public static string Cut(string text, float room, Func<string, float> measure)
    {
        if (measure(text) <= room)
            return text;
        var (fits, not) = (0, text.Length);
        while (not - fits > 1)
        {
            var middle = (fits + not) / 2;
            if (measure(text[..middle].TrimEnd() + More) <= room)
                fits = middle;
            else
                not = middle;
        }

        return fits == 0 ? More : text[..Whole(text, fits)].TrimEnd(' ', ',', ';', '(', '«') + More;
    }

    /// <summary>As many words a line as fit, at most so many lines; the last one is cut where more remains.</summary>
    public static IReadOnlyList<string> Wrap(string text, float room, int most, Func<string, float> measure)
    {
        var lines = new List<string>();
        var line = "";
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            var longer = line.Length == 0 ? words[at] : line + " " + words[at];
            if (line.Length == 0 || measure(longer) <= room)
            {
                line = longer;
                continue;
            }

            if (lines.Count == most - 1)
            {
                line = string.Join(' ', [line, .. words[at..]]);
                break;
            }

            lines.Add(line);
            line = words[at];
        }

        lines.Add(line);
        return lines.ConvertAll(one => Cut(one, room, measure));
    }

    /// <summary>Half of a surrogate pair is no letter.</summary>
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
