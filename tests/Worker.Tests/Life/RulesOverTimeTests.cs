using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Support.Life;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>Indicators get another definition, unit, direction or cadence, their codes pass to others, or they end.</summary>
public sealed class RulesOverTimeTests
{
    [Fact]
    public async Task What_is_required_is_required_no_more_once_it_was_withdrawn()
    {
        await using var town = await FoundAsync(
            "2025-10-01",
            static book =>
                book.Checks.Add(
                    new PassportRow()
                        .With("Проверка", "обязательно")
                        .With("Показатели", "1.1; 1.3")
                        .With("Если нарушено", "ошибка")
                )
        );
        await town.PassportAsync("2025-12-10", static book => book.Indicator("1.3")["Действует по"] = "31.12.2025");

        var before = await town.SchoolSendsAsync("2026-01-09", "СОШ № 1", "2025-Q4", Usual()[..2]);
        var after = await town.SchoolSendsAsync("2026-04-05", "СОШ № 1", "2026-Q1", Usual(41)[..2]);
        var without = await town.SchoolSendsAsync("2026-04-06", "СОШ № 2", "2026-Q1", Usual()[1]);

        var issues = (await town.IssuesAsync()).ToLookup(
            static one => one.SubmissionId,
            static one => one.IndicatorCode
        );
        Assert.Equal(["1.3"], issues[before.SubmissionId!.Value]);
        Assert.Empty(issues[after.SubmissionId!.Value]);
        Assert.Equal(["1.1"], issues[without.SubmissionId!.Value]);
    }

    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Fact]
    public async Task A_new_definition_breaks_the_series_and_leaves_the_past()
    {
        await using var town = await TownAsync();

        await town.PassportAsync(
            "2026-02-10",
            static book =>
                book.IndicatorFrom("1.2", NewYear).With("Как сводится", "вводится").With("Уровень", "муниципалитет")
        );
        var after = await FirstQuarterAsync(town);

        Assert.Null(Row(after, "1.2").Movement);
        Assert.Equal("30", Row(await town.ReportAsync("2025-Q4"), "1.2").Fact!.Text.Split('\u00A0')[0]);
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task Another_unit_is_a_break_and_is_printed_as_one()
    {
        await using var town = await TownAsync();

        await town.PassportAsync(
            "2026-02-10",
            static book => book.IndicatorFrom("1.2", NewYear).With("Единица", "час")
        );
        var hours = Usual(talks: 11)[1] with { Unit = "час" };
        var after = await town.QuarterAsync("2026-Q1", Everybody([Usual(41)[0], hours, Usual()[2]]));

        var row = Row(after, "1.2");
        Assert.Equal(("33", "30"), (row.Fact!.Text.Split('\u00A0')[0], row.Previous!.Text.Split('\u00A0')[0]));
        Assert.Equal(Incomparability.OtherUnit, row.Movement!.Why);
        Assert.Contains("сменилась единица", string.Join(' ', row.Remarks()), StringComparison.Ordinal);
        Assert.Null(row.PreviousStatus);
        Assert.Contains(
            "сменилась единица",
            await town.RunAsync("explain", "-p", "quality", "-i", "1.2", "--period", "2026-Q1"),
            StringComparison.Ordinal
        );
        Assert.Equal(("час", "ед."), (Row(after, "1.2").Unit, Row(await town.ReportAsync("2025-Q4"), "1.2").Unit));
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_direction_that_is_flipped_judges_only_what_was_open()
    {
        await using var town = await TownAsync();
        await FirstQuarterAsync(town);

        await town.PassportAsync("2026-05-20", static book => book.Indicator("1.2")["Лучше"] = "меньше");
        var after = await town.QuarterAsync("2026-Q2", Everybody(Usual(talks: 12)));

        Assert.Equal(Direction.LowerIsBetter, Row(after, "1.2").Direction);
        Assert.Equal(Direction.HigherIsBetter, Row(await town.ReportAsync("2026-Q1"), "1.2").Direction);
        Assert.Equal(Status.Met, Row(await town.ReportAsync("2026-Q1"), "1.2").Status);
        await town.StandsAsync("2025-Q4", "2026-08-20");
        await town.StandsAsync("2026-Q1", "2026-08-21");
    }

    [Fact]
    public async Task A_quarterly_indicator_made_yearly_keeps_its_quarters_and_is_asked_once_a_year()
    {
        await using var town = await TownAsync();

        await town.PassportAsync(
            "2026-02-10",
            static book => book.IndicatorFrom("1.3", NewYear).With("Периодичность", "год")
        );
        var after = await town.QuarterAsync("2026-Q1", Everybody(Usual()[..2]));

        Assert.Empty(after.Completeness!.Missing);
        Assert.DoesNotContain(await town.IssuesAsync(), static one => one.IndicatorCode == "1.3");
        Assert.NotNull(Row(await town.ReportAsync("2025-Q4"), "1.3").Fact);
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_code_given_to_another_thing_is_a_question_and_with_its_day_a_break()
    {
        await using var town = await TownAsync();

        var undated = await town.PassportAsync(
            "2026-02-10",
            static book => book.Indicator("1.3")["Показатель"] = "Доля учеников с горячим питанием"
        );
        Assert.Equal(FileOutcome.Rejected, undated.Outcome);
        Assert.Contains("1.3", undated.Reason, StringComparison.Ordinal);
        town.Book().Indicator("1.3")["Показатель"] = "Число вакансий учителей";

        var dated = await town.PassportAsync(
            "2026-02-11",
            static book =>
                book.IndicatorFrom("1.3", NewYear)
                    .With("Показатель", "Число кружков после уроков")
                    .With("Лучше", "больше")
        );
        var after = await town.QuarterAsync(
            "2026-Q1",
            Everybody([.. Usual()[..2], new SheetFigure("1.3", "Число кружков после уроков", 7)])
        );

        Assert.NotEqual(FileOutcome.Rejected, dated.Outcome);
        Assert.True(Row(after, "1.3").Movement is not { Difference: not null });
        Assert.Equal("Число вакансий учителей", Row(await town.ReportAsync("2025-Q4"), "1.3").Name);
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_count_of_the_met_knows_that_the_report_before_had_an_indicator_more()
    {
        await using var town = await TownAsync(static book =>
            book.Plan("1.3", Quarter("2025-Q4").Title, "не более 10")
                .Plan("1.1", "IV квартал 2025", "70 %")
                .Plan("1.1", "I квартал 2026", "70 %")
        );
        Assert.Equal(3, (await town.ReportAsync("2025-Q4")).Counts.Met);

        await town.PassportAsync("2026-02-10", static book => book.Indicators.Remove(book.Indicator("1.3")));
        var after = await town.QuarterAsync("2026-Q1", Everybody(Usual(talks: 11)[..2]));

        Assert.Equal((2, 2), (after.Counts.Met, after.Counts.Planned));
        Assert.True(after.Progress!.LeavesOut);
        Assert.Equal((2, 2, 2), (after.Progress.Of, after.Progress.Before, after.Progress.Now));
    }

    [Fact]
    public async Task A_withdrawn_indicator_stays_in_its_quarters_and_nobody_is_asked_for_it()
    {
        await using var town = await TownAsync();

        await town.PassportAsync("2026-02-10", static book => book.Indicators.Remove(book.Indicator("1.3")));
        var after = await town.QuarterAsync("2026-Q1", Everybody(Usual()));

        Assert.DoesNotContain(after.Rows, static row => row.Code == "1.3");
        var page = PageMaker.Make(after, 1);
        Assert.Equal(["1.3 Число вакансий учителей: последнее значение — 6 за IV квартал 2025 года."], page.Ended);
        Assert.Contains("Больше не ведётся: 1.3.", page.Hero.More, StringComparison.Ordinal);
        Assert.Contains(page.Sources, static one => one is { Anchor: "s-ended", Lines.Count: 1 });
        Assert.Empty(after.Issues);
        Assert.Empty(after.Completeness!.Missing);
        Assert.NotNull(Row(await town.ReportAsync("2025-Q4"), "1.3").Fact);
        await town.StandsAsync("2025-Q4", "2026-05-20");
        Assert.Null((await town.QuarterAsync("2026-Q2", Everybody(Usual()[..2]))).Ended);
    }

    internal static async Task<LivingTown> TownAsync(Action<ProgrammeBook>? change = null)
    {
        var town = await FoundAsync(
            "2025-10-01",
            book =>
            {
                foreach (var period in new[] { "2025-Q4", "2026-Q1", "2026-Q2" })
                    book.Plan("1.2", Quarter(period).Title, "не менее 30");
                change?.Invoke(book);
            }
        );
        await town.QuarterAsync("2025-Q4", Everybody(Usual()));
        return town;
    }

    internal static Task<QuarterlyReport> FirstQuarterAsync(LivingTown town) =>
        town.QuarterAsync("2026-Q1", Everybody(Usual(talks: 11)));

    internal static (string, SheetFigure[])[] Everybody(SheetFigure[] figures) =>
        [("СОШ № 1", figures), ("СОШ № 2", figures), ("СОШ № 3", figures)];

    internal static IndicatorRow Row(QuarterlyReport report, string code) =>
        report.Rows.Single(row => row.Code == code);
}
