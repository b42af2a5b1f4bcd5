namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>Variety without chance: the same words always give the same number.</summary>
internal static class Noise
{
    /// <summary>0..1 from the words (FNV-1a, its bits mixed once more).</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        var hash = 2166136261u;
        foreach (var letter in string.Join('|', words))
            hash = unchecked((hash ^ letter) * 16777619u);
        hash = unchecked((hash ^ (hash >> 15)) * 2246822519u);
        return (hash ^ (hash >> 13)) / (double)uint.MaxValue;
    }

    /// <summary>Whole parts of a total in proportion to the weights; the largest remainders get what is left.</summary>
    public static int[] Apportion(int total, IReadOnlyList<double> weights)
    {
        var exact = weights.Select(weight => total * weight / weights.Sum()).ToArray();
        var parts = exact.Select(part => (int)Math.Floor(part)).ToArray();
        var order = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(index => exact[index] - parts[index])
            .ThenBy(index => index);
        foreach (var index in order.Take(total - parts.Sum()))
            parts[index]++;

        return parts;
    }
}
