using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>Who is no stranger: whom a passport in force names, or the admin in the settings of the mailbox.</summary>
internal sealed class KnownSenders(AddressBook book, ReportOptions options)
{
    public AddressBook Book => book;

    public static async Task<KnownSenders> ReadAsync(
        ProgrammeReader reader,
        ReportOptions options,
        CancellationToken cancellationToken
    ) => new(await AddressBook.ReadAsync(reader, cancellationToken), options);

    public bool Has(ReceivedMessage message) =>
        book.Of(message.Sender).Count > 0 || Declared(message).Has(message.Sender);

    /// <summary>The programmes that name the sender; else those whom the admin lets the sender speak for.</summary>
    public IReadOnlyList<ProgrammeDefinition> ProgrammesOf(ReceivedMessage message) =>
        book.Of(message.Sender) is { Count: > 0 } named ? named : book.Of(Declared(message).For(message.Sender));

    private DeclaredSenders Declared(ReceivedMessage message) =>
        options.Mailboxes.GetValueOrDefault(message.Source, DeclaredSenders.None);
}
