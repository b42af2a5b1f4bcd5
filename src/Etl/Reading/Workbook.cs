using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Etl.Reading;

/// <summary>An open workbook. Disposing it leaves the stream it was opened on to its owner.</summary>
public sealed class Workbook : IDisposable
{
    private readonly IWorkbookSource source;

    internal Workbook(IWorkbookSource source) => this.source = source;

    /// <summary>
    /// «xlsx», «xlsb», «xls», «ods», «fods», «docx», «xml», «html», «csv» or «json», by content and not by extension.
    /// </summary>
    public string Format => source.Format;

    /// <summary>Everything read through this workbook so far.</summary>
    public ReadTally Tally => source.Tally;

    /// <summary>It begins with our remarks; known once a sheet was read.</summary>
    public bool IsAnnotated { get; private set; }

    /// <summary>
    /// The worksheets in the order of their tabs, hidden ones included; read one before taking the next. The sheet of
    /// remarks that we put before a sender's own sheets is passed over; the others keep their numbers.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">While streaming: the workbook is damaged.</exception>
    public IEnumerable<Sheet> Sheets() => Guard.Each(source.Sheets).Where(sheet => !IsRemarks(sheet));

    private bool IsRemarks(Sheet sheet)
    {
        var isRemarks = sheet.Info is { Number: 1, Name: RemarksSheet.Name };
        IsAnnotated |= isRemarks || source.HasRemarksAbove;
        return isRemarks;
    }

    public void Dispose() => source.Dispose();
}
