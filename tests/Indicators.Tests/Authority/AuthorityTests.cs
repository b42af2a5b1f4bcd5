using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Authority;

/// <summary>
/// Who may say what, as one table: sender × proof × organisation × what is sent. The passport in force of programme
/// «quality» names a town with the schools 3 and 5 and the recipients below; «other» is another programme, without a
/// passport yet.
/// </summary>
public sealed class AuthorityTests
{
    private static readonly ProgrammeDefinition InForce = new(
        "quality",
        "Качество",
        "town",
        "",
        null,
        null,
        10,
        [
            Organisation("region", OrganisationLevel.Region, null, null),
            Organisation("town", OrganisationLevel.Municipality, "region", "office@town.example"),
            Organisation("school-3", OrganisationLevel.School, "town", "School3@town.example; director3@town.example"),
            Organisation("school-5", OrganisationLevel.School, "town", "school5@town.example"),
            Organisation("branch-5", OrganisationLevel.School, "school-5", null),
            Organisation("village", OrganisationLevel.Municipality, "region", null),
            Organisation("school-v", OrganisationLevel.School, "village", "school@village.example"),
        ],
        [],
        [
            Recipient("coordinator@town.example", RecipientRole.Coordinator, ""),
            Recipient("limited@town.example", RecipientRole.Coordinator, "муниципалитет"),
            Recipient("methodist@town.example", RecipientRole.Methodologist, ""),
            Recipient("methodist5@town.example", RecipientRole.Methodologist, "school-5"),
            Recipient("methodist-all@town.example", RecipientRole.Methodologist, "Все"),
            Recipient("head@town.example", RecipientRole.Head, "все"),
            Recipient("reader@town.example", RecipientRole.Reader, ""),
            Recipient("coordinator@village.example", RecipientRole.Coordinator, "") with
            {
                Scope = "village",
            },
            Recipient("methodist@village.example", RecipientRole.Methodologist, "все") with
            {
                Scope = "village",
            },
            Recipient("both@village.example", RecipientRole.Coordinator, "") with
            {
                Scope = "village",
            },
            Recipient("both@village.example", RecipientRole.Coordinator, "") with
            {
                Scope = "town",
            },
            Recipient("left@village.example", RecipientRole.Coordinator, "") with
            {
                Scope = "gone",
            },
        ]
    );

    private const string Ask = "question: OtherOrganisation, asks Sender, Coordinator";

    private const string Unconfirmed = "held: SenderUnconfirmed, asks Coordinator, Admin";

