using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Whoever keeps the service, and from when on they are told.</summary>
internal sealed class AdminSettings
{
    /// <summary>
    /// Gets a mail when something goes wrong with the service and one when it is well again; empty: nobody does.
    /// </summary>
    [MailAddress]
    public string Address { get; set; } = "";

    /// <summary>Less free space on a disk that the service writes to is told.</summary>
    [Bounds(1, 10_000_000)]
    public int FreeMegabytes { get; set; } = 1024;

    /// <summary>Days for which the journal keeps runs that did nothing.</summary>
    [Bounds(7, 3650)]
    public int JournalDays { get; set; } = 90;

    /// <summary>Days without a backup after which it is told, where there is a folder for them.</summary>
    [Bounds(1, 365)]
    public int BackupDays { get; set; } = 2;
}
