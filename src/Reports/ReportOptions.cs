using QualityMonitor.Reports.Mail;

namespace QualityMonitor.Reports;

/// <summary>How papers look and leave.</summary>
/// <param name="FromName">Printed sender.</param>
/// <param name="MessageIdDomain">Right side of the Message-IDs, ASCII: <c>quality.example.ru</c>.</param>
public sealed record ReportOptions(
    string FromName,
    string FromAddress,
    string MessageIdDomain,
    TransportOptions Transport
)
{
    /// <summary>Folder whose files replace shipped templates of the same relative name; null: none.</summary>
    public string? TemplateFolder { get; init; }

    /// <summary>
    /// File of a production calendar whose years are added to the shipped ones or replace them; null: none.
    /// </summary>
    public string? CalendarFile { get; init; }

    /// <summary>Where answers go; null: to the sender.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>The way out.</summary>
public abstract record TransportOptions
{
    private TransportOptions() { }

    /// <summary>Mails become files; nothing leaves the machine.</summary>
    public sealed record Folder(string Path) : TransportOptions;

    public sealed record Smtp(SmtpOptions Options) : TransportOptions;
}
