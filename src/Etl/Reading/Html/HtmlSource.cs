using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Csv;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Html;

/// <summary>
/// A web page with a table, as 1С and state systems export it under the name of an .xls. A page without one, an index of
/// frames above all, is refused.
/// </summary>
internal sealed partial class HtmlSource : IWorkbookSource
{
    private const int BytesWithCharset = 4096;

    private readonly SourceStream file;
    private readonly string name;
    private readonly ReadLimits limits;
    private readonly Encoding encoding;

    public HtmlSource(SourceStream file, string fileName, ReadLimits limits)
    {
        (this.file, this.limits) = (file, limits);
        name = Path.GetFileNameWithoutExtension(fileName);
        encoding = EncodingOf(file);
        if (!HasCells())
            throw new WorkbookRefusedException(ReadingProblems.Html(Path.GetFileName(fileName)));
    }

    public string Format => "html";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets()
    {
        yield return new Sheet(
            new SheetInfo(1, name, isHidden: false, () => Guard.Run(Merges)),
            Tally,
            () => Rows(null),
            file.Cancellation
        );
    }

    public void Dispose() { }

    private List<MergedArea> Merges()
    {
        var merges = new List<MergedArea>();
        foreach (var _ in Rows(merges))
        {
            // Noted on the way.
        }

        return merges;
    }

    private IEnumerable<Row> Rows(List<MergedArea>? merges)
    {
        using var text = OpenText();
        var tokens = new HtmlTokens(text, limits.StringLength);

        // A second pass for the merged areas counts no cell again.
        var bounds = new SheetBounds(name, merges is null ? Tally : new ReadTally(), limits);
        foreach (var row in new HtmlRows(tokens, bounds, limits, merges).Read())
            yield return row;
    }

    private bool HasCells()
    {
        using var text = OpenText();
        var tokens = new HtmlTokens(text, limits.StringLength);
        for (var token = tokens.Next(); token != HtmlToken.End; token = tokens.Next())
        {
            if (token == HtmlToken.Open && tokens.Name is "td" or "th")
                return true;
        }

        return false;
    }

    private StreamReader OpenText() => new(new OwnPlace(file), encoding, detectEncodingFromByteOrderMarks: true);

    /// <summary>A page says what it is written in; where it does not, or what nobody knows, the letters tell.</summary>
    private static Encoding EncodingOf(SourceStream file)
    {
        var detected = TextDecoder.Detect(file);
        if (detected is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
            return detected;
        file.Position = 0;
        var start = new byte[(int)Math.Min(BytesWithCharset, file.Length)];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return
            Charset().Match(Encoding.Latin1.GetString(start, 0, read)) is { Success: true } named
            && Known(named.Groups["name"].Value) is { } written
            ? written
            : detected;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is { IsSingleByte: true } page ? page : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"charset\s*=\s*[""']?(?<name>[a-z0-9_-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Charset();
}
