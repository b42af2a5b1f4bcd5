using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>Of one sheet nothing but how far its cells reach.</summary>
internal sealed class OdsSpans(XmlReader xml, OdsNames names)
{
    private readonly XmlChars chars = new(xml, ReadLimits.Default.StringLength);
    private long row;
    private long column;

    public IEnumerable<MergedArea> Read()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        var repeated = 1;
        while (xml.NextInside(depth))
        {
            if (ReferenceEquals(xml.LocalName, names.Row))
            {
                row += repeated;
                repeated = RowRepeats();
                column = 1;
            }
            else if (names.IsCell(xml.LocalName))
            {
                if (Area() is { } area)
                    yield return area;
                xml.SkipElement();
            }
            else if (!OdsNames.IsGroup(xml.LocalName))
            {
                xml.SkipElement();
            }
        }
    }

    private int RowRepeats()
    {
        var repeated = 1;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.RowsRepeated))
                repeated = chars.ReadCount();
        }

        xml.MoveToElement();
        return repeated;
    }

    private MergedArea? Area()
    {
        int repeated = 1,
            rows = 1,
            columns = 1;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.ColumnsRepeated))
                repeated = chars.ReadCount();
            else if (ReferenceEquals(xml.LocalName, names.RowsSpanned))
                rows = chars.ReadCount();
            else if (ReferenceEquals(xml.LocalName, names.ColumnsSpanned))
                columns = chars.ReadCount();
        }

        xml.MoveToElement();
        var left = column;
        column += repeated;
        return (rows > 1 || columns > 1) && left <= SheetBounds.LastColumn && row <= int.MaxValue
            ? new MergedArea((int)row, (int)left, Last(row, rows), Last(left, columns))
            : null;
    }

    private static int Last(long first, int count) => (int)Math.Min(first + count - 1, int.MaxValue);
}
