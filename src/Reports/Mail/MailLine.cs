namespace QualityMonitor.Reports.Mail;

/// <summary>One connection for many letters, opened anew when it broke.</summary>
internal sealed class MailLine(IMailTransport transport) : IAsyncDisposable
{
    private IMailSession? session;

    /// <summary>Why no letter can be sent now; null while letters can.</summary>
    public TransportUnavailableException? Unavailable { get; private set; }

    /// <returns>Null when the transport is unavailable, see <see cref="Unavailable"/>.</returns>
    public async Task<IMailSession?> OpenAsync(CancellationToken cancellationToken)
    {
        if (session is { IsAlive: true })
            return session;

        await DisposeAsync();
        try
        {
            return session = await transport.OpenAsync(cancellationToken);
        }
        catch (TransportUnavailableException unavailable)
        {
            Unavailable = unavailable;
            return null;
        }
    }

    /// <summary>The server is there, and takes no letter of ours: the rest need not ask.</summary>
    public void Refuse(string reason) => Unavailable = new TransportUnavailableException(reason);

    public async ValueTask DisposeAsync()
    {
        if (session is null)
            return;

        await session.DisposeAsync();
        session = null;
    }
}
