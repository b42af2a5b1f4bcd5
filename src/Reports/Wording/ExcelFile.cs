namespace QualityMonitor.Reports.Wording;

/// <summary>What is said of a workbook that a letter carries.</summary>
internal static class ExcelFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Extension = ".xlsx";

    /// <summary>Of the workbook with every figure of the quarterly report.</summary>
    public const string AppendixName = "Все показатели.xlsx";
}
