using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Who is told about a file: its sender; else the mailboxes that the organisations it speaks of share; else the
/// coordinators (<see cref="Coordinators"/>). A file of several mailboxes goes to the coordinators, for one school must not get the figures of
/// another by our mail.
/// </summary>
internal static class AnswerRecipients
{
    /// <summary>
    /// Who is told of a file that waits for somebody's word: not a sender whom nobody confirmed, or knows.
    /// </summary>
    /// <param name="toSender">As of <see cref="Of"/>.</param>
    /// <param name="coordinators">Whose word is wanted.</param>
    public static IReadOnlyList<Recipient> Asked(
        Asked asked,
        IReadOnlyList<Recipient> toSender,
        IEnumerable<Recipient> coordinators
    ) =>
        [
            .. (asked.HasFlag(Indicators.Authority.Asked.Sender) ? toSender : [])
                .Concat(asked.HasFlag(Indicators.Authority.Asked.Coordinator) ? coordinators : [])
                .DistinctBy(static one => one.Email, MailAddresses.Comparer),
        ];

    /// <summary>
    /// A program that sends tables by itself is never answered, or two programs would write to each other for ever:
    /// what went wrong is the coordinators', and what went well is not worth a letter a night.
    /// </summary>
    public static IReadOnlyList<Recipient> InsteadOfProgram(
        ProcessingOutcome outcome,
        IEnumerable<Recipient> coordinators
    ) => outcome == ProcessingOutcome.Loaded ? [] : [.. coordinators];

    /// <summary>
    /// The coordinators who hear of a file: those of the municipality that it speaks of and comes from.
    /// </summary>
    /// <param name="programmes">The file's, or all where nobody knows whose it is.</param>
    /// <param name="organisations">As of <see cref="Of"/>; null: what it says is the whole programme's.</param>
    /// <param name="isForged">As of <see cref="Coordinators.OfSender"/>.</param>
    public static IReadOnlyList<Recipient> CoordinatorsOf(
        string? sender,
        IEnumerable<ProgrammeDefinition> programmes,
        Func<ProgrammeDefinition, IEnumerable<string>?> organisations,
        bool isForged = false
    ) =>
        [
            .. programmes
                .SelectMany(programme =>
                {
                    var coordinators = new Coordinators(programme);
                    return organisations(programme) is { } known
                        ? coordinators.OfSender(sender, known, isForged)
                        : coordinators.OfWhole;
                })
                .DistinctBy(static one => one.Email, MailAddresses.Comparer),
        ];

    /// <param name="programme">The file's, else the only one there is; null when there are several, or none.</param>
    /// <param name="organisationCodes">Those it gives figures of, or would have.</param>
    /// <param name="coordinators">As of <see cref="CoordinatorsOf"/>.</param>
    public static IReadOnlyList<Recipient> Of(
        string? sender,
        ProgrammeDefinition? programme,
        IReadOnlyCollection<string> organisationCodes,
        IReadOnlyList<Recipient> coordinators
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
            : coordinators;
    }

    private static string Name(List<Organisation> organisations) =>
        organisations.Count == 1 ? organisations[0].ShortName : "";
}
