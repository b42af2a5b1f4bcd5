using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
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
        Assert.Contains("распространить паспорт на прошлые периоды", told.Expected, StringComparison.Ordinal);
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
    public async Task A_question_about_the_past_is_taken_over_by_the_next_passport_until_it_says_what_governs_again()
    {
        await using var town = await TownAsync();
        static Action<ProgrammeBook> Plan(string text) => book => book.Plans[0]["Плановое значение"] = text;

        await town.PassportAsync("2026-02-10", Plan("не менее 50"));
        Assert.Contains("не менее 50", await WaitingAsync(town));

        // Another passport, about something else: the whole difference is asked, of the latest file alone.
        var second = await town.PassportAsync(
            "2026-02-11",
            static book => book.Plan("1.3", "IV квартал 2025", "не более 1", "Постановление № 9")
        );
        var waits = await WaitingAsync(town);
        Assert.Contains("не менее 50", waits);
        Assert.Contains("не более 1", waits);
        Assert.Contains($"№ {second.SubmissionId}", waits);
        var told = Assert.Single(await town.IssuesAsync(), static one => one.Code == ClosedChanges.RemarkCode);
        Assert.Equal(second.SubmissionId, told.SubmissionId);
        Assert.Contains("не менее 50", told.FullMessage, StringComparison.Ordinal);

        // What is put right is no question any more, and what is not stays one.
        await town.PassportAsync("2026-02-12", Plan("не менее 30"));
        waits = await WaitingAsync(town);
        Assert.DoesNotContain("не менее 50", waits);
        Assert.Contains("не более 1", waits);

        await town.PassportAsync(
            "2026-02-13",
            static book =>
            {
                book.Plans.RemoveAt(book.Plans.Count - 1);
                book.Recipients[0]["Электронная почта"] = "new@example.test";
            }
        );
        Assert.Empty(await WaitingAsync(town));
        Assert.DoesNotContain(await town.IssuesAsync(), static one => one.Code == ClosedChanges.RemarkCode);
    }

    [Fact]
    public async Task What_a_person_decided_of_the_past_is_not_asked_again_until_a_passport_says_something_else_of_it()
    {
        await using var town = await TownAsync();
        static Action<ProgrammeBook> Plan(string text) => book => book.Plans[0]["Плановое значение"] = text;
        await town.PassportAsync("2026-02-10", Plan("не менее 50"));
        var told = Assert.Single(await town.IssuesAsync(), static one => one.Code == ClosedChanges.RemarkCode);

        await town.Get<Issues>().AcceptAsync(told, "прошлое остаётся", "test", CancellationToken.None);
        Assert.Empty(await WaitingAsync(town));
        var same = await town.PassportAsync(
            "2026-02-11",
            static book => book.Recipients[0]["Электронная почта"] = "new@example.test"
        );
        Assert.Empty(await WaitingAsync(town));
        Assert.Equal(FileOutcome.Loaded, same.Outcome);

        await town.PassportAsync("2026-02-12", Plan("не менее 60"));
        Assert.Contains("не менее 60", await WaitingAsync(town));
    }

    [Fact]
    public async Task A_passport_is_let_govern_the_past_with_all_that_is_shown_before_and_no_more()
    {
        await using var town = await TownAsync();
        await town.PassportAsync("2026-02-10", static book => book.Plans[0]["Плановое значение"] = "не менее 50");
        var second = await town.PassportAsync(
            "2026-02-11",
            static book =>
            {
                book.Plan("1.3", "IV квартал 2025", "не более 1", "Постановление № 9");
                book.Recipients[0]["Электронная почта"] = "new@example.test";
            }
        );

        Assert.Contains("не более 1", await WaitingAsync(town));
        var shown = await town.RunAsync(
            "passport",
            "backdate",
            "-p",
            "quality",
            "--file",
            $"{second.SubmissionId}",
            "--from",
            "2025-Q4",
            "--reason",
            "приказ № 12",
            "--yes"
        );

        Assert.Contains("не менее 50", shown);
        Assert.Contains("не более 1", shown);
        Assert.DoesNotContain("new@example.test", shown);
        Assert.Empty(await WaitingAsync(town));
        Assert.Equal(Status.Missed, Row(await town.ReportAsync("2025-Q4"), "1.2").Status);
        Assert.Equal(Status.Missed, Row(await town.ReportAsync("2025-Q4"), "1.3").Status);
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

    /// <summary>What waits for a person's decision about the past, with the file that asks.</summary>
    private static async Task<string> WaitingAsync(LivingTown town)
    {
        var reader = town.Get<ProgrammeReader>();
        var passports = await reader.PassportsAsync("quality", AsOf.Now, CancellationToken.None);
        var last = passports[^1];
        var past = await reader.PastAsync("quality", last.SubmissionId, CancellationToken.None);
        var changes = past.Waiting(last.State, last.GovernsFrom!.Value);
        return changes.Count == 0
            ? ""
            : $"№ {last.SubmissionId}: {string.Join("; ", changes.Select(PassportChangeWords.Sentence))}";
    }
}
