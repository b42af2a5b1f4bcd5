using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// A text table as one sheet of text cells; what a number is, the domain's number reader knows better.
/// </summary>
internal sealed class CsvSource : IWorkbookSource
{
    private const int SampleLength = 64 * 1024;
    private readonly SourceStream file;
    private readonly string name;
    private readonly ReadLimits limits;
    private readonly Encoding encoding;
    private readonly long start;
    private readonly char delimiter;
    private readonly bool hasSeparatorLine;

    public CsvSource(SourceStream file, string fileName, ReadLimits limits)
    {
        this.file = file;
        this.limits = limits;
        name = Path.GetFileNameWithoutExtension(fileName);
        encoding = TextDecoder.Detect(file);
        start = file.Position;
        var sample = Sample();
        hasSeparatorLine =
            sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && sample.Length > 4
            && sample[4] is not ('\r' or '\n');
        delimiter = hasSeparatorLine ? sample[4] : Delimiter.Guess(sample);
    }

    public string Format => "csv";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets()
    {
        yield return new Sheet(new SheetInfo(1, name, isHidden: false, () => []), Tally, Rows, file.Cancellation);
    }

    public void Dispose() { }

    private StreamReader OpenText()
    {
        file.Position = start;
        return new StreamReader(
            file,
            encoding,
            detectEncodingFromByteOrderMarks: false,
            bufferSize: 32 * 1024,
            leaveOpen: true
        );
    }

    private string Sample()
    {
        using var text = OpenText();
        var sample = new char[SampleLength];
        var read = text.ReadBlock(sample);

        // Text has no control characters but the white space, the page break and the old end-of-file mark.
        if (
            sample.AsSpan(0, read).ContainsAnyInRange('\0', '\b')
            || sample.AsSpan(0, read).ContainsAnyInRange('\u000E', '\u0019')
        )
            throw new WorkbookRefusedException(ReadingProblems.NotText());
        return new string(sample, 0, read);
    }

    private IEnumerable<Row> Rows()
    {
        using var text = OpenText();
        if (hasSeparatorLine)
            text.ReadLine();
        var records = new CsvRecords(text, delimiter, name, limits, file.Cancellation);
        var bounds = new SheetBounds(name, Tally, limits);
        var row = new Row();
        while (records.Read(row))
        {
            bounds.CheckRow(row.Number);
            if (row.Count == 0)
                continue;
            bounds.Check(row);
            yield return row;
        }
    }
}
