using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class FutureJudgeTests
{
    private static readonly DateOnly NewYearsEve = new(2025, 12, 31);

    [Theory]
    [InlineData("2026-Q1", "2025-12-31", false)]
    [InlineData("2026-Q1", "2026-01-01", true)]
    [InlineData("2025-Q4", "2025-12-15", true)]
    [InlineData("2026", "2025-12-31", false)]
    [InlineData("2026/2027", "2026-08-31", false)]
    [InlineData("2026/2027", "2026-09-01", true)]
    [InlineData("2025-2028", "2025-01-01", true)]
    public void A_period_begins_on_its_first_day(string period, string day, bool isFine) =>
        Assert.Equal(
            isFine,
            FutureJudge.Judge(
                new CheckRule.Future(),
                Count(),
                Number("7"),
                PeriodReader.Read(period).Value,
                DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            )
                is null
        );

    [Fact]
    public void The_sentence_names_the_period_its_first_day_and_the_day_of_the_file()
    {
        var problem = FutureJudge.Judge(
            new CheckRule.Future { Note = "год — в ячейке C2" },
            Count(),
            Number("7"),
            Period.Quarter(2026, 1),
            NewYearsEve
        )!;

        Assert.Equal("period-not-begun", problem.Code);
        Assert.Contains("I квартал 2026", problem.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("начинается 01.01.2026, а файл получен 31.12.2025", problem.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("(год — в ячейке C2)", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_absence_and_the_agreed_baseline_are_no_figures_of_the_future()
    {
        Assert.Null(
            FutureJudge.Judge(
                new CheckRule.Future(),
                Count(),
                new Fact.Missing("-"),
                Period.Quarter(2026, 1),
                NewYearsEve
            )
        );
        Assert.Null(
            FutureJudge.Judge(
                new CheckRule.Future(),
                Count() with
                {
                    BaselinePeriod = Period.Year(2026),
                },
                Number("7"),
                Period.Year(2026),
                NewYearsEve
            )
        );
    }
}
