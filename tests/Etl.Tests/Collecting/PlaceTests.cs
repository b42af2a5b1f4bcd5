using System.IO.Compression;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A file is its place and its content: what one name in two places and one content under two names make.
/// </summary>
public sealed class PlaceTests
{
    private static readonly string Roadmap = SchoolTable.Defining(
        """
        rows: activities
        columns:
          - { header: Мероприятие, is: activity }
          - { header: Срок, is: activity_period }
          - { header: Ответственный, is: responsible }
        """
    );

    private static readonly string NamedSchool = SchoolTable.Defining(
        """
        period: 2025
        organisation: { file: '(?<value>СОШ № ?\d+)' }
        columns:
          - { header: Показатель, is: name }
          - { header: Факт, is: value }
        """
    );

    [Theory]
    [BothEngines]
    public async Task Roadmaps_of_one_name_in_two_folders_stand_beside_each_other_and_each_is_replaced_in_its_place(
        Engine engine
    )
    {
        await using var town = (await Town.FoundAsync(engine)).Layout("table.yaml", Roadmap);
        Directory.CreateDirectory(Path.Combine(town.Inbox, "5"));
        Directory.CreateDirectory(Path.Combine(town.Inbox, "10"));
        town.Drop("5/карта.xlsx", Activity("Семинар"));
        await town.Drop("10/карта.xlsx", Activity("Конкурс")).CollectAsync();
        Assert.Equal(["Конкурс", "Семинар"], await ActivitiesAsync(town));

        await town.Drop("5/карта.xlsx", Activity("Форум")).CollectAsync();

        Assert.Equal(["Конкурс", "Форум"], await ActivitiesAsync(town));
    }

    [Fact]
    public async Task Two_folders_of_one_archive_may_hold_one_name()
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", Roadmap);
        await town.Drop("всё.zip", Zip(("5/карта.xlsx", Activity("Семинар")), ("10/карта.xlsx", Activity("Конкурс"))))
            .CollectAsync();

        Assert.Equal(["Конкурс", "Семинар"], await ActivitiesAsync(town));
        Assert.Equal(
            ["всё.zip/10/карта.xlsx", "всё.zip/5/карта.xlsx"],
            (await town.Store.Submissions.RecentAsync(9, CancellationToken.None))
                .Select(static one => one.Submission.Place)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Equal_bytes_under_two_names_that_say_two_schools_are_the_figures_of_both(bool isLater)
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", NamedSchool);
        var table = Table(7);
        town.Drop("СОШ № 5.xlsx", table);
        if (isLater)
            await town.CollectAsync();
        await town.Drop("СОШ № 10.xlsx", table).CollectAsync();

        Assert.Equal(
            ["school-10", "school-5"],
            (await town.FactsAsync(SchoolTable.Code))
                .Select(static one => one.OrganisationCode)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_copy_put_away_under_a_name_that_says_the_same_school_does_not_bring_old_figures_back()
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", NamedSchool);
        var old = Table(7);
        await town.Drop("СОШ № 5.xlsx", old).CollectAsync();
        await town.Drop("СОШ № 5.xlsx", Table(8)).CollectAsync();

        await town.Drop("СОШ № 5 (старый).xlsx", old).CollectAsync();

        Assert.Equal("8", Assert.Single(await town.FactsAsync(SchoolTable.Code)).OriginalText);
    }

    [Fact]
    public async Task A_copy_in_another_source_is_no_voice_of_its_own_however_often_it_is_looked_at()
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", NamedSchool);
        var archive = Directory.CreateDirectory(Path.Combine(town.Layouts, "..", "archive")).FullName;
        var old = Table(7);
        await town.Drop("СОШ № 5.xlsx", old).CollectAsync();
        await town.Drop("СОШ № 5.xlsx", Table(8)).CollectAsync();
        town.OtherSources.Add(
            new FolderSource(new FolderSourceOptions("архив", archive) { SettleTime = TimeSpan.Zero }, town.Store.Clock)
        );
        await File.WriteAllBytesAsync(
            Path.Combine(archive, "СОШ № 5.xlsx"),
            old,
            TestContext.Current.CancellationToken
        );

        var lines = (await town.CollectAsync()).Files;
        await town.CollectAsync();

        Assert.Equal("8", Assert.Single(await town.FactsAsync(SchoolTable.Code)).OriginalText);
        Assert.Contains(lines, static file => file.Reason?.Contains("Такое содержание уже было") == true);
    }

