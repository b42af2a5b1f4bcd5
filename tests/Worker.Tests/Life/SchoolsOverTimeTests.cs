using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Support.Life;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>Schools are renamed, merge, close, open, leave and come back: each as a coordinator writes it.</summary>
public sealed class SchoolsOverTimeTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Fact]
    public async Task A_renamed_school_has_its_old_name_in_old_reports_and_is_found_by_both()
    {
        await using var town = await FoundAsync("2025-10-01");
        await LastQuarterAsync(town);

        await town.PassportAsync(
            "2026-02-10",
            static book =>
                book.SchoolFrom("s1", NewYear)
                    .With("Название", "МБОУ «Гимназия № 1»")
                    .With("Краткое название", "Гимназия № 1")
        );
        var after = await town.QuarterAsync(
            "2026-Q1",
            ("СОШ № 1", Usual(45)),
            ("СОШ № 2", Usual()),
            ("СОШ № 3", Usual())
        );

        Assert.Equal("Гимназия № 1", Name(after, "s1"));
        Assert.Equal("СОШ № 1", Name(await town.ReportAsync("2025-Q4"), "s1"));
        Assert.Equal([new Fact.Share(45, 50)], await town.FactsAsync("s1", "2026-Q1", "1.1"));
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task After_a_merger_the_successor_answers_and_what_its_schools_gave_stays_theirs()
    {
        await using var town = await FoundAsync("2025-10-01");
        await LastQuarterAsync(town);

        await town.PassportAsync(
            "2026-02-10",
            static book =>
            {
                book.School("s3").With("Действует по", "31.12.2025").With("Преемник", "s1");
                book.School("s1")["Другие названия"] = "СОШ № 3";
            }
        );
        var after = await town.QuarterAsync("2026-Q1", ("СОШ № 1", Twice), ("СОШ № 2", Usual()));
        var stray = await town.SchoolSendsAsync("2026-04-20", "СОШ № 3", "2026-Q1", Usual(1, 1, 1));

        Assert.Equal(["s1", "s2"], after.Schools.Select(static one => one.Code));
        Assert.Empty(after.Completeness!.Missing);
        Assert.Equal(1, Row(after, "1.2").Movement!.Difference!.Value.Value);
        var explained = await town.RunAsync("explain", "-p", "quality", "-i", "1.2", "-o", "s1", "--period", "2026-Q1");
        Assert.Contains("было 20, стало 21 (+1)", explained.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.NotEqual(FileOutcome.Loaded, stray.Outcome);
        Assert.Equal([new Fact.Share(80, 100)], await town.FactsAsync("s1", "2026-Q1", "1.1"));
        Assert.Equal([new Fact.Share(40, 50)], await town.FactsAsync("s3", "2025-Q4", "1.1"));
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_closed_school_is_asked_for_nothing_and_loses_nothing()
    {
        await using var town = await FoundAsync("2025-10-01");
        var before = await LastQuarterAsync(town);

        await town.PassportAsync("2026-02-10", static book => book.School("s3")["Действует по"] = "31.12.2025");
        var asked = await town.RemindAsync("2026-03-31");
        var after = await town.QuarterAsync("2026-Q1", ("СОШ № 1", Usual()), ("СОШ № 2", Usual()));
        var stray = await town.SchoolSendsAsync("2026-04-20", "СОШ № 3", "2026-Q1", Usual());

        Assert.Equal(3, before.Schools.Count);
        Assert.Equal(["s1", "s2"], after.Schools.Select(static one => one.Code));
        Assert.DoesNotContain(asked.Letters, static letter => letter.Address == "s3@example.test");
        Assert.Equal((2, 0), (after.Completeness!.Of, after.Completeness.Missing.Count));
        Assert.NotEqual(FileOutcome.Loaded, stray.Outcome);
        Assert.Contains(
            "31.12.2025",
            (await town.IssuesAsync())
                .Select(static one => one.FullMessage)
                .Append(stray.Reason)
                .Aggregate("", static (all, one) => all + one),
            StringComparison.Ordinal
        );
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_new_school_is_not_accused_of_quarters_before_it_opened()
    {
        await using var town = await FoundAsync("2025-10-01");
        await LastQuarterAsync(town, publish: false);

        await town.PassportAsync(
            "2026-01-12",
            static book => book.AddSchool("s", 4, "town").With("Действует с", "01.01.2026")
        );
        var reminded = await town.RemindAsync("2026-01-13");
        var before = await town.QuarterAsync("2025-Q4");
        var after = await town.QuarterAsync(
            "2026-Q1",
            ("СОШ № 1", Usual()),
            ("СОШ № 2", Usual()),
            ("СОШ № 3", Usual())
        );

        Assert.Empty(reminded.Letters);
        Assert.Empty(before.Completeness!.Missing);
        Assert.Equal(3, before.Completeness.Of);
        Assert.Equal(["СОШ № 4"], after.Completeness!.Missing.Select(static name => name.Replace('\u00A0', ' ')));
        await town.StandsAsync("2025-Q4", "2026-05-20");
    }

    [Fact]
    public async Task A_school_made_of_two_is_not_compared_with_one_of_them_alone()
    {
        await using var town = await FoundAsync("2025-10-01");
        await town.QuarterAsync("2025-Q4", ("СОШ № 1", Usual()), ("СОШ № 2", Usual()));

        await town.PassportAsync(
            "2026-02-10",
            static book => book.School("s3").With("Действует по", "31.12.2025").With("Преемник", "s1")
        );
        var after = await town.QuarterAsync("2026-Q1", ("СОШ № 1", Twice), ("СОШ № 2", Usual(talks: 13)));

        var movement = Row(after, "1.2").Movement!;
        Assert.Equal((3, 1), (movement.Difference!.Value.Value, movement.Common));
    }

    [Fact]
    public async Task A_day_in_closed_quarters_waits_for_a_person()
    {
        await using var town = await FoundAsync("2025-10-01");
        await LastQuarterAsync(town);

        var late = await town.PassportAsync(
            "2026-02-10",
            static book => book.School("s3")["Действует по"] = "30.09.2025"
        );

        Assert.Contains(
            await town.IssuesAsync(),
            issue =>
                issue.SubmissionId == late.SubmissionId
                && issue.FullMessage.Contains("s3", StringComparison.Ordinal)
                && issue.Expected.Contains("распространить паспорт", StringComparison.Ordinal)
        );
        Assert.Equal(3, (await town.ReportAsync("2025-Q4")).Schools.Count);
        Assert.Equal(2, (await town.ReportAsync("2026-Q1")).Schools.Count);
        await town.StandsAsync("2025-Q4", "2026-02-11");
    }

    [Fact]
    public async Task A_school_that_left_and_came_back_owes_nothing_for_the_time_between()
    {
        await using var town = await FoundAsync("2025-10-01");
        await LastQuarterAsync(town);

        await town.PassportAsync("2026-02-10", static book => book.School("s2")["Действует по"] = "31.12.2025");
        var away = await town.QuarterAsync("2026-Q1", ("СОШ № 1", Usual()), ("СОШ № 3", Usual()));
        await town.PassportAsync(
            "2026-05-20",
            static book =>
                book.Organisations.Add(
                    book.School("s2").Copy().With("Действует с", "01.04.2026").With("Действует по", null)
                )
        );
        var back = await town.QuarterAsync("2026-Q2", ("СОШ № 1", Usual()), ("СОШ № 2", Usual()), ("СОШ № 3", Usual()));

        Assert.Equal(["s1", "s3"], away.Schools.Select(static one => one.Code));
        Assert.Equal(["s1", "s2", "s3"], back.Schools.Select(static one => one.Code).Order(StringComparer.Ordinal));
        Assert.Equal((3, 0), (back.Completeness!.Of, back.Completeness.Missing.Count));
        await town.StandsAsync("2025-Q4", "2026-08-20");
        await town.StandsAsync("2026-Q1", "2026-08-21");
    }

    /// <summary>Of two schools that became one, and one more consultation.</summary>
    private static SheetFigure[] Twice =>
        [
            new("1.1", "Доля выпускников, сдавших экзамен", 80, 100),
            new("1.2", "Число консультаций для родителей", 21),
            new("1.3", "Число вакансий учителей", 4),
        ];

    private static async Task<QuarterlyReport> LastQuarterAsync(LivingTown town, bool publish = true)
    {
        foreach (var school in new[] { "СОШ № 1", "СОШ № 2", "СОШ № 3" })
            await town.SchoolSendsAsync("2026-01-09", school, "2025-Q4", Usual());
        return publish ? await town.QuarterAsync("2025-Q4") : await town.ReportAsync("2025-Q4");
    }

    private static string Name(QuarterlyReport report, string school) =>
        report.Schools.Single(one => one.Code == school).Name.Replace('\u00A0', ' ');

    private static IndicatorRow Row(QuarterlyReport report, string code) => report.Rows.Single(row => row.Code == code);
}
