using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MimeKit;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

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
    /// <param name="fence">The run that sends; null: nobody else can be sending.</param>
    public async Task<DeliveryReport> DeliverAsync(Fence? fence, CancellationToken cancellationToken)
    {
        var recovered = await outbox.RecoverAsync(
            transport.IsIdempotent ? DeliveryState.Pending : DeliveryState.Uncertain,
            fence,
            cancellationToken
        );
        var tally = new Tally { Recovered = recovered, Doubtful = transport.IsIdempotent ? 0 : recovered };
        var due = await outbox.DueAsync(cancellationToken);
        if (due.Count == 0)
            return tally.Report(null);

        await using var line = new MailLine(transport);
        await using var letters = new LettersAhead(due, MakeAsync, cancellationToken);
        var failures = await Guarded.EachAsync(
            due,
            static delivery => $"письмо № {delivery.Id} не отправлено",
            delivery => DeliverAsync(delivery, letters, line, tally, fence, cancellationToken),
            cancellationToken
        );
        if (line.Unavailable is { } unavailable)
            log.LogError(unavailable, "Почта недоступна, писем ждёт: {Due}. {Reason}", due.Count, unavailable.Message);
        return failures.Count == 0
            ? tally.Report(line.Unavailable?.Message)
            : tally.Report(line.Unavailable?.Message) with
            {
                Failures = failures,
            };
    }

    private async Task DeliverAsync(
        Delivery delivery,
        LettersAhead letters,
        MailLine line,
        Tally tally,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        // What no letter can pass now is no fault of this one: the rest stays pending.
        if (line.Unavailable is not null)
            return;

        using var span = Traces.Begin("letter")?.SetTag("delivery.id", delivery.Id);
        using var message = await TakeAsync(delivery, letters, tally, fence, cancellationToken);
        if (message is not null && await line.OpenAsync(cancellationToken) is { } session)
            await SendAsync(line, session, message, delivery, tally, fence, cancellationToken);
    }

    private async Task<MimeMessage> MakeAsync(Delivery delivery, CancellationToken cancellationToken)
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

    /// <summary>
    /// Null when the mail cannot be made: damage that waiting does not heal, so the delivery goes to a person at once.
    /// </summary>
    private async Task<MimeMessage?> TakeAsync(
        Delivery delivery,
        LettersAhead letters,
        Tally tally,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await letters.TakeAsync(delivery);
        }
        catch (Exception exception)
            when (exception is ContentLostException or ParseException or RecipientNotAllowedException)
        {
            // The reason may name the address, and stands in the list of letters.
            log.LogError("Письмо № {DeliveryId} не собрать; почему — скажет outbox.", delivery.Id);
            if (await outbox.TryStartAsync(delivery.Id, fence, cancellationToken))
            {
                await outbox.FailAsync(delivery.Id, SendFaults.Of(exception), CancellationToken.None);
                tally.GivenUp++;
            }

            return null;
        }
    }

    private async Task SendAsync(
        MailLine line,
        IMailSession session,
        MimeMessage message,
        Delivery delivery,
        Tally tally,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        if (!await outbox.TryStartAsync(delivery.Id, fence, cancellationToken))
            return;

        // From here on the answer is written down whatever else happens: the row must not forget what the server knows.
        var outcome = await OutcomeAsync(session, message, delivery);
        var decision = RetryPolicy.Decide(delivery.Attempts + 1, outcome, clock.GetUtcNow());
        await RecordAsync(delivery.Id, outcome, decision);
        tally.Add(decision);
        Activity.Current?.SetTag("letter.outcome", outcome.GetType().Name);
        if (outcome is SendOutcome.Refusing refusing)
            line.Refuse(refusing.Text);
        log.LogInformation(
            outcome.Cause,
            "Письмо № {DeliveryId}, попытка {Attempt}: {Outcome}",
            delivery.Id,
            delivery.Attempts + 1,
            OutcomeWords.Told(outcome)
        );
    }

    /// <summary>Whatever else befalls the sending: a folder may be written again, of a server nobody knows.</summary>
    private async Task<SendOutcome> OutcomeAsync(IMailSession session, MimeMessage message, Delivery delivery)
    {
        SendOutcome? outcome = null;
        var error = await Guarded.TryAsync(
            async () => outcome = await session.SendAsync(message, delivery, CancellationToken.None),
            CancellationToken.None
        );
        if (error is null)
            return outcome!;

        log.LogError(error, "Письмо № {DeliveryId}: отправка прервалась неожиданно.", delivery.Id);
        return transport.IsIdempotent
            ? new SendOutcome.TemporaryFailure(0, SendFaults.Of(error))
            : new SendOutcome.Uncertain(SendFaults.Of(error));
    }

    private Task RecordAsync(long id, SendOutcome outcome, RetryDecision decision) =>
        decision switch
        {
            RetryDecision.Done => outbox.SentAsync(id, OutcomeWords.Of(outcome), CancellationToken.None),
            RetryDecision.Retry retry => outbox.RetryAsync(
                id,
                OutcomeWords.Of(outcome),
                retry.At,
                CancellationToken.None
            ),
            RetryDecision.Wait => outbox.WaitAsync(id, OutcomeWords.Of(outcome), CancellationToken.None),
            RetryDecision.Ask => outbox.UncertainAsync(id, OutcomeWords.Of(outcome), CancellationToken.None),
            _ => outbox.FailAsync(id, OutcomeWords.Of(outcome), CancellationToken.None),
        };

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
                RetryDecision.Wait => 0,
                RetryDecision.Done => sent++,
                RetryDecision.Retry => retried++,
                RetryDecision.Ask => uncertain++,
                _ => GivenUp++,
            };

        public DeliveryReport Report(string? unavailable) =>
            new(sent, retried, GivenUp, uncertain + Doubtful, Recovered, unavailable);
    }
}
