using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Plans;

/// <summary>When a target is due that documents give for «ежегодно» or for the whole programme.</summary>
public sealed class PlanTermTests
{
    private static readonly DateOnly Starts = new(2024, 3, 1);
    private static readonly DateOnly Ends = new(2026, 10, 31);

    [Theory]
    [InlineData("ежегодно", "%", "2024-01-01..2026-12-31", true)]
    [InlineData("Ежегодно", "ед.", "2024-01-01..2026-12-31", true)]
    [InlineData("каждый год реализации программы", "ед.", "2024-01-01..2026-12-31", true)]
    [InlineData("в течение всего срока реализации", "%", "2024-01-01..2026-12-31", true)]
    [InlineData("В течение всего периода реализации муниципальной программы", "балл", "2024-01-01..2026-12-31", true)]
    [InlineData("весь период реализации программы", "да/нет", "2024-01-01..2026-12-31", true)]
    [InlineData("в течение всего срока реализации", "ед.", "2024-01-01..2026-12-31", false)]
    [InlineData("на протяжении срока действия программы", "чел.", "2024-01-01..2026-12-31", false)]
    [InlineData("к концу реализации программы", "%", "2026", false)]
    [InlineData("по окончании реализации", "ед.", "2026", false)]
    [InlineData("ежегодно, 2025–2027 гг.", "ед.", "2025-01-01..2027-12-31", true)]
    [InlineData("2025-2027 годы, ежегодно", "ед.", "2025-01-01..2027-12-31", true)]
    public void The_years_are_those_named_else_those_of_the_programme(
        string text,
        string unit,
        string period,
        bool eachYear
    )
    {
        Assert.True(PlanTermReader.IsOfProgramme(text));

        var read = PlanTermReader.Read(text, Starts, Ends, Unit.Parse(unit).Value);

        Assert.True(read.IsOk, read.Problem?.Sentence);
        Assert.Equal((period, eachYear), (read.Value.Period.Code, read.Value.EachYear));
    }

    /// <summary>A word more may mean anything: it is a period that nobody understands, and asked about as such.</summary>
    [Theory]
    [InlineData("2024 год")]
    [InlineData("ежегодно, март")]
    [InlineData("ежегодно в I квартале")]
    [InlineData("по мере необходимости")]
    [InlineData("постоянно")]
    [InlineData("в течение года")]
    [InlineData("срок реализации перенесён")]
    public void Everything_else_is_no_term_of_the_programme(string text) =>
        Assert.False(PlanTermReader.IsOfProgramme(text));

    [Fact]
    public void A_programme_of_academic_years_has_these()
    {
        var read = PlanTermReader.Read("ежегодно", new DateOnly(2023, 9, 1), new DateOnly(2026, 8, 31), Unit.Percent);

        Assert.Equal("2023-09-01..2026-08-31", read.Value.Period.Code);
        Assert.Equal(
            "2025/2026",
            PlanTermReader
                .Read("к концу реализации", new DateOnly(2023, 9, 1), new DateOnly(2026, 8, 31), Unit.Percent)
                .Value.Period.Code
        );
    }

    [Fact]
    public void Without_the_programmes_days_the_years_are_asked_for_and_not_guessed()
    {
        var read = PlanTermReader.Read("ежегодно", Starts, null, Unit.Percent);

        Assert.Equal("period-programme-years", read.Problem!.Code);
        Assert.Contains("«ежегодно»", read.Problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("не менее 3", "ед.", "ежегодно не менее 3")]
    [InlineData("100", "%", "ежегодно 100")]
    [InlineData("Ежегодно не менее одного", "ед.", "Ежегодно не менее одного")]
    [InlineData("да", "да/нет", "да")]
    public void The_word_for_every_year_goes_before_a_target_that_does_not_say_it(
        string plan,
        string unit,
        string told
    ) =>
        Assert.Equal(
            told,
            PlanTermReader
                .Read("ежегодно", Starts, Ends, Unit.Parse(unit).Value)
                .Value.Told(plan, Unit.Parse(unit).Value)
        );
}
