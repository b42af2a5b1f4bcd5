using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Past;

/// <summary>What the form of a passport can say, the program understands.</summary>
public sealed class PassportRoundTripTests
{
    private static readonly DateOnly Merger = new(2026, 8, 31);

    private static readonly ProgrammeDefinition Written = new(
        "quality-2026",
        "Качество",
        "region",
        "постановление № 15",
        new DateOnly(2026, 1, 1),
        new DateOnly(2028, 12, 31),
        10,
        [
            new Organisation("region", "Область", "Область", OrganisationLevel.Region, null, []),
            new Organisation("town", "Городской округ", "Округ", OrganisationLevel.Municipality, "region", []),
            new Organisation("s1", "МБОУ СОШ № 1", "СОШ № 1", OrganisationLevel.School, "town", ["первая"])
            {
                Validity = new Validity(null, new DateOnly(2026, 3, 31)),
            },
            new Organisation("s1", "МБОУ «Лицей № 1»", "Лицей № 1", OrganisationLevel.School, "town", [])
            {
                Validity = new Validity(new DateOnly(2026, 4, 1), null),
            },
            new Organisation("s2", "МБОУ СОШ № 2", "СОШ № 2", OrganisationLevel.School, "town", [])
            {
                Validity = new Validity(null, Merger),
                Successor = "s1",
            },
        ],
        [
            Indicator("1.1", "Число победителей") with
            {
                Validity = new Validity(null, Merger),
            },
            Indicator("1.1", "Число победителей олимпиад") with
            {
                Unit = Unit.Percent,
                Validity = new Validity(Merger.AddDays(1), null),
                ContinuesCode = "2.7",
            },
        ],
        [
            new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator),
            new Recipient("Район", "district@example.test", RecipientRole.Coordinator) { Scope = "town" },
        ]
    )
    {
        Continues = "quality-2023",
    };

    [Fact]
    public async Task A_passport_that_is_written_is_read_as_it_was_with_all_versions_of_its_rows()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var service = await SimulatedService.CreateAsync(
            new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero),
            ""
        );
        var path = Path.Combine(service.Inbox, "passport.xlsx");
        await using (var file = File.Create(path))
            PassportWorkbook.Write(file, Written, []);
        File.SetLastWriteTimeUtc(path, service.Clock.Now.UtcDateTime.AddHours(-1));
        var report = await service.Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, cancellationToken);

        var loaded = Assert.Single(report!.Report.Files);
        Assert.Null(loaded.Reason);
        Assert.Equal((0, 0L), (loaded.Issues, loaded.Cells!.Unbound));
        var read = (await service.Get<ProgrammeReader>().InForceAsync(Written.Code, cancellationToken))!
            .Passport
            .Programme;
        Assert.Empty(PassportDifference.Between(new PassportState(Written, []), new PassportState(read, [])));
        Assert.Equal(Written.Continues, read.Continues);
        Assert.Equal(Written.Organisations.Select(Of), read.Organisations.Select(Of));
        Assert.Equal(Written.Indicators, read.Indicators);
        Assert.Equal(Written.Recipients, read.Recipients);
    }

    private static (string, string, Validity, string?) Of(Organisation one) =>
        (one.Code, one.Name, one.Validity, one.Successor);

    private static IndicatorDefinition Indicator(string code, string name) =>
        new(
            code,
            name,
            Unit.Count,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );
}
