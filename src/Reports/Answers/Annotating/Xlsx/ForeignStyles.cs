using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>
/// Puts looks of ours at the end of the styles of somebody else's workbook; what is there keeps its numbers.
/// </summary>
internal sealed class ForeignStyles(WorkbookPart book)
{
    private readonly Stylesheet sheet = book.WorkbookStylesPart!.Stylesheet;

    public uint Place(CellLook look)
    {
        var format = new CellFormat(Looks.Alignment(look))
        {
            NumberFormatId = look.Format == "@" ? 49U : 0U,
            FontId = Append(sheet.Fonts!, Looks.Font(look)),
            FillId = look.Fill is null ? 0 : Append(sheet.Fills!, Looks.Fill(look.Fill, PatternValues.None)),
            BorderId = Append(sheet.Borders!, Looks.Border(look.Border)),
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
        return Append(sheet.CellFormats!, format);
    }

    public void Save() => sheet.Save();

    /// <summary>An equal one that is there already, by an earlier answer say, is used again.</summary>
    private static uint Append(OpenXmlCompositeElement list, OpenXmlElement item)
    {
        var known = list.ChildElements.ToList().FindIndex(one => one.OuterXml == item.OuterXml);
        if (known >= 0)
            return (uint)known;

        list.Append(item);
        list.RemoveAttribute("count", "");
        return (uint)list.ChildElements.Count - 1;
    }
}
