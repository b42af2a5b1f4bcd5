using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>A country with one region, two towns and three schools; figures are what a test gives.</summary>
internal sealed class Region
{
    private readonly List<(string Indicator, string Organisation, string Text, string Breakdown)> figures = [];

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal) { ["s3"] = "СОШ №3" };

    public static IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        Count("1.1", "Число обучающихся"),
        Count("1.2", "Число педагогов"),
        new(
            "1.3",
            "Средний балл",
            Unit.Score,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.WeightedMean,
            Accumulation.Level
        )
        {
            WeightCode = "1.1",
        },
        Computed("1.4", "Обучающихся на одного педагога", new Unit(UnitKind.Other, "на педагога"), "[1.1] / [1.2]"),
        Count("1.5", "Число победителей олимпиад"),
        Computed("1.6", "Доля победителей олимпиад", Unit.Percent, "[1.5] / [1.1]"),
    ];

    public Region Give(string indicator, string organisation, string text, string breakdown = "")
    {
        figures.Add((indicator, organisation, text, breakdown));
        return this;
    }

    /// <summary>Calls a school otherwise.</summary>
    public Region Named(string school, string name)
    {
        names[school] = name;
        return this;
    }

    /// <summary>The report of the owner; every indicator is planned to be at least 1.</summary>
    public async Task<QuarterlyReport> ReportAsync(string owner = "town")
    {
        await using var store = await StoreAsync(owner);
        return await Building.ReportAsync(store);
    }

    /// <summary>The story of the owner's figure as people read it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> StoryAsync(
        string indicator,
        string owner = "town",
        string breakdown = "",
        string? organisation = null
    )
    {
        await using var store = await StoreAsync(owner);
        var explainer = new FigureExplainer(Building.Reader(store), store.Facts, store.Plans);
        var story = await explainer.ExplainAsync(
            Town.Programme,
            indicator,
            organisation ?? owner,
            Town.Now,
            Cutoff.Now(Town.CutOff),
            CancellationToken.None,
            breakdown
        );
        return new StoryText(TimeZoneInfo.Utc)
            .Of(story!)
            .ToDictionary(static part => part.Label, static part => part.Lines);
    }

    public async Task<TestStore> StoreAsync(string owner)
    {
        var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-1);
        var plans = Indicators.Select(
            (one, index) =>
                new NewPlanValue(
                    one.Code,
                    owner,
                    Town.Now,
                    "не менее 1",
                    "Приказ № 1",
                    null,
                    new CellAddress(4, index + 2, 4)
                )
        );
        await Town.LoadPassportAsync(store, Definition(owner), plans);
        await Town.LoadAsync(store, "сведения.xlsx", null, ProcessingKind.Data, "Свод", 1, AddAsync);
        return store;
    }

    private async Task AddAsync(LoadSession session)
    {
        foreach (var (row, (indicator, organisation, text, breakdown)) in figures.Index())
        {
            var fact = FactReader.Read(text, Indicators.Single(one => one.Code == indicator).Unit).Value;
            await session.AddAsync(
                new NewObservation(
                    indicator,
                    organisation,
                    Town.Now,
                    fact,
                    text,
                    new CellAddress(1, row + 2, 3),
                    null,
                    breakdown
                ),
                CancellationToken.None
            );
        }
    }

    private ProgrammeDefinition Definition(string owner) =>
        new(
            Town.Programme,
            "Качество",
            owner,
            "Приказ № 1",
            null,
            null,
            12,
            [
                One("country", "Страна", OrganisationLevel.Country, null),
                One("region", "Светлая область", OrganisationLevel.Region, "country"),
                One("town", "Светлореченск", OrganisationLevel.Municipality, "region"),
                One("village", "Заречье", OrganisationLevel.Municipality, "region"),
                One("s1", "СОШ №1", OrganisationLevel.School, "town"),
                One("s2", "СОШ №2", OrganisationLevel.School, "town"),
                One("s3", names["s3"], OrganisationLevel.School, "village"),
            ],
            Indicators,
            [new Recipient("Анна", "anna@example.test", RecipientRole.Coordinator)]
        );

    private static Organisation One(string code, string name, OrganisationLevel level, string? parent) =>
        new(code, name, name, level, parent, []);

    private static IndicatorDefinition Count(string code, string name) =>
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

    private static IndicatorDefinition Computed(string code, string name, Unit unit, string formula) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Formula,
            Accumulation.Level
        )
        {
            Formula = FormulaReader.Read(formula).Value,
        };
}
