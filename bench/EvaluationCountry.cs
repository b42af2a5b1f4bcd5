using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Bench;

/// <summary>
/// A country of 85 regions with all its levels, sixty indicators that are rolled up in every way, and a quarter's
/// figures of its schools.
/// </summary>
internal static class EvaluationCountry
{
    public const string Programme = "levels-2025";

    private const int Regions = 85;
    private const int Towns = 2_300;
    private const int Schools = 38_000;
    private const int Indicators = 60;

    public static Period Quarter { get; } = Period.Quarter(2025, 4);

    /// <param name="times">1 for the country, 2 for twice its schools.</param>
    public static ProgrammeDefinition Definition(int times) =>
        new(
            Programme,
            "Качество образования",
            "country",
            "приказ № 1",
            null,
            null,
            10,
            [
                One("country", OrganisationLevel.Country, null),
                .. Enumerable
                    .Range(0, Regions)
                    .Select(static region => One(Code("r", region), OrganisationLevel.Region, "country")),
                .. Enumerable
                    .Range(0, Towns)
                    .Select(static town =>
                        One(Code("t", town), OrganisationLevel.Municipality, Code("r", town % Regions))
                    ),
                .. Enumerable
                    .Range(0, Schools * times)
                    .Select(static school =>
                        One(Code("s", school), OrganisationLevel.School, Code("t", school % Towns))
                    ),
            ],
            [.. Enumerable.Range(0, Indicators).Select(Indicator)],
            []
        );

    /// <summary>Writes the figures of every school as one file; a formula is nobody's to enter.</summary>
    public static async Task LoadAsync(StoreOptions options, int times)
    {
        var (database, clock) = (new Database(options), TimeProvider.System);
        await new Migrator(options, database, clock).MigrateAsync(CancellationToken.None);
        var key = await new ContentStore(options).PutAsync("country"u8.ToArray(), CancellationToken.None);
        var submission = await new Submissions(database).AddAsync(
            new NewSubmission("hand", "country", null, key, clock.GetUtcNow()),
            CancellationToken.None
        );
        var definition = Definition(times);
        await using var session = await new Loader(database, clock).BeginAsync(
            submission,
            null,
            CancellationToken.None
        );
        await session.AddSheetAsync(1, "Лист1", CancellationToken.None);
        await session.DefineAsync(definition, CancellationToken.None);
        foreach (var (index, indicator) in definition.Indicators.Index().Where(static one => one.Item.Formula is null))
        {
            for (var school = 0; school < Schools * times; school++)
                await session.AddAsync(
                    new NewObservation(
                        indicator.Code,
                        Code("s", school),
                        Quarter,
                        FactOf(indicator, index + school),
                        "1",
                        new CellAddress(1, school + 2, index + 2)
                    ),
                    CancellationToken.None
                );
        }

        await session.CompleteAsync(
            ProcessingKind.Data,
            ProcessingOutcome.Loaded,
            null,
            null,
            0,
            0,
            CancellationToken.None
        );
    }

    /// <summary>About half of the schools miss it.</summary>
    public static PlanValue PlanOf(IndicatorDefinition indicator) =>
        indicator.Unit.Kind == UnitKind.Percent
            ? new PlanValue.Bound(Comparison.AtLeast, new Amount(43, UnitKind.Percent))
            : new PlanValue.Bound(
                Comparison.ByDirection,
                new Amount(indicator.RollUp == RollUp.WeightedMean ? 65 : 450)
            );

    private static Fact FactOf(IndicatorDefinition indicator, int seed) =>
        indicator.RollUp switch
        {
            RollUp.Ratio => new Fact.Share(seed % 90, 100 + (seed % 7)),
            RollUp.WeightedMean => new Fact.Number(new Amount(30 + (seed % 700 / 10m))),
            _ => new Fact.Number(new Amount(1 + (seed % 900))),
        };

    /// <summary>Of ten: four sums, four shares, a weighted mean and, last, a formula.</summary>
    private static IndicatorDefinition Indicator(int index)
    {
        var (rollUp, unit) = (index % 10) switch
        {
            < 4 => (RollUp.Sum, Unit.Count),
            < 8 => (RollUp.Ratio, Unit.Percent),
            8 => (RollUp.WeightedMean, Unit.Score),
            _ => (RollUp.Formula, Unit.Percent),
        };
        return new IndicatorDefinition(
            Code("", index),
            Code("Показатель ", index),
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            rollUp,
            Accumulation.Level
        )
        {
            Formula =
                rollUp == RollUp.Formula
                    ? FormulaReader
                        .Read($"[{Code("", index - 9)}] / ([{Code("", index - 8)}] + [{Code("", index - 7)}])")
                        .Value
                    : null,
            WeightCode = rollUp == RollUp.WeightedMean ? Code("", index - 8) : null,
        };
    }

    private static Organisation One(string code, OrganisationLevel level, string? parent) =>
        new(code, code, code, level, parent, []);

    private static string Code(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
}
