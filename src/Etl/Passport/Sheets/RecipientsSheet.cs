using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Recipients;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>Who gets the reports, and who enters figures for whom.</summary>
internal static class RecipientsSheet
{
    public static IReadOnlyList<string> Columns { get; } = [Names.Name, Names.Email, Names.Role, Names.SpeaksFor];

    /// <param name="organisations">Those that somebody may enter figures for.</param>
    public static IReadOnlyList<(Recipient Recipient, Row Row)> Read(
        PassportSheet sheet,
        IReadOnlyCollection<Organisation> organisations
    )
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
            else if (
                name is not null
                && addresses is not null
                && role is { } known
                && SpeaksFor(sheet, row, known, organisations) is { } speaksFor
            )
                recipients.AddRange(
                    addresses.Value.Select(address =>
                        (new Recipient(name, address, known) { SpeaksFor = speaksFor }, row)
                    )
                );
        }

        Repeated(sheet, recipients);
        return recipients;
    }

    /// <returns>Null, with an issue, when a code is of no organisation: without it the row would say more than it
    /// means to.</returns>
    private static string? SpeaksFor(
        PassportSheet sheet,
        Row row,
        RecipientRole role,
        IReadOnlyCollection<Organisation> organisations
    )
    {
        var text = sheet.Text(row, Names.SpeaksFor);
        if (text.Length > 0 && !Reach.CanSpeak(role))
        {
            sheet.Wrong(row, Names.SpeaksFor, PassportMessages.CannotSpeak(), Severity.Warning);
            return "";
        }

        var unknown = Reach
            .Codes(text)
            .FirstOrDefault(code =>
                !organisations.Any(one => one.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
            );
        if (unknown is null)
            return text;
        sheet.Wrong(row, Names.SpeaksFor, PassportMessages.SpeaksForUnknown(unknown));
        return null;
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
