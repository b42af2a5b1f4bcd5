using QualityMonitor.Indicators;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class LoadSessionTests
{
    [Theory, BothEngines]
    public async Task A_load_that_is_not_completed_leaves_nothing_behind(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var submission = await store.SubmitAsync("file.xlsx", "content");
        await using (var session = await store.Loader.BeginAsync(submission, null, Cancellation))
        {
            await session.AddSheetAsync(1, "Лист1", Cancellation);
            await AddAsync(session, Definition(), Plan("82,6"));
            await AddAsync(session, Figure(70));
            await session.AddAsync(Issue(), Cancellation);
        }

        Assert.Empty(await store.CurrentNumbersAsync());
        Assert.Empty(await store.Programmes.CodesAsync(Cancellation));
        Assert.Equal(submission, Assert.Single(await store.Submissions.WaitingAsync(Cancellation)).Submission);
        Assert.Equal(1, (await store.LoadAsync(submission, session => AddAsync(session, Figure(71)))).Attempt);
    }

    [Theory, BothEngines]
    public async Task The_same_figure_twice_in_one_file_is_refused_by_name_and_the_first_stays(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(
            "file",
            async session =>
            {
                await AddAsync(session, Figure(70), Figure(71, breakdown: "9 класс"));
                var error = await Assert.ThrowsAsync<DuplicateObservationException>(() =>
                    AddAsync(session, Figure(99, row: 17))
                );
                Assert.Equal(17, error.Observation.Cell.Row);
                Assert.Contains("1.1", error.Message, StringComparison.Ordinal);
                Assert.Contains("2025-Q3", error.Message, StringComparison.Ordinal);
                await AddAsync(session, Figure(72, indicator: "1.2"));
            }
        );

        Assert.Equal([70m, 71m, 72m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task More_figures_than_a_batch_all_arrive(Engine engine)
    {
        const int count = 45_000;
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(
            "many",
            async session =>
            {
                for (var i = 0; i < count; i++)
                    await session.AddAsync(
                        Figure(i, organisation: $"school-{i % 100}", breakdown: $"{i / 100}"),
                        Cancellation
                    );
            }
        );

        Assert.Equal(count, (await store.CurrentNumbersAsync()).Distinct().Count());
    }

    [Theory, BothEngines]
    public async Task An_attempt_keeps_its_outcome_reason_and_counts(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var submission = await store.SubmitAsync("file.xlsx", "content");
        Processing processing;
        await using (var session = await store.Loader.BeginAsync(submission, null, Cancellation))
        {
            await session.AddAsync(
                new NewIssue(
                    null,
                    Severity.Error,
                    new Problem("strict-ooxml", "Файл в строгом формате", "обычная книга Excel"),
                    null
                ),
                Cancellation
            );
            processing = await session.CompleteAsync(
                ProcessingKind.Unknown,
                ProcessingOutcome.Rejected,
                null,
                new Problem("unreadable", "Книга не читается", "книга .xlsx"),
                7,
                0,
                Cancellation
            );
        }

        var status = Assert.Single(await store.Submissions.RecentAsync(10, Cancellation));
        Assert.Equal(processing, status.Processing);
        Assert.Equal(
            (ProcessingOutcome.Rejected, "unreadable", "Книга не читается", "книга .xlsx", 1),
            (
                processing.Outcome,
                processing.ReasonCode,
                processing.Reason,
                processing.ReasonExpected,
                processing.IssueCount
            )
        );
        Assert.Null(Assert.Single(await store.Issues.OfProcessingAsync(processing.Id, Cancellation)).SheetName);
    }

    [Fact]
    public async Task A_rejected_load_must_not_have_been_given_figures()
    {
        await using var store = await TestStore.SqliteAsync();
        var submission = await store.SubmitAsync("file.xlsx", "content");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.LoadAsync(submission, session => AddAsync(session, Figure(1)), outcome: ProcessingOutcome.Rejected)
        );
    }

    [Fact]
    public async Task A_cell_of_a_sheet_without_a_name_is_refused_before_it_gets_lost()
    {
        await using var store = await TestStore.SqliteAsync();

        await store.LoadAsync(
            "file",
            async session =>
                await Assert.ThrowsAsync<InvalidOperationException>(() =>
                    AddAsync(session, Figure(1) with { Cell = new CellAddress(3, 1, 1) })
                )
        );
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_load_in_progress_and_see_nothing_of_it()
    {
        await using var store = await TestStore.SqliteAsync();
        await store.LoadFiguresAsync("first", Figure(70));
        await store.LoadAsync(
            "second",
            async session =>
            {
                await AddAsync(session, Figure(80));
                Assert.Equal([70m], await store.CurrentNumbersAsync());
            }
        );

        Assert.Equal([80m], await store.CurrentNumbersAsync());
    }
}
