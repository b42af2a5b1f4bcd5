using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Forgetting;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>Whose an address is, and whether it is still needed.</summary>
internal sealed class KnownAddresses(ProgrammeReader programmes, ForgetNeeds needs, Settings settings)
{
    /// <summary>Every address that any passport ever gave to an organisation.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string organisation, CancellationToken cancellationToken) =>
        [
            .. (await needs.AddressesOfAsync(organisation, cancellationToken))
                .SelectMany(static cell => MailAddresses.Split(cell))
                .Where(static one => !one.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase))
                .Distinct(MailAddresses.Comparer),
        ];

    /// <summary>Why an address may not be erased yet; null: it may be.</summary>
    public async Task<Problem?> HindranceAsync(string address, CancellationToken cancellationToken)
    {
        if (MailAddresses.Has(settings.Mail.From, address) || MailAddresses.Has(settings.Admin.Address, address))
            return new Problem(
                "forget-own",
                "Этот адрес стоит в настройках.",
                "сначала другой адрес в Mail:From и Admin:Address"
            );
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (
                await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme
                && Has(programme, address)
            )
                return new Problem(
                    "forget-in-force",
                    $"Этот адрес стоит в действующем паспорте программы {code}: на него уходят письма.",
                    "сначала паспорт без этого адреса"
                );
        }

        return await needs.LettersOwedAsync(address, cancellationToken) is > 0 and var owed
                ? Unsent($"На этот адрес ещё не ушли письма: {owed}.")
            : await needs.NoticesOwedAsync(address, cancellationToken) is > 0 and var quoting
                ? Unsent($"Не ушли письма, в которых повторены слова с этого адреса: {quoting}.")
            : null;
    }

    private static Problem Unsent(string sentence) =>
        new("forget-letters", sentence, "outbox: отправьте их или отметьте, что с ними стало");

    private static bool Has(ProgrammeDefinition programme, string address) =>
        programme.Recipients.Any(one => MailAddresses.Has(one.Email, address))
        || programme.Organisations.Any(one => MailAddresses.Has(one.Email, address));
}
