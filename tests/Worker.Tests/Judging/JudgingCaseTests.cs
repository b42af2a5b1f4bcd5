using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using Xunit;

namespace QualityMonitor.Worker.Tests.Judging;

/// <summary>The cases of judging, from the workbooks to the report and to what the commands say of it.</summary>
public sealed class JudgingCaseTests
{
    private static readonly DateTimeOffset November = Day(2026, 11, 29);

    [Theory]
    [InlineData("2020-Q1")]
    [InlineData("2020-Q2")]
    [InlineData("2020-Q3")]
    public async Task No_school_is_silent_in_a_quarter_in_which_it_owes_nothing(string period)
    {
        using var home = await CaseHome.OpenAsync("nothing-due", November);

        var report = await home.ReportAsync("dubna-shnsu", period, November);

        Assert.Null(report.Completeness);
        Assert.DoesNotContain(
            Headlines.Of(report),
            static one => one.Lead.Contains("Не сдали", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_yearly_indicator_is_owed_in_the_quarter_that_ends_its_year()
    {
        using var home = await CaseHome.OpenAsync("nothing-due", November);

        var completeness = (await home.ReportAsync("dubna-shnsu", "2020-Q4", November)).Completeness!;

        Assert.Equal(
            ["ОУ №5", "ОУ №10"],
            completeness.Missing.Select(static name =>
                name.Replace('\u00A0', ' ').Replace("№ ", "№", StringComparison.Ordinal)
            )
        );
        Assert.Equal(new DateOnly(2021, 1, 11), completeness.Deadline);
        Assert.Equal(3, completeness.Of);
    }

    [Fact]
    public async Task A_bound_for_every_year_is_missed_over_the_years_when_one_of_them_missed_it()
    {
        using var home = await CaseHome.OpenAsync("yearly-bound", November, Renamed);

        var row = (await home.ReportAsync("dubna-net", "2019-2022", November)).Rows.Single(static one =>
            one.Code == "10"
        );
        var explained = await home.RunAsync("explain", "-p", "dubna-net", "-i", "10", "--period", "2019-2022");

        Assert.Equal(Status.Missed, row.Status);
        Assert.Equal(("2020 год", "2"), (row.PeriodTitle, row.Fact!.Text));
        Assert.Contains(
            "не выполнен — 2020 год (2)",
            row.Reason().Replace(" шт.", "", StringComparison.Ordinal).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("2020 год", row.Gap(), StringComparison.Ordinal);
        Assert.Contains("план не выполнен", explained, StringComparison.Ordinal);
        Assert.Contains("не выполнен — 2020 год", explained, StringComparison.Ordinal);

        var lastYear = await home.RunAsync("explain", "-p", "dubna-net", "-i", "10", "--period", "2022");
        var history = await home.RunAsync("history", "-p", "dubna-net", "-i", "10", "-o", "dubna", "--period", "2022");
        Assert.Contains("не выполнен — 2020 год", lastYear, StringComparison.Ordinal);
        Assert.Contains("Плановые значения", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019", Status.Met)]
    [InlineData("2020", Status.Missed)]
    [InlineData("2021", Status.Met)]
    [InlineData("2019-2022", Status.Missed)]
    public async Task A_single_year_is_judged_by_itself(string period, Status status)
    {
        using var home = await CaseHome.OpenAsync("yearly-bound", November, Renamed);

        Assert.Equal(
            status,
            (await home.ReportAsync("dubna-net", period, November)).Rows.Single(static one => one.Code == "10").Status
        );
    }

    [Fact]
    public async Task A_plan_of_no_is_a_plan_and_yes_misses_it()
    {
        using var home = await CaseHome.OpenAsync(
            "plan-no",
            November,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["plan-net-passport.xlsx"] = "паспорт.xlsx" }
        );

        var rows = (await home.ReportAsync("nar", "2019", November)).Rows;
        var fromPassport = (await home.ReportAsync("np", "2019", November)).Rows.Single();

        Assert.Equal(
            [("нет", Status.Met), ("Нет", Status.Missed)],
            rows.Where(static row => row.Unit == "да/нет")
                .Select(static row => (row.Plan!.Origins[0].OriginalText, row.Status))
        );
        Assert.Equal(("Нет", Status.NoFact), (fromPassport.Plan!.Text, fromPassport.Status));
    }

    [Theory]
    [InlineData(2026, 4, 15)]
    [InlineData(2026, 11, 29)]
    public async Task The_roadmap_is_judged_by_the_reports_period_whenever_the_report_is_made(
        int year,
        int month,
        int day
    )
    {
        using var home = await CaseHome.OpenAsync("roadmap-of-its-period", Day(2026, 4, 10));

        var roadmap = (await home.ReportAsync("dubna-roadmap", "2026-Q1", Day(year, month, day))).Roadmap!;

        Assert.Equal(
            [(ActivityStatus.OnTime, new DateOnly(2026, 3, 31)), (ActivityStatus.OnTime, new DateOnly(2026, 3, 31))],
            Activities(roadmap).Select(static one => (one.Status!.Value, one.EndsOn!.Value))
        );
    }

    [Theory]
    [InlineData("2026-Q2", ActivityStatus.Overdue, 5)]
    [InlineData("2026-Q3", ActivityStatus.Overdue, 9)]
    [InlineData("2026-Q4", ActivityStatus.NotDue, 12)]
    public async Task Each_of_its_four_due_days_is_judged_in_its_own_quarter(
        string period,
        ActivityStatus status,
        int month
    )
    {
        using var home = await CaseHome.OpenAsync("roadmap-of-its-period", Day(2026, 4, 10));

        var first = Activities((await home.ReportAsync("dubna-roadmap", period, November)).Roadmap!)
            .Single(static one => one.Position == 1);

        Assert.Equal((status, month), (first.Status!.Value, first.EndsOn!.Value.Month));
    }

    [Theory]
    [InlineData("2026-Q1", ActivityStatus.OnTime, ActivityStatus.OnTime, "25.03.2026")]
    [InlineData("2026-Q2", ActivityStatus.Late, ActivityStatus.OnTime, "04.06.2026")]
    public async Task The_next_quarters_roadmap_does_not_make_the_quarter_before_it_forget_what_was_done(
        string period,
        ActivityStatus first,
        ActivityStatus second,
        string written
    )
    {
        using var home = await CaseHome.OpenAsync("roadmap-of-its-period", Day(2026, 4, 10));
        home.Replace("dubna-roadmap-26.xlsx", ("25.03.2026", "04.06.2026"), ("20.03.2026", ""));
        await home.CollectAsync(Day(2026, 7, 5));

        var activities = Activities((await home.ReportAsync("dubna-roadmap", period, November)).Roadmap!).ToList();

        Assert.Equal([first, second], activities.ConvertAll(static one => one.Status!.Value));
        Assert.Contains(written, activities[0].Execution!, StringComparison.Ordinal);
        Assert.Contains("20.03.2026", activities[1].Execution!, StringComparison.Ordinal);
        Assert.NotEqual(activities[1].Source.File, activities[1].ExecutionSource!.File);
    }

    [Fact]
    public async Task Explain_tells_what_the_region_has_and_which_plan_is_not_in_force_yet()
    {
        using var home = await CaseHome.OpenAsync("nothing-due", November);
        home.Replace("показатели за 2020 год.xlsx", ("&#8211; 18%", "18%"));
        await home.CollectAsync(November);

        var early = await home.RunAsync("explain", "-p", "dubna-shnsu", "-i", "3", "--period", "2020-Q1");
        var late = await home.RunAsync("explain", "-p", "dubna-shnsu", "-i", "3", "--period", "2020");

        Assert.Contains("Область: 18 %", early, StringComparison.Ordinal);
        Assert.Contains("План «не более 18 %»", early, StringComparison.Ordinal);
        Assert.Contains("01.11.2020", early, StringComparison.Ordinal);
        Assert.Contains("ещё не действует", early, StringComparison.Ordinal);
        Assert.DoesNotContain("ещё не действует", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mean_without_its_weakest_school_is_not_praised_and_says_who_is_missing()
    {
        using var home = await CaseHome.OpenAsync("silent-school", November);

        var report = await home.ReportAsync("novolak-2020", "2020", November);
        var explained = await home.RunAsync("explain", "-p", "novolak-2020", "-i", "2", "--period", "2020");

        var mean = report.Rows.Single(static row => row.Code == "2");
        Assert.Equal((Status.Indeterminate, "members-missing"), (mean.Status, mean.ReasonCode));
        Assert.Equal((Trend.Unchanged, "без изменений"), (mean.Movement!.Trend, mean.Movement.Text));
        Assert.Contains("Гамияхская СОШ", mean.Reason(), StringComparison.Ordinal);
        Assert.Contains("53,9", mean.Reason(), StringComparison.Ordinal);
        Assert.Equal(["Гамияхская СОШ"], mean.Coverage!.Absent.Select(static one => one.Name));
        Assert.DoesNotContain(Headlines.Of(report), static one => one.Tone == Tone.Good && one.IndicatorCode == "2");
        Assert.Contains("Гамияхская СОШ", explained, StringComparison.Ordinal);
        Assert.Contains("без изменений", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("план выполнен, степень", explained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_below_its_plan_only_because_a_school_is_silent_is_not_called_missed()
    {
        using var home = await CaseHome.OpenAsync("silent-school", November);

        var rows = (await home.ReportAsync("novolak-2020", "2020", November)).Rows;

        var sum = rows.Single(static row => row.Code == "4");
        Assert.Equal(Status.Indeterminate, sum.Status);
        Assert.Equal("без изменений", sum.Movement!.Text);
        Assert.Equal(
            Status.Met,
            (await home.ReportAsync("novolak-2020", "2019", November)).Rows.Single(static row => row.Code == "4").Status
        );
    }

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["t6-passport.xlsx"] = "паспорт.xlsx",
        ["t6-факты.xlsx"] = "факты 2019.xlsx",
    };

    private static IEnumerable<ActivityRow> Activities(Roadmap roadmap) =>
        roadmap.All.OrderBy(static one => one.Position);

    private static DateTimeOffset Day(int year, int month, int day) =>
        new(year, month, day, 9, 0, 0, TimeSpan.FromHours(3));
}
