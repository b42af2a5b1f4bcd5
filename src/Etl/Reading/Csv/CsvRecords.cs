using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// The records of delimited text (RFC 4180), one row each, in one pass that keeps nothing but the cell in hand: a file
/// of a single line costs what its characters cost, and every block read looks whether time is up.
/// </summary>
internal sealed class CsvRecords(
    TextReader text,
    char delimiter,
    string sheet,
    ReadLimits limits,
    CancellationToken cancellation
)
{
    private const int End = -1;
    private readonly char[] block = new char[32 * 1024];
    private readonly StringBuilder cell = new();
    private int next;
    private int filled;
    private int length;

    /// <summary>Of the record in hand, from 1; blank ones count.</summary>
    public int Number { get; private set; }

    /// <param name="row">Begun anew and given the cells that have content.</param>
    /// <returns>False behind the last record.</returns>
    /// <exception cref="WorkbookRefusedException">Quotes that end nowhere; a cell or a line that is too long.</exception>
    public bool Read(Row row)
    {
        if (Peek() == End)
            return false;
        row.Begin(++Number);
        length = 0;
        for (var column = 1; ; column++)
        {
            var ending = ReadCell(column);
            if (cell.Length > 0)
                Put(row, column);
            if (ending != delimiter)
            {
                row.Fields = column;
                return true;
            }

            Lengthen(1);
        }
    }

    private void Put(Row row, int column)
    {
        if (column > SheetBounds.LastColumn)
            throw new WorkbookRefusedException(LimitProblems.TooManyColumns(sheet, column, limits.Columns));
        row.Put(column, Cell.OfText(ForcedText.Of(cell.ToString())));
    }

    /// <returns>What ended it: the delimiter, a line feed, or <see cref="End"/>.</returns>
    private int ReadCell(int column)
    {
        cell.Clear();
        if (Peek() == '=')
        {
            // «="82,6"»: how programs force a spreadsheet to take a text as it is.
            Take(Rest[..1], column);
            if (Peek() != '"')
                return ReadPlain(column);
            cell.Clear();
        }

        if (Peek() != '"')
            return ReadPlain(column);
        next++;
        ReadQuoted(column);
        var behind = Peek();
        return behind == End || behind == delimiter || behind is '\r' or '\n' ? TakeEnding() : throw BrokenQuotes();
    }

    private int ReadPlain(int column)
    {
        while (Peek() != End)
        {
            var rest = Rest;
            var stop = rest.IndexOfAny(delimiter, '\r', '\n');
            Take(stop < 0 ? rest : rest[..stop], column);
            if (stop >= 0)
                return TakeEnding();
        }

        return End;
    }

    /// <summary>Up to its closing quote, and over it; a doubled one is a quote of the text.</summary>
    private void ReadQuoted(int column)
    {
        while (Peek() != End)
        {
            var rest = Rest;
            var stop = rest.IndexOf('"');
            Take(stop < 0 ? rest : rest[..stop], column);
            if (stop < 0)
                continue;
            next++;
            if (Peek() != '"')
                return;
            Take(Rest[..1], column);
        }

        throw BrokenQuotes();
    }

    private int TakeEnding()
    {
        if (Peek() == End)
            return End;
        var ending = block[next++];
        if (ending == '\r' && Peek() == '\n')
            next++;
        return ending == '\r' ? '\n' : ending;
    }

    private ReadOnlySpan<char> Rest => block.AsSpan(next, filled - next);

    private void Take(ReadOnlySpan<char> part, int column)
    {
        if (cell.Length + part.Length > limits.StringLength)
            throw new WorkbookRefusedException(ReadingProblems.TooLongCell(Number, column, limits.StringLength));
        Lengthen(part.Length);
        cell.Append(part);
        next += part.Length;
    }

    private void Lengthen(int characters)
    {
        length += characters;
        if (length > limits.LineLength)
            throw new WorkbookRefusedException(ReadingProblems.TooLongLine(Number, limits.LineLength));
    }

    private int Peek()
    {
        if (next < filled)
            return block[next];
        cancellation.ThrowIfCancellationRequested();
        (next, filled) = (0, text.Read(block, 0, block.Length));
        return filled == 0 ? End : block[0];
    }

    private WorkbookRefusedException BrokenQuotes() => new(ReadingProblems.BrokenQuotes(Number));
}
