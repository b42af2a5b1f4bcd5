namespace QualityMonitor.Reports.Wording;

/// <summary>What is said of a document that a letter carries.</summary>
internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public const string Extension = ".docx";
}
