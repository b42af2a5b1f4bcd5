using System.Xml;
using System.Xml.Linq;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>
/// Copies a part of a workbook and puts our remarks in: the list before the first sheet, marks at the cells, looks beside
/// the sender's. What an earlier answer put in is left out.
/// </summary>
/// <param name="list">Null for a part that has no sheets.</param>
internal sealed class OdsCopy(XmlReader xml, XmlWriter writer, OdsListSheet? list, ILookup<string, MarkedCell> marks)
    : XmlCopy(xml, writer)
{
    private const int None = -1;

    /// <summary>Of styles and the body. What lies deeper under such a name is of an embedded chart or workbook.</summary>
    private const int TopDepth = 1;

    /// <summary>Of a setting of the workbook's own view.</summary>
    private const int DeepestSetting = 5;

    private int sheetDepth = None;
    private int sheets;
    private int rowDepth = None;
    private int row;
    private SheetMarks? sheet;

    protected override bool TryTake() =>
        Xml.NamespaceURI == OdsXml.Table.NamespaceName ? TryTakeOfTable()
        : Is(OdsXml.Office, "annotation") ? TakeNote()
        : Is(OdsXml.Style, "style") || Is(OdsXml.Number, "text-style") ? TakeStyle()
        : Is(OdsXml.Calc, "conditional-formats") && sheet is not null && Xml.Depth == sheetDepth + 1 ? TakeFormats()
        : Is(OdsXml.Config, "config-item") && Xml.Depth <= DeepestSetting ? TakeSetting()
        : Find();

    protected override void Ending()
    {
        if (Xml.Depth == rowDepth)
            rowDepth = None;
        if (Xml.Depth == sheetDepth && sheet is not null)
        {
            sheet.Formats()?.WriteTo(Writer);
            sheet = null;
        }
        else if (Is(OdsXml.Office, "styles") && Xml.Depth == TopDepth)
        {
            OdsLooks.Marks().ForEach(one => one.WriteTo(Writer));
        }
        else if (Is(OdsXml.Office, "automatic-styles") && Xml.Depth == TopDepth)
        {
            list?.Styles.ForEach(one => one.WriteTo(Writer));
        }
    }

    private bool Find()
    {
        if (Is(OdsXml.Office, "spreadsheet") && Xml.Depth == TopDepth + 1)
            sheetDepth = Xml.Depth + 1;
        return false;
    }

    private bool TryTakeOfTable() =>
        Xml.LocalName switch
        {
            "table" when Xml.Depth == sheetDepth => TakeSheet(),
            "shapes" when sheet is not null && Xml.Depth == sheetDepth + 1 => TakeShapes(),
            "table-row" when sheet is not null && rowDepth == None => TakeRow(),
            _ => false,
        };

    /// <returns>Whether the sheet was our list of an earlier answer.</returns>
    private bool TakeSheet()
    {
        var name = Xml.GetAttribute("name", OdsXml.Table.NamespaceName) ?? "";
        var isOurs = false;
        if (sheets++ == 0)
        {
            list!.Sheet.WriteTo(Writer);
            isOurs = name == RemarksSheet.Name;
        }

        if (isOurs)
            Xml.Skip();
        else
            (sheet, row) = (new SheetMarks(name, [.. marks[name]]), 1);
        return isOurs;
    }

    /// <summary>A chart may have a table of its own, with rows that are none of the sheet.</summary>
    private bool TakeShapes()
    {
        Writer.WriteNode(Xml, defattr: false);
        return true;
    }

    /// <returns>Whether it has a cell to be marked.</returns>
    private bool TakeRow()
    {
        var first = row;
        var repeated = OdsXml.Repeats(Xml.GetAttribute("number-rows-repeated", OdsXml.Table.NamespaceName));
        row = (int)Math.Min((long)row + repeated, int.MaxValue);
        if (!sheet!.IsIn(first, row - 1))
        {
            rowDepth = Xml.IsEmptyElement ? None : Xml.Depth;
            return false;
        }

        foreach (var one in sheet.Mark((XElement)XNode.ReadFrom(Xml), first, repeated))
            one.WriteTo(Writer);
        return true;
    }

    private bool TakeNote()
    {
        var note = (XElement)XNode.ReadFrom(Xml);
        if (!CellNotes.IsOurs(note))
            note.WriteTo(Writer);
        return true;
    }

    private bool TakeFormats()
    {
        sheet!.Keep((XElement)XNode.ReadFrom(Xml));
        return true;
    }

    private bool TakeStyle()
    {
        var isOurs =
            Xml.GetAttribute("name", OdsXml.Style.NamespaceName)?.StartsWith(OdsXml.Ours, StringComparison.Ordinal)
            == true;
        if (isOurs)
            Xml.Skip();
        return isOurs;
    }

    /// <summary>The list is what the workbook opens on.</summary>
    private bool TakeSetting()
    {
        if (Xml.GetAttribute("name", OdsXml.Config.NamespaceName) != "ActiveTable")
            return false;
        CopyStart();
        Writer.WriteString(RemarksSheet.Name);
        Writer.WriteEndElement();
        Xml.Skip();
        return true;
    }

    private bool Is(XNamespace space, string name) => Xml.LocalName == name && Xml.NamespaceURI == space.NamespaceName;
}
