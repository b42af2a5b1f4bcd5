using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Passport;

/// <summary>What a passport changes, each thing by itself, and what one with mistakes may change.</summary>
public sealed class PassportDifferenceTests
{
    private static readonly Organisation School = new(
        "s5",
        "Школа № 5",
        "СОШ № 5",
        OrganisationLevel.School,
        "town",
        []
    )
    {
        Email = "s5@example.ru",
    };

    private static readonly Recipient Coordinator = new("Иванова", "ivanova@example.ru", RecipientRole.Coordinator);

    private static readonly ProgrammeDefinition Before = new(
        "quality",
        "Качество",
        "town",
        "Приказ № 1",
        new DateOnly(2025, 1, 1),
        new DateOnly(2027, 12, 31),
        10,
        [new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []), School],
        [],
        [Coordinator]
    );

    public static TheoryData<string, PassportPart?, PassportChangeKind, bool> Changes =>
        new()
        {
            { "nothing", null, PassportChangeKind.Added, true },
            { "the rows stand in another order", null, PassportChangeKind.Added, true },
            { "an address in other case", null, PassportChangeKind.Added, true },
            { "a name", PassportPart.Programme, PassportChangeKind.Changed, false },
            { "a deadline", PassportPart.Deadline, PassportChangeKind.Changed, false },
            { "a recipient is added", PassportPart.Recipient, PassportChangeKind.Added, true },
            { "a recipient is struck out", PassportPart.Recipient, PassportChangeKind.Withdrawn, false },
            { "a coordinator becomes a reader", PassportPart.Recipient, PassportChangeKind.Changed, false },
            { "a school's address is another", PassportPart.Address, PassportChangeKind.Changed, false },
            { "a school's address is gone", PassportPart.Address, PassportChangeKind.Withdrawn, false },
            { "a school gets a second address", PassportPart.Address, PassportChangeKind.Changed, false },
            { "a school has an alias more", PassportPart.Organisation, PassportChangeKind.Changed, false },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_change_is_told_once_by_its_part_and_only_additions_survive_mistakes(
        string what,
        PassportPart? part,
        PassportChangeKind kind,
        bool mayInSpiteOfMistakes
    )
    {
        var changes = PassportDifference.Between(State(Before), State(After(what)));

        Assert.Equal(part is { } one ? [(one, kind)] : [], changes.Select(static change => (change.Part, change.Kind)));
        Assert.Equal(mayInSpiteOfMistakes, PassportDifference.MayReplaceInSpiteOfMistakes(changes));
    }

    [Fact]
    public void A_school_that_is_struck_out_takes_its_address_along()
    {
        var after = Before with { Organisations = [Before.Organisations[0]] };

        Assert.Equal(
            [(PassportPart.Organisation, "s5"), (PassportPart.Address, "s5")],
            PassportDifference.Between(State(Before), State(after)).Select(static one => (one.Part, one.Subject))
        );
    }

    [Fact]
    public void A_school_is_called_by_its_name_with_its_code_and_so_is_the_plan_of_one_that_is_gone()
    {
        PassportPlan plan = new("1.1", "s5", Period.Quarter(2025, 4), "80");
        var renamed = WithSchool(School with { ShortName = "СОШ № 5 им. Ломоносова" });
        var gone = Before with { Organisations = [Before.Organisations[0]] };

        Assert.Equal(
            ["организация СОШ № 5 (s5): было «СОШ № 5», стало «СОШ № 5 им. Ломоносова»"],
            Sentences(State(Before), State(renamed))
        );
        Assert.Equal(
            [
                "организация СОШ № 5 (s5): убрано — «Школа № 5; СОШ № 5; школа; town»",
                "адрес организации СОШ № 5 (s5): убрано — «s5@example.ru»",
                "план (1.1; СОШ № 5; IV квартал 2025 года): убрано — «80»",
            ],
            Sentences(new PassportState(Before, [plan]), State(gone))
        );
    }

    [Theory]
    [InlineData("80", "80 %", false)]
    [InlineData("80,0%", "80", false)]
    [InlineData("не менее 80", "Не ниже 80 %", false)]
    [InlineData("80", "не менее 80", true)]
    [InlineData("80", "81", true)]
    [InlineData("80 %", "80 чел.", true)]
    [InlineData("прирост не менее 5", "прирост не менее 5 %", true)]
    [InlineData("по графику", "по графику", false)]
    public void A_plan_that_is_written_otherwise_is_no_change(string before, string after, bool isChange)
    {
        var programme = Before with
        {
            Indicators =
            [
                new IndicatorDefinition(
                    "1.1",
                    "Доля",
                    Unit.Percent,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Sum,
                    Accumulation.Level
                ),
            ],
        };
        PassportState With(string plan) =>
            new(programme, [new PassportPlan("1.1", "town", Period.Quarter(2025, 4), plan)]);

        Assert.Equal(isChange ? 1 : 0, PassportDifference.Between(With(before), With(after)).Count);
    }

    private static IEnumerable<string> Sentences(PassportState before, PassportState after) =>
        PassportDifference.Between(before, after).Select(PassportChangeWords.Sentence);

    private static PassportState State(ProgrammeDefinition programme) => new(programme, []);

    private static ProgrammeDefinition After(string what) =>
        what switch
        {
            "the rows stand in another order" => Before with { Organisations = [.. Before.Organisations.Reverse()] },
            "an address in other case" => WithSchool(School with { Email = "S5@Example.ru" }),
            "a name" => Before with { Name = "Другое" },
            "a deadline" => Before with { DeadlineDays = Before.DeadlineDays + 5 },
            "a recipient is added" => Before with
            {
                Recipients = [Coordinator, new Recipient("Глава", "head@example.ru", RecipientRole.Head)],
            },
            "a recipient is struck out" => Before with { Recipients = [] },
            "a coordinator becomes a reader" => Before with
            {
                Recipients = [Coordinator with { Role = RecipientRole.Reader }],
            },
            "a school's address is another" => WithSchool(School with { Email = "me@example.com" }),
            "a school's address is gone" => WithSchool(School with { Email = null }),
            "a school gets a second address" => WithSchool(School with { Email = "s5@example.ru; zam@example.ru" }),
            "a school has an alias more" => WithSchool(School with { Aliases = ["пятая"] }),
            _ => Before,
        };

    private static ProgrammeDefinition WithSchool(Organisation school) =>
        Before with
        {
            Organisations = [Before.Organisations[0], school],
        };
}
