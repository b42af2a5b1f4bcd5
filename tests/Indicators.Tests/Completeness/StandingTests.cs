using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>
/// What a school is called of which no figure of IV квартал 2025 counts; the collection's days are 30.12.2025 to
/// 30.03.2026. The methodologist speaks for СОШ № 1 alone.
/// </summary>
public sealed class StandingTests
{
    private const string Period = "2025-Q4";
    private static readonly DateOnly InWindow = new(2026, 1, 9);
    private static readonly (DateOnly, DateOnly) Window = (new(2025, 12, 30), new(2026, 3, 30));

    private static readonly ProgrammeDefinition Programme = new(
        "quality",
        "Качество",
        "town",
        "",
        new DateOnly(2025, 1, 1),
        null,
        10,
        [
            new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []),
            School("s1", 1, "one@example.test; zam@example.test"),
            School("s2", 2, "two@example.test"),
            School("s3", 3, null),
        ],
        [],
        [
            new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator),
            new Recipient("Методист", "method@example.test", RecipientRole.Methodologist) { SpeaksFor = "s1" },
        ]
    );

    [Theory]
    [InlineData("ZAM@example.test", Proof.Authenticated, "layout-missing", "s1 Waiting")]
    [InlineData("one@example.test", Proof.Unproven, "layout-missing", "s1 Waiting")]
    [InlineData("one@example.test", Proof.Authenticated, "passport-not-coordinator", "s1 Waiting")]
    [InlineData("one@example.test", Proof.Contradicted, "sender-unconfirmed", "s1 Unconfirmed")]
    [InlineData("stranger@example.test", Proof.Authenticated, "sender-unknown", "")]
    [InlineData("stranger@example.test", Proof.Contradicted, "sender-unconfirmed", "")]
    [InlineData(null, Proof.Authenticated, "sender-unknown", "")]
    [InlineData("coordinator@example.test", Proof.Authenticated, "layout-missing", "")]
    public void Of_a_file_that_waits_its_sender_tells_whose_it_is_and_a_stranger_tells_nothing(
        string? sender,
        Proof proof,
        string reason,
        string expected
    ) => Assert.Equal(expected, Standings(new UnloadedFile(new Origin.Mail(sender, proof), InWindow, true, reason)));

    [Theory]
    [InlineData("office@example.test", "quality", "s2 Refused")]
    [InlineData("office@example.test", "quality/s2", "s2 Refused")]
    [InlineData("office@example.test", "quality/s1", "")]
    [InlineData("other@example.com", "quality", "")]
    public void A_sender_whom_the_admin_declares_speaks_for_the_school_that_the_file_names(
        string sender,
        string trust,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Standings(
                new UnloadedFile(
                    new Origin.Mail(sender, Proof.Authenticated)
                    {
                        Declared = new DeclaredSenders(["@example.test"], Trust.Read([trust]).Value).For(sender),
                    },
                    InWindow,
                    false,
                    "workbook-damaged"
                )
                {
                    Titles = ["СОШ № 2, IV квартал"],
                }
            )
        );

    [Theory]
    [InlineData("coordinator@example.test", Proof.Authenticated, "s2 Waiting")]
    [InlineData("method@example.test", Proof.Authenticated, "")]
    [InlineData("stranger@example.test", Proof.Authenticated, "")]
    [InlineData("coordinator@example.test", Proof.Contradicted, "")]
    [InlineData("one@example.test", Proof.Authenticated, "s1 Waiting")]
    public void A_forwarded_file_is_of_the_school_that_wrote_it_where_whoever_forwards_speaks_for_it(
        string sender,
        Proof proof,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Standings(
                new UnloadedFile(new Origin.Mail(sender, proof), InWindow, true, "layout-missing")
                {
                    ForwardedFrom = "two@example.test",
                }
            )
        );

    [Theory]
    [InlineData("*", "Сведения СОШ 3, IV квартал 2025", "s3 Waiting")]
    [InlineData("*", "СОШ_№_3_отчёт", "s3 Waiting")]
    [InlineData("*", "отчёт МБОУ «СОШ №3» за 2025 год", "s3 Waiting")]
    [InlineData("*", "СОШ № 2 и СОШ № 3", "")]
    [InlineData("*", "Отчёт за 3 квартал", "")]
    [InlineData("*", "Город", "")]
    [InlineData("*", "СОШ № 33", "")]
    [InlineData("*", "Лицей № 3, свод", "")]
    [InlineData("*", "№ 3", "")]
    [InlineData("quality/s3", "СОШ № 3", "s3 Waiting")]
    [InlineData("quality/s2", "СОШ № 3", "")]
    [InlineData("other", "СОШ № 3", "")]
    public void A_file_of_a_folder_is_of_the_school_in_its_name_where_the_folder_speaks_for_it(
        string trust,
        string name,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Standings(
                new UnloadedFile(new Origin.Place("inbox", Trust.Read([trust]).Value), InWindow, true, "layout-missing")
                {
                    Titles = [name],
                }
            )
        );

    [Fact]
    public void The_narrowest_name_decides_and_a_folder_tells_where_the_file_does_not()
    {
        var file = new UnloadedFile(new Origin.Place("inbox", Trust.Everybody), InWindow, true, "layout-missing");

        Assert.Equal("s2 Waiting", Standings(file with { Titles = ["СОШ № 2", "СОШ № 3"] }));
        Assert.Equal("s3 Waiting", Standings(file with { Titles = ["данные", "СОШ № 3"] }));
    }

    [Theory]
    // What is refused has been told to its sender; what belongs to somebody else waits for a decision.
    [InlineData(false, "nothing-loaded", "number-unreadable", "s1", Period, "s1 Refused")]
    [InlineData(false, "nothing-loaded", "row-other-organisation", "s1", Period, "s1 Waiting")]
    [InlineData(false, "nothing-loaded", "row-other-organisation", null, Period, "s1 Waiting")]
    [InlineData(false, "nothing-loaded", "organisation-unknown", null, null, "s1 Refused")]
    [InlineData(false, "workbook-encrypted", null, null, null, "s1 Refused")]
    // Of another period.
    [InlineData(false, "nothing-loaded", "number-unreadable", "s1", "2025-Q3", "")]
    [InlineData(false, "nothing-loaded", "row-other-organisation", null, "2025-Q3", "")]
    // A remark names whom its sender does not speak for: it is the sender's all the same.
    [InlineData(false, "nothing-loaded", "number-unreadable", "s2", Period, "s1 Refused")]
    public void A_refused_file_is_of_whom_its_remarks_name_and_of_their_period(
        bool isHeld,
        string reason,
        string? remark,
        string? organisation,
        string? period,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Standings(
                new UnloadedFile(new Origin.Mail("one@example.test", Proof.Authenticated), InWindow, isHeld, reason)
                {
                    Parts = remark is null ? [] : [new UnloadedPart(remark, organisation, period)],
                }
            )
        );

    [Theory]
    [InlineData("2025-12-29", Standing.Silent)]
    [InlineData("2025-12-30", Standing.Waiting)]
    [InlineData("2026-03-30", Standing.Waiting)]
    [InlineData("2026-03-31", Standing.Silent)]
    public void What_tells_no_period_is_of_the_collection_in_whose_days_it_came(string day, Standing expected) =>
        Assert.Equal(
            expected,
            Of(
                new SchoolClaim(
                    "s1",
                    null,
                    DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Standing.Waiting,
                    null
                )
            )
        );

    [Theory]
    [InlineData(Standing.Unconfirmed, Standing.Refused, Standing.Refused)]
    [InlineData(Standing.Waiting, Standing.Refused, Standing.Waiting)]
    [InlineData(Standing.Waiting, Standing.Unconfirmed, Standing.Waiting)]
    [InlineData(Standing.Waiting, Standing.SentBefore, Standing.SentBefore)]
    public void Of_several_files_the_one_that_leaves_least_to_the_school_is_told(
        Standing one,
        Standing other,
        Standing expected
    )
    {
        var (first, second) = (
            new SchoolClaim("s1", null, InWindow, one, "first"),
            new SchoolClaim("s1", Period, InWindow, other, "second")
        );

        Assert.Equal(expected, Of(first, second));
        Assert.Equal(expected, Of(second, first));
    }

    [Fact]
    public void Of_two_alike_the_later_is_told() =>
        Assert.Equal(
            InWindow.AddDays(2),
            StandingRule
                .Of(
                    "s1",
                    [Period],
                    Window,
                    [
                        new SchoolClaim("s1", null, InWindow.AddDays(2), Standing.Waiting, null),
                        new SchoolClaim("s1", null, InWindow, Standing.Waiting, null),
                    ]
                )
                .On
        );

    [Fact]
    public void A_file_of_another_school_says_nothing_of_this_one() =>
        Assert.Equal(Standing.Silent, Of(new SchoolClaim("s2", Period, InWindow, Standing.Waiting, null)));

    private static Standing Of(params SchoolClaim[] claims) => StandingRule.Of("s1", [Period], Window, claims).Kind;

    /// <summary>Who is not silent by the file alone.</summary>
    private static string Standings(UnloadedFile file)
    {
        var claims = UnloadedFileRule.ClaimsOf([file], Programme);
        return string.Join(
            ", ",
            Programme
                .Schools()
                .Select(school => (school.Code, StandingRule.Of(school.Code, [Period], Window, claims).Kind))
                .Where(static one => one.Kind != Standing.Silent)
                .Select(static one => $"{one.Code} {one.Kind}")
        );
    }

    private static Organisation School(string code, int number, string? email) =>
        new(code, $"МБОУ СОШ № {number}", $"СОШ № {number}", OrganisationLevel.School, "town", []) { Email = email };
}
