using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class AcceptedIssueTests
{
    [Fact]
    public async Task An_accepted_warning_stands_last_with_the_note_who_wrote_it_and_when()
    {
        await using var store = await Town.CreateAsync();
        var open = await IssuesAsync(store);
        Assert.All(open, issue => Assert.Null(issue.Accepted));

        store.Clock.Now = Town.CutOff.AddDays(-1);
        await Town.LoadAsync(
            store,
            "Уточнение СОШ 2.xlsx",
            "s2@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            async session =>
            {
                foreach (var (row, text) in new[] { (8, "0,8"), (9, "0,9") })
                {
                    await session.AddAsync(
                        new NewObservation(
                            "1.1",
                            "s2",
                            Town.Now,
                            new Fact.Share(516, 518),
                            text,
                            new CellAddress(1, row, 3),
                            Breakdown: text
                        ),
                        TestContext.Current.CancellationToken
                    );
                    await session.AddAsync(
                        new NewIssue(
                            new CellAddress(1, row, 3),
                            Severity.Warning,
                            new Problem("percent-as-fraction", $"Сомнение: {text}.", "процент"),
                            text,
                            "1.1",
                            "s2",
                            Town.Now
                        ),
                        TestContext.Current.CancellationToken
                    );
                }
            }
        );
        var doubt = (
            await store.Issues.OpenAsync(Town.Programme, AsOf.Now, TestContext.Current.CancellationToken)
        ).First(issue => issue.Severity == Severity.Warning);
        await store.Decisions.AcceptAsync(
            doubt,
            "проверено по журналу",
            "ivanova",
            TestContext.Current.CancellationToken
        );

        var issues = (await IssuesAsync(store)).Where(issue => issue.Severity == Severity.Warning).ToList();

        Assert.Equal([null, "проверено по журналу (ivanova, 14.01.2026)"], issues.Select(PlaceText.Note));
    }

    [Fact]
    public void The_mail_shows_it_as_accepted_and_not_as_open()
    {
        var row = new IssueRow(Severity.Warning, "Показатели", 8, 3, "0,8", "Сомнение.", "процент");
        var page = Assert
            .Single(
                SectionMaker.Issues([
                    new IssueFile(
                        "файл.xlsx",
                        1,
                        [row, row with { Accepted = new IssueNote("проверено", "ivanova", new DateOnly(2026, 1, 14)) }]
                    ),
                ])
            )
            .Issues;

        Assert.Equal("лист «Показатели», ячейка C8", page[0].Place);
        Assert.Equal([("warn", "▲"), ("good", "✔")], page.Select(issue => (issue.Tone, issue.Sign)));
        Assert.StartsWith("Принято: проверено (ivanova, 14.01.2026)", page[1].Message, StringComparison.Ordinal);
    }

    private static async Task<List<IssueRow>> IssuesAsync(TestStore store)
    {
        var built = await Building
            .Builder(store)
            .BuildAsync(Town.Programme, Town.Now, Cutoff.Now(Town.CutOff), TestContext.Current.CancellationToken);
        return [.. built.Report!.Issues.SelectMany(file => file.Issues)];
    }
}
