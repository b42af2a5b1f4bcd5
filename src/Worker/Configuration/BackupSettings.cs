using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Where backups go.</summary>
internal sealed class BackupSettings
{
    /// <summary>Another disk, or a folder of another machine; empty: the service makes no backups by itself.</summary>
    [LocalFolder]
    public string Folder { get; set; } = "";

    /// <summary>How many are kept; older ones are removed after a new one was proven.</summary>
    [Bounds(1, 10_000)]
    public int Keep { get; set; } = 30;
}
