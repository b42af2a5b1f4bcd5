using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support.Life;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>
/// What happened is told late, or early, and files name schools as they were called: the successor is called as its
/// predecessor too, a name passes from one school to another, a merger is told of when its first report has gone out.
/// </summary>
public sealed class LateNewsTests
{
    private static readonly string[] Everyone = ["СОШ № 1", "СОШ № 2", "СОШ № 3"];

    [Fact]
    public async Task A_name_that_the_successor_has_too_means_in_a_period_whoever_was_called_so_then()
    {
        await using var town = await FoundAsync("2025-10-01");
        await QuarterAsync(town, "2025-Q4", Everyone);
        await town.PassportAsync("2026-02-10", static book => Merge(book, "31.12.2025"));

        var correction = await town.SchoolSendsAsync("2026-02-11", "СОШ № 3", "2025-Q4", Usual(talks: 14));
        var stray = await town.SchoolSendsAsync("2026-04-06", "СОШ № 3", "2026-Q1", Usual());

        Assert.Equal(FileOutcome.Loaded, correction.Outcome);
        Assert.Equal([14m], await TalksAsync(town, "s3", "2025-Q4"));
        Assert.Equal([10m], await TalksAsync(town, "s1", "2025-Q4"));
        Assert.Equal(FileOutcome.Rejected, stray.Outcome);
        Assert.Empty(await TalksAsync(town, "s1", "2026-Q1"));
    }

    [Fact]
    public async Task A_name_that_passed_from_a_closed_school_to_another_is_in_each_period_that_of_its_bearer()
    {
        await using var town = await FoundAsync("2025-10-01");
        await QuarterAsync(town, "2025-Q4", Everyone);
        await town.PassportAsync(
            "2026-02-10",
            static book =>
            {
                book.School("s3")["Действует по"] = "31.12.2025";
                book.SchoolFrom("s2", new DateOnly(2026, 1, 1))
                    .With("Название", "МБОУ «СОШ № 3»")
                    .With("Краткое название", "СОШ № 3");
            }
        );

        await town.SchoolSendsAsync("2026-02-11", "СОШ № 3", "2025-Q4", Usual(talks: 14));
        await town.SchoolSendsAsync("2026-04-06", "СОШ № 3", "2026-Q1", Usual(talks: 21));

        Assert.Equal([14m], await TalksAsync(town, "s3", "2025-Q4"));
        Assert.Equal([21m], await TalksAsync(town, "s2", "2026-Q1"));
    }

    [Fact]
    public async Task A_merger_told_after_its_first_report_takes_out_figures_that_are_named_and_compared_with_nothing()
    {
        await using var town = await FoundAsync("2025-10-01");
        await QuarterAsync(town, "2025-Q4", Everyone);
        await QuarterAsync(town, "2026-Q1", Everyone);
        var late = await town.PassportAsync("2026-05-10", static book => Merge(book, "31.01.2026"));
        Assert.Contains(
            await town.IssuesAsync(),
            issue => issue.SubmissionId == late.SubmissionId && issue.Code == ClosedChanges.RemarkCode
        );

        var passport = (await town.Get<ProgrammeReader>().InForceAsync("quality", CancellationToken.None))!;
        await town.Get<Backdating>()
            .RecordAsync(passport.Id, new DateOnly(2026, 1, 1), "приказ № 12", "test", CancellationToken.None);
        var first = await town.ReportAsync("2026-Q1");
        var second = await town.QuarterAsync("2026-Q2", ("СОШ № 1", Usual(45, 20, 4)), ("СОШ № 2", Usual(talks: 12)));

        Assert.DoesNotContain(await town.IssuesAsync(), static one => one.Code == ClosedChanges.RemarkCode);
        var told = Assert.Single(first.Issues.SelectMany(static file => file.Issues));
        Assert.Contains("3 значения не учтены", Plain(told.Message), StringComparison.Ordinal);
        Assert.Contains("СОШ № 1", Plain(told.Message), StringComparison.Ordinal);

        // s1 gave for itself alone what is now asked of both; s2 is compared.
        Assert.Equal((0m, 1), MovementOf(first, "1.2"));
        Assert.Equal((2m, 1), MovementOf(second, "1.2"));
        Assert.Empty(second.Issues);
    }

    [Fact]
    public async Task What_is_told_in_advance_holds_from_its_day()
    {
        await using var town = await FoundAsync("2025-10-01");
        await town.PassportAsync(
            "2025-12-10",
            static book =>
                book.SchoolFrom("s2", new DateOnly(2026, 1, 1))
                    .With("Название", "МБОУ «Лицей № 2»")
                    .With("Краткое название", "Лицей № 2")
                    .With("Электронная почта", "lyceum@example.test")
        );
        var programmes = town.Get<ProgrammeReader>();

        var before = await programmes.CurrentAsync("quality", AsOf.Now, CancellationToken.None);
        town.At("2026-01-01");
        var after = await programmes.CurrentAsync("quality", AsOf.Now, CancellationToken.None);

        Assert.Equal(("СОШ № 2", "s2@example.test"), NameOf(before!.Tree.Find("s2")!));
        Assert.Equal(("Лицей № 2", "lyceum@example.test"), NameOf(after!.Tree.Find("s2")!));

        static (string, string?) NameOf(Indicators.Organisations.Organisation one) => (one.ShortName, one.Email);
    }

    private static void Merge(ProgrammeBook book, string last)
    {
        book.School("s3").With("Действует по", last).With("Преемник", "s1");
        book.School("s1")["Другие названия"] = "СОШ № 3";
    }

    private static Task<QuarterlyReport> QuarterAsync(LivingTown town, string period, IEnumerable<string> schools) =>
        town.QuarterAsync(period, [.. schools.Select(static school => (school, Usual()))]);

    private static async Task<IEnumerable<decimal>> TalksAsync(LivingTown town, string school, string period) =>
        (await town.FactsAsync(school, period, "1.2")).Select(static fact => ((Fact.Number)fact).Amount.Value);

    private static (decimal, int?) MovementOf(QuarterlyReport report, string code)
    {
        var movement = report.Rows.Single(row => row.Code == code).Movement!;
        return (movement.Difference!.Value.Value, movement.Common);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