    [Fact]
    public async Task A_roadmap_that_lies_in_two_sources_is_carried_out_once()
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", Roadmap);
        var other = Directory.CreateDirectory(Path.Combine(town.Layouts, "..", "other")).FullName;
        var roadmap = Activity("Семинар");
        await town.Drop("карта.xlsx", roadmap).CollectAsync();
        town.OtherSources.Add(
            new FolderSource(new FolderSourceOptions("вторая", other) { SettleTime = TimeSpan.Zero }, town.Store.Clock)
        );
        await File.WriteAllBytesAsync(
            Path.Combine(other, "карта.xlsx"),
            roadmap,
            TestContext.Current.CancellationToken
        );

        await town.CollectAsync();

        Assert.Equal(["Семинар"], await ActivitiesAsync(town));
    }

    [Fact]
    public async Task A_file_that_was_held_for_its_name_is_looked_at_again_under_a_new_one()
    {
        await using var town = (await Town.FoundAsync()).Layout(
            "table.yaml",
            NamedSchool.Replace("*.xlsx", "СОШ*.xlsx", StringComparison.Ordinal)
        );
        var held = Assert.Single((await town.Drop("отчёт.xlsx", Table(7)).CollectAsync()).Files);
        Assert.Equal(FileOutcome.Held, held.Outcome);
        File.Move(Path.Combine(town.Inbox, "отчёт.xlsx"), Path.Combine(town.Inbox, "СОШ № 5.xlsx"));

        await town.CollectAsync();

        Assert.Equal("school-5", Assert.Single(await town.FactsAsync(SchoolTable.Code)).OrganisationCode);
    }

    [Fact]
    public async Task A_roadmap_copied_after_it_was_replaced_comes_back_from_nowhere_and_two_alike_stay_two()
    {
        await using var town = (await Town.FoundAsync()).Layout("table.yaml", Roadmap);
        foreach (var school in new[] { "5", "7", "10" })
            Directory.CreateDirectory(Path.Combine(town.Inbox, school));
        await town.Drop("5/карта.xlsx", Activity("Семинар")).CollectAsync();
        await town.Drop("7/карта.xlsx", Activity("Семинар", "сохранено")).CollectAsync();
        await town.Drop("5/карта.xlsx", Activity("Форум")).CollectAsync();
        Assert.Equal(["Семинар", "Форум"], await ActivitiesAsync(town));
        await town.Drop("7/карта.xlsx", Activity("Конкурс")).CollectAsync();

        await town.Drop("10/карта.xlsx", Activity("Семинар", "сохранено ещё раз")).CollectAsync();

        Assert.Equal(["Конкурс", "Форум"], await ActivitiesAsync(town));
    }

    private static async Task<IEnumerable<string>> ActivitiesAsync(Town town) =>
        (await town.Store.Roadmap.ActivitiesAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None))
            .Select(static one => one.Text)
            .Order(StringComparer.Ordinal);

    private static byte[] Activity(string name, string? remark = null) =>
        new XlsxBuilder()
            .Sheet(
                "Лист1",
                sheet =>
                    sheet
                        .Row("Мероприятие", "Срок", "Ответственный")
                        .Row(name, "до 01.06.2025", "Методист")
                        .RowAt(9, null, null, null, null, remark)
            )
            .ToBytes();

    private static byte[] Table(int value) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Показатель", "Факт").Row("Число школ", value)).ToBytes();

    private static byte[] Zip(params (string Path, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
