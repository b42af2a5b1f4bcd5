using System.Runtime.CompilerServices;
using MailKit;
using QualityMonitor.Store;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// Files that come by mail. A message is remembered as dealt with only when everything in it is stored; a process that
/// is killed before takes the same contents from the same sender again, and finds that it has them.
/// </summary>
public sealed class MailboxSource : ISource
{
    private readonly MailboxSourceOptions options;
    private readonly SeenCertificates certificates;
    private readonly MailMemory memory;
    private readonly LetterReader letters;

    public MailboxSource(
        MailboxSourceOptions options,
        OwnMail own,
        ReceivedMessages messages,
        Submissions submissions,
        SourceStates states,
        SeenCertificates certificates,
        ProgrammeReader programmes,
        TimeProvider clock
    )
    {
        this.options = options;
        this.certificates = certificates;
        memory = new MailMemory(options, messages, states, clock);
        letters = new LetterReader(
            options,
            own,
            messages,
            submissions,
            memory,
            new Correspondents(options, programmes)
        );
    }

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadWrite, cancellationToken);
        await certificates.SawAsync(options.Host, session.CertificateEnd, cancellationToken);
        if (await memory.BeginAsync(session, cancellationToken) is { } left)
            yield return left;
        foreach (var summary in await memory.WaitingAsync(session, cancellationToken))
        {
            var letter = new MailLetter(memory.Describe(summary, MessageKind.Files));
            var items = MailGuard.EachAsync(
                letters.ItemsAsync(session, summary, letter, cancellationToken),
                MailMessages.Subject(summary),
                cancellationToken
            );
            await foreach (var item in items)
            {
                letter.HasFailed |= item is FailedFile;
                if (item is not IncomingFile file)
                {
                    yield return item;
                    continue;
                }

                letter.Given++;
                yield return file with
                {
                    Repeats = () => letter.Repeated.Add(file.FileName),
                    Acknowledge = (_, _) => Task.FromResult(letter.Acknowledged++),
                };
            }

            // A file that could not be stored keeps its message waiting, and the next run tries all of it again.
            if (letter.HasFailed || letter.Acknowledged != letter.Given)
                continue;
            await memory.RecordAsync(letter.Record, cancellationToken);
            await session.AskAsync(open => open.MarkAsync(summary.UniqueId, cancellationToken));
        }
    }

    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadOnly, cancellationToken);
        var all = await session.AskAsync(open => open.IdsAsync(cancellationToken));
        return $"{options.User}, папка {options.Folder}, писем: {all.Count}";
    }
}
