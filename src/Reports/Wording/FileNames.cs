namespace QualityMonitor.Reports.Wording;

/// <summary>Names of files that letters carry: every system can save them, and none takes a part for a folder.</summary>
internal static class FileNames
{
    /// <summary>«2020/2021 учебный год» is «2020-2021 учебный год».</summary>
    public static string Allowed(string name) =>
        string.Concat(
            name.Select(static letter =>
                letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter)
                    ? '-'
                    : letter
            )
        );
}
