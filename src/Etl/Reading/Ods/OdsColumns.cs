using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>The formats that cells take from their columns, where neither they nor their row have a style.</summary>
internal sealed class OdsColumns
{
    private readonly List<(long Last, NumberFormat Format)> runs = [];
    private long last;

    public void Add(int repeated, NumberFormat format)
    {
        if (last >= SheetBounds.LastColumn)
            return;
        last += repeated;
        runs.Add((last, format));
    }

    public NumberFormat FormatOf(long column)
    {
        foreach (var (end, format) in runs)
        {
            if (column <= end)
                return format;
        }

        return NumberFormat.Plain;
    }
}
