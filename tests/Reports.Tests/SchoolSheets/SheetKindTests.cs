using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

/// <summary>Whose sheets are made, who gets them, and what makes a corrected one.</summary>
public sealed class SheetKindTests
{
    [Fact]
    public async Task Every_school_of_the_period_that_can_be_written_to_gets_its_own()
    {
        var programme = Sheets.Reachable(Town.Definition);
        programme = programme with
        {
            Organisations =
            [
                .. programme.Organisations.Select(static one =>
                    one.Code switch
                    {
                        "s1" => one with { Email = null },
                        // Closed in the summer.
                        "s2" => one with { Validity = new Validity(null, new DateOnly(2025, 8, 31)) },
                        "s3" => one with { Email = "S3@Example.test; zavuch3@example.test" },
                        _ => one,
                    }
                ),
            ],
        };
        await using var store = await Town.CreateAsync();
        using var builder = Sheets.Builder(store);
        var kind = new SchoolSheetKind(builder, Sheets.Mail());

        var topics = kind.Topics(ProgrammeHistory.Of(programme), Town.Now);

        Assert.DoesNotContain("s1", topics);
        Assert.DoesNotContain("s2", topics);
        Assert.DoesNotContain("", topics);
        Assert.Equal(10, topics.Count);
        Assert.Contains("s2", kind.Topics(ProgrammeHistory.Of(programme), Town.Now.Previous()!.Previous()!));
        Assert.Equal(
            ["S3@Example.test", "zavuch3@example.test"],
            kind.Recipients(programme, "s3").Select(static one => one.Email)
        );
        Assert.Empty(kind.Recipients(programme, "s1"));
    }

    [Fact]
    public async Task A_school_that_is_not_there_has_no_sheet_and_the_reason_says_what_to_write()
    {
        await using var store = await Town.CreateAsync();
        using var builder = Sheets.Builder(store);

        var built = await builder.BuildAsync(Sheets.Order(AsOf.Now, "S5"), CancellationToken.None);

        Assert.Null(built.Sheet);
        Assert.Equal("school-unknown", built.Problem!.Code);
        Assert.Contains("«S5»", built.Problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schools_correction_makes_no_new_sheet_and_its_own_does()
    {
        await using var store = await BusyTown.CreateAsync(Sheets.Reachable(JudgedTown.Definition));
        using var builder = Sheets.Builder(store);
        var kind = new SchoolSheetKind(builder, Sheets.Mail());
        var before = await Sheets.ReportAsync(kind, "s5", await store.Commits.CurrentCutoffAsync(default));

        // The town falls far: school 5 is no longer worse than it.
        await CorrectAsync(store, "s1", new Fact.Share(100, 643));
        var same = await Sheets.ReportAsync(kind, "s5", await store.Commits.CurrentCutoffAsync(default));

        Assert.Equal(before.Data.Hash(), same.Data.Hash());
        Assert.Empty(same.Data.Since(kind.DataOf(before.Letter(1, null).Model)!));

        await CorrectAsync(store, "s5", new Fact.Share(370, 380));
        var own = await Sheets.ReportAsync(kind, "s5", await store.Commits.CurrentCutoffAsync(default));
        var changes = own.Data.Since(kind.DataOf(before.Letter(1, null).Model)!);

        Assert.NotEqual(before.Data.Hash(), own.Data.Hash());
        var line = Assert.Single(own.Lines(changes), static one => one.StartsWith("1.1 ", StringComparison.Ordinal));
        Assert.Contains("было", line, StringComparison.Ordinal);
        Assert.Contains("ИСПРАВЛЕННЫЙ ВЫПУСК 2", own.Letter(2, changes).Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_for_now_is_read_anew_whenever_it_is_asked_for()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.FromHours(3));
        await Town.LoadPassportAsync(store, Two(), []);
        store.Clock.Now = new DateTimeOffset(2026, 1, 9, 10, 0, 0, TimeSpan.FromHours(3));
        await GiveAsync(store, "s1", new Fact.Share(90, 100));
        using var builder = Sheets.Builder(store);
        _ = await builder.BuildAsync(Sheets.Order(AsOf.Now, "s1"), default);

        await CorrectAsync(store, "s1", new Fact.Share(80, 100));
        var sheet = (await builder.BuildAsync(Sheets.Order(AsOf.Now, "s1"), default)).Sheet!;

        Assert.Equal(new Fact.Share(80, 100), sheet.Rows.Single(static one => one.Code == "1.1").Fact!.Fact);
    }

    [Fact]
    public async Task The_towns_figure_is_kept_back_where_its_rest_is_one_other_school()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.FromHours(3));
        await Town.LoadPassportAsync(store, Two(), []);
        store.Clock.Now = new DateTimeOffset(2026, 1, 9, 10, 0, 0, TimeSpan.FromHours(3));
        await GiveAsync(store, "s1", new Fact.Share(90, 100));
        await GiveAsync(store, "s2", new Fact.Share(40, 200));
        using var builder = Sheets.Builder(store);

        var row = (await builder.BuildAsync(Sheets.Order(AsOf.Now, "s1"), default)).Sheet!.Rows.Single(static one =>
            one.Code == "1.1"
        );

        Assert.True(row.IsTownKeptBack);
        Assert.Null(row.Town);
        Assert.Equal("90 %", row.Fact!.Text.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_school_of_a_regions_programme_stands_beside_its_own_municipality()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.FromHours(3));
        await Town.LoadPassportAsync(store, Region(), []);
        store.Clock.Now = new DateTimeOffset(2026, 1, 9, 10, 0, 0, TimeSpan.FromHours(3));
        foreach (var (school, share) in new[] { ("s1", 90), ("s2", 80), ("s3", 70), ("x1", 10), ("x2", 20) })
            await GiveAsync(store, school, new Fact.Share(share, 100));
        using var builder = Sheets.Builder(store);
        var kind = new SchoolSheetKind(builder, Sheets.Mail());

        var first = (await builder.BuildAsync(Sheets.Order(AsOf.Now, "s1"), default)).Sheet!;
        var model = (await Sheets.ReportAsync(kind, "s1")).Letter(1, null).Model;

        var row = first.Rows.Single(static one => one.Code == "1.1");
        Assert.Equal(("Светлореченск", "80 %"), (first.TownName, row.Town!.Text.Replace('\u00A0', ' ')));
        // Nobody gave the region's, and the town's schools are not it.
        Assert.Null(row.Region);
        Assert.DoesNotContain("Заозёрск", model, StringComparison.Ordinal);
    }

