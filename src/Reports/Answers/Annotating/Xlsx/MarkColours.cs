using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>Our two conditional formats, at the end of the sender's.</summary>
internal sealed class MarkColours
{
    private readonly Stylesheet sheet;
    private readonly uint error;
    private readonly uint warning;

    public MarkColours(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>("qmStyles");
        sheet = part.Stylesheet ??= new Looks().Build();
        error = Place("FFF8CBC6", "FF8E1B12");
        warning = Place("FFFFE699", "FF6B4A00");
    }

    public uint Of(Severity severity) => severity == Severity.Error ? error : warning;

    public void Save() => sheet.Save();

    private uint Place(string fill, string ink)
    {
        if (sheet.DifferentialFormats is not { } formats)
            sheet.AddChild(formats = new DifferentialFormats());

        // In a conditional format the background colour is the one that shows.
        var format = new DifferentialFormat(
            new Font(new Color { Rgb = ink }),
            new Fill(
                new PatternFill(new ForegroundColor { Rgb = fill }, new BackgroundColor { Rgb = fill })
                {
                    PatternType = PatternValues.Solid,
                }
            )
        );
        var known = formats.Elements<DifferentialFormat>().ToList().FindIndex(one => one.OuterXml == format.OuterXml);
        if (known >= 0)
            return (uint)known;

        formats.Append(format);
        formats.Count = (uint)formats.Elements<DifferentialFormat>().Count();
        return formats.Count.Value - 1;
    }
}
