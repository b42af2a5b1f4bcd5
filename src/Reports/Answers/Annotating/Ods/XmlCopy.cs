using System.Xml;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>
/// Copies XML node by node: what nobody takes stays as it is, and no more of it than an element is held in memory.
/// </summary>
internal abstract class XmlCopy(XmlReader xml, XmlWriter writer)
{
    protected XmlReader Xml { get; } = xml;

    protected XmlWriter Writer { get; } = writer;

    public void Run()
    {
        Xml.Read();
        while (!Xml.EOF)
        {
            if (Xml.NodeType == XmlNodeType.Element && TryTake())
                continue;
            CopyNode();
            Xml.Read();
        }

        Writer.Flush();
    }

    /// <summary>Asked of every element that the reader stands on.</summary>
    /// <returns>It was dealt with, and the reader stands behind it.</returns>
    protected abstract bool TryTake();

    /// <summary>Told before an element ends; the reader still knows its name and depth.</summary>
    protected abstract void Ending();

    /// <summary>The beginning of the element that the reader stands on.</summary>
    protected void CopyStart()
    {
        Writer.WriteStartElement(Xml.Prefix, Xml.LocalName, Xml.NamespaceURI);
        Writer.WriteAttributes(Xml, defattr: false);
    }

    private void CopyNode()
    {
        switch (Xml.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = Xml.IsEmptyElement;
                CopyStart();
                if (!isEmpty)
                    break;
                Ending();
                Writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                Ending();
                Writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                Writer.WriteString(Xml.Value);
                break;
            case XmlNodeType.CDATA:
                Writer.WriteCData(Xml.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Writer.WriteWhitespace(Xml.Value);
                break;
            case XmlNodeType.XmlDeclaration:
                Writer.WriteStartDocument();
                break;
            case XmlNodeType.Comment:
                Writer.WriteComment(Xml.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                Writer.WriteProcessingInstruction(Xml.Name, Xml.Value);
                break;
        }
    }
}
