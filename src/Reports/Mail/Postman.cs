using Microsoft.Extensions.Logging;
using MimeKit;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Empties the outbox. Run it only while holding the lease of the delivering job. A kill anywhere leaves a row in
/// pending or sending; the next run puts the latter back (folder) or asks a person (SMTP).
/// </summary>
public sealed class Postman(
    Outbox outbox,
    EditionStore editions,
    MessageBuilder builder,
    IMailTransport transport,
    TimeProvider clock,
    ILogger<Postman> log
)
{
    /// <summary>Sends what is due, each delivery at most once.</summary>
    public async Task<DeliveryReport> DeliverAsync(long runId, CancellationToken cancellationToken)
    {
        var recovered = await outbox.RecoverAsync(
            transport.IsIdempotent ? DeliveryState.Pending : DeliveryState.Uncertain,
            cancellationToken
        );
        var tally = new Tally { Recovered = recovered, Doubtful = transport.IsIdempotent ? 0 : recovered };
        var due = await outbox.DueAsync(cancellationToken);
        if (due.Count == 0)
            return tally.Report(null);

        IMailSession? session = null;
        try
        {
            foreach (var delivery in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var message = await BuildAsync(delivery, tally, cancellationToken);
                if (message is null)
                    continue;

                using (message)
                {
                    session = await AliveAsync(session, cancellationToken);
                    await SendAsync(session, message, delivery, tally, cancellationToken);
                }
            }
        }
        catch (TransportUnavailableException exception)
        {
            log.LogError(
                exception,
                "Run {RunId}: the mail transport is unavailable; {Due} deliveries were due.",
                runId,
                due.Count
            );
            return tally.Report(exception.Message);
        }
        finally
        {
            if (session is not null)
                await session.DisposeAsync();
        }

        return tally.Report(null);
    }

    private async Task<IMailSession> AliveAsync(IMailSession? session, CancellationToken cancellationToken)
    {
        if (session is { IsAlive: true })
            return session;
        if (session is not null)
            await session.DisposeAsync();

        return await transport.OpenAsync(cancellationToken);
    }

    /// <summary>
    /// Null when the mail cannot be made: damage that waiting does not heal, so the delivery goes to a person at once.
    /// </summary>
    private async Task<MimeMessage?> BuildAsync(Delivery delivery, Tally tally, CancellationToken cancellationToken)
    {
        try
        {
            var edition =
                await editions.GetAsync(delivery.EditionId, cancellationToken)
                ?? throw new InvalidOperationException(
                    $"Edition {delivery.EditionId} of delivery {delivery.Id} does not exist."
                );
            return await builder.BuildAsync(
                edition,
                delivery,
                await editions.ThreadAsync(delivery, cancellationToken),
                cancellationToken
            );
        }
        catch (Exception exception) when (exception is ContentMissingException or ParseException)
        {
            log.LogError(exception, "Delivery {DeliveryId}: the mail cannot be made.", delivery.Id);
            if (await outbox.TryStartAsync(delivery.Id, cancellationToken))
            {
                await outbox.FailAsync(delivery.Id, "Письмо не собрать: " + exception.Message, CancellationToken.None);
                tally.GivenUp++;
            }

            return null;
        }
    }

    private async Task SendAsync(
        IMailSession session,
        MimeMessage message,
        Delivery delivery,
        Tally tally,
        CancellationToken cancellationToken
    )
    {
        if (!await outbox.TryStartAsync(delivery.Id, cancellationToken))
            return;

        // From here on the answer is written down whatever else happens: the row must not forget what the server knows.
        var outcome = await session.SendAsync(message, delivery, CancellationToken.None);
        var decision = RetryPolicy.Decide(delivery.Attempts + 1, outcome, clock.GetUtcNow());
        await RecordAsync(delivery.Id, outcome, decision);
        tally.Add(decision);
        log.LogInformation(
            "Delivery {DeliveryId}, attempt {Attempt}: {Outcome}.",
            delivery.Id,
            delivery.Attempts + 1,
            outcome.GetType().Name
        );
    }

    private Task RecordAsync(long id, SendOutcome outcome, RetryDecision decision) =>
        decision switch
        {
            RetryDecision.Done => outbox.SentAsync(id, Words(outcome), CancellationToken.None),
            RetryDecision.Retry retry => outbox.RetryAsync(id, Words(outcome), retry.At, CancellationToken.None),
            RetryDecision.Ask => outbox.UncertainAsync(id, Words(outcome), CancellationToken.None),
            _ => outbox.FailAsync(id, Words(outcome), CancellationToken.None),
        };

    private static string Words(SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Sent sent => sent.Answer,
            SendOutcome.TemporaryFailure failure => Reply(failure.Code, failure.Text),
            SendOutcome.PermanentFailure failure => Reply(failure.Code, failure.Text),
            SendOutcome.Uncertain uncertain => "Связь оборвалась до ответа сервера: " + uncertain.Text,
            _ => throw new ArgumentOutOfRangeException(
                nameof(outcome),
                outcome.GetType().Name,
                "A new outcome needs its words here."
            ),
        };

    private static string Reply(int code, string text) => code == 0 ? text : $"{code} {text}";

    private sealed class Tally
    {
        private int sent,
            retried,
            uncertain;

        public int Recovered { get; init; }

        /// <summary>Recovered ones that may have arrived already.</summary>
        public int Doubtful { get; init; }

        public int GivenUp { get; set; }

        public void Add(RetryDecision decision) =>
            _ = decision switch
            {
                RetryDecision.Done => sent++,
                RetryDecision.Retry => retried++,
                RetryDecision.Ask => uncertain++,
                _ => GivenUp++,
            };

        public DeliveryReport Report(string? unavailable) =>
            new(sent, retried, GivenUp, uncertain + Doubtful, Recovered, unavailable);
    }
}
