using MimeKit;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Mail;

/// <summary>A way out for mail.</summary>
public interface IMailTransport
{
    /// <summary>Sending the same message twice is harmless: the second replaces the first.</summary>
    bool IsIdempotent { get; }

    /// <summary>Connects and authenticates, before any delivery is marked as being sent.</summary>
    /// <exception cref="TransportUnavailableException">Nothing can be sent now.</exception>
    Task<IMailSession> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>One connection for many messages. Not for concurrent use.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>False after the connection was lost; open another one.</summary>
    bool IsAlive { get; }

    /// <summary>Never throws for what the other side does: that is an outcome.</summary>
    Task<SendOutcome> SendAsync(MimeMessage message, Delivery delivery, CancellationToken cancellationToken);
}

/// <summary>The server cannot be reached, or does not know us. Everything stays pending.</summary>
public sealed class TransportUnavailableException(string message, Exception? inner = null)
    : Exception(message, inner),
        IExplained
{
    public Problem Problem =>
        new("mail-unavailable", RussianText.Stop(Message), "письма ждут в очереди и уйдут, когда это исправится");
}
