using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading;

/// <summary>An open workbook. Disposing it leaves the stream it was opened on to its owner.</summary>
public sealed class Workbook : IDisposable
{
    private readonly IWorkbookSource source;

    internal Workbook(IWorkbookSource source) => this.source = source;

    /// <summary>«xlsx», «xls», «csv» or «json», by content and not by extension.</summary>
    public string Format => source.Format;

    /// <summary>Everything read through this workbook so far.</summary>
    public ReadTally Tally => source.Tally;

    /// <summary>
    /// The worksheets in the order of their tabs, hidden ones included; read one before taking the next. The sheet of
    /// remarks that we put before a sender's own sheets is passed over; the others keep their numbers.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">While streaming: the workbook is damaged.</exception>
    public IEnumerable<Sheet> Sheets() =>
        Guard
            .Each(source.Sheets)
            .Where(static sheet => sheet.Info is not { Number: 1, Name: Indicators.Forms.RemarksSheet.Name });

    public void Dispose() => source.Dispose();
}
