namespace QualityMonitor.Reports.Wording;

/// <summary>A programme's code as the name of a folder: it comes out of a workbook and never leads out.</summary>
internal static class FolderName
{
    public static bool Is(string code) =>
        code.Length > 0
        && code.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
        && code.IndexOfAny(['/', '\\']) < 0
        && !code.Contains("..", StringComparison.Ordinal);
}
