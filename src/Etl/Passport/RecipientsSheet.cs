using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
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
            if (email is not null && !PassportFields.IsEmail(email))
                sheet.Wrong(row, Names.Email, PassportMessages.Email(email));
            else if (name is not null && email is not null && role is { } known)
                recipients.Add((new Recipient(name, email, known), row));
        }

        return recipients;
    }
}
