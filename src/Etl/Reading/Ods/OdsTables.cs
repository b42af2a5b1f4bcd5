using System.Xml;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// Goes from sheet to sheet of the content, forward only, wherever the reader of the last one stopped. The tables that a
/// drawing, a link or a list of changes has lie deeper and are none.
/// </summary>
internal sealed class OdsTables : IDisposable
{
    private readonly OdsNames names;
    private readonly int depth;

    public OdsTables(XmlReader xml, OdsNames names)
    {
        Xml = xml;
        this.names = names;
        depth = FindSpreadsheet();
    }

    /// <summary>Stands on the element of the sheet <see cref="Number"/> after <see cref="Next"/>.</summary>
    public XmlReader Xml { get; }

    /// <summary>From 1; 0 before the first.</summary>
    public int Number { get; private set; }

    public bool IsAtStartOf(int number) =>
        Number == number && Xml.NodeType == XmlNodeType.Element && Xml.Depth == depth + 1;

    public bool Next()
    {
        while (Xml.NextInside(depth))
        {
            if (Xml.Depth > depth + 1 || !ReferenceEquals(Xml.LocalName, names.SheetTable))
                continue;
            Number++;
            return true;
        }

        return false;
    }

    public void Dispose() => Xml.Dispose();

    private int FindSpreadsheet()
    {
        while (Xml.Next())
        {
            if (Xml is not { NodeType: XmlNodeType.Element, LocalName: "body", Depth: 1 })
                continue;
            var body = Xml.Depth;
            if (Xml.IsEmptyElement || !Xml.NextInside(body))
                break;
            if (Xml.LocalName != "spreadsheet")
                throw new WorkbookRefusedException(RefusalOf(Xml.LocalName));
            if (Xml.IsEmptyElement)
                break;
            return Xml.Depth;
        }

        throw new WorkbookRefusedException(ReadingProblems.NoSheets());
    }

    private static Indicators.Problem RefusalOf(string content) =>
        content switch
        {
            "text" => ReadingProblems.Document("текстовый документ OpenDocument (.odt)"),
            "presentation" => ReadingProblems.Other("презентация OpenDocument (.odp)"),
            "drawing" => ReadingProblems.Other("рисунок OpenDocument (.odg)"),
            _ => ReadingProblems.OpenDocument(),
        };
}
