using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal sealed class FolderSettings
{
    /// <summary>Stable name: part of what tells one submission from another.</summary>
    public string Name { get; set; } = "";

    [LocalFolder]
    public string Path { get; set; } = "";

    /// <summary>
    /// Empty: every kind of spreadsheet and *.csv; what cannot be read is refused by name, not overlooked.
    /// </summary>
    public List<string> Patterns { get; set; } = [];

    /// <summary>
    /// Whom what comes from here speaks for; see <see cref="Indicators.Authority.Trust"/>. There is no default.
    /// </summary>
    public List<string> SpeaksFor { get; set; } = [];

    public bool Subfolders { get; set; } = true;

    /// <summary>
    /// A file changed less than this many seconds ago is still being written and waits for the next run.
    /// </summary>
    [Bounds(0, 3600)]
    public int SettleSeconds { get; set; } = 5;
}
