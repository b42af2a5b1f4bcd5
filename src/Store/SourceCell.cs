namespace QualityMonitor.Store;

/// <summary>
/// A cell inside one processed file. Sheet, row and column are 1-based; row and column are the worksheet's own.
/// </summary>
public readonly record struct CellAddress(int Sheet, int Row, int Column);

/// <summary>
/// A sheet of one submitted file. The figures of a sheet share it: a region's report holds hundreds of thousands.
/// </summary>
/// <param name="ContentHash">SHA-256 of the original bytes, lower-case hex; opens them in the content store.</param>
/// <param name="FileName">File name as it was sent, without a folder.</param>
/// <param name="Sender">Who sent it: an address, or null when it came through a folder.</param>
public sealed record SourceSheet(
    long SubmissionId,
    string FileName,
    string? Sender,
    DateTimeOffset ReceivedAt,
    string ContentHash,
    string Name
);

/// <summary>Where a figure came from: enough to open the very cell again.</summary>
public sealed record SourceCell(SourceSheet Sheet, int Row, int Column)
{
    public long SubmissionId => Sheet.SubmissionId;

    /// <inheritdoc cref="SourceSheet.FileName"/>
    public string FileName => Sheet.FileName;

    /// <inheritdoc cref="SourceSheet.Sender"/>
    public string? Sender => Sheet.Sender;

    public DateTimeOffset ReceivedAt => Sheet.ReceivedAt;

    /// <inheritdoc cref="SourceSheet.ContentHash"/>
    public string ContentHash => Sheet.ContentHash;

    public string SheetName => Sheet.Name;

    /// <summary>The cell in A1 notation: <c>D18</c>.</summary>
    public string A1 => ColumnName(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As people count: see <see cref="CellPlace"/>.</summary>
    public string Cell => CellPlace.Name(SheetName, Row, Column);

    /// <summary>Sheet and cell as people count.</summary>
    public string Place => CellPlace.Short(SheetName, Row, Column);

    /// <summary>1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }
}