    /// <summary>Two schools whose names differ by case alone are two schools.</summary>
    private static ProgrammeDefinition Two() =>
        Town.Definition with
        {
            Organisations =
            [
                Town.Organisations[0],
                School("s1", "Лицей «Исток»", "town"),
                School("s2", "лицей «исток»", "town"),
            ],
        };

    private static ProgrammeDefinition Region() =>
        Town.Definition with
        {
            OwnerCode = "region",
            Organisations =
            [
                new Organisation("region", "Светлая область", "Светлая область", OrganisationLevel.Region, null, []),
                Town.Organisations[0] with
                {
                    ParentCode = "region",
                },
                new Organisation("other", "Заозёрск", "Заозёрск", OrganisationLevel.Municipality, "region", []),
                School("s1", "СОШ №1", "town"),
                School("s2", "СОШ №2", "town"),
                School("s3", "СОШ №3", "town"),
                School("x1", "СОШ №1", "other"),
                School("x2", "СОШ №2", "other"),
            ],
        };

    private static Organisation School(string code, string name, string above) =>
        new(code, "МБОУ " + name, name, OrganisationLevel.School, above, []) { Email = code + "@example.test" };

    private static Task CorrectAsync(TestStore store, string school, Fact fact)
    {
        store.Clock.Now = store.Clock.Now.AddMinutes(5);
        return GiveAsync(store, school, fact);
    }

    private static Task GiveAsync(TestStore store, string school, Fact fact) =>
        Town.LoadAsync(
            store,
            $"{school}, {fact}.xlsx",
            school + "@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation("1.1", school, Town.Now, fact, "…", new CellAddress(1, 8, 3), null),
                        CancellationToken.None
                    )
                    .AsTask()
        );
}
