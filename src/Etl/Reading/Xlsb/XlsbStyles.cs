using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>Of all styles what changes the meaning: number formats, and which fonts are raised.</summary>
internal sealed class XlsbStyles
{
    private const int RaisedAt = 6;
    private const int MostStyles = 65_536;

    private readonly Dictionary<int, NumberFormat> custom = [];
    private readonly List<bool> raised = [];
    private readonly List<int> formatIds = [];
    private NumberFormat[] formats = [];

    public static XlsbStyles Read(OfficePackage package, string? part, ReadLimits limits)
    {
        var styles = new XlsbStyles();
        if (part is null)
            return styles;
        using var records = new XlsbRecords(package.OpenBytes(part, isMarkup: false), limits);
        styles.Read(records);
        styles.formats = [.. styles.formatIds.Select(styles.Format)];
        return styles;
    }

    public NumberFormat FormatOf(int style) => (uint)style < (uint)formats.Length ? formats[style] : NumberFormat.Plain;

    public bool IsRaised(int font) => (uint)font < (uint)raised.Count && raised[font];

    private void Read(XlsbRecords records)
    {
        var (isOfCells, isWhole) = (false, false);
        while (!isWhole && records.Next())
        {
            var body = records.Body;
            switch (records.Kind)
            {
                case XlsbKind.Format:
                    custom[body.UInt16(0)] = NumberFormat.OfCode(body.Text(sizeof(ushort)));
                    break;
                case XlsbKind.Font when raised.Count < MostStyles:
                    raised.Add(body.UInt16(RaisedAt) == 1);
                    break;
                case XlsbKind.BeginCellStyles or XlsbKind.EndCellStyles:
                    isOfCells = records.Kind == XlsbKind.BeginCellStyles;
                    break;
                case XlsbKind.CellStyle when isOfCells && formatIds.Count < MostStyles:
                    formatIds.Add(body.UInt16(sizeof(ushort)));
                    break;
                default:
                    isWhole = records.Kind == XlsbKind.EndStyles;
                    break;
            }
        }

        XlsbRecords.Require(isWhole);
    }

    // A workbook may redefine a built-in number: what it wrote counts.
    private NumberFormat Format(int id) => custom.TryGetValue(id, out var format) ? format : NumberFormat.OfBuiltIn(id);
}
