namespace QualityMonitor.Indicators.Forms;

/// <summary>
/// The sheet with our remarks that an annotated workbook begins with. Its sender corrects that very workbook and sends
/// it back, so whoever reads workbooks passes over a first sheet of this name.
/// </summary>
public static class RemarksSheet
{
    public const string Name = "Замечания к файлу";

    /// <summary>The style of our paragraphs at the beginning of a Word document, passed over like that sheet.</summary>
    public const string WordStyle = "QualityMonitorRemarks";
}
