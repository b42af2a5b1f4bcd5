using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Mail;

namespace QualityMonitor.Reports.Answers;

/// <summary>
/// Who is told about a file: its sender; else the one mailbox of the organisations it speaks of; else the programme's
/// coordinators. A file of several mailboxes goes to the coordinators, for one school must not get the figures of
/// another by our mail.
/// </summary>
internal static class AnswerRecipients
{
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
            .Select(static one => Addresses.Of(one.Email))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return mailboxes is [{ } only]
            ? [new Recipient(Name(organisations), only, RecipientRole.Reader)]
            : [.. (programme?.Recipients ?? []).Where(static one => one.Role == RecipientRole.Coordinator)];
    }

    private static string Name(List<Organisation> organisations) =>
        organisations.Count == 1 ? organisations[0].ShortName : "";
}
