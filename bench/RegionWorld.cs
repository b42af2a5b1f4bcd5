using System.Globalization;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Bench;

/// <summary>
/// A region of municipalities, each with its coordinator and its schools: every school has sent a file each quarter of
/// two years, one figure of each file is doubtful, and every municipality has plans of its own.
/// </summary>
/// <param name="First">The number of the first municipality.</param>
internal sealed record RegionWorld(int First, int Municipalities, int Schools)
{
    public const string Programme = "region-2025";

    private const int Indicators = 16;

    public static Period Quarter { get; } = Period.Quarter(2025, 4);

    /// <summary>Two years, the last one at the end.</summary>
    public static IReadOnlyList<Period> Quarters { get; } =
    [.. Enumerable.Range(0, 8).Select(static one => Period.Quarter(2024 + (one / 4), 1 + (one % 4)))];

    public int Figures => Municipalities * Schools * Indicators * Quarters.Count;

    /// <summary>The same municipality in a database of its own: nobody else's school, row or file is there.</summary>
    public RegionWorld Alone(int municipality) => this with { First = municipality, Municipalities = 1 };

    public static string Municipality(int number) => Text("m", number);

    public IEnumerable<string> SchoolCodes() =>
        Numbers().SelectMany(Places).Select(static one => Code(one.Town, one.School));

    public ProgrammeDefinition Definition() =>
        new(
            Programme,
            "Качество образования региона",
            "region",
            "приказ № 1",
            new DateOnly(2024, 1, 1),
            null,
            10,
            [
                new Organisation("region", "Регион", "Регион", OrganisationLevel.Region, null, []),
                .. Numbers().Select(Town),
                .. Numbers().SelectMany(SchoolsOf),
            ],
            [.. Enumerable.Range(1, Indicators).Select(Indicator)],
            [
                new Recipient("Координатор региона", "region@example.ru", RecipientRole.Coordinator),
                .. Numbers()
                    .Select(static town => new Recipient(
                        Text("Координатор ", town),
                        Text("m", town) + "@example.ru",
                        RecipientRole.Coordinator
                    )
                    {
                        Scope = Municipality(town),
                    }),
            ]
        );

    /// <summary>Migrates a database and knows the programme; no figure yet.</summary>
    public async Task FoundAsync(StoreOptions options)
    {
        await new Migrator(options, new Database(options), TimeProvider.System).MigrateAsync(CancellationToken.None);
        var definition = Definition();
        await LoadAsync(
            options,
            "passport.xlsx",
            ProcessingKind.Passport,
            async session =>
            {
                await session.DefineAsync(definition, CancellationToken.None);
                foreach (var (index, indicator) in definition.Indicators.Index())
                foreach (var (row, town) in Numbers().Index())
                    await session.AddAsync(
                        new NewPlanValue(
                            indicator.Code,
                            Municipality(town),
                            Quarter,
                            indicator.Unit == Unit.Percent ? "не менее 60%" : "не менее 500",
                            "",
                            null,
                            new CellAddress(1, row + 2, index + 2)
                        ),
                        CancellationToken.None
                    );
            }
        );
    }

    /// <summary>A file a school and quarter, as schools send them.</summary>
    public async Task FillAsync(StoreOptions options)
    {
        var definition = Definition();
        foreach (var quarter in Quarters)
        foreach (var (town, school) in Numbers().SelectMany(Places))
            await LoadAsync(
                options,
                $"{Code(town, school)}, {quarter.Code}.xlsx",
                ProcessingKind.Data,
                session => FileAsync(session, definition, Code(town, school), quarter, (town * 7) + school)
            );

        SqliteConnection.ClearAllPools();
    }

    public static Fact FactOf(IndicatorDefinition indicator, int seed) =>
        indicator.RollUp == RollUp.Ratio
            ? new Fact.Share(40 + (seed % 50), 90 + (seed % 7))
            : new Fact.Number(new Amount(1 + (seed % 30)));

    private static async Task FileAsync(
        LoadSession session,
        ProgrammeDefinition definition,
        string school,
        Period quarter,
        int seed
    )
    {
        await session.UseProgrammeAsync(Programme, CancellationToken.None);
        foreach (var (index, indicator) in definition.Indicators.Index())
            await session.AddAsync(
                new NewObservation(
                    indicator.Code,
                    school,
                    quarter,
                    FactOf(indicator, seed + index + quarter.Start.Month),
                    "1",
                    new CellAddress(1, index + 2, 3)
                ),
                CancellationToken.None
            );
        await session.AddAsync(
            new NewIssue(
                new CellAddress(1, 2, 3),
                Severity.Warning,
                new Problem("range", "Значение велико.", "число до 20"),
                "30",
                definition.Indicators[0].Code,
                school,
                quarter
            ),
            CancellationToken.None
        );
    }

    private static async Task LoadAsync(
        StoreOptions options,
        string name,
        ProcessingKind kind,
        Func<LoadSession, Task> write
    )
    {
        var (database, clock) = (new Database(options), TimeProvider.System);
        var key = await new ContentStore(options).PutAsync(
            System.Text.Encoding.UTF8.GetBytes(name),
            CancellationToken.None
        );
        var submission = await new Submissions(database).AddAsync(
            new NewSubmission(
                "inbox",
                name,
                null,
                key,
                new DateTimeOffset(Quarter.End.AddDays(5).ToDateTime(default), TimeSpan.Zero)
            ),
            CancellationToken.None
        );
        await using var session = await new Loader(database, clock).BeginAsync(
            submission,
            null,
            CancellationToken.None
        );
        await session.AddSheetAsync(1, "Сведения", CancellationToken.None);
        await write(session);
        await session.CompleteAsync(kind, ProcessingOutcome.Loaded, null, null, 0, 0, CancellationToken.None);
    }

    private IEnumerable<int> Numbers() => Enumerable.Range(First, Municipalities);

    private IEnumerable<(int Town, int School)> Places(int town) =>
        Enumerable.Range(1, Schools).Select(school => (town, school));

    private static Organisation Town(int number) =>
        new(
            Municipality(number),
            Text("Район ", number),
            Text("Район ", number),
            OrganisationLevel.Municipality,
            "region",
            []
        );

    private IEnumerable<Organisation> SchoolsOf(int town) =>
        Places(town)
            .Select(static one => new Organisation(
                Code(one.Town, one.School),
                Text("Школа № ", one.School),
                Text("Школа № ", one.School),
                OrganisationLevel.School,
                Municipality(one.Town),
                []
            ));

    /// <summary>Half of them sums, half of them shares.</summary>
    private static IndicatorDefinition Indicator(int number) =>
        new(
            Text("", number),
            Text("Показатель ", number),
            number % 2 == 0 ? Unit.Percent : Unit.Count,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            number % 2 == 0 ? RollUp.Ratio : RollUp.Sum,
            Accumulation.Level
        );

    private static string Code(int town, int school) => Municipality(town) + Text("-s", school);

    private static string Text(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
}
