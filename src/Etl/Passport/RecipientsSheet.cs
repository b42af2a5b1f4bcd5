using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Recipients;

namespace QualityMonitor.Etl.Passport;

/// <summary>Who gets the reports.</summary>
internal static class RecipientsSheet
{
    public static IReadOnlyList<string> Columns { get; } = [Names.Name, Names.Email, Names.Role];

    public static IReadOnlyList<(Recipient Recipient, Row Row)> Read(PassportSheet sheet)
    {
        if (!sheet.Requires(Names.Name, Names.Email, Names.Role))
            return [];
        var recipients = new List<(Recipient, Row)>();
        foreach (var row in sheet.Rows)
        {
            var name = sheet.Required(row, Names.Name);
            var email = sheet.Required(row, Names.Email);
            var role = sheet.Word(row, Names.Role, PassportVocabulary.Roles);
            var addresses = email is null ? null : EmailAddresses.Read(sheet.CellAt(row, Names.Email).Text);
            if (addresses is { IsOk: false })
                sheet.Wrong(row, Names.Email, addresses.Problem!);
            else if (name is not null && addresses is not null && role is { } known)
                recipients.AddRange(addresses.Value.Select(address => (new Recipient(name, address, known), row)));
        }

        Repeated(sheet, recipients);
        return recipients;
    }

    /// <summary>Nobody gets a report twice, but somebody may have meant another address.</summary>
    private static void Repeated(PassportSheet sheet, List<(Recipient Recipient, Row Row)> recipients)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (recipient, row) in recipients)
        {
            if (!first.TryAdd(recipient.Email, row.Number))
                sheet.Wrong(
                    row,
                    Names.Email,
                    PassportMessages.EmailTwice(recipient.Email, first[recipient.Email]),
                    Severity.Warning
                );
        }
    }
}
