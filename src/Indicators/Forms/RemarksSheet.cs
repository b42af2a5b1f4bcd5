namespace QualityMonitor.Indicators.Forms;

/// <summary>
/// The sheet with our remarks that an annotated workbook begins with. Its sender corrects that very workbook and sends
/// it back, so whoever reads workbooks passes over a first sheet of this name.
/// </summary>
public static class RemarksSheet
{
    public const string Name = "Замечания к файлу";
}
