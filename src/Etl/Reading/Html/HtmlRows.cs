using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Html;

/// <summary>
/// The page as one sheet, the way a spreadsheet opens it: a line of text is a row of one cell, a row of a table is a row,
/// whatever table it is of. A table within a cell begins rows of its own.
/// </summary>
/// <param name="merges">Gets the merged areas; null: nobody asks.</param>
internal sealed class HtmlRows(
    HtmlTokens tokens,
    SheetBounds bounds,
    ReadLimits limits,
    List<MergedArea>? merges = null
)
{
    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "center",
        "body",
        "hr",
        "form",
        "pre",
    ];

    private readonly Row row = new();
    private readonly RaisedText text = new();

    /// <summary>Of each column, up to which row a cell above reaches.</summary>
    private readonly Dictionary<int, int> reached = [];
    private int number;
    private int column;
    private int span = 1;
    private int raised;
    private bool isOpened;
    private bool isHidden;
    private bool isInRow;
    private bool isInCell;

    public IEnumerable<Row> Read()
    {
        for (var token = tokens.Next(); token != HtmlToken.End; token = tokens.Next())
        {
            if (Take(token) && row.Count > 0)
            {
                bounds.Check(row);
                yield return row;
            }
        }

        if (!EndRow() || row.Count == 0)
            yield break;
        bounds.Check(row);
        yield return row;
    }

    /// <returns>Whether the row is complete.</returns>
    private bool Take(HtmlToken token)
    {
        switch (token)
        {
            case HtmlToken.Text:
                AddText(tokens.Text);
                return false;
            case HtmlToken.Open:
                return Open(tokens.Name);
            default:
                return Close(tokens.Name);
        }
    }

    private bool Open(string name)
    {
        switch (name)
        {
            case "td" or "th":
                EndCell();
                if (!isInRow)
                    BeginRow();
                BeginCell();
                return false;
            case "tr":
                var isComplete = EndRow();
                isHidden =
                    tokens.Attribute("style")?.Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;
                isOpened = true;
                number++;
                return isComplete;
            case "table":
                return EndRow();
            case "sup":
                raised++;
                return false;
            case "br":
                return isInCell ? AddBreak() : EndLine();
            default:
                return Blocks.Contains(name, StringComparer.Ordinal) && (isInCell ? AddBreak() : EndLine());
        }
    }

    private bool Close(string name)
    {
        switch (name)
        {
            case "td" or "th":
                EndCell();
                return false;
            case "tr" or "table":
                return EndRow();
            case "sup":
                raised = Math.Max(0, raised - 1);
                return false;
            default:
                return Blocks.Contains(name, StringComparer.Ordinal) && (isInCell ? AddBreak() : EndLine());
        }
    }

    /// <summary>A row without a single cell has its number all the same.</summary>
    private void BeginRow()
    {
        if (!isOpened)
            number++;
        bounds.CheckRow(number);
        row.Begin(number);
        row.IsHidden = isHidden;
        (isOpened, isHidden, isInRow, column) = (false, false, true, 0);
    }

    private void BeginCell()
    {
        do
        {
            column++;
        } while (reached.TryGetValue(column, out var last) && last >= number);

        if (column > SheetBounds.LastColumn)
            throw new InvalidDataException("A cell stands behind the last column a sheet can have.");
        span = Math.Clamp(Number("colspan"), 1, SheetBounds.LastColumn - column + 1);
        var rows = Math.Clamp(Number("rowspan"), 1, limits.Rows);
        for (var each = column; each < column + span && rows > 1; each++)
            reached[each] = number + rows - 1;
        if (merges is not null && (span > 1 || rows > 1))
        {
            bounds.CheckMerges(merges.Count + 1);
            merges.Add(new MergedArea(number, column, number + rows - 1, column + span - 1));
        }

        isInCell = true;
        text.Clear();
    }

    private int Number(string attribute) =>
        int.TryParse(tokens.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : 1;

    private void AddText(string written)
    {
        if (isInRow && !isInCell)
            return;
        text.Add(Collapsed(written), raised > 0);
        if (text.Length > limits.StringLength)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(limits.StringLength));
    }

    /// <summary>White space of the page's own lines is one blank.</summary>
    private static string Collapsed(string written)
    {
        var collapsed = new StringBuilder(written.Length);
        foreach (var letter in written)
        {
            if (!char.IsWhiteSpace(letter))
                collapsed.Append(letter);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    private bool AddBreak()
    {
        text.Add("\n", isRaised: false);
        return false;
    }

    private void EndCell()
    {
        if (!isInCell)
            return;
        isInCell = false;
        var shown = Lines();
        if (shown.Length > 0)
            row.Put(column, Cell.OfText(shown));
        column += span - 1;
        raised = 0;
    }

    private string Lines()
    {
        var shown = string.Join(
            '\n',
            text.ToString().Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)
        );
        text.Clear();
        return shown;
    }

    private bool EndRow()
    {
        EndCell();
        var isComplete = isInRow || EndLine();
        (isOpened, isInRow) = (false, false);
        return isComplete;
    }

    /// <summary>A line of text outside of all tables.</summary>
    private bool EndLine()
    {
        if (isInRow || Lines() is not { Length: > 0 } line)
            return false;
        bounds.CheckRow(++number);
        row.Begin(number);
        row.Put(1, Cell.OfText(line));
        return true;
    }
}
