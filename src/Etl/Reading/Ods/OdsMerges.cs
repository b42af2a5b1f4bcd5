using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// The merged areas of all sheets, in one pass over the content: a merged cell says so where it stands. Where the bytes
/// have no word of it, which is ten times as fast to find out, there are none.
/// </summary>
internal static class OdsMerges
{
    private const string Word = "-spanned";

    public static bool AreIn(Stream bytes) =>
        ByteScan.Mentions(bytes, Encoding.ASCII.GetBytes(Word), Encoding.Unicode.GetBytes(Word)[..^1]);

    public static ILookup<int, MergedArea> Read(OdsTables tables, OdsNames names, ReadLimits limits)
    {
        var areas = new List<(int Sheet, MergedArea Area)>();
        while (tables.Next())
        {
            var name = tables.Xml.Attribute("name") ?? string.Empty;
            var sheet = tables.Number;
            foreach (var area in new OdsSpans(tables.Xml, names).Read())
            {
                areas.Add((sheet, area));
                if (areas.Count > limits.Merges)
                    throw new WorkbookRefusedException(LimitProblems.TooManyMerges(name, limits.Merges));
            }
        }

        return areas.ToLookup(static one => one.Sheet, static one => one.Area);
    }
}
