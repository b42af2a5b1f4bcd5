using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// What is printed under somebody's words. A row may be signed with any name, so beside the name stands whose mail it came
/// by: a signature never claims more than its sender may say. Pure; decided when the words are loaded, and kept with them.
/// </summary>
public static class SignatureRule
{
    /// <summary>Between the name as written and whose mail it is; nobody's writing may hold it.</summary>
    private const string By = "; прислано: ";

    /// <param name="written">As the row is signed; empty where it is not: then the sender signs, as the passport names
    /// them.</param>
    /// <param name="organisationCode">Of whom the words are; null: of the programme as a whole.</param>
    public static string Of(Origin origin, ProgrammeDefinition programme, string written, string? organisationCode)
    {
        var name = Name(written);
        var own = OwnName(origin, programme, organisationCode);
        if (name.Length == 0)
            return own;
        var sender = Sender(origin, programme, organisationCode);
        return sender.Length == 0 || IsSame(name, own) || IsSame(name, sender) ? name : name + By + sender;
    }

    /// <summary>A book that comes back holds what was printed; whose mail it comes by now is decided anew.</summary>
    private static string Name(string written) =>
        written.IndexOf(By.TrimEnd(), StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? written[..at].Trim()
            : written.Trim();

    /// <summary>How the passport names whoever sent it; empty where it names nobody.</summary>
    private static string OwnName(Origin origin, ProgrammeDefinition programme, string? organisationCode) =>
        origin switch
        {
            Origin.Mail { Address: { } address } => Speakers(programme, address).FirstOrDefault()?.Name
                ?? Organisation(programme, address, organisationCode)
                ?? "",
            Origin.Person person => person.Name,
            _ => "",
        };

    /// <summary>Empty where the admin, or a person at a shell, answers for all that is said.</summary>
    private static string Sender(Origin origin, ProgrammeDefinition programme, string? organisationCode) =>
        origin switch
        {
            Origin.Mail { Address: { } address } => Organisation(programme, address, organisationCode)
                ?? Speakers(programme, address).Select(one => Office(programme, one)).FirstOrDefault()
                ?? NameOf(programme, organisationCode),
            Origin.Mail => NameOf(programme, organisationCode),
            Origin.Place place when !place.SpeaksFor.CoversProgramme(programme.Code) => NameOf(
                programme,
                organisationCode
            ),
            _ => "",
        };

    private static IEnumerable<Recipient> Speakers(ProgrammeDefinition programme, string address) =>
        programme.Recipients.Where(one => Reach.CanSpeak(one.Role) && MailAddresses.Has(one.Email, address));

    /// <summary>«координатор, Волжский район».</summary>
    private static string Office(ProgrammeDefinition programme, Recipient speaker) =>
        $"{(speaker.Role == RecipientRole.Coordinator ? "координатор" : "методист")}, {NameOf(programme, speaker.Scope)}";

    /// <summary>The organisation with the address, the one that the words are of before others; null: there is none.</summary>
    private static string? Organisation(ProgrammeDefinition programme, string address, string? organisationCode) =>
        programme
            .Organisations.Where(one => MailAddresses.Has(one.Email, address))
            .OrderByDescending(one => one.Code == organisationCode)
            .FirstOrDefault()
            ?.ShortName;

    private static string NameOf(ProgrammeDefinition programme, string? code) =>
        programme.Tree.Find(code ?? programme.OwnerCode)?.ShortName ?? programme.Name;

    private static bool IsSame(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
