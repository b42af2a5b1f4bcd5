namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// Which character parts the columns: the one that occurs equally often in most lines, quotes aside. In Russia decimal
/// commas make the comma look regular too, so the semicolon and the tab are believed first.
/// </summary>
internal static class Delimiter
{
    private const double Enough = 0.7;
    private static readonly char[] Candidates = [';', '\t', '|', ','];

    public static char Guess(ReadOnlySpan<char> sample)
    {
        var counts = Count(sample);
        var best = ';';
        var bestShare = 0.0;
        for (var i = 0; i < Candidates.Length; i++)
        {
            var share = Regularity(counts.ConvertAll(line => line[i]));
            if (share >= Enough)
                return Candidates[i];
            if (share > bestShare)
                (best, bestShare) = (Candidates[i], share);
        }

        return best;
    }

    /// <summary>The share of the lines that have the commonest number of this delimiter, if that is not none.</summary>
    private static double Regularity(List<int> perLine)
    {
        if (perLine.Count == 0)
            return 0;
        var commonest = perLine.Where(count => count > 0).GroupBy(count => count).MaxBy(group => group.Count());
        return commonest is null ? 0 : (double)commonest.Count() / perLine.Count;
    }

    private static List<int[]> Count(ReadOnlySpan<char> sample)
    {
        var lines = new List<int[]>();
        var line = new int[Candidates.Length];
        var quoted = false;
        var hasContent = false;
        foreach (var character in sample)
        {
            if (character == '"')
                quoted = !quoted;
            if (character == '\n' && !quoted)
            {
                if (hasContent)
                    lines.Add(line);
                line = new int[Candidates.Length];
                hasContent = false;
                continue;
            }

            hasContent |= !char.IsWhiteSpace(character);
            var candidate = quoted ? -1 : Array.IndexOf(Candidates, character);
            if (candidate >= 0)
                line[candidate]++;
        }

        // The sample's last line may be cut: it counts only when it is the only one.
        if (lines.Count == 0 && hasContent)
            lines.Add(line);
        return lines;
    }
}
