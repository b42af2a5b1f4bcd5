using MimeKit;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Runs;
using Xunit;
using static QualityMonitor.Worker.Tests.Regions.RegionOffice;
using static QualityMonitor.Worker.Tests.Regions.RegionPapers;

namespace QualityMonitor.Worker.Tests.Regions;

/// <summary>
/// A region of three municipalities, in each of which there is a СОШ № 1; one of them sends nothing, a fourth has left.
/// Its quarter, day by day: who gets which letter, and that none of a municipality's speaks of another.
/// </summary>
public sealed class RegionTests(RegionOffice office) : IClassFixture<RegionOffice>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_the_letters_of_their_own_part_and_no_letter_speaks_of_another()
    {
        office.Drop("office", "паспорт.xlsx", Passport());
        Assert.Equal([Chief], Addressees(await office.CollectAsync(Morning(6, 30))));
        Assert.Equal(
            ["s1@north.test", "s1@silent.test", "s1@volga.test", "s2@volga.test", "s3@north.test"],
            Addressees(await office.RemindAsync(Morning(6, 30)))
        );

        await FilesAreAnsweredByMunicipalityAsync();
        await AnothersFormIsAQuestionAsync();
        await TheSilentAreToldByMunicipalityAsync();
        await EveryPartHasOneEditionAsync();
        await APassportIsToldByMunicipalityAsync();

        foreach (var letter in office.Letters)
            AssertSpeaksOfItsOwnPart(letter);
        Assert.DoesNotContain(office.Letters, static letter => To(letter) == Gone);
    }

    private async Task FilesAreAnsweredByMunicipalityAsync()
    {
        office.Drop(
            "volga",
            "Сведения Волги.xlsx",
            Table(("СОШ № 1", 12, "45 из 50"), ("СОШ № 2", "около 40", "40 из 50"))
        );
        office.Drop(
            "north",
            "Сведения севера.xlsx",
            Table(("СОШ № 1", 7, "30 из 50"), ("СОШ № 3", "много", "35 из 50"))
        );

        var letters = await office.CollectAsync(Morning(7, 6));

        Assert.Equal([Two, Volga], Addressees(letters));
        Assert.Equal(
            [("north-s1", "7"), ("volga-s1", "12")],
            (await FactsAsync("1.1")).Select(static fact => (fact.OrganisationCode, fact.OriginalText))
        );
    }

    private async Task AnothersFormIsAQuestionAsync()
    {
        office.Drop(
            "volga",
            "Сведения чужие.xlsx",
            Table(("СОШ № 3", 90, "50 из 50"), ("СОШ № 1 (Северный район)", 91, "50 из 50"))
        );

        var letters = await office.CollectAsync(Morning(7, 7));

        Assert.Equal([Chief], Addressees(letters));
        var asked = string.Join(' ', letters[0].TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "СОШ № 3» — организация другого муниципалитета (Северный район)",
            asked,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(await FactsAsync("1.1"), static fact => fact.OriginalText.StartsWith('9'));
    }

    private async Task TheSilentAreToldByMunicipalityAsync()
    {
        await office.RemindAsync(Morning(7, 13));

        var letters = await office.RemindAsync(Morning(7, 14));

        Assert.Equal(
            [Two],
            Addressees(letters.Where(static letter => letter.Subject!.StartsWith("Не сдали", StringComparison.Ordinal)))
        );
        Assert.Contains(
            "1 школа из 3",
            AllOf(letters.Single(static letter => To(letter) == Two)),
            StringComparison.Ordinal
        );
    }

    private async Task EveryPartHasOneEditionAsync()
    {
        var letters = await office.WakeForReportsAsync(Morning(7, 15));

        Assert.Equal([Chief, Head, Two, Two, VolgaHead, Volga], Addressees(letters));
        Assert.Equal(
            [
                "Волжский район",
                "Волжский район",
                "Заречная область",
                "Заречная область",
                "Северный район",
                "Тихий район",
            ],
            letters.Select(static letter => letter.Subject!.Split(':')[0]).Order(StringComparer.Ordinal)
        );
        Assert.Empty(await office.WakeForReportsAsync(Morning(7, 15).AddMinutes(5)));
        Assert.Empty(await office.Get<DueReports>().LookAsync(Cancellation));
        var volga = await office
            .Get<EditionStore>()
            .LatestAsync(QuarterlyKind.Kind, "reg", "2026-Q2", "volga", Cancellation);
        Assert.Equal((1, "volga"), (volga!.Number, volga.Topic));

        // Held against the region's level, like in the region's own report.
        Assert.Contains("выполнено 1 из 1", volga.Subject, StringComparison.Ordinal);
        Assert.Contains(
            letters,
            static letter =>
                letter.Subject!.StartsWith("Северный район", StringComparison.Ordinal)
                && letter.Subject!.Contains("не выполнено 1", StringComparison.Ordinal)
        );
    }

    private async Task APassportIsToldByMunicipalityAsync()
    {
        office.Drop("office", "паспорт.xlsx", Passport("Лицей «Полюс»"));

        var letters = await office.CollectAsync(Morning(7, 20));

        Assert.Equal(
            [Chief, Two],
            Addressees(
                letters.Where(static letter =>
                    letter.Subject!.StartsWith("Паспорт программы изменён", StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public async Task A_municipality_that_has_left_has_reports_of_its_time_alone()
    {
        await using var other = new RegionOffice();
        await other.InitializeAsync();
        other.Drop("office", "паспорт.xlsx", Passport());
        await other.CollectAsync(Morning(7, 1));

        var before = await other.ReportAsync("gone", Period.Quarter(2025, 4));
        var after = await other.ReportAsync("gone", Quarter);
        var unknown = await other.ReportAsync("nowhere", Quarter);

        Assert.Null(before!.Problem);
        Assert.Equal(("gone", 1), (before.Edition!.Topic, before.NewDeliveries));
        Assert.Equal(
            ["municipality-unknown", "municipality-unknown"],
            new[] { after, unknown }.Select(static one => one!.Problem!.Code)
        );
    }

    private async Task<List<ObservedFact>> FactsAsync(string indicator) =>
        [
            .. (await office.Get<ObservationReader>().CurrentAsync("reg", AsOf.Now, Cancellation))
                .Where(fact => fact.IndicatorCode == indicator)
                .OrderBy(static fact => fact.OrganisationCode, StringComparer.Ordinal),
        ];

    private static void AssertSpeaksOfItsOwnPart(MimeMessage letter)
    {
        var to = To(letter);
        IReadOnlyList<string> forbidden =
            to is Volga or VolgaHead || to.EndsWith("volga.test", StringComparison.Ordinal) ? OfOthers
            : to == Two || to.EndsWith("north.test", StringComparison.Ordinal) ? OfVolga
            : [];
        var text = AllOf(letter);
        Assert.All(
            forbidden,
            word =>
                Assert.False(
                    text.Contains(word, StringComparison.OrdinalIgnoreCase),
                    $"«{letter.Subject}» to {to} says {word}"
                )
        );
    }

    private static IEnumerable<string> Addressees(IEnumerable<MimeMessage> letters) =>
        letters.Select(To).Order(StringComparer.Ordinal);
}
