using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class RoadmapTests
{
    private static readonly string Layout = SchoolTable.Defining(
        """
        rows: activities
        columns:
          - { header: Мероприятие, is: activity }
          - { header: Срок, is: activity_period }
          - { header: Ответственный, is: responsible }
          - { header: Школа, is: organisation, optional: true }
          - { header: Риск, is: risk, optional: true }
          - { header: Отметка о выполнении, is: execution }
          - { header: Дата, is: executed_on, optional: true }
        """
    );

    [Fact]
    public async Task An_activity_comes_with_what_was_reported_of_it_and_the_cell_of_the_report()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet =>
                sheet
                    .Row("Мероприятие", "Срок", "Ответственный", "Школа", "Риск", "Отметка о выполнении", "Дата")
                    .Row(
                        "Семинар",
                        "до 01.06.2025",
                        "Методист",
                        "СОШ №5",
                        "Дефицит педагогических кадров",
                        "Выполнено",
                        "28.05.2025"
                    )
                    .Row("Конкурс", "ежегодно, март", "Методист", null, null, "частично", null)
                    .Row("Отчёт", "до 01.12.2025", "Методист", null, null, "-", null)
        );

        var activities = await table.Town.Store.Roadmap.ActivitiesAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        Assert.Equal(
            [
                new Execution(ExecutionDegree.Full, new DateOnly(2025, 5, 28)),
                new Execution(ExecutionDegree.Partly, null),
                null,
            ],
            activities.Select(static one => one.Execution)
        );
        Assert.Equal(
            ("school-5", "Дефицит педагогических кадров", "F2", "Выполнено 28.05.2025"),
            (
                activities[0].OrganisationCode,
                activities[0].Risk,
                activities[0].ExecutionSource!.A1,
                activities[0].ExecutionText
            )
        );
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData("февраль 202г")]
    [InlineData("до 32.13.2026")]
    public async Task A_slip_of_the_pen_in_a_period_is_asked_about_and_gives_no_day(string period)
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            sheet =>
                sheet
                    .Row("Мероприятие", "Срок", "Ответственный", "Школа", "Риск", "Отметка о выполнении", "Дата")
                    .Row("Семинар", period, "Методист", null, null, null, null)
        );

        var issue = Assert.Single(table.Issues);
        Assert.Equal(
            ("activity-period-unknown", 2, 2, period),
            (issue.Code, issue.Row!.Value, issue.Column!.Value, issue.ValueText)
        );
        Assert.Equal(
            "unknown",
            Assert
                .Single(
                    await table.Town.Store.Roadmap.ActivitiesAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None)
                )
                .PeriodKind
        );
    }

    [Fact]
    public async Task A_line_that_is_written_twice_is_one_activity_and_is_told()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet =>
                sheet
                    .Row("Мероприятие", "Срок", "Ответственный", "Школа", "Риск", "Отметка о выполнении", "Дата")
                    .Row("Семинар учителей", "до 01.06.2025", "Методист", null, null, "выполнено", null)
                    .Row("СЕМИНАР  учителей ", "До 01.06.2025", "методист", null, null, "Выполнено", null)
                    .Row("Семинар учителей", "до 01.12.2025", "Методист", null, null, "выполнено", null)
                    .Row("Семинар учителей", "до 01.06.2025", "Методист", "СОШ №5", null, "выполнено", null)
                    .Row("Семинар учителей", "до 01.06.2025", "Методист", null, null, "не выполнено", null)
        );

        var activities = await table.Town.Store.Roadmap.ActivitiesAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        Assert.Equal(["A2", "A4", "A5", "A6"], activities.Select(static one => one.Source.A1));
        Assert.Equal(
            [("activity-repeated", 3, true), ("activity-repeated", 6, false)],
            table.Issues.Select(static issue =>
                (issue.Code, issue.Row!.Value, issue.Message.Contains("второй раз не учтена", StringComparison.Ordinal))
            )
        );
        AssertNothingIsLost(table);
    }

    [Fact]
    public async Task What_is_said_to_be_done_on_a_day_to_come_is_not_done_and_half_a_year_early_is_asked_about()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet =>
                sheet
                    .Row("Мероприятие", "Срок", "Ответственный", "Школа", "Риск", "Отметка о выполнении", "Дата")
                    .Row("Семинар", "до 01.06.2099", "Методист", "СОШ №5, СОШ №10", null, "Выполнено", "28.05.2099")
                    .Row("Конкурс", "май 2025", "Методист", null, null, "Выполнено 12.05.2024", null)
        );

        var activities = await table.Town.Store.Roadmap.ActivitiesAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        Assert.Equal(
            [null, null, new Execution(ExecutionDegree.Full, new DateOnly(2024, 5, 12))],
            activities.Select(static one => one.Execution)
        );
        Assert.Equal(
            [
                ("execution-not-yet", Severity.Error, 2, 6, "Выполнено 28.05.2099"),
                ("execution-long-before", Severity.Warning, 3, 6, "Выполнено 12.05.2024"),
            ],
            table.Issues.Select(static issue =>
                (issue.Code, issue.Severity, issue.Row!.Value, issue.Column!.Value, issue.ValueText!)
            )
        );
        AssertNothingIsLost(table);
    }

    private static void AssertNothingIsLost(SchoolTable table) =>
        Assert.Equal(
            table.Report.Cells.Seen,
            table.Report.Cells.Loaded
                + table.Report.Cells.WithIssues
                + table.Report.Cells.Labels
                + table.Report.Cells.Skipped
                + table.Report.Cells.Unbound
        );

    [Fact]
    public async Task A_report_that_is_not_understood_is_asked_about_and_the_activity_stays()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet =>
                sheet
                    .Row("Мероприятие", "Срок", "Ответственный", "Школа", "Риск", "Отметка о выполнении", "Дата")
                    .Row("Семинар", "до 01.06.2025", "Методист", "СОШ №55", null, "обсуждалось", null)
        );

        Assert.Equal(
            [(2, 4), (2, 6)],
            table.Issues.Select(static issue => (issue.Row!.Value, issue.Column!.Value)).Order()
        );
        Assert.All(table.Issues, static issue => Assert.Equal(Severity.Error, issue.Severity));
        var activity = Assert.Single(
            await table.Town.Store.Roadmap.ActivitiesAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None)
        );
        Assert.Null(activity.Execution);
        AssertNothingIsLost(table);
    }
}
