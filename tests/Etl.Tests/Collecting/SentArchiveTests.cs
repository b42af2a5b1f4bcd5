using System.IO.Compression;
using System.Text;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// Archives dropped into a folder: their tables are taken, and nothing else in them is lost without a word.
/// </summary>
public sealed class SentArchiveTests : IAsyncLifetime
{
    private static readonly byte[] Table = "a;b\n1;2\n"u8.ToArray();

    private Town town = null!;

    public async ValueTask InitializeAsync() => town = await Town.FoundAsync();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task The_tables_of_an_archive_are_files_of_their_own_and_the_archive_is_none()
    {
        town.Drop("всё.zip", Zip(("5/отчёт.csv", Table), ("7/отчёт.csv", "a;b\n3;4\n"u8.ToArray())));

        var report = await town.CollectAsync();

        Assert.Equal(
            [("отчёт.csv", FileOutcome.Held), ("отчёт.csv", FileOutcome.Held)],
            report.Files.Select(file => (file.FileName, file.Outcome))
        );
        Assert.Equal(2, (await SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task An_archive_that_has_not_changed_is_not_opened_again_and_a_changed_one_gives_what_is_new()
    {
        town.Drop("всё.zip", Zip(("a.csv", Table)));
        File.SetLastWriteTimeUtc(Path.Combine(town.Inbox, "всё.zip"), town.Store.Clock.Now.AddHours(-1).UtcDateTime);
        await town.CollectAsync();

        Assert.Contains(
            (await town.CollectAsync()).Files,
            file => (file.FileName, file.Outcome) == ("всё.zip", FileOutcome.Unchanged)
        );

        town.Drop("всё.zip", Zip(("a.csv", Table), ("b.csv", "3;3\n"u8.ToArray())));
        await town.CollectAsync();
        Assert.Equal(["a.csv", "b.csv"], await NamesAsync());
    }

    [Fact]
    public async Task What_could_hold_a_table_and_is_not_opened_makes_the_archive_a_rejected_file_that_names_it_once()
    {
        town.Drop(
            "всё.zip",
            Zip(
                ("a.csv", Table),
                ("старое.rar", [1]),
                ("письмо.msg", [2]),
                ("приказ.doc", [3]),
                ("скан.pdf", [4]),
                ("форма.dat", [5]),
                ("фото.jpg", [6])
            )
        );

        var report = await town.CollectAsync();

        Assert.Equal(["a.csv", "всё.zip"], await NamesAsync());
        var rejected = Assert.Single(report.Files, file => file.Outcome == FileOutcome.Rejected);
        Assert.StartsWith(
            "Из архива ZIP взята 1\u00A0таблица, а открыть нельзя: «старое.rar» (архив RAR не открывается), «письмо.msg» (письмо, сохранённое файлом), «приказ.doc» (документ, а не таблица), "
                + "«скан.pdf» (документ, а не таблица) и «форма.dat» (не таблица Excel).",
            rejected.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "всё.zip/фото.jpg",
            Assert.Single(report.Files, file => file.Outcome == FileOutcome.Ignored).FileName
        );
    }

    [Theory]
    [InlineData("monitoring@example.test", true)]
    [InlineData("director@example.ru", false)]
    public async Task A_letter_of_ours_in_an_archive_is_passed_over_and_another_one_is_named(string from, bool isOurs)
    {
        town.OwnMail = new OwnMail(["monitoring@example.test"]);
        var letter = Encoding.UTF8.GetBytes($"From: {from}\r\nSubject: x\r\n\r\ntext\r\n");
        town.Drop("всё.zip", Zip(("a.csv", Table), ("письма/ответ.eml", letter)));
        town.Drop("письма.zip", Zip(("ответ.eml", letter), ("фото.jpg", [6])));

        var report = await town.CollectAsync();

        Assert.Equal(isOurs ? ["a.csv"] : ["a.csv", "всё.zip", "письма.zip"], (await NamesAsync()).Order());
        Assert.Equal(
            isOurs,
            report.Files.Any(static file =>
                file.FileName == "всё.zip/ответ.eml" && file is { Outcome: FileOutcome.Ignored, Reason: "наше письмо" }
            )
        );
    }

    [Fact]
    public async Task An_archive_without_a_table_an_empty_a_locked_and_a_broken_one_are_kept_and_rejected_each_with_its_reason()
    {
        town.Drop("1.zip", Zip(("скан.pdf", [1]), ("фото.jpg", [2])));
        town.Drop("2.zip", Zip());
        town.Drop("3.zip", Locked(Zip(("a.csv", Table))));
        town.Drop("4.zip", Encoding.ASCII.GetBytes("PK\u0003\u0004 and no more"));

        var reasons = (await town.CollectAsync())
            .Files.Where(file => file.Outcome == FileOutcome.Rejected)
            .Select(file => file.Reason!)
            .ToList();

        Assert.Collection(
            reasons,
            none =>
                Assert.StartsWith(
                    "В архиве ZIP нет таблиц, которые можно открыть. В нём: «скан.pdf» (документ, а не таблица) и «фото.jpg».",
                    none,
                    StringComparison.Ordinal
                ),
            empty => Assert.StartsWith("Архив ZIP пуст.", empty, StringComparison.Ordinal),
            locked => Assert.StartsWith("Архив ZIP защищён паролем.", locked, StringComparison.Ordinal),
            broken => Assert.StartsWith("Архив ZIP повреждён", broken, StringComparison.Ordinal)
        );
        foreach (var submission in await SubmissionsAsync())
            Assert.True(town.Store.Content.Has(submission.ContentHash));
    }

    [Fact]
    public async Task Archives_are_opened_to_the_second_level_and_their_paths_lead_nowhere()
    {
        var deepest = Zip(("c.csv", "3;3\n"u8.ToArray()));
        var inner = Zip(("b.csv", "2;2\n"u8.ToArray()), ("deepest.zip", deepest));
        town.Drop("всё.zip", Zip(("../../etc/a.csv", Table), ("inner.zip", inner)));

        var report = await town.CollectAsync();

        Assert.Equal(["a.csv", "b.csv", "всё.zip"], await NamesAsync());
        Assert.Contains(
            "«deepest.zip» (архив внутри архива внутри архива)",
            Assert.Single(report.Files, file => file.Outcome == FileOutcome.Rejected).Reason!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_bomb_too_large_a_file_and_too_many_files_pass_no_bound_and_the_archive_says_which()
    {
        var random = new byte[60_000];
        new Random(1).NextBytes(random);
        town.Archives = new ArchiveLimits
        {
            FileBytes = 70_000,
            UnzippedBytes = 100_000,
            Entries = 3,
        };
        town.Drop("1.zip", Zip(("bomb.csv", new byte[4_000_000])));
        town.Drop("2.zip", Zip(("large.csv", [.. random, .. random])));
        town.Drop("3.zip", Zip(("a.csv", random), ("b.csv", [.. random.Reverse()])));
        town.Drop("4.zip", Zip(("a.csv", [1]), ("b.csv", [2]), ("c.csv", [3]), ("d.csv", [4])));

        var reasons = (await town.CollectAsync())
            .Files.Where(file => file.FileName.EndsWith(".zip", StringComparison.Ordinal))
            .Select(file => file.Reason!)
            .ToList();

        Assert.Collection(
            reasons,
            bomb => Assert.Contains("«bomb.csv» (сжат в ", bomb, StringComparison.Ordinal),
            large => Assert.Contains("«large.csv» (больше ", large, StringComparison.Ordinal),
            together => Assert.Contains("«b.csv» (файлы архива вместе больше", together, StringComparison.Ordinal),
            many => Assert.Contains("Файлов в архиве: 4; допускается не больше 3", many, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_workbook_that_is_only_called_an_archive_is_a_workbook()
    {
        var book = new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Школа", 1)).ToBytes();
        town.Drop("отчёт.zip", book);

        var line = Assert.Single((await town.CollectAsync()).Files);

        Assert.Equal(("отчёт.zip", FileOutcome.Held), (line.FileName, line.Outcome));
    }

    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_of_an_archive_takes_the_rest_in_the_next_run()
    {
        var archive = Zip(("a.csv", Table), ("b.csv", "3;3\n"u8.ToArray()), ("скан.pdf", [1]));
        await using var bytes = new MemoryStream(archive);
        await town.Store.Content.PutAsync(bytes, 1_000_000, CancellationToken.None);
        var first = await town.Store.Content.PutAsync(Table, CancellationToken.None);
        await town.Store.Submissions.AddAsync(
            new NewSubmission("inbox", "a.csv", null, first, town.Store.Clock.Now),
            CancellationToken.None
        );
        town.Drop("всё.zip", archive);

        await town.CollectAsync();

        Assert.Equal(["a.csv", "b.csv", "всё.zip"], await NamesAsync());
    }

    [Theory]
    [InlineData("отчёты.rar", "Rar!\u001A\u0007\u0001\0", "Архив RAR не открывается.")]
    [InlineData("отчёты.7z", "7z\u00BC\u00AF\u0027\u001C", "Архив 7-Zip не открывается.")]
    [InlineData(
        "Отчёт.msg",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\01\0.\00\0",
        "Это письмо, сохранённое файлом (.msg)"
    )]
    [InlineData("Отчёт.eml", "From: a@example.ru\nTo: b@example.ru\n\nx", "Это письмо, сохранённое файлом (.eml)")]
    [InlineData("Отчёт.pdf", "%PDF-1.7", "Это документ PDF, а не книга Excel.")]
    [InlineData("Отчёт.rtf", "{\\rtf1 x}", "Это документ RTF, а не книга Excel.")]
    public async Task What_hides_tables_is_taken_from_a_folder_with_the_patterns_it_has_by_itself_and_refused_by_name(
        string name,
        string content,
        string said
    )
    {
        town.Drop(name, Encoding.Latin1.GetBytes(content));

        var line = await town.CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, line.Outcome);
        Assert.StartsWith(said, line.Reason, StringComparison.Ordinal);
        Assert.Equal(name, Assert.Single(await NamesAsync()));
    }

    private async Task<List<Submission>> SubmissionsAsync() =>
        [.. (await town.Store.Submissions.RecentAsync(99, CancellationToken.None)).Select(status => status.Submission)];

    private async Task<List<string>> NamesAsync() =>
        [.. (await SubmissionsAsync()).Select(one => one.FileName).Order(StringComparer.Ordinal)];

    /// <summary>Both headers of the only file say that it is encrypted.</summary>
    private static byte[] Locked(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
