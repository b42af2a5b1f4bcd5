using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// Who may say what: sender × proof × organisation × what is sent. The only place where it is decided; asked of every
/// file before it is opened, of every passport and of every row.
/// </summary>
public static class AuthorityRule
{
    /// <summary>Before a file is opened: strangers and the unconfirmed do not get so far.</summary>
    /// <param name="programmes">All that are in force.</param>
    public static Verdict OfFile(Origin origin, IReadOnlyCollection<ProgrammeDefinition> programmes) =>
        origin switch
        {
            Origin.Mail { Proof: Proof.Contradicted } => Unconfirmed,
            Origin.Mail mail when mail.Declared.IsOfNobody && !programmes.Any(one => Knows(one, mail.Address)) =>
                new Verdict.Held(Doubt.SenderUnknown),
            _ => Verdict.Yes,
        };

    /// <summary>A passport, or a table that defines its programme by itself.</summary>
    /// <param name="inForce">Null when there is none yet.</param>
    public static Verdict OfPassport(Origin origin, string programmeCode, ProgrammeDefinition? inForce) =>
        origin switch
        {
            Origin.Person => Verdict.Yes,
            Origin.Place place => place.SpeaksFor.CoversProgramme(programmeCode)
                ? Verdict.Yes
                : new Verdict.Held(Doubt.PlaceNotTrusted),
            Origin.Mail { Proof: Proof.Contradicted } => Unconfirmed,
            Origin.Mail when inForce is null => new Verdict.Held(Doubt.FirstPassport),
            Origin.Mail mail when !IsCoordinator(inForce, mail.Address) => new Verdict.Held(Doubt.NotCoordinator),
            Origin.Mail { Proof: Proof.Unproven } => new Verdict.Held(Doubt.PassportUnproven),
            _ => Verdict.Yes,
        };

    /// <summary>
    /// A word that lets a report go or holds it, in reply to its draft. Where nobody checks senders, knowing the
    /// draft's Message-ID is the proof: only whoever had the draft can name it.
    /// </summary>
    /// <param name="scope">The municipality whose report it is; empty: the whole programme's.</param>
    public static Verdict OfRelease(Origin origin, ProgrammeDefinition programme, string scope) =>
        origin switch
        {
            Origin.Person => Verdict.Yes,
            Origin.Mail { Proof: Proof.Contradicted } => Unconfirmed,
            Origin.Mail mail
                when programme.Recipients.Any(one =>
                    one.Role == RecipientRole.Coordinator
                    && (one.Scope is null || one.Scope == scope)
                    && MailAddresses.Has(one.Email, mail.Address)
                ) => Verdict.Yes,
            _ => new Verdict.Held(Doubt.NotCoordinator),
        };

    /// <summary>A figure, plan, activity or risk.</summary>
    /// <param name="organisationCode">Null: of the programme as a whole, which is its owner's.</param>
    public static Verdict OfRow(Origin origin, ProgrammeDefinition programme, string? organisationCode) =>
        origin switch
        {
            Origin.Person => Verdict.Yes,
            Origin.Mail { Proof: Proof.Contradicted } => Unconfirmed,
            _ when SpeaksFor(origin, programme, organisationCode ?? programme.OwnerCode) => Verdict.Yes,
            _ => new Verdict.Question(Doubt.OtherOrganisation),
        };

    /// <summary>
    /// Prose, an explanation or a proposal: whoever may say a figure may say why it is so. What is said of no
    /// organisation is said for the whole programme.
    /// </summary>
    public static Verdict OfText(Origin origin, ProgrammeDefinition programme, SaidText text) =>
        OfRow(origin, programme, text.OrganisationCode);

    /// <summary>The one organisation whose address this is; null for coordinators and whoever has several.</summary>
    public static string? OwnOrganisation(Origin origin, ProgrammeDefinition programme) =>
        origin is Origin.Mail { Address: { } address }
        && programme
            .Organisations.Where(one => MailAddresses.Has(one.Email, address))
            .Select(static one => one.Code)
            .ToList()
            is [var only]
            ? only
            : null;

    /// <summary>
    /// The municipality whose schools a sender means by bare names: the one that it speaks for. Null: it speaks for
    /// several, for the whole programme or for nobody.
    /// </summary>
    public static string? MunicipalityOf(Origin origin, ProgrammeDefinition programme)
    {
        IEnumerable<string?> places = origin switch
        {
            Origin.Place place => OfTrust(place.SpeaksFor, programme),
            Origin.Mail { Address: { } address } mail => mail.Declared.IsOfNobody
                ? OfAddress(programme, address)
                : OfTrust(mail.Declared, programme),
            _ => new string?[] { null },
        };
        var municipalities = places
            .Select(code => code is null ? null : MunicipalityIn(programme.Tree, code))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return municipalities is [var only] && only != programme.OwnerCode ? only : null;
    }

    /// <summary>Null among them: everybody.</summary>
    private static IEnumerable<string?> OfTrust(Trust trust, ProgrammeDefinition programme) =>
        trust.CoversProgramme(programme.Code)
            ? new string?[] { null }
            : programme
                .Organisations.Where(one => trust.Names(programme.Code, one.Code))
                .Select(static one => (string?)one.Code);

    private static IEnumerable<string?> OfAddress(ProgrammeDefinition programme, string address) =>
        programme
            .Recipients.Where(one => Reach.CanSpeak(one.Role) && MailAddresses.Has(one.Email, address))
            .Select(static one => one.Scope)
            .Concat(
                programme
                    .Organisations.Where(one => MailAddresses.Has(one.Email, address))
                    .Select(static one => (string?)one.Code)
            );

    private static string? MunicipalityIn(OrganisationTree tree, string code) =>
        tree.Above(code)
            .Prepend(tree.Find(code))
            .FirstOrDefault(static one => one?.Level > OrganisationLevel.School)
            ?.Code;

    private static Verdict.Held Unconfirmed { get; } = new(Doubt.SenderUnconfirmed);

    private static bool SpeaksFor(Origin origin, ProgrammeDefinition programme, string organisationCode) =>
        origin switch
        {
            Origin.Place place => place.SpeaksFor.Covers(programme, organisationCode),
            Origin.Mail mail => mail.Declared.Covers(programme, organisationCode)
                || programme.Recipients.Any(one =>
                    MailAddresses.Has(one.Email, mail.Address) && Reach.Has(programme, one, organisationCode)
                )
                || programme.Organisations.Any(one =>
                    one.Code == organisationCode && MailAddresses.Has(one.Email, mail.Address)
                ),
            _ => false,
        };

    private static bool Knows(ProgrammeDefinition programme, string? address) =>
        programme.Organisations.Any(one => MailAddresses.Has(one.Email, address))
        || programme.Recipients.Any(one => MailAddresses.Has(one.Email, address));

    /// <summary>A passport is everybody's: whoever has a municipality changes it for none.</summary>
    private static bool IsCoordinator(ProgrammeDefinition programme, string? address) =>
        programme.Recipients.Any(one =>
            one is { Role: RecipientRole.Coordinator, Scope: null } && MailAddresses.Has(one.Email, address)
        );
}
