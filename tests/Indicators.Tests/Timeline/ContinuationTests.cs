using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Timeline;

public sealed class ContinuationTests
{
    private static readonly Period Last = Period.Quarter(2025, 4);
    private static readonly Period First = Period.Quarter(2026, 1);

    [Fact]
    public void Before_its_first_day_the_predecessor_holds_in_the_codes_of_the_successor()
    {
        var whole = Of(
            [Indicator("1.1", "Число консультаций"), Indicator("1.2", "Победители олимпиад")],
            [Indicator("1.1", "Число консультаций"), Indicator("2.1", "Призовые места") with { ContinuesCode = "1.2" }]
        )!.History;

        Assert.Equal(["1.1", "2.1"], whole.At(Last).Indicators.Select(static one => one.Code));
        Assert.Equal("old", whole.At(Last).Code);
        Assert.Equal("new", whole.At(First).Code);
        Assert.Null(SeriesBreak.Between(whole.IndicatorAt("2.1", Last)!, whole.IndicatorAt("2.1", First)!));
    }

    [Fact]
    public void An_old_code_for_another_thing_or_another_unit_has_no_past()
    {
        var whole = Of(
            [Indicator("1.1", "Кружки творчества"), Indicator("1.2", "Доля победителей")],
            [
                Indicator("1.1", "Отремонтированные кабинеты"),
                Indicator("1.2", "Доля победителей") with
                {
                    Unit = Unit.Percent,
                },
            ]
        )!;

        Assert.Null(whole.History.IndicatorAt("1.1", Last));
        Assert.Null(whole.History.IndicatorAt("1.2", Last));
        Assert.Equal("old/1.1", whole.CodeOf("1.1"));
    }

    [Fact]
    public void An_indicator_that_the_passport_names_is_the_same_and_another_unit_is_still_a_break()
    {
        var whole = Of(
            [Indicator("1.1", "Победители")],
            [Indicator("3.1", "Призовые места") with { ContinuesCode = "1.1", Unit = Unit.Percent }]
        )!.History;

        Assert.Equal(
            BreakReason.Unit,
            SeriesBreak.Between(whole.IndicatorAt("3.1", Last)!, whole.IndicatorAt("3.1", First)!)
        );
    }

    [Fact]
    public void A_formula_goes_on_over_renamed_parts()
    {
        var whole = Of(
            [Indicator("1.1", "Победители"), Indicator("1.2", "Участники"), Formula("1.3", "[1.1] / [1.2]")],
            [
                Indicator("2.1", "Победители") with
                {
                    ContinuesCode = "1.1",
                },
                Indicator("1.2", "Участники"),
                Formula("2.3", "[2.1] / [1.2]") with
                {
                    ContinuesCode = "1.3",
                },
            ]
        )!.History;

        Assert.Equal("[2.1] / [1.2]", FormulaText.Print(whole.IndicatorAt("2.3", Last)!.Formula!));
        Assert.Null(SeriesBreak.Between(whole.IndicatorAt("2.3", Last)!, whole.IndicatorAt("2.3", First)!));
    }

    [Fact]
    public void A_later_passport_of_the_ended_programme_does_not_reach_into_the_successor()
    {
        var late = new GovernedRevision(
            2,
            2,
            2,
            new DateOnly(2026, 2, 1),
            Programme("old", 2025, [Indicator("1.1", "Число")])
        );
        var whole = Continuation
            .Of(
                ProgrammeHistory.Of(Programme("new", 2026, [Indicator("1.1", "Число")])),
                new ProgrammeHistory([
                    new GovernedRevision(1, 1, 1, null, Programme("old", 2025, [Indicator("1.1", "Число")])),
                    late,
                ])
            )!
            .History;

        Assert.Equal("new", whole.At(Period.Quarter(2026, 2)).Code);
        Assert.Equal("old", whole.At(Last).Code);
    }

    [Fact]
    public void A_first_passport_that_came_late_holds_from_the_first_day_of_its_programme()
    {
        var (late, later) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1));
        var whole = Continuation
            .Of(
                new ProgrammeHistory([
                    new GovernedRevision(2, 2, 2, late, Programme("new", 2026, [Indicator("1.1", "Число")])),
                    new GovernedRevision(3, 3, 3, later, Programme("new", 2026, [Indicator("1.1", "Иное")])),
                ]),
                new ProgrammeHistory([
                    new GovernedRevision(1, 1, 1, late, Programme("old", 2025, [Indicator("1.1", "Число")])),
                ])
            )!
            .History;

        Assert.Equal("old", whole.At(Last).Code);
        Assert.Equal("new", whole.At(First).Code);
        Assert.Equal("Число", whole.IndicatorAt("1.1", Period.Quarter(2026, 3))!.Name);
        Assert.Equal("Иное", whole.IndicatorAt("1.1", Period.Quarter(2026, 4))!.Name);
    }

    [Fact]
    public void A_programme_that_does_not_say_when_it_begins_goes_on_with_nothing() =>
        Assert.Null(
            Continuation.Of(
                ProgrammeHistory.Of(Programme("new", 2026, []) with { StartsOn = null }),
                ProgrammeHistory.Of(Programme("old", 2025, []))
            )
        );

    private static Continuation? Of(
        IReadOnlyList<IndicatorDefinition> before,
        IReadOnlyList<IndicatorDefinition> now
    ) =>
        Continuation.Of(
            ProgrammeHistory.Of(Programme("new", 2026, now)),
            ProgrammeHistory.Of(Programme("old", 2025, before))
        );

    private static ProgrammeDefinition Programme(
        string code,
        int year,
        IReadOnlyList<IndicatorDefinition> indicators
    ) =>
        new(
            code,
            code,
            "town",
            "",
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            10,
            [new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, [])],
            indicators,
            []
        );

    private static IndicatorDefinition Formula(string code, string formula) =>
        Indicator(code, "Побед на участника") with
        {
            RollUp = RollUp.Formula,
            Formula = FormulaReader.Read(formula).Value,
        };

    private static IndicatorDefinition Indicator(string code, string name) =>
        new(
            code,
            name,
            Unit.Count,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );
}
