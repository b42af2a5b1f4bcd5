using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// Walks one sheet once. A cell or a row may stand for a million of its kind: empty ones only move the place of the next,
/// those with content are put and handed out one by one, each against the limits.
/// </summary>
internal sealed class OdsRows(
    XmlReader xml,
    OdsNames names,
    OdsStyles styles,
    SheetBounds bounds,
    ReadLimits limits,
    HiddenColumns hidden
)
{
    private readonly XmlChars chars = new(xml, limits.StringLength);
    private readonly OdsText text = new(xml, styles, limits.StringLength);
    private readonly OdsColumns columns = new();
    private readonly OdsCell cell = new();
    private readonly Row row = new();
    private NumberFormat? rowFormat;
    private long rowNumber;
    private long columnNumber;
    private long column;

    public IEnumerable<Row> Read()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (ReferenceEquals(xml.LocalName, names.Row))
            {
                var repeated = ReadRow();
                for (var each = 1; row.Count > 0 && each <= repeated; each++)
                {
                    Place(rowNumber + each);
                    yield return row;
                }

                rowNumber += repeated;
            }
            else if (ReferenceEquals(xml.LocalName, names.Column))
            {
                ReadColumn();
            }
            else if (!OdsNames.IsGroup(xml.LocalName))
            {
                xml.SkipElement();
            }
        }
    }

    private void Place(long number)
    {
        row.Renumber((int)Math.Min(number, int.MaxValue));
        bounds.CheckRow(row.Number);
        bounds.Check(row);
    }

    private void ReadColumn()
    {
        var (repeated, style, isHidden) = (1, (string?)null, false);
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.ColumnsRepeated))
                repeated = chars.ReadCount();
            else if (ReferenceEquals(xml.LocalName, names.DefaultStyle))
                style = chars.ReadName(names.Table);
            else if (ReferenceEquals(xml.LocalName, names.Visibility))
                isHidden = IsHidden();
        }

        xml.MoveToElement();
        columns.Add(repeated, styles.FormatOf(style));
        if (isHidden)
            hidden.Add(columnNumber + 1, columnNumber + repeated);
        columnNumber += repeated;
    }

    /// <summary>By hand or in a closed group («collapse»), or by a filter.</summary>
    private bool IsHidden() => chars.Read() is "collapse" or "filter";

    /// <returns>How many rows it stands for.</returns>
    private int ReadRow()
    {
        var repeated = 1;
        var isHidden = false;
        rowFormat = null;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.RowsRepeated))
                repeated = chars.ReadCount();
            else if (ReferenceEquals(xml.LocalName, names.DefaultStyle))
                rowFormat = styles.FormatOf(chars.ReadName(names.Table));
            else if (ReferenceEquals(xml.LocalName, names.Visibility))
                isHidden = IsHidden();
        }

        xml.MoveToElement();
        row.Begin(0);
        row.IsHidden = isHidden;
        column = 1;
        if (xml.IsEmptyElement)
            return repeated;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (names.IsCell(xml.LocalName))
                ReadCell();
            else
                xml.SkipElement();
        }

        return repeated;
    }

    private void ReadCell()
    {
        var repeated = ReadAttributes();
        var found = ReadContent();
        if (!found.IsEmpty)
        {
            if (column + repeated - 1 > SheetBounds.LastColumn)
                throw new InvalidDataException("A cell stands behind the last column a sheet can have.");
            for (var each = 0; each < repeated; each++)
                row.Put((int)column + each, found);
        }

        column += repeated;
    }

    private Cell ReadContent()
    {
        if (cell.IsPlainNumber)
        {
            xml.SkipElement();
            return cell.Make(string.Empty, hasShown: true);
        }

        var shown = text.ReadCell();
        return cell.Make(shown, text.HasParagraph);
    }

    /// <returns>How many columns the cell stands for.</returns>
    private int ReadAttributes()
    {
        var repeated = 1;
        var hasStyle = false;
        cell.Clear();
        while (xml.MoveToNextAttribute())
        {
            var name = xml.LocalName;
            if (ReferenceEquals(name, names.ColumnsRepeated))
                repeated = chars.ReadCount();
            else if (ReferenceEquals(name, names.Style))
                (cell.Format, hasStyle) = (styles.FormatOf(chars.ReadName(names.Table)), true);
            else if (ReferenceEquals(name, names.Formula))
                cell.IsFormula = true;
            else if (ReferenceEquals(name, names.ValueType))
                TakeType();
            else
                TakeValue(name);
        }

        xml.MoveToElement();
        if (!hasStyle)
            cell.Format = rowFormat ?? columns.FormatOf(column);
        return repeated;
    }

    private void TakeType()
    {
        var written = chars.Read();
        if (ReferenceEquals(xml.NamespaceURI, names.CalcExtension))
            cell.IsError = written is "error";
        else
            cell.Type = written switch
            {
                "float" or "currency" => OdsType.Float,
                "percentage" => OdsType.Percentage,
                "date" => OdsType.Date,
                "time" => OdsType.Time,
                "boolean" => OdsType.Boolean,
                "string" => OdsType.Text,
                _ => OdsType.None,
            };
    }

    private void TakeValue(string name)
    {
        if (ReferenceEquals(name, names.Value))
            cell.Number = SpreadsheetNumber.TryParse(chars.Read(), out var number) ? number : null;
        else if (
            ReferenceEquals(name, names.DateValue)
            || ReferenceEquals(name, names.TimeValue)
            || ReferenceEquals(name, names.BooleanValue)
            || ReferenceEquals(name, names.StringValue)
        )
            cell.Value = chars.Read().ToString();
    }
}
