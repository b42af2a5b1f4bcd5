namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// How a sheet is laid on A4: on the width of one page while its text can still be read there, else its columns on
/// several pages, with the first ones repeated on each. How large the text is the printing program finds, for fonts
/// differ: a fixed size would overflow where Calibri is not installed.
/// </summary>
/// <param name="Pages">So many pages the sheet is wide.</param>
/// <param name="Repeated">So many columns are repeated on every page.</param>
internal sealed record PrintFit(int Pages, int Repeated)
{
    /// <summary>Inches, on either side.</summary>
    public const double SideMargin = 0.5;

    /// <summary>Points; smaller text is not read on paper.</summary>
    private const double Smallest = 7;

    /// <summary>Of a digit of the usual size, in points: columns are measured in it.</summary>
    private const double Digit = 5.25;

    /// <summary>Pages are broken between columns, and programs measure these a little differently.</summary>
    private const double Safe = 0.9;

    private static readonly PrintFit OnePage = new(1, 0);

    /// <param name="widths">Of all columns, in characters; 0 for what nobody sees.</param>
    /// <param name="repeated">So many of them say what a row is about; 0: nothing says it on a second page, so there is
    /// none.</param>
    public static PrintFit Of(IReadOnlyList<double> widths, bool isLandscape, int repeated)
    {
        var page = ((isLandscape ? 841.9 : 595.3) - (2 * SideMargin * 72)) / Digit;
        return Of(widths, page * CellLook.Plain.Size / Smallest, repeated);
    }

    /// <param name="widest">So many characters stand on a page before they are too small.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{double}, bool, int)"/>
    public static PrintFit Of(IReadOnlyList<double> widths, double widest, int repeated)
    {
        if (repeated == 0 || widths.Sum() <= widest)
            return OnePage;
        var room = (widest * Safe) - widths.Take(repeated).Sum();
        // Where what is repeated takes most of a page, or one column has no room beside it, one small page is the least evil.
        return room < widest / 2 || widths.Skip(repeated).Any(one => one > room)
            ? OnePage
            : new PrintFit(Count(widths.Skip(repeated), room), repeated);
    }

    private static int Count(IEnumerable<double> widths, double room)
    {
        var (pages, used) = (1, 0.0);
        foreach (var width in widths)
            (pages, used) = used + width > room ? (pages + 1, width) : (pages, used + width);
        return pages;
    }
}
