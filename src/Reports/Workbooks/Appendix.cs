using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>«Все показатели.xlsx»: every figure of the report with its cell. The same report gives the same bytes.</summary>
public static class Appendix
{
    public const string FileName = "Все показатели.xlsx";

    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(QuarterlyReport report) => throw new NotSupportedException();
}
