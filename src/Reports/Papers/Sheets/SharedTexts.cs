using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>Every different text of the workbook once, in the order of first use.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private uint uses;

    /// <summary>By their places.</summary>
    public IReadOnlyDictionary<int, string> All =>
        places.ToDictionary(static pair => pair.Value, static pair => pair.Key);

    public int Place(string text)
    {
        uses++;
        if (places.TryGetValue(text, out var place))
            return place;

        places[text] = places.Count;
        return places.Count - 1;
    }

    public SharedStringTable Build() =>
        new(
            places
                .OrderBy(pair => pair.Value)
                .Select(pair => new SharedStringItem(new Text(pair.Key) { Space = SpaceProcessingModeValues.Preserve }))
        )
        {
            Count = uses,
            UniqueCount = (uint)places.Count,
        };
}
