using QualityMonitor.Indicators.Forms;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;
using Xunit;
using static QualityMonitor.Worker.Tests.Regions.RegionOffice;
using static QualityMonitor.Worker.Tests.Regions.RegionPapers;

namespace QualityMonitor.Worker.Tests.Regions;

/// <summary>What lies between the municipalities of a region, and what is made apart for each of them.</summary>
public sealed class RegionPartsTests : IAsyncLifetime
{
    private readonly RegionOffice office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_book_of_forms_is_answered_to_each_school_about_its_own_form_and_to_the_coordinator_whole()
    {
        await FoundAsync(hasWhole: true);
        office.Drop(
            "volga",
            "Все формы.xlsx",
            new XlsxBuilder()
                .Sheet("Первая", static sheet => Form(sheet, "volga-s1", 4417, "много"))
                .Sheet("Вторая", static sheet => Form(sheet, "volga-s2", "около 77", 38))
                .ToBytes()
        );

        var letters = (await office.CollectAsync(Morning(7, 6))).ToDictionary(To, AllOf);

        Assert.Equal(["s1@volga.test", "s2@volga.test", Volga], letters.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("много", letters["s1@volga.test"], StringComparison.Ordinal);
        Assert.Contains("СОШ № 1", letters["s1@volga.test"], StringComparison.Ordinal);
        Assert.All(
            ["около 77", "СОШ № 2", "Вторая"],
            word => Assert.DoesNotContain(word, letters["s1@volga.test"], StringComparison.Ordinal)
        );
        Assert.DoesNotContain("4417", letters["s2@volga.test"], StringComparison.Ordinal);
        Assert.DoesNotContain("много", letters["s2@volga.test"], StringComparison.Ordinal);
        Assert.Contains("около 77", letters["s2@volga.test"], StringComparison.Ordinal);
        Assert.All(["много", "около 77"], word => Assert.Contains(word, letters[Volga], StringComparison.Ordinal));
        Assert.Empty(await office.CollectAsync(Morning(7, 7)));
    }

    [Fact]
    public async Task A_question_between_municipalities_reaches_the_coordinators_of_both_where_nobody_has_the_whole()
    {
        await FoundAsync(hasWhole: false);
        office.Drop(
            "volga",
            "Сведения Волги.xlsx",
            Table(("СОШ № 1", 12, "45 из 50"), ("СОШ № 3", 9381, "49 из 50"), ("СОШ № 2", "около 40", "40 из 50"))
        );

        var letters = (await office.CollectAsync(Morning(7, 6))).ToDictionary(To, AllOf);

        Assert.Equal([Two, Volga], letters.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("СОШ № 3", letters[Two], StringComparison.Ordinal);
        Assert.All(
            ["около 40", "9381", "Сведения Волги", "СОШ № 2", "45 из 50"],
            word => Assert.DoesNotContain(word, letters[Two], StringComparison.Ordinal)
        );
        Assert.Contains("около 40", letters[Volga], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_between_two_parts_the_other_parts_are_made_and_the_made_ones_are_not_made_again()
    {
        await FoundAsync(hasWhole: true);
        office.Drop("volga", "Сведения Волги.xlsx", Table(("СОШ № 1", 12, "45 из 50"), ("СОШ № 2", 5, "40 из 50")));
        await office.CollectAsync(Morning(7, 6));
        await office.WakeForReportsAsync(Morning(7, 14));

        // As a kill leaves it: the editions of the whole and of one part are frozen, those of the others are not.
        office.At(Morning(7, 15));
        var owed = await office.Get<DueReports>().LookAsync(Cancellation);
        Assert.Equal(["", "volga", "north", "silent"], owed.Select(static one => one.Topic));
        Assert.Contains(owed, static one => one.Name.Contains("Волжский район", StringComparison.Ordinal));
        Assert.DoesNotContain(owed, static one => one.Name.Contains("volga", StringComparison.Ordinal));
        foreach (var one in owed.Take(2))
            await office
                .Get<EditionPublisher>()
                .PublishAsync(
                    one.Kind,
                    one.ProgrammeCode,
                    one.Firing.Period,
                    null,
                    new PublishOptions([], Cutoff.Now(Morning(7, 15)))
                    {
                        Scope = one.Topic,
                        Schedules = new ScheduledReport(
                            one.Kind.Code,
                            one.ProgrammeCode,
                            one.Firing.Period,
                            one.Firing.At
                        )
                        {
                            Scope = one.Topic,
                        },
                    },
                    Cancellation
                );

        var letters = await office.WakeForReportsAsync(Morning(7, 15).AddMinutes(20));

        Assert.Equal([Chief, Head, Two, Two, VolgaHead, Volga], letters.Select(To).Order(StringComparer.Ordinal));
        Assert.Empty(await office.Get<DueReports>().LookAsync(Cancellation));
        foreach (var scope in (string[])["", "volga", "north", "silent"])
            Assert.Equal(
                1,
                (
                    await office
                        .Get<EditionStore>()
                        .LatestAsync(QuarterlyKind.Kind, "reg", "2026-Q2", scope, Cancellation)
                )!.Number
            );
    }

    [Fact]
    public async Task Who_looks_for_stale_reports_writes_nothing_and_reads_the_municipalitys_name()
    {
        await FoundAsync(hasWhole: true);
        office.Drop("volga", "Сведения Волги.xlsx", Table(("СОШ № 1", 12, "45 из 50"), ("СОШ № 2", 5, "40 из 50")));
        await office.CollectAsync(Morning(7, 6));
        await office.ReportAsync("volga", Quarter);
        office.Drop("volga", "Сведения Волги.xlsx", Table(("СОШ № 1", 13, "45 из 50"), ("СОШ № 2", 5, "40 из 50")));
        office.At(Morning(7, 20));
        await office.Get<EditionComparisons>().LatestAsync(QuarterlyKind.Kind, Quarter.End, Cancellation);
        await office.CollectQuietlyAsync();
        var before = await ComparedAsync();

        var looked = await office.Get<StaleReports>().LookAsync(Morning(7, 20), Cancellation);

        Assert.Equal(("volga", "Волжский район"), looked.Select(static one => (one.Topic, one.Municipality)).Single());
        Assert.Equal(before, await ComparedAsync());
        Assert.Single(await office.Get<StaleReports>().FindAsync(Morning(7, 20), Cancellation));
        Assert.NotEqual(before, await ComparedAsync());
    }

    [Theory]
    [InlineData(false, 1, 0)]
    [InlineData(true, 0, 1)]
    public async Task A_stale_report_that_is_no_coordinators_is_the_admins(bool hasChief, int admins, int letters)
    {
        office.Drop("office", "паспорт.xlsx", Passport(hasChief: hasChief));
        await office.CollectAsync(Morning(6, 30));
        office.Drop("volga", "Сведения Волги.xlsx", Table(("СОШ № 1", 12, "45 из 50"), ("СОШ № 2", 5, "40 из 50")));
        await office.CollectAsync(Morning(7, 6));
        await office.ReportAsync("", Quarter);
        office.Drop("volga", "Сведения Волги.xlsx", Table(("СОШ № 1", 13, "45 из 50"), ("СОШ № 2", 5, "40 из 50")));

        var told = await office.CollectAsync(Morning(7, 20));

        Assert.Equal(
            letters,
            told.Count(static one => one.Subject!.StartsWith("Отчёт устарел", StringComparison.Ordinal))
        );
        var troubles = WatchRule.Of(await office.Get<Sights>().LookAsync(Cancellation));
        Assert.Equal(admins, troubles.Count(static one => one.Key == "stale:quarterly:reg::2026-Q2"));
    }

    private async Task<IReadOnlyList<(long, long, string?)>> ComparedAsync() =>
        [
            .. (
                await office.Get<EditionComparisons>().LatestAsync(QuarterlyKind.Kind, Quarter.Start, Cancellation)
            ).Select(static one => (one.EditionId, one.ComparedUpTo, one.StateHash)),
        ];

    private async Task FoundAsync(bool hasWhole)
    {
        office.Drop("office", "паспорт.xlsx", Passport(hasWhole: hasWhole));
        await office.CollectAsync(Morning(6, 30));
    }

    private static void Form(XlsxBuilder.SheetBuilder sheet, string school, object consultations, object share)
    {
        sheet.Row(FormVocabulary.Marker, "Сведения для мониторинга");
        sheet.Row("reg");
        sheet.Row(school);
        sheet.Row(Quarter.Code);
        sheet.Row(FormVocabulary.Version);
        sheet.RowAt(
            9,
            FormVocabulary.Code,
            FormVocabulary.Numerator,
            FormVocabulary.Denominator,
            FormVocabulary.Value,
            "Что писать"
        );
        sheet.Row("1.1", null, null, consultations, "");
        sheet.Row("1.2", share, 50, null, "");
    }
}
