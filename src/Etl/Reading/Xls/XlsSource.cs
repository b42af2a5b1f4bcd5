using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>A BIFF workbook (Excel 2 to 2003) through ExcelDataReader.</summary>
internal sealed class XlsSource : IWorkbookSource
{
    private readonly IExcelDataReader reader;
    private readonly SourceStream file;
    private readonly ReadLimits limits;
    private readonly XlsFinds finds;
    private int current;

    /// <param name="file">The whole file.</param>
    /// <param name="book">The records of the workbook in it.</param>
    /// <param name="limits">Passing one is a refusal.</param>
    public XlsSource(SourceStream file, Stream book, ReadLimits limits)
    {
        this.file = file;
        this.limits = limits;
        finds = new XlsFinds(new BiffRecords(ReadAt));
        book.Position = 0;
        reader = Open(book);

        // The library goes on where it was.
        int ReadAt(long position, Span<byte> buffer)
        {
            var before = book.Position;
            book.Position = position;
            var read = book.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            book.Position = before;
            return read;
        }

        if (reader.ResultsCount > limits.Sheets)
            throw new WorkbookRefusedException(LimitProblems.TooManySheets(reader.ResultsCount, limits.Sheets));
        if (reader.ResultsCount == 0)
            throw new WorkbookRefusedException(ReadingProblems.NoSheets());
    }

    public string Format => "xls";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets()
    {
        if (current > 0)
            reader.Reset();
        current = 0;
        do
        {
            var number = ++current;
            var merges = Merges();
            var hidden = new HiddenColumns();
            var info = new SheetInfo(
                number,
                reader.Name ?? string.Empty,
                reader.VisibleState != "visible",
                () => merges,
                hidden
            );
            yield return new Sheet(info, Tally, () => Rows(number, info.Name, hidden), file.Cancellation);
        } while (reader.NextResult());
    }

    public void Dispose() => reader.Dispose();

    private static IExcelDataReader Open(Stream book)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateBinaryReader(
                book,
                new ExcelReaderConfiguration
                {
                    LeaveOpen = true,

                    // For the workbooks of Excel 5 that do not name their code page; here they were made in Windows.
                    FallbackEncoding = Encoding.GetEncoding(1251),
                }
            );
        }
        catch (InvalidPasswordException exception)
        {
            throw new WorkbookRefusedException(ReadingProblems.Password(), exception);
        }
    }

    private List<MergedArea> Merges()
    {
        var ranges = reader.MergeCells ?? [];
        if (ranges.Length > limits.Merges)
            throw new WorkbookRefusedException(LimitProblems.TooManyMerges(reader.Name, limits.Merges));
        return
        [
            .. ranges.Select(range => new MergedArea(
                range.FromRow + 1,
                range.FromColumn + 1,
                range.ToRow + 1,
                range.ToColumn + 1
            )),
        ];
    }

    private IEnumerable<Row> Rows(int number, string name, HiddenColumns hidden)
    {
        if (number != current)
            throw new SheetPassedException();
        var bounds = new SheetBounds(name, Tally, limits);
        var row = new Row();
        var better = finds.Of(number);
        NoteHidden(hidden);
        while (reader.Read())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            bounds.CheckRow(reader.Depth + 1);
            row.Begin(reader.Depth + 1);
            row.IsHidden = reader.RowHeight == 0;
            for (var column = 0; column < reader.FieldCount; column++)
                Put(row, column, better);
            if (row.Count == 0)
                continue;
            bounds.Check(row);
            yield return row;
        }
    }

    /// <summary>The library gives what is hidden no width.</summary>
    private void NoteHidden(HiddenColumns hidden)
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
                hidden.Add(column + 1, column + 1);
        }
    }

    private void Put(Row row, int column, Dictionary<(int Row, int Column), Cell> better)
    {
        if (!better.TryGetValue((row.Number, column + 1), out var cell))
            cell = XlsCell.Read(reader, column);
        if (cell.Kind == CellKind.Text && cell.Text.Length > limits.StringLength)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(limits.StringLength));
        if (!cell.IsEmpty)
            row.Put(column + 1, cell);
    }
}
