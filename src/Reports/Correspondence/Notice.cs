using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>A letter to the coordinators about messages of one person that came in.</summary>
/// <param name="Message">The first of them.</param>
/// <param name="More">The others, in the order of arrival.</param>
/// <param name="Who">Names of whom the sender, or the address that does not work, stands for in the passport.</param>
/// <param name="On">The day and time of arrival, for people.</param>
internal sealed record Notice(
    ReceivedMessage Message,
    IReadOnlyList<ReceivedMessage> More,
    string ProgrammeCode,
    string Programme,
    IReadOnlyList<string> Who,
    string On,
    IReadOnlyList<Recipient> To
);
