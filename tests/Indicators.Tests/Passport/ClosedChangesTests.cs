using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Passport;

/// <summary>What passports say of closed periods is held against the passport that governs each of them.</summary>
public sealed class ClosedChangesTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static readonly ProgrammeDefinition Programme = new(
        "quality",
        "Качество",
        "town",
        "Приказ № 1",
        new DateOnly(2025, 1, 1),
        new DateOnly(2027, 12, 31),
        10,
        [new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, [])],
        [],
        []
    );

    private static readonly GovernedPassport A = Passport(1, null, "80");
    private static readonly GovernedPassport B = Passport(2, Day, "85");

    [Fact]
    public void The_last_passport_is_held_against_the_one_that_governs_and_not_against_the_one_before_it()
    {
        Assert.Empty(Of(Passport(3, Day, "80"), A, B));
        Assert.Equal(["80 → 85"], Of(Passport(3, Day, "85"), A, B));
        Assert.Equal(["80 → 90"], Of(Passport(3, Day, "90"), A, B));
        Assert.Equal(["80 → 85", " → 70"], Of(Passport(3, Day, "85", "70"), A, B));
    }

    [Fact]
    public void Each_closed_period_has_the_passport_that_governs_it()
    {
        var backdated = B with { GovernsFrom = new DateOnly(2025, 7, 1) };

        Assert.Equal(["80 → 85"], Of(Passport(3, Day, "85", "70"), A, backdated with { State = State("90", "70") }));
        Assert.Empty(Of(Passport(3, Day, "80", "70"), A, backdated with { State = State("90", "70") }));
    }

    [Fact]
    public void A_row_with_a_day_in_the_past_is_asked_of_whichever_passport_said_so_first()
    {
        var renamed = Renamed("Городской округ");

        Assert.Single(Of(renamed with { Id = 3 }, A, renamed));
        Assert.Empty(Of(A with { Id = 3 }, A, renamed));
    }

    [Fact]
    public void What_is_let_govern_from_an_earlier_day_is_all_that_goes_by_the_period_and_of_these_periods_alone()
    {
        var other = B with
        {
            State = State("85", "70") with
            {
                Programme = Programme with
                {
                    DeadlineDays = 20,
                    Recipients = [new Recipient("Новый", "new@example.ru", RecipientRole.Coordinator)],
                },
            },
        };

        var all = ClosedChanges.OfBackdating([A, other], 2, new DateOnly(2025, 1, 1));
        var half = ClosedChanges.OfBackdating([A, other], 2, new DateOnly(2025, 7, 1));

        Assert.Equal([PassportPart.Deadline, PassportPart.Plan, PassportPart.Plan], all.Select(static one => one.Part));
        Assert.Equal([PassportPart.Deadline, PassportPart.Plan], half.Select(static one => one.Part));
        Assert.Equal(
            half.Select(static one => (one.Before, one.After)),
            ClosedChanges
                .OfBackdating([A, other with { GovernsFrom = new DateOnly(2025, 7, 1) }], 2, Day)
                .Select(static one => (one.After, one.Before))
        );
    }

    [Theory]
    [InlineData("85", "85", 0)]
    [InlineData("85", "90", 1)]
    // What was decided is shown again beside what is new.
    [InlineData("85", "85|70", 2)]
    [InlineData("85|70", "85", 0)]
    [InlineData("85", "80", 0)]
    public void A_list_that_was_answered_is_not_asked_again_and_a_longer_one_is_asked_as_a_whole(
        string answered,
        string said,
        int waiting
    )
    {
        var decided = ClosedChanges.Of([A], State(answered.Split('|')), Day).ToHashSet();

        Assert.Equal(waiting, new PassportPast([A, B], decided).Waiting(State(said.Split('|')), Day).Count);
    }

    private static IEnumerable<string> Of(GovernedPassport passport, params GovernedPassport[] before) =>
        ClosedChanges.Of(before, passport.State, Day).Select(static one => $"{one.Before} → {one.After}");

    private static GovernedPassport Passport(long id, DateOnly? governsFrom, params string[] plans) =>
        new(id, id, governsFrom, State(plans));

    /// <summary>The plans of the second and of the fourth quarter.</summary>
    private static PassportState State(params string[] plans) =>
        new(
            Programme,
            [
                .. plans.Select(
                    static (text, index) =>
                        new PassportPlan("1.1", "town", Period.Quarter(2025, 2 + (2 * index)), text, "", null)
                ),
            ]
        );

    private static GovernedPassport Renamed(string name) =>
        B with
        {
            State = State("80") with
            {
                Programme = Programme with
                {
                    Organisations =
                    [
                        Programme.Organisations[0] with
                        {
                            Validity = new Validity(null, new DateOnly(2025, 6, 30)),
                        },
                        Programme.Organisations[0] with
                        {
                            Name = name,
                            Validity = new Validity(new DateOnly(2025, 7, 1), null),
                        },
                    ],
                },
            },
        };
}
