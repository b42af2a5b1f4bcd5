using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class BuilderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_share_is_the_sum_of_numerators_by_the_sum_of_denominators_and_names_who_is_not_in_it()
    {
        var row = (await Building.TownReportAsync()).Rows.Single(one => one.Code == "1.1");

        Assert.Equal((4853m, 4876m), (row.Fact!.Numerator, row.Fact.Denominator));
        Assert.Equal((11, 12), (row.Coverage!.Used, row.Coverage.Of));
        Assert.Equal("СОШ\u00A0№\u00A011", Assert.Single(row.Coverage.Absent).Name);
        Assert.Equal(11, row.Fact.Origins.Count);
        Assert.All(row.Fact.Origins, origin => Assert.Equal("C8, D8", origin.Cells));
    }

    [Fact]
    public async Task A_missed_indicator_may_be_a_fulfilled_municipal_task()
    {
        var row = (await Building.TownReportAsync()).Rows.Single(one => one.Code == "3.1");

        Assert.Equal((Status.Missed, Status.Met, true), (row.Status, row.PreviousStatus, row.TaskFulfilled));
    }

    /// <summary>
    /// Else a plan raised in November would turn the third quarter's success into a failure after the fact.
    /// </summary>
    [Fact]
    public async Task The_previous_quarter_is_judged_with_the_plan_that_held_at_its_end()
    {
        await using var store = await Town.CreateAsync();
        var raised = new NewPlanValue(
            "4.2",
            "town",
            Town.Before,
            "не менее 100 %",
            "Постановление № 90-п",
            new DateOnly(2025, 11, 1),
            new CellAddress(4, 40, 4)
        );
        await Town.LoadPassportAsync(store, Town.Definition, [.. Town.Plans, raised]);

        var row = (await Building.ReportAsync(store)).Rows.Single(static one => one.Code == "4.2");

        Assert.Equal(Status.Met, row.PreviousStatus);
    }

    [Fact]
    public async Task A_figure_of_the_academic_year_is_at_risk_until_the_year_ends()
    {
        var row = (await Building.TownReportAsync()).Rows.Single(one => one.Code == "3.2");

        Assert.Equal((Status.AtRisk, "2025/2026 учебный год", true), (row.Status, row.PeriodTitle, row.IsOwnPeriod));
    }

    [Fact]
    public async Task Schools_are_in_time_up_to_and_including_the_deadline_then_late_by_days_and_missing_after_it()
    {
        var completeness = (await Building.TownReportAsync()).Completeness!;

        Assert.Equal(new DateOnly(2026, 1, 12), completeness.Deadline);
        Assert.Equal(10, completeness.InTime.Count);
        Assert.Equal(("СОШ\u00A0№\u00A07", 3), (Assert.Single(completeness.Late).Name, completeness.Late[0].Days));
        Assert.Equal(["СОШ\u00A0№\u00A011"], completeness.Missing);
    }

    [Fact]
    public async Task A_deadline_in_the_january_holidays_moves_to_the_first_working_day_and_late_counts_from_there()
    {
        await using var store = await Town.CreateAsync();
        await Town.LoadPassportAsync(store, Town.Definition with { DeadlineDays = 5 }, []);

        var completeness = (await Building.ReportAsync(store)).Completeness!;

        Assert.Equal(new DateOnly(2026, 1, 12), completeness.Deadline);
        Assert.Equal(3, Assert.Single(completeness.Late).Days);
    }

    [Fact]
    public async Task The_same_data_have_the_same_hash_on_another_day_and_other_data_another()
    {
        await using var store = await Town.CreateAsync();
        var today = await Building.ReportAsync(store);
        var tomorrow = await Building.ReportAsync(store, Town.CutOff.AddDays(1));
        var moment = new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.FromHours(3));
        await using var earlier = await Town.CreateAsync(moment);
        var before = await Building.ReportAsync(earlier, moment);

        Assert.Equal(ReportPoints.Of(today).Hash(), ReportPoints.Of(tomorrow).Hash());
        Assert.NotEqual(today.CutOff, tomorrow.CutOff);
        Assert.NotEqual(ReportPoints.Of(today).Hash(), ReportPoints.Of(before).Hash());
    }

    [Fact]
    public async Task A_report_read_back_from_its_json_is_the_same_report()
    {
        var report = await Building.TownReportAsync();

        Assert.Equal(ReportJson.Write(report), ReportJson.Write(ReportJson.Read(ReportJson.Write(report))));
        Assert.Equal(
            Building.Mail().Render(report, 1),
            Building.Mail().Render(ReportJson.Read(ReportJson.Write(report)), 1)
        );
    }

    [Fact]
    public async Task An_own_figure_of_the_town_that_differs_from_its_schools_is_a_contradiction()
    {
        await using var store = await Town.CreateAsync();
        store.Clock.Now = Town.CutOff.AddMinutes(-10);
        await Town.LoadAsync(
            store,
            "Свод.xlsx",
            null,
            ProcessingKind.Data,
            "Свод",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation(
                            "1.1",
                            "town",
                            Town.Now,
                            new Fact.Number(new Amount(99.9m)),
                            "99,9",
                            new CellAddress(1, 40, 2)
                        ),
                        Cancellation
                    )
                    .AsTask()
        );

        var report = await Building.ReportAsync(store);

        var row = report.Rows.Single(one => one.Code == "1.1");
        Assert.Equal(Status.Missed, row.Status);
        Assert.Contains("Цифры расходятся: в сводном файле 99,9", row.Caveat());
        Assert.Contains(row.Fact!.Origins, origin => origin.Cells == "B40");
        Assert.Contains(Headlines.Of(report), one => one.Text.StartsWith("цифры расходятся", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_figure_names_a_submission_whose_bytes_are_in_the_store()
    {
        await using var store = await Town.CreateAsync();
        var report = await Building.ReportAsync(store);
        var origins = report
            .Rows.SelectMany(row =>
                new[] { row.Plan, row.Fact, row.Previous, row.Baseline }.Concat(
                    row.Schools.SelectMany(school => new[] { school.Fact, school.Plan })
                )
            )
            .OfType<Figure>()
            .SelectMany(figure =>
            {
                Assert.NotEmpty(figure.Origins);
                return figure.Origins;
            })
            .ToList();

        Assert.All(origins, origin => Assert.Equal(origin.File, report.Files[origin.File - 1].Number));
        foreach (var file in report.Files)
        {
            await using var bytes = store.Content.Open(file.ContentHash);
            Assert.Equal(
                file.ContentHash,
                Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(bytes, Cancellation))
            );
            Assert.Equal(file.FileName, (await store.Submissions.GetAsync(file.SubmissionId, Cancellation))!.FileName);
        }
    }

    [Fact]
    public async Task An_unknown_programme_is_a_problem_and_no_exception()
    {
        await using var store = await Town.CreateAsync();
        var built = await Building
            .Builder(store)
            .BuildAsync("nowhere", Town.Now, Cutoff.Now(Town.CutOff), Cancellation);

        Assert.Null(built.Report);
        Assert.Equal("Программы «nowhere» в базе нет.", built.Problem!.Sentence);
    }

    [Fact]
    public void A_yearly_figure_is_judged_in_the_quarter_its_year_ends_in()
    {
        var yearly = Town.Indicators.Single(one => one.Code == "3.2");
        Period Of(int quarter) =>
            ReportedPeriods.Of(yearly, Period.Quarter(2025, quarter), new FactBook([]), new PlanBook([]));

        Assert.Equal(Period.AcademicYear(2024), Of(2));
        Assert.Equal(Period.AcademicYear(2024), Of(3));
        Assert.Equal(Period.AcademicYear(2025), Of(4));
    }

    [Fact]
    public void A_running_total_compares_with_the_same_part_of_the_year_before()
    {
        var total = Town.Indicators.Single(one => one.Code == "2.1");

        Assert.Equal(Period.Quarter(2024, 4), ComparablePeriods.Before(total, Period.Quarter(2025, 4)));
        Assert.Equal(Period.Quarter(2025, 3), ComparablePeriods.Before(Town.Indicators[0], Period.Quarter(2025, 4)));
    }
}
