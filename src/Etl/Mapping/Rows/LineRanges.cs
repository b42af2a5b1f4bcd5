using System.Globalization;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>Numbers of rows said briefly: «5–9, 12 и ещё 30».</summary>
internal sealed class LineRanges
{
    private const int Most = 5;

    private readonly List<(int First, int Last)> ranges = [];
    private int left;

    /// <param name="row">Below the one added before.</param>
    public void Add(int row)
    {
        if (ranges.Count > 0 && row >= ranges[^1].First && row <= ranges[^1].Last + 1)
            ranges[^1] = (ranges[^1].First, Math.Max(row, ranges[^1].Last));
        else if (ranges.Count < Most)
            ranges.Add((row, row));
        else
            left++;
    }

    public bool IsOne => left == 0 && ranges is [var (first, last)] && first == last;

    /// <returns>Empty where there are none.</returns>
    public override string ToString() =>
        string.Join(", ", ranges.Select(Text))
        + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $" и ещё {left}") : "");

    private static string Text((int First, int Last) range) =>
        range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}");
}
