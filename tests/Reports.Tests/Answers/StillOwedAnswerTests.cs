using QualityMonitor.Indicators.Periods;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>
/// The form of the fourth quarter, whose time is over, comes while the first quarter's is awaited: a correction, or the
/// new quarter in the old form. Only its sender can tell.
/// </summary>
public sealed class StillOwedAnswerTests
{
    private static readonly Period Next = Period.Quarter(2026, 1);
    private static readonly DateTimeOffset Collecting = new(2026, 4, 3, 9, 0, 0, TimeSpan.FromHours(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_sender_is_told_that_the_awaited_quarter_has_not_come_and_what_to_do_either_way()
    {
        await using var store = await TownAsync();
        store.Clock.Now = Collecting;
        await LoadAsync(store, []);

        var text = await AnswerTextAsync(store);

        Assert.Contains("За I квартал 2026 загруженных сведений пока нет.", text, StringComparison.Ordinal);
        Assert.Contains("сведения за I квартал 2026 нужны до 13.04.2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Делать ничего не нужно", text, StringComparison.Ordinal);
        Assert.DoesNotContain("отозвать", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sender_the_coordinator_reads_how_to_take_it_back()
    {
        await using var store = await TownAsync();
        store.Clock.Now = Collecting;
        var file = await LoadAsync(store, [], sender: null, schools: ["s7"]);

        Assert.Contains(
            $"попросите отозвать файл № {file.SubmissionId}",
            await AnswerTextAsync(store),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_is_said_where_the_awaited_quarter_has_come_or_the_file_is_in_time()
    {
        await using var store = await TownAsync();
        await LoadAsync(store, []);
        Assert.Contains("Делать ничего не нужно", await AnswerTextAsync(store), StringComparison.Ordinal);

        store.Clock.Now = Collecting;
        await LoadAsync(store, [], bytes: [2], period: Next);
        await AnswerAsync(store);
        await LoadAsync(store, [], bytes: [1], passed: 500);

        Assert.Contains("Делать ничего не нужно", await AnswerTextAsync(store), StringComparison.Ordinal);
    }

    private static async Task<string> AnswerTextAsync(TestStore store)
    {
        Assert.Equal(1, await AnswerAsync(store));
        var delivery = (await store.Outbox.DueAsync(Cancellation)).MaxBy(static one => one.EditionId)!;
        var edition = (await store.Editions.GetAsync(delivery.EditionId, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(edition.TextHash));
        return string.Join(
            ' ',
            (await reader.ReadToEndAsync(Cancellation)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
