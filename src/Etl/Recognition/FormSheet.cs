using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Etl.Recognition;

/// <summary>One sheet with the hidden marks of a form.</summary>
/// <param name="Table">The form as a table to load, or what is spoilt in it.</param>
internal sealed record FormSheet(FormMark Mark, SheetHead Head, Parsed<Binding> Table)
{
    public SheetInfo Sheet => Head.Info;
}
