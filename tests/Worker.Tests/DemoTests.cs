using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityMonitor.Etl;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Support;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>What a new user sees after one command, and what the product promises about it.</summary>
[Collection(nameof(SharedDemo))]
public sealed class DemoTests(DemoTests.Demo demo)
{
    [Fact]
    public void It_ends_well_and_writes_letters_as_eml_and_html()
    {
        Assert.True(demo.First.ExitCode == 0, demo.First.Output + demo.First.Error);
        Assert.NotEmpty(Directory.GetFiles(demo.Folder["demo", "outbox"], "*.eml", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.GetFiles(demo.Folder["demo", "outbox"], "*.html", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_second_run_says_that_nothing_changed_and_mails_nothing()
    {
        Assert.Equal(0, demo.Second.ExitCode);
        Assert.Contains("Ничего не изменилось", demo.Second.Error, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(demo.Second.Output).RootElement.GetProperty("letters").GetInt32());
        Assert.Equal(demo.AfterFirst, demo.AfterSecond);
    }

    [Fact]
    public async Task Whoever_goes_on_with_its_data_is_told_of_no_service_that_stood_still()
    {
        await using var services = demo.Services();

        Assert.NotEmpty(await services.GetRequiredService<RunJournal>().RecentAsync(1, CancellationToken.None));
        Assert.Null(await services.GetRequiredService<TimeDoubts>().SilenceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_head_of_the_town_reads_one_screen_where_every_figure_says_where_it_stands()
    {
        using var letter = await HeadLetterAsync();
        var text = string.Join(
            ' ',
            letter.TextBody!.Split([' ', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        );

        GoldenFile.Check("Worker.Tests", "demo-head.html", Lines(letter.HtmlBody!));
        GoldenFile.Check("Worker.Tests", "demo-head.txt", Lines(letter.TextBody!));
        string[] told =
        [
            "10 из 16 показателей выполнено.",
            "4.2 (Доля школ, включённых в сетевое взаимодействие): вместо числа повторён план.",
            "если у СОШ № 1 и № 11 всё как прежде — 6,5.",
            "Решений от вас сейчас не ждут",
            "Успеваемость ниже плана впервые за полтора года: 99,28 % при плане 99,5 %.",
            "Четыре пятых отставания школ дают СОШ № 5 (97,01 %, было 99,08 %) и СОШ № 10 (96,94 %, было 99,44 %)",
            "Снижение третий квартал подряд, с 3 990 до 3 360 за квартал.",
            "прирост 4,6 % вместо 10 %.",
            "Вошла: ✖ СОШ № 10, год назад — зона риска:",
            "Второй год: ✖ СОШ № 5",
            "Никто; из зоны риска — СОШ № 3 и № 8.",
            "Сделано 6 мероприятий из 10, ещё 1 — частично.",
            "СОШ № 11, срок был 12.01.2026.",
            "[1] 1.1: сведения 11 школ, лист «Сведения», D8, E8;",
        ];
        Assert.All(told, one => Assert.Contains(one, text, StringComparison.Ordinal));
    }

    [Fact]
    public void It_ends_with_the_papers_of_the_year_and_says_so()
    {
        Assert.Contains("Документы за год", demo.First.Error + demo.First.Output, StringComparison.Ordinal);
        string[] papers =
        [
            "годовой аналитический отчёт: quality-2024 за 2025 год, dubna-2020 за 2020 год, novolak-2022 за 2022 год",
            "сведения о достижении значений показателей: quality-2024 за 2025 год",
            "отчёт об идентификации школ: quality-2024 за 2025 год, novolak-2022 за 2022 год",
        ];
        var told = (demo.First.Error + demo.First.Output).ReplaceLineEndings(" ");
        Assert.All(papers, one => Assert.Contains(one, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_heads_letter_is_short_and_the_first_screen_of_a_phone_holds_what_is_asked()
    {
        Assert.SkipWhen(Chromium.Path is null, "QUALITYMONITOR_TEST_CHROMIUM names no browser.");
        using var letter = await HeadLetterAsync();

        var wide = await Chromium.MeasureAsync(letter.HtmlBody!, 600, ".soft");
        var phone = await Chromium.MeasureAsync(letter.HtmlBody!, 375, ".soft");

        Assert.InRange(wide.Height, 600, 1800);
        Assert.InRange(phone.Edge, 1, 667);
        Assert.Equal(375, phone.Width);
    }

    /// <summary>Of the letters to the head the quarterly report's.</summary>
    private async Task<MimeMessage> HeadLetterAsync()
    {
        var found = new List<MimeMessage>();
        foreach (var path in Directory.GetFiles(demo.Folder["demo", "outbox"], "*-head-svetlorechensk*.eml"))
        {
            var letter = await MimeMessage.LoadAsync(path, TestContext.Current.CancellationToken);
            if (letter.Subject?.Contains("IV квартал 2025", StringComparison.Ordinal) == true)
            {
                found.Add(letter);
            }
        }

        return Assert.Single(found);
    }

    private static byte[] Lines(string body) =>
        Encoding.UTF8.GetBytes(body.Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public async Task The_source_of_every_figure_can_be_opened_and_shows_that_value()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var services = demo.Services();
        var checkedCells = 0;
        foreach (var sample in demo.Samples.Reports)
        {
            var editions = services.GetRequiredService<EditionStore>();
            var edition = await editions.LatestAsync(
                sample.Kind,
                sample.ProgrammeCode,
                sample.Period,
                cancellationToken
            );
            var report = ReportJson.Read((await editions.ModelAsync(edition!.Id, cancellationToken))!);
            foreach (var origin in Origins(report).Distinct())
            {
                checkedCells += await OpenAsync(services, report, origin, cancellationToken);
            }
        }

        Assert.True(checkedCells > 300, $"only {checkedCells} cells");
    }

    private static IEnumerable<Origin> Origins(QuarterlyReport report) =>
        from row in report.Rows
        from figure in new[] { row.Plan, row.Fact, row.Baseline, row.Previous }.Concat(
            row.Schools.SelectMany(school => new[] { school.Fact, school.Plan })
        )
        where figure is not null
        from origin in figure.Origins
        select origin;

    private static async Task<int> OpenAsync(
        ServiceProvider services,
        QuarterlyReport report,
        Origin origin,
        CancellationToken cancellationToken
    )
    {
        var file = report.Files.Single(file => file.Number == origin.File);
        var submission = await services
            .GetRequiredService<Submissions>()
            .GetAsync(file.SubmissionId, cancellationToken);
        var texts = new List<string>();
        foreach (var name in origin.Cells.Split(", "))
        {
            var (row, column) = Assert.NotNull(CellNames.Cell(name));
            var read = await services
                .GetRequiredService<SourceCells>()
                .ReadAsync(submission!, origin.Sheet, row, column, cancellationToken);
            texts.Add(read.Value);
        }

        Assert.True(
            texts.TrueForAll(text => Shows(text.Trim(), origin.OriginalText)),
            $"{file.FileName}, {origin.Sheet}!{origin.Cells}: «{string.Join("», «", texts)}» does not show «{origin.OriginalText}»"
        );
        return texts.Count;
    }

    // A share's text holds both of its cells; a cell that a layout splits («99,7 (план 99,9)») holds the text.
    private static bool Shows(string cell, string original) =>
        cell.Length > 0
        && (original.Contains(cell, StringComparison.Ordinal) || cell.Contains(original, StringComparison.Ordinal));

    /// <summary>Two runs of the demo into one folder, as processes.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        internal TempFolder Folder { get; } = new();

        internal SampleSet Samples { get; } = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

        internal WorkerResult First { get; private set; } = null!;

        internal WorkerResult Second { get; private set; } = null!;

        internal IReadOnlyList<string> AfterFirst { get; private set; } = [];

        internal IReadOnlyList<string> AfterSecond { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            First = await WorkerProcess.RunAsync(Folder.Path, "demo");
            AfterFirst = Outbox();
            Second = await WorkerProcess.RunAsync(Folder.Path, "demo", "--json");
            AfterSecond = Outbox();
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }

        internal ServiceProvider Services()
        {
            var settings = SettingsLoader.Load(Folder["demo", SettingsLoader.DefaultFileName], Folder.Path).Settings;
            return new ServiceCollection().AddLogging().AddWorker(settings, TimeProvider.System).BuildServiceProvider();
        }

        // Names with write times: a letter written again would show even with the same bytes.
        private List<string> Outbox() =>
            [
                .. Directory
                    .GetFiles(Folder["demo", "outbox"], "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"),
            ];
    }
}
