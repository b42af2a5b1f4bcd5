using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Who is told about a file: its sender; else the mailboxes that the organisations it speaks of share; else the programme's
/// coordinators. A file of several mailboxes goes to the coordinators, for one school must not get the figures of
/// another by our mail.
/// </summary>
internal static class AnswerRecipients
{
    /// <summary>
    /// Who is told of a file that waits for somebody's word: not a sender whom nobody confirmed, or knows.
    /// </summary>
    /// <param name="toSender">As of <see cref="Of"/>.</param>
    public static IReadOnlyList<Recipient> Asked(
        Asked asked,
        IReadOnlyList<Recipient> toSender,
        IEnumerable<ProgrammeDefinition> programmes
    ) =>
        [
            .. (asked.HasFlag(Indicators.Authority.Asked.Sender) ? toSender : [])
                .Concat(asked.HasFlag(Indicators.Authority.Asked.Coordinator) ? Coordinators(programmes) : [])
                .DistinctBy(static one => one.Email, MailAddresses.Comparer),
        ];

    /// <summary>
    /// A program that sends tables by itself is never answered, or two programs would write to each other for ever:
    /// what went wrong is the coordinators', and what went well is not worth a letter a night.
    /// </summary>
    /// <param name="programme">As of <see cref="Of"/>.</param>
    public static IReadOnlyList<Recipient> InsteadOfProgram(
        ProcessingOutcome outcome,
        ProgrammeDefinition? programme
    ) => programme is null || outcome == ProcessingOutcome.Loaded ? [] : [.. Coordinators([programme])];

    private static IEnumerable<Recipient> Coordinators(IEnumerable<ProgrammeDefinition> programmes) =>
        programmes
            .SelectMany(static programme => programme.Recipients)
            .Where(static one => one.Role == RecipientRole.Coordinator);

    /// <param name="programme">The file's, else the only one there is; null when there are several, or none.</param>
    /// <param name="organisationCodes">Those it gives figures of, or would have.</param>
    public static IReadOnlyList<Recipient> Of(
        string? sender,
        ProgrammeDefinition? programme,
        IReadOnlyCollection<string> organisationCodes
    )
    {
        var organisations = (programme?.Organisations ?? [])
            .Where(one => organisationCodes.Contains(one.Code, StringComparer.Ordinal))
            .ToList();
        if (Addresses.Of(sender) is { } address)
            return
            [
                new Recipient(
                    organisations.Count == 1 ? organisations[0].ShortName : "",
                    address,
                    RecipientRole.Reader
                ),
            ];

        var mailboxes = organisations
            .Select(static one => Addresses.All(one.Email))
            .DistinctBy(static all => string.Join(' ', all), MailAddresses.Comparer)
            .ToList();
        return mailboxes is [{ Count: > 0 } only]
            ? [.. only.Select(one => new Recipient(Name(organisations), one, RecipientRole.Reader))]
            : [.. (programme?.Recipients ?? []).Where(static one => one.Role == RecipientRole.Coordinator)];
    }

    private static string Name(List<Organisation> organisations) =>
        organisations.Count == 1 ? organisations[0].ShortName : "";
}