    // A school speaks for itself and for nobody else, from any of its addresses, in whatever case they are written.
    [Theory]
    [InlineData("school3@town.example", Proof.Authenticated, "school-3", "allowed")]
    [InlineData("SCHOOL3@TOWN.EXAMPLE", Proof.Authenticated, "school-3", "allowed")]
    [InlineData("director3@town.example", Proof.Authenticated, "school-3", "allowed")]
    [InlineData("school3@town.example", Proof.Authenticated, "school-5", Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, "town", Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, "region", Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, null, Ask)]
    [InlineData("school5@town.example", Proof.Authenticated, "branch-5", Ask)]
    [InlineData("office@town.example", Proof.Authenticated, "town", "allowed")]
    [InlineData("office@town.example", Proof.Authenticated, "school-3", Ask)]
    // A coordinator speaks for the programme, unless the passport says less.
    [InlineData("coordinator@town.example", Proof.Authenticated, "school-3", "allowed")]
    [InlineData("coordinator@town.example", Proof.Authenticated, "town", "allowed")]
    [InlineData("coordinator@town.example", Proof.Authenticated, null, "allowed")]
    [InlineData("limited@town.example", Proof.Authenticated, "town", "allowed")]
    [InlineData("limited@town.example", Proof.Authenticated, "region", "allowed")]
    [InlineData("limited@town.example", Proof.Authenticated, "school-3", Ask)]
    // A methodologist speaks for the municipal figures, and for schools where the passport says so.
    [InlineData("methodist@town.example", Proof.Authenticated, "town", "allowed")]
    [InlineData("methodist@town.example", Proof.Authenticated, null, "allowed")]
    [InlineData("methodist@town.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("methodist5@town.example", Proof.Authenticated, "school-5", "allowed")]
    [InlineData("methodist5@town.example", Proof.Authenticated, "branch-5", "allowed")]
    [InlineData("methodist5@town.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("methodist5@town.example", Proof.Authenticated, "town", Ask)]
    [InlineData("methodist-all@town.example", Proof.Authenticated, "school-3", "allowed")]
    // Whoever has a municipality speaks for it and for what lies in it, whatever the column says; for two, for both.
    [InlineData("coordinator@village.example", Proof.Authenticated, "village", "allowed")]
    [InlineData("coordinator@village.example", Proof.Authenticated, "school-v", "allowed")]
    [InlineData("coordinator@village.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, "town", Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, "region", Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, null, Ask)]
    [InlineData("coordinator@village.example", Proof.Contradicted, "school-v", Unconfirmed)]
    [InlineData("methodist@village.example", Proof.Authenticated, "school-v", "allowed")]
    [InlineData("methodist@village.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("both@village.example", Proof.Authenticated, "school-v", "allowed")]
    [InlineData("both@village.example", Proof.Authenticated, "branch-5", "allowed")]
    [InlineData("both@village.example", Proof.Authenticated, "region", Ask)]
    [InlineData("left@village.example", Proof.Authenticated, "school-v", Ask)]
    // Who only reads reports enters nothing, whatever stands in the column.
    [InlineData("head@town.example", Proof.Authenticated, "town", Ask)]
    [InlineData("reader@town.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("stranger@mail.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData("chool3@town.example", Proof.Authenticated, "school-3", Ask)]
    [InlineData(null, Proof.Authenticated, "school-3", Ask)]
    // Where the admin asked for a mailbox without proof, an address is taken at its word for figures.
    [InlineData("school3@town.example", Proof.Unproven, "school-3", "allowed")]
    [InlineData("school3@town.example", Proof.Unproven, "school-5", Ask)]
    [InlineData("coordinator@town.example", Proof.Unproven, "school-3", "allowed")]
    // What is proven false counts for nobody.
    [InlineData("school3@town.example", Proof.Contradicted, "school-3", Unconfirmed)]
    [InlineData("coordinator@town.example", Proof.Contradicted, "school-3", Unconfirmed)]
    public void Figures_plans_activities_and_risks_by_mail(
        string? sender,
        Proof proof,
        string? organisation,
        string verdict
    ) => Assert.Equal(verdict, Say(AuthorityRule.OfRow(new Origin.Mail(sender, proof), InForce, organisation)));

    // The reports' words: whoever may say a figure may say why it is so. Prose and proposals are the programme's, and so
    // are explanations that name no organisation.
    [Theory]
    [InlineData("school3@town.example", Proof.Authenticated, SaidKind.Explanation, "school-3", "allowed")]
    [InlineData("school3@town.example", Proof.Authenticated, SaidKind.Explanation, "school-5", Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, SaidKind.Explanation, null, Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, SaidKind.Proposal, null, Ask)]
    [InlineData("school3@town.example", Proof.Authenticated, SaidKind.Passage, null, Ask)]
    [InlineData("school3@town.example", Proof.Unproven, SaidKind.Explanation, "school-3", "allowed")]
    [InlineData("school3@town.example", Proof.Contradicted, SaidKind.Explanation, "school-3", Unconfirmed)]
    [InlineData("coordinator@town.example", Proof.Authenticated, SaidKind.Explanation, null, "allowed")]
    [InlineData("coordinator@town.example", Proof.Authenticated, SaidKind.Explanation, "school-5", "allowed")]
    [InlineData("coordinator@town.example", Proof.Authenticated, SaidKind.Proposal, null, "allowed")]
    [InlineData("coordinator@town.example", Proof.Authenticated, SaidKind.Passage, null, "allowed")]
    [InlineData("coordinator@town.example", Proof.Contradicted, SaidKind.Passage, null, Unconfirmed)]
    [InlineData("methodist@town.example", Proof.Authenticated, SaidKind.Passage, null, "allowed")]
    [InlineData("methodist@town.example", Proof.Authenticated, SaidKind.Explanation, "school-5", Ask)]
    [InlineData("methodist5@town.example", Proof.Authenticated, SaidKind.Explanation, "school-5", "allowed")]
    [InlineData("methodist5@town.example", Proof.Authenticated, SaidKind.Passage, null, Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, SaidKind.Explanation, "village", "allowed")]
    [InlineData("coordinator@village.example", Proof.Authenticated, SaidKind.Explanation, "school-v", "allowed")]
    [InlineData("coordinator@village.example", Proof.Authenticated, SaidKind.Explanation, "town", Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, SaidKind.Proposal, null, Ask)]
    [InlineData("coordinator@village.example", Proof.Authenticated, SaidKind.Passage, null, Ask)]
    [InlineData("head@town.example", Proof.Authenticated, SaidKind.Proposal, null, Ask)]
    [InlineData("reader@town.example", Proof.Authenticated, SaidKind.Passage, null, Ask)]
    [InlineData("stranger@mail.example", Proof.Authenticated, SaidKind.Explanation, "school-3", Ask)]
    public void Explanations_proposals_and_prose_by_mail(
        string sender,
        Proof proof,
        SaidKind kind,
        string? organisation,
        string verdict
    ) =>
        Assert.Equal(
            verdict,
            Say(
                AuthorityRule.OfText(
                    new Origin.Mail(sender, proof),
                    InForce,
                    new SaidText(kind, "", "", "1.1", organisation, null, "Закрыли класс.", "", "", "", "Директор")
                )
            )
        );

    // A passport by mail: authenticated, and from a coordinator of the passport in force. A first one waits for a
    // person.
    [Theory]
    [InlineData("coordinator@town.example", Proof.Authenticated, "quality", "allowed")]
    [InlineData("COORDINATOR@town.example", Proof.Authenticated, "quality", "allowed")]
    [InlineData("limited@town.example", Proof.Authenticated, "quality", "allowed")]
    [InlineData(
        "coordinator@village.example",
        Proof.Authenticated,
        "quality",
        "held: NotCoordinator, asks Sender, Coordinator"
    )]
    [InlineData(
        "both@village.example",
        Proof.Authenticated,
        "quality",
        "held: NotCoordinator, asks Sender, Coordinator"
    )]
    [InlineData("coordinator@town.example", Proof.Unproven, "quality", "held: PassportUnproven, asks Coordinator")]
    [InlineData("coordinator@town.example", Proof.Contradicted, "quality", Unconfirmed)]
    [InlineData(
        "school3@town.example",
        Proof.Authenticated,
        "quality",
        "held: NotCoordinator, asks Sender, Coordinator"
    )]
    [InlineData("school3@town.example", Proof.Unproven, "quality", "held: NotCoordinator, asks Sender, Coordinator")]
    [InlineData(
        "methodist-all@town.example",
        Proof.Authenticated,
        "quality",
        "held: NotCoordinator, asks Sender, Coordinator"
    )]
    [InlineData("head@town.example", Proof.Authenticated, "quality", "held: NotCoordinator, asks Sender, Coordinator")]
    [InlineData("coordinator@town.example", Proof.Authenticated, "other", "held: FirstPassport, asks Admin")]
    [InlineData("coordinator@town.example", Proof.Unproven, "other", "held: FirstPassport, asks Admin")]
    [InlineData("coordinator@town.example", Proof.Contradicted, "other", Unconfirmed)]
    public void A_passport_by_mail(string sender, Proof proof, string programme, string verdict) =>
        Assert.Equal(verdict, Say(OfPassport(new Origin.Mail(sender, proof), programme)));

    // A folder, web address or SFTP server speaks for whom the admin says, and changes a passport only of a whole
    // programme.
    [Theory]
    [InlineData("*", "quality", "school-3", "allowed", "allowed")]
    [InlineData("*", "other", null, null, "allowed")]
    [InlineData("quality", "quality", "school-3", "allowed", "allowed")]
    [InlineData("QUALITY", "quality", "town", "allowed", "allowed")]
    [InlineData("other", "quality", "school-3", Ask, "held: PlaceNotTrusted, asks Coordinator, Admin")]
    [InlineData("other", "other", null, null, "allowed")]
    [InlineData("quality/school-5", "quality", "school-5", "allowed", "held: PlaceNotTrusted, asks Coordinator, Admin")]
    [InlineData("quality/school-5", "quality", "branch-5", "allowed", "held: PlaceNotTrusted, asks Coordinator, Admin")]
    [InlineData("quality/school-5", "quality", "school-3", Ask, "held: PlaceNotTrusted, asks Coordinator, Admin")]
    [InlineData("quality/school-5", "quality", null, Ask, "held: PlaceNotTrusted, asks Coordinator, Admin")]
    [InlineData("quality/town", "quality", "school-3", "allowed", "held: PlaceNotTrusted, asks Coordinator, Admin")]
    public void A_place_that_the_admin_trusts(
        string trust,
        string programme,
        string? organisation,
        string? row,
        string passport
    )
    {
        var origin = new Origin.Place("inbox", Trust.Read([trust]).Value);

        if (row is not null)
            Assert.Equal(row, Say(AuthorityRule.OfRow(origin, InForce, organisation)));
        Assert.Equal(passport, Say(OfPassport(origin, programme)));
    }

    // A person at a shell answers for a file by name.
    [Theory]
    [InlineData("quality", "school-3")]
    [InlineData("quality", "town")]
    [InlineData("other", null)]
    public void A_person_at_a_shell_may_say_everything(string programme, string? organisation)
    {
        var person = new Origin.Person("admin");

        Assert.Equal("allowed", Say(AuthorityRule.OfFile(person, [])));
        Assert.Equal("allowed", Say(AuthorityRule.OfRow(person, InForce, organisation)));
        Assert.Equal("allowed", Say(OfPassport(person, programme)));
    }

    // Before a file is opened: strangers and the unconfirmed do not get so far.
    [Theory]
    [InlineData("school3@town.example", Proof.Authenticated, "allowed")]
    [InlineData("head@town.example", Proof.Authenticated, "allowed")]
    [InlineData("school3@town.example", Proof.Unproven, "allowed")]
    [InlineData("school3@town.example", Proof.Contradicted, Unconfirmed)]
    [InlineData("stranger@mail.example", Proof.Authenticated, "held: SenderUnknown, asks Coordinator, Admin")]
    [InlineData("stranger@mail.example", Proof.Unproven, "held: SenderUnknown, asks Coordinator, Admin")]
    [InlineData("stranger@mail.example", Proof.Contradicted, Unconfirmed)]
    [InlineData(null, Proof.Unproven, "held: SenderUnknown, asks Coordinator, Admin")]
    public void A_message_before_its_file_is_opened(string? sender, Proof proof, string verdict) =>
        Assert.Equal(verdict, Say(AuthorityRule.OfFile(new Origin.Mail(sender, proof), [InForce])));

    // An address that no passport names speaks for what the admin says, and never changes a passport.
    [Theory]
    [InlineData(Proof.Authenticated, "allowed", "allowed", Ask)]
    [InlineData(Proof.Unproven, "allowed", "allowed", Ask)]
    [InlineData(Proof.Contradicted, Unconfirmed, Unconfirmed, Unconfirmed)]
    public void An_address_that_the_admin_knows(Proof proof, string file, string own, string other)
    {
        var centre = new Origin.Mail("centre@region.example", proof)
        {
            Declared = Trust.Read(["quality/school-5"]).Value,
        };

        Assert.Equal(file, Say(AuthorityRule.OfFile(centre, [InForce])));
        Assert.Equal(own, Say(AuthorityRule.OfRow(centre, InForce, "school-5")));
        Assert.Equal(other, Say(AuthorityRule.OfRow(centre, InForce, "school-3")));
        Assert.StartsWith("held: ", Say(OfPassport(centre, "quality")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school3@town.example", "school-3")]
    [InlineData("Director3@town.example", "school-3")]
    [InlineData("coordinator@town.example", null)]
    [InlineData("stranger@mail.example", null)]
    public void Whose_address_it_is(string sender, string? organisation) =>
        Assert.Equal(
            organisation,
            AuthorityRule.OwnOrganisation(new Origin.Mail(sender, Proof.Authenticated), InForce)
        );

    // Whose schools are meant by names without a municipality.
    [Theory]
    [InlineData("school@village.example", "village")]
    [InlineData("coordinator@village.example", "village")]
    [InlineData("both@village.example", null)]
    [InlineData("coordinator@town.example", null)]
    [InlineData("head@town.example", null)]
    [InlineData("stranger@mail.example", null)]
    public void The_municipality_that_a_sender_means(string sender, string? municipality) =>
        Assert.Equal(municipality, AuthorityRule.MunicipalityOf(new Origin.Mail(sender, Proof.Authenticated), InForce));

    [Theory]
    [InlineData("*", null)]
    [InlineData("quality", null)]
    [InlineData("quality/Village", "village")]
    [InlineData("quality/school-v", "village")]
    [InlineData("quality/school-v quality/village", "village")]
    [InlineData("quality/school-3 quality/village", null)]
    [InlineData("quality/town", null)] // The programme's own: all that is not said otherwise.
    [InlineData("other/village", null)]
    public void The_municipality_that_a_place_means(string trust, string? municipality) =>
        Assert.Equal(
            municipality,
            AuthorityRule.MunicipalityOf(new Origin.Place("inbox", Trust.Read(trust.Split(' ')).Value), InForce)
        );

    // Who hears of organisations: whoever has all of them, else the whole programme's.
    [Theory]
    [InlineData("school-v", "coordinator@village.example both@village.example")]
    [InlineData("school-3", "both@village.example")]
    [InlineData("school-v branch-5", "both@village.example")]
    [InlineData("school-v region", "coordinator@town.example limited@town.example")]
    [InlineData("region", "coordinator@town.example limited@town.example")]
    [InlineData("unknown", "coordinator@town.example limited@town.example")]
    [InlineData("", "coordinator@town.example limited@town.example")]
    public void The_coordinators_of_organisations(string organisations, string coordinators) =>
        Assert.Equal(
            coordinators,
            Addresses(new Coordinators(InForce).Of(organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );

    // A list in «Вносит сведения за» says of whom a coordinator is asked; a word there, or nothing, leaves them everybody.
    [Theory]
    [InlineData("school-3", "", "school-5", "all@town.example")]
    [InlineData("school-5", "", "school-5", "all@town.example list@town.example")]
    [InlineData("branch-5", "", "school-5", "all@town.example list@town.example")]
    [InlineData("school-3", "муниципалитет", "school-5", "all@town.example")]
    [InlineData("school-3", "school-v", "school-5", "all@town.example list@town.example")]
    [InlineData("school-3 school-5", "", "school-5", "all@town.example")]
    [InlineData("", "", "school-5", "all@town.example list@town.example")]
    public void A_list_of_organisations_limits_who_is_asked_as_long_as_anybody_is_left(
        string organisations,
        string first,
        string second,
        string coordinators
    )
    {
        var programme = InForce with
        {
            Recipients =
            [
                Recipient("all@town.example", RecipientRole.Coordinator, first),
                Recipient("list@town.example", RecipientRole.Coordinator, second),
            ],
        };

        Assert.Equal(
            coordinators,
            Addresses(new Coordinators(programme).Of(organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );
    }

    // Who hears of what an address sent: never that address.
    [Theory]
    [InlineData("school@village.example", "", "coordinator@village.example both@village.example")]
    [InlineData("school@village.example", "school-3", "both@village.example")]
    [InlineData("coordinator@village.example", "", "both@village.example")]
    [InlineData("both@village.example", "school-v", "coordinator@town.example limited@town.example")]
    [InlineData("limited@town.example", "", "coordinator@town.example")]
    [InlineData("stranger@mail.example", "", "coordinator@town.example limited@town.example")]
    [InlineData(null, "school-v", "coordinator@village.example both@village.example")]
    public void The_coordinators_of_a_sender(string? sender, string organisations, string coordinators) =>
        Assert.Equal(
            coordinators,
            Addresses(
                new Coordinators(InForce).OfSender(
                    sender,
                    organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            )
        );

    private static string Addresses(IEnumerable<Recipient> recipients) =>
        string.Join(' ', recipients.Select(static one => one.Email));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("quality/")]
    [InlineData("*/school-3")]
    [InlineData("quality/*")]
    [InlineData("quality/town/school-3")]
    public void What_is_no_trust_is_told_with_the_forms_expected(string written)
    {
        var problem = Trust.Read(["quality", written]).Problem!;

        Assert.Contains($"«{written}»", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("\"quality-2024/school-3\"", problem.Expected, StringComparison.Ordinal);
    }

    private static Verdict OfPassport(Origin origin, string programme) =>
        AuthorityRule.OfPassport(origin, programme, programme == InForce.Code ? InForce : null);

    private static string Say(Verdict verdict) =>
        verdict switch
        {
            Verdict.Allowed => "allowed",
            Verdict.Question question => $"question: {question.Doubt}, asks {question.Doubt.Asks()}",
            Verdict.Held held => $"held: {held.Doubt}, asks {held.Doubt.Asks()}",
            _ => throw new InvalidOperationException($"{verdict} has no words."),
        };

    private static Organisation Organisation(string code, OrganisationLevel level, string? parent, string? email) =>
        new(code, code, code, level, parent, []) { Email = email };

    private static Recipient Recipient(string email, RecipientRole role, string speaksFor) =>
        new(email, email, role) { SpeaksFor = speaksFor };
}
