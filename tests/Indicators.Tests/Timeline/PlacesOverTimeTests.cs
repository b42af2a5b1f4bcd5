using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Timeline;

/// <summary>
/// A region of two municipalities of which a school leaves the one for the other, and another becomes part of a school of the
/// other.
/// </summary>
public sealed class PlacesOverTimeTests
{
    private static readonly Period Last = Period.Quarter(2025, 4);
    private static readonly Period First = Period.Quarter(2026, 1);
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    private static readonly IndicatorDefinition Talks = new(
        "1.1",
        "Число консультаций",
        Unit.Count,
        Direction.HigherIsBetter,
        Cadence.Quarter,
        OrganisationLevel.School,
        RollUp.Sum,
        Accumulation.Level
    );

    [Theory]
    [InlineData("2025-12-31", "north")]
    [InlineData("2026-01-01", "volga")]
    public void A_row_that_is_to_come_says_nothing_before_its_day(string today, string municipality)
    {
        var history = Of(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), Moved);

        Assert.Equal(municipality, history.Latest.Tree.Find("n1")!.ParentCode);
        Assert.Equal(municipality, history.Everyone().Single(static one => one.Code == "n1").ParentCode);
    }

    [Fact]
    public void A_school_that_is_yet_to_open_is_known_before_its_day()
    {
        var history = Of(
            LastDay,
            [School("n9", "north") with { Validity = new Validity(new DateOnly(2026, 9, 1), null) }]
        );

        Assert.NotNull(history.Latest.Tree.Find("n9"));
        Assert.Null(history.TreeAt(First).Find("n9"));
    }

    [Fact]
    public void In_a_period_everybody_is_where_they_belonged_then_and_who_belonged_nowhere_where_they_were_last()
    {
        var history = Of(null, [.. Moved, School("v8", "volga") with { Validity = new Validity(null, LastDay) }]);

        Assert.Equal(("north", "volga"), (Parent(Last, "n1"), Parent(First, "n1")));
        Assert.Equal("volga", Parent(First, "v8"));
        Assert.Same(history.Everyone(First), history.Everyone(Period.Quarter(2026, 2)));
        Assert.Same(history.Everyone(), history.Everyone(null));

        string? Parent(Period period, string code) =>
            history.Everyone(period).Single(one => one.Code == code).ParentCode;
    }

    [Theory]
    [InlineData("volga", 31, 30, 1)]
    [InlineData("north", 12, 10, 1)]
    [InlineData("", 95, 90, null)]
    public void A_municipality_is_not_compared_with_a_school_that_took_in_one_of_another(
        string scope,
        int now,
        int then,
        int? common
    )
    {
        var whole = Of(null, Merged);
        var history = scope.Length == 0 ? whole : whole.ScopedTo(scope);

        var alike = Figures(history).Alike(Talks, scope.Length == 0 ? "region" : scope, First, Last);
        var seen = Figures(whole).Alike(Talks, scope.Length == 0 ? "region" : scope, First, Last);

        Assert.Equal((now, then, common), (ValueOf(alike.Now), ValueOf(alike.Then), alike.Common));
        Assert.Equal(alike, seen);
    }

    [Fact]
    public void The_school_itself_is_compared_with_all_that_it_came_from_wherever_that_was()
    {
        var alike = Figures(Of(null, Merged).ScopedTo("volga")).Alike(Talks, "v1", First, Last);

        Assert.Equal((52, 50, 2), (ValueOf(alike.Now), ValueOf(alike.Then), alike.Together));
    }

    [Fact]
    public void Who_had_become_part_of_a_school_and_gave_apart_makes_its_figure_like_no_other()
    {
        var late = Figures(Of(null, Merged), ("n1", First, 7)).Alike(Talks, "v1", First, Last);
        var back = Figures(Of(null, Merged), ("n1", First, 7)).Alike(Talks, "v1", Period.Quarter(2026, 2), First);
        var whole = Figures(Of(null, Merged), ("n1", First, 7)).Alike(Talks, "region", First, Last);

        Assert.Equal((Incomparability.Apart, Incomparability.Apart), (late.Why, back.Why));
        Assert.Equal((43, 40, 2), (ValueOf(whole.Now), ValueOf(whole.Then), whole.Common));
    }

    [Fact]
    public void Whoever_became_part_of_a_municipalitys_school_is_none_of_its_schools()
    {
        var part = Of(null, Merged).ScopedTo("volga");

        Assert.Equal(["v1", "v2"], part.At(Last).Schools().Select(static one => one.Code));
        Assert.Empty(Of(null, Merged).ScopedTo("volga").At(Last).Tree.Below("north", OrganisationLevel.School));
    }

    private static Organisation[] Moved =>
        [
            School("n1", "north") with
            {
                Validity = new Validity(null, LastDay),
            },
            School("n1", "volga") with
            {
                Validity = new Validity(LastDay.AddDays(1), null),
            },
        ];

    /// <summary>The first school of the north becomes part of the first of the Volga.</summary>
    private static Organisation[] Merged =>
        [
            School("n1", "north") with
            {
                Validity = new Validity(null, LastDay),
                Successor = "v1",
            },
            School("n2", "north"),
            School("v1", "volga"),
            School("v2", "volga"),
        ];

    private static LevelFigures Figures(
        ProgrammeHistory history,
        params IEnumerable<(string School, Period Period, int Given)> more
    )
    {
        var given = new Dictionary<(string, Period), Fact>
        {
            [("n1", Last)] = Number(30),
            [("n2", Last)] = Number(10),
            [("v1", Last)] = Number(20),
            [("v2", Last)] = Number(30),
            [("n2", First)] = Number(12),
            [("v1", First)] = Number(52),
            [("v2", First)] = Number(31),
            [("v1", Period.Quarter(2026, 2))] = Number(55),
        };
        foreach (var (school, period, number) in more)
            given[(school, period)] = Number(number);
        return new LevelFigures(
            history,
            new EnteredFacts(
                (_, organisation, period) => given.GetValueOrDefault((organisation, period)),
                static (_, period) => period
            )
        );
    }

    private static int ValueOf(Fact? fact) => (int)((Fact.Number)fact!).Amount.Value;

    private static Fact.Number Number(int value) => new Fact.Number(new Amount(value));

    private static ProgrammeHistory Of(DateOnly? today, IReadOnlyList<Organisation> schools) =>
        new(
            [
                new GovernedRevision(
                    1,
                    1,
                    1,
                    null,
                    new ProgrammeDefinition(
                        "reg",
                        "Качество",
                        "region",
                        "",
                        null,
                        null,
                        10,
                        [
                            new Organisation("region", "Область", "Область", OrganisationLevel.Region, null, []),
                            Municipality("north"),
                            Municipality("volga"),
                            .. schools,
                        ],
                        [Talks],
                        []
                    )
                ),
            ],
            today
        );

    private static Organisation Municipality(string code) =>
        new(code, code, code, OrganisationLevel.Municipality, "region", []);

    private static Organisation School(string code, string parent) =>
        new(code, $"СОШ {code}", $"СОШ {code}", OrganisationLevel.School, parent, []);
}
