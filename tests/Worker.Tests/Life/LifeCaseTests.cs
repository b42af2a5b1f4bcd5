using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Support;
using Xunit;
using static QualityMonitor.Worker.Tests.Life.LivingTown;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>The shared cases of a passport that changes: the sample town's school that vanishes, its code that is
/// reused.</summary>
public sealed class LifeCaseTests
{
    private const string Programme = "quality-2024";
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "svetlorechensk");

    [Fact]
    public async Task A_row_that_vanished_takes_nothing_out_of_the_past_and_its_name_passes_to_nobody_unasked()
    {
        await using var town = await TownAsync();
        var before = await town.ReportAsync("2025-Q4", programme: Programme);

        await town.SendFilesAsync("2026-07-10", [Case("passport-school3-closed.xlsx")]);
        await town.SendAsync("2026-07-11", "Сведения СОШ 1, II квартал 2026.xlsx", SchoolOne());
        var stray = await town.SendFilesAsync("2026-07-12", [Case("Сведения СОШ 3, II квартал 2026.xlsx")]);

        await town.StandsAsync("2025-Q4", "2026-07-13", Programme);
        Assert.Equal(before.Counts, (await town.ReportAsync("2025-Q4", programme: Programme)).Counts);
        Assert.Contains(
            stray
                .Files.Single(static file => file.FileName.StartsWith("Сведения СОШ 3, II", StringComparison.Ordinal))
                .Outcome,
            new[] { FileOutcome.Held, FileOutcome.Rejected, FileOutcome.LoadedWithIssues }
        );
        Assert.Empty(await town.FactsAsync("school-3", "2026-Q2", "1.2", Programme));
        Assert.Equal([new Fact.Share(303, 582)], await town.FactsAsync("school-1", "2026-Q2", "1.2", Programme));
        Assert.Equal([new Fact.Share(303, 582)], await town.FactsAsync("school-1", "2025-Q4", "1.2", Programme));
        Assert.NotEmpty(await town.FactsAsync("school-3", "2025-Q4", "1.2", Programme));
        var now = await town.ReportAsync("2026-Q2", programme: Programme);
        Assert.DoesNotContain("school-3", now.Schools.Select(static one => one.Code));

        await FoundByItsNameAsync(town, "history", "СОШ № 3");
        await FoundByItsNameAsync(town, "explain", "Средняя общеобразовательная школа № 3");
    }

    private static async Task FoundByItsNameAsync(LivingTown town, string command, string written)
    {
        var found = await town.RunAsync(command, "-p", Programme, "-i", "1.2", "-o", written, "--period", "2025-Q4");

        Assert.Contains("СОШ № 3", found, StringComparison.Ordinal);
        Assert.Contains("Сведения СОШ 3, IV квартал 2025", found, StringComparison.Ordinal);
        Assert.Contains("466", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reused_code_is_a_question_and_the_past_is_judged_as_before()
    {
        await using var town = await TownAsync();

        var changed = (await town.SendFilesAsync("2026-07-10", [Case("passport-direction-code.xlsx")])).Files.Single(
            static file => file.FileName == "passport-direction-code.xlsx"
        );

        Assert.Equal(FileOutcome.Rejected, changed.Outcome);
        Assert.Contains("2.2", changed.Reason, StringComparison.Ordinal);
        Assert.Contains(
            await town.IssuesAsync(Programme),
            issue =>
                issue.SubmissionId == changed.SubmissionId
                && issue.FullMessage.Contains("Доля выпускников, поступивших в вузы", StringComparison.Ordinal)
        );
        await town.StandsAsync("2025-Q4", "2026-07-13", Programme);
    }

    private static async Task<LivingTown> TownAsync()
    {
        _ = Repository.Shared("cases", "2026-11", "life");
        var town = await EmptyAsync();
        town.Layouts(Path.Combine(Samples, "layouts"));
        await town.SendFilesAsync("2025-10-02", [Path.Combine(Samples, "passport.xlsx")]);
        await town.SendFilesAsync("2026-01-12", Directory.EnumerateFiles(Path.Combine(Samples, "2025-Q4")));
        await town.PublishAsync("2025-Q4", "2026-01-20", Programme);
        return town;
    }

    private static byte[] SchoolOne() =>
        new XlsxBuilder()
            .Sheet(
                "Сведения",
                static sheet =>
                {
                    sheet
                        .Row("Сведения о показателях муниципальной программы")
                        .RowAt(3, "Организация", "СОШ № 1")
                        .Row("Период", "2 квартал 2026 года");
                    sheet.RowAt(7, "Код", "Показатель", "Единица", "Числитель", "Знаменатель", "Значение");
                    sheet.Row(
                        "1.2",
                        "Качество обучения: доля обучающихся 2–11-х классов, успевающих на «4» и «5»",
                        "%",
                        303,
                        582
                    );
                }
            )
            .ToBytes();

    private static string Case(string name) => Repository.Shared("cases", "2026-11", "life", name);
}
