using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>The same content that comes again: when it is news, and when it only lies there.</summary>
public sealed class ArrivalTests
{
    private static readonly string Layout = SchoolTable.Defining(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
    );

    private static readonly byte[] Three = Make(3);
    private static readonly byte[] Four = Make(4);

    [Theory]
    [BothEngines]
    public async Task A_then_B_then_A_again_in_one_place_makes_A_current(Engine engine)
    {
        await using var town = await FoundAsync(engine);
        foreach (var value in (int[])[3, 4, 3])
            await town.Drop("отчёт.xlsx", Table(value)).CollectAsync();

        Assert.Equal("3", await FigureAsync(town));
        Assert.Equal(3, await SubmissionsAsync(town));

        await town.Drop("отчёт.xlsx", Table(4)).CollectAsync();
        Assert.Equal("4", await FigureAsync(town));
    }

    [Fact]
    public async Task What_came_again_and_then_lies_there_writes_nothing()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        foreach (var value in (int[])[3, 4, 3])
            await town.Drop("отчёт.xlsx", Table(value)).CollectAsync();

        Assert.Equal(FileOutcome.Unchanged, (await town.CollectOneAsync()).Outcome);
        Assert.Equal(3, await SubmissionsAsync(town));
    }

    [Fact]
    public async Task A_correction_beside_the_older_file_keeps_the_last_word_however_often_both_are_seen()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.Drop("отчёт.xlsx", Table(3)).CollectAsync();
        Directory.CreateDirectory(Path.Combine(town.Inbox, "уточнение"));
        await town.Drop("уточнение/отчёт.xlsx", Table(4)).CollectAsync();

        await town.CollectAsync();
        Assert.Equal(("4", 2), (await FigureAsync(town), await SubmissionsAsync(town)));

        File.Delete(Path.Combine(town.Inbox, "уточнение", "отчёт.xlsx"));
        await town.CollectAsync();
        Assert.Equal(("4", 2), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    [Fact]
    public async Task An_older_file_moved_or_copied_within_the_folder_does_not_come_back()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.Drop("a.xlsx", Table(3)).CollectAsync();
        await town.Drop("b.xlsx", Table(4)).CollectAsync();
        File.Move(Path.Combine(town.Inbox, "a.xlsx"), Path.Combine(town.Inbox, "архив.xlsx"));

        await town.CollectAsync();

        Assert.Equal(("4", 2), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    [Fact]
    public async Task Old_content_under_a_new_name_is_told_once_with_the_file_that_counts_and_both_ways_to_bring_it_back()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.Drop("отчёт.xlsx", Table(3)).CollectAsync();
        await town.Drop("отчёт.xlsx", Table(4)).CollectAsync();

        var told = Assert.Single(
            (await town.Drop("ещё раз.xlsx", Table(3)).CollectAsync()).Files,
            file => file.Reason is not null
        );
        Assert.Equal(("ещё раз.xlsx", FileOutcome.Unchanged), (told.FileName, told.Outcome));
        Assert.Contains("файле № 1", told.Reason!, StringComparison.Ordinal);
        Assert.Contains("retract 2", told.Reason!, StringComparison.Ordinal);
        Assert.Equal("4", await FigureAsync(town));
        Assert.All((await town.CollectAsync()).Files, file => Assert.Null(file.Reason));

        await town.Drop("отчёт.xlsx", Table(3)).CollectAsync();
        Assert.Equal("3", await FigureAsync(town));
    }

    [Fact]
    public async Task A_file_put_back_under_a_name_that_nothing_superseded_is_not_taken_again()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.Drop("a.xlsx", Table(3)).CollectAsync();
        await town.Drop("b.xlsx", [1, 2, 3]).CollectAsync();
        await town.Drop("b.xlsx", Table(3)).CollectAsync();

        Assert.Equal(("3", 2), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    [Fact]
    public async Task In_a_mailbox_every_message_is_an_arrival()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        var mail = new Mailbox();
        town.OtherSources.Add(mail);
        foreach (var value in (int[])[3, 4, 3, 3])
        {
            mail.Message = Table(value);
            mail.Number++;
            await town.CollectAsync();
        }

        Assert.Equal(("3", 3), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    [Fact]
    public async Task A_message_that_is_listed_again_is_no_new_arrival()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        var mail = new Mailbox();
        town.OtherSources.Add(mail);
        foreach (var (number, value) in new[] { (1, 3), (2, 4), (1, 3) })
        {
            (mail.Number, mail.Message) = (number, Table(value));
            await town.CollectAsync();
        }

        Assert.Equal(("4", 2), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    /// <summary>Each message is written «number=value».</summary>
    [Theory]
    [InlineData("1=3 2=3", "2")]
    [InlineData("1=3 2=3 2=3", "2")]
    [InlineData("1=3 1=3", "")]
    [InlineData("1=3 2=4 3=3", "")]
    [InlineData("1=3 2=4 3=3 4=3", "4")]
    public async Task What_somebody_sends_once_more_is_told_as_a_repeat_and_what_is_news_or_listed_again_is_not(
        string messages,
        string repeats
    )
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        var mail = new Mailbox();
        town.OtherSources.Add(mail);
        foreach (var message in messages.Split(' ').Select(static one => one.Split('=')))
        {
            mail.Number = int.Parse(message[0], CultureInfo.InvariantCulture);
            mail.Message = Table(int.Parse(message[1], CultureInfo.InvariantCulture));
            await town.CollectAsync();
        }

        Assert.Equal(repeats, string.Join(' ', mail.Repeated));
    }

    [Fact]
    public async Task What_waits_and_is_sent_once_more_is_told_as_a_repeat_each_time_and_what_is_listed_again_is_not()
    {
        await using var town = await Town.FoundAsync();
        var mail = new Mailbox { Message = Table(3) };
        town.OtherSources.Add(mail);
        foreach (var number in (int[])[1, 1, 2, 3])
        {
            mail.Number = number;
            Assert.Equal(FileOutcome.Held, Assert.Single((await town.CollectAsync()).Files).Outcome);
        }

        Assert.Equal([2, 3], mail.Repeated);
        Assert.Equal(1, await SubmissionsAsync(town));
    }

    [Fact]
    public async Task A_newer_file_that_was_retracted_has_not_the_last_word()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.Drop("отчёт.xlsx", Table(3)).CollectAsync();
        await town.Drop("отчёт.xlsx", Table(4)).CollectAsync();
        var newer = (await town.Store.Submissions.StatusAsync(2, CancellationToken.None))!;
        await using (var session = await town.Store.Loader.BeginAsync(newer.Submission, null, CancellationToken.None))
            await session.CompleteAsync(
                ProcessingKind.Data,
                ProcessingOutcome.Retracted,
                null,
                new("retracted", "ошибка", "исправленный файл"),
                0,
                0,
                CancellationToken.None
            );

        await town.Drop("отчёт.xlsx", Table(3)).CollectAsync();

        Assert.Equal(("3", 2), (await FigureAsync(town), await SubmissionsAsync(town)));
    }

    private static async Task<Town> FoundAsync(Engine engine) =>
        (await Town.FoundAsync(engine)).Layout("table.yaml", Layout);

    private static async Task<string> FigureAsync(Town town) =>
        Assert.Single(await town.FactsAsync(SchoolTable.Code)).OriginalText;

    private static async Task<int> SubmissionsAsync(Town town) =>
        (await town.Store.Submissions.RecentAsync(10, CancellationToken.None)).Count;

    /// <summary>The very same bytes each time: a zip holds the time when it was made.</summary>
    private static byte[] Table(int value) => value == 3 ? Three : Four;

    private static byte[] Make(int value) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Показатель", "Факт").Row("Число школ", value)).ToBytes();

    /// <summary>Gives one message a run.</summary>
    private sealed class Mailbox : ISource
    {
        public string Name => "mail";

        public byte[] Message { get; set; } = [];

        public int Number { get; set; }

        public List<int> Repeated { get; } = [];

        public async IAsyncEnumerable<SourceItem> ListAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await Task.CompletedTask;
            yield return new IncomingFile("отчёт.xlsx", "school5@example.ru", () => new MemoryStream(Message))
            {
                Place = $"{Number}/отчёт.xlsx",
                IsSent = true,
                MessageId = $"<{Number}@school.example.ru>",
                Repeats = () => Repeated.Add(Number),
            };
        }

        public Task<string> TryAsync(CancellationToken cancellationToken) => Task.FromResult("");
    }
}
