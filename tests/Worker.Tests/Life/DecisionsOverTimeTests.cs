using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Support.Life;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;
using static QualityMonitor.Worker.Tests.Life.RulesOverTimeTests;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>Plans, coordinators, corrections and quarters that people mistake.</summary>
public sealed class DecisionsOverTimeTests
{
    [Fact]
    public async Task A_plan_changed_by_an_act_holds_from_its_day()
    {
        await using var town = await TownAsync();

        await town.PassportAsync(
            "2026-02-10",
            static book => book.Plan("1.2", "I квартал 2026", "не менее 40", "Постановление № 2", "01.02.2026")
        );
        var after = await FirstQuarterAsync(town);

        Assert.Equal(Status.Missed, Row(after, "1.2").Status);
        Assert.Equal(Status.Met, Row(await town.ReportAsync("2025-Q4"), "1.2").Status);
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_past_plan_edited_in_place_waits_for_a_person()
    {
        await using var town = await TownAsync();

        var edited = await town.PassportAsync(
            "2026-02-10",
            static book => book.Plans[0]["Плановое значение"] = "не менее 50"
        );

        Assert.Equal(FileOutcome.LoadedWithIssues, edited.Outcome);
        var told = Assert.Single(await town.IssuesAsync(), issue => issue.SubmissionId == edited.SubmissionId);
        Assert.Contains("1.2", told.FullMessage, StringComparison.Ordinal);
        Assert.Contains("распространить паспорт", told.Expected, StringComparison.Ordinal);
        Assert.Equal(Status.Met, Row(await town.ReportAsync("2025-Q4"), "1.2").Status);
        await town.StandsAsync("2025-Q4", "2026-02-11");

        await town.RunAsync(
            "passport",
            "backdate",
            "-p",
            "quality",
            "--file",
            edited.SubmissionId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--from",
            "2025-Q4",
            "--reason",
            "опечатка в паспорте",
            "--yes"
        );
        Assert.Equal(1, (await town.EditionAsync("2025-Q4"))!.Number);
        Assert.Equal(Status.Missed, Row(await town.ReportAsync("2025-Q4"), "1.2").Status);
        Assert.Equal(2, (await town.PublishAsync("2025-Q4")).Edition!.Number);
    }

    [Fact]
    public async Task A_new_coordinator_gets_the_next_report_and_the_old_one_no_more()
    {
        await using var town = await TownAsync();

        await town.PassportAsync(
            "2026-02-10",
            static book => book.Recipients[0]["Электронная почта"] = "new@example.test"
        );
        await FirstQuarterAsync(town);

        Assert.Equal(["coordinator@example.test"], await town.ReadersAsync("2025-Q4"));
        Assert.Equal(["new@example.test"], await town.ReadersAsync("2026-Q1"));
    }

    [Fact]
    public async Task An_old_figure_corrected_makes_no_edition_by_itself_and_by_hand_a_second_one()
    {
        await using var town = await TownAsync();
        await FirstQuarterAsync(town);

        await town.SchoolSendsAsync("2026-05-20", "СОШ № 1", "2025-Q4", Usual(passed: 20));

        Assert.Equal(1, (await town.EditionAsync("2025-Q4"))!.Number);
        Assert.Equal([new Fact.Share(20, 50)], await town.FactsAsync("s1", "2025-Q4", "1.1"));
        var again = await town.PublishAsync("2025-Q4", "2026-05-21");
        Assert.Equal((true, 2), (again.IsNew, again.Edition!.Number));
    }

    [Fact]
    public async Task Last_quarters_table_under_a_new_period_is_a_question()
    {
        SheetFigure[] more =
        [
            .. Usual(),
            new("1.4", "Доля учеников в кружках", 33, 91),
            new("1.5", "Доля учеников с питанием", 71, 92),
            new("1.6", "Доля учителей на курсах", 7, 19),
        ];
        await using var town = await FoundAsync(
            "2025-10-01",
            book =>
            {
                foreach (var one in more.Where(static one => one.Code is "1.4" or "1.5" or "1.6"))
                    book.AddIndicator(one.Code, one.Name, "%", "больше", "доля");
            }
        );
        await town.QuarterAsync("2025-Q4", Everybody(more));

        var copied = await town.SchoolSendsAsync("2026-04-05", "СОШ № 1", "2026-Q1", more);

        Assert.NotEqual(FileOutcome.Loaded, copied.Outcome);
        Assert.Empty(await town.FactsAsync("s1", "2026-Q1", "1.1"));
        Assert.Contains(
            "СОШ № 1",
            (await town.ReportAsync("2026-Q1")).Completeness!.Missing.Select(static name => name.Replace('\u00A0', ' '))
        );
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }
}
