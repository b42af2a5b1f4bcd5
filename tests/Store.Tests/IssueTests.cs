using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class IssueTests
{
    [Theory, BothEngines]
    public async Task An_issue_shows_its_place_the_value_and_the_form_expected(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(
            "file",
            async session => await session.AddAsync(Issue(indicator: "1.1", period: Quarter), Cancellation)
        );

        var issue = Assert.Single(await OpenAsync(store));

        Assert.Equal(("file.xlsx", "Лист1", 9, 2), (issue.FileName, issue.SheetName, issue.Row, issue.Column));
        Assert.Equal(
            (Severity.Error, "number-unreadable", "abc", "число, например 82,6"),
            (issue.Severity, issue.Code, issue.ValueText, issue.Expected)
        );
        Assert.Equal(("1.1", "dubna-5", "2025-Q3"), (issue.IndicatorCode, issue.OrganisationCode, issue.PeriodCode));
    }

    [Theory, BothEngines]
    public async Task Only_the_latest_attempt_has_open_issues(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadAsync(
            "file",
            async session => await session.AddAsync(Issue("first"), Cancellation)
        );
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        await store.LoadAsync(submission, async session => await session.AddAsync(Issue("second"), Cancellation));

        Assert.Equal(["second"], (await OpenAsync(store)).Select(issue => issue.Code));
        Assert.Equal(
            ["first"],
            (await store.Issues.OpenAsync(Programme, first.AsOf, Cancellation)).Select(issue => issue.Code)
        );
    }

    [Theory, BothEngines]
    public async Task A_later_file_that_gives_the_very_figure_corrects_the_issue(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(
            "file",
            async session => await session.AddAsync(Issue(indicator: "1.1", period: Quarter), Cancellation)
        );
        await store.LoadFiguresAsync("elsewhere", Figure(1, indicator: "1.2"));
        Assert.Single(await OpenAsync(store));

        await store.LoadFiguresAsync("correction", Figure(1));
        Assert.Empty(await OpenAsync(store));
    }

    [Theory, BothEngines]
    public async Task The_same_senders_later_file_of_the_same_name_corrects_all_its_issues_and_nobody_elses(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        foreach (var school in (string[])["school5@example.ru", "school7@example.ru"])
            await store.LoadAsync(
                school,
                async session => await session.AddAsync(Issue(), Cancellation),
                fileName: "отчет.xlsx",
                sender: school
            );
        Assert.Equal(2, (await OpenAsync(store)).Count);

        await store.LoadAsync(
            "correction",
            session => AddAsync(session, Figure(1)),
            fileName: "отчет.xlsx",
            sender: "school5@example.ru"
        );
        Assert.Single(await OpenAsync(store));
    }

    [Theory, BothEngines]
    public async Task An_older_file_that_is_loaded_again_corrects_no_issue_of_a_newer_one(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var older = await store.LoadFiguresAsync("older", Figure(1));
        await store.LoadAsync(
            "newer",
            async session => await session.AddAsync(Issue(indicator: "1.1", period: Quarter), Cancellation)
        );
        await store.LoadAsync(
            (await store.Submissions.GetAsync(older.SubmissionId, Cancellation))!,
            session => AddAsync(session, Figure(2))
        );

        Assert.Single(await OpenAsync(store));
    }

    private static Task<IReadOnlyList<DataIssue>> OpenAsync(TestStore store) =>
        store.Issues.OpenAsync(Programme, AsOf.Now, Cancellation);
}
