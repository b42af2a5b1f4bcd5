using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Store.Tests;

/// <summary>One programme, two schools, and short ways to load something about them.</summary>
internal static class Samples
{
    public const string Programme = "quality-2025";

    public static readonly Period Quarter = Period.Quarter(2025, 3);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ProgrammeDefinition Definition(string name = "Качество образования") =>
        new(
            Programme,
            name,
            "dubna",
            "Постановление № 1",
            new DateOnly(2025, 1, 1),
            new DateOnly(2027, 12, 31),
            10,
            [
                new Organisation("dubna", "Город Дубна", "Дубна", OrganisationLevel.Municipality, null, []),
                new Organisation(
                    "dubna-5",
                    "МБОУ «СОШ № 5»",
                    "СОШ № 5",
                    OrganisationLevel.School,
                    "dubna",
                    ["ОУ №5", "школа 5"]
                )
                {
                    Email = "school5@example.ru",
                },
            ],
            [
                new IndicatorDefinition(
                    "1.1",
                    "Доля выпускников",
                    Unit.Percent,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Ratio,
                    Accumulation.Level
                )
                {
                    BaselinePeriod = Period.Year(2024),
                    Decimals = 1,
                    TaskTolerancePercent = 2.5m,
                },
                new IndicatorDefinition(
                    "1.2",
                    "Число мероприятий",
                    Unit.Count,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Sum,
                    Accumulation.Cumulative
                ),
                new IndicatorDefinition(
                    "1.3",
                    "Мероприятий на выпускника",
                    Unit.None,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Formula,
                    Accumulation.Level
                )
                {
                    Formula = FormulaReader.Read("[1.2] / [1.1].знаменатель * 0.5").Value,
                },
                new IndicatorDefinition(
                    "1.4",
                    "Средний балл",
                    Unit.Score,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.WeightedMean,
                    Accumulation.Level
                )
                {
                    WeightCode = "1.2",
                },
            ],
            [new Recipient("Иванова И. И.", "ivanova@example.ru", RecipientRole.Coordinator)]
        )
        {
            Policies =
            [
                new PolicyRow("Критерии", new Dictionary<string, string> { ["Код"] = "К1", ["Порог"] = "менее 60 %" }),
            ],
            Checks =
            [
                new CheckRule.Range(0, 100) { Indicators = ["1.1"], Note = "процент" },
                new CheckRule.Relation(RelationReader.Read("[1.1].числитель <= [1.2]").Value)
                {
                    Strictness = Strictness.Warning,
                    Tolerance = 0.5m,
                },
                new CheckRule.Jump(50, ChangeMeasure.Percent) { Floor = 3, Strictness = Strictness.Off },
            ],
        };

    public static NewObservation Figure(
        decimal value,
        string organisation = "dubna-5",
        string indicator = "1.1",
        Period? period = null,
        string breakdown = "",
        int row = 5
    ) =>
        new(
            indicator,
            organisation,
            period ?? Quarter,
            new Fact.Number(new Amount(value, UnitKind.Percent)),
            $"{value} %",
            new CellAddress(1, row, 4),
            null,
            breakdown
        );

    public static NewPlanValue Plan(string text, DateOnly? validFrom = null, string document = "Постановление № 1") =>
        new("1.1", "dubna-5", Period.Year(2025), text, document, validFrom, new CellAddress(1, 7, 3));

    public static NewIssue Issue(string code = "number-unreadable", string? indicator = null, Period? period = null) =>
        new(
            new CellAddress(1, 9, 2),
            Severity.Error,
            new Problem(code, "«abc» не число", "число, например 82,6"),
            "abc",
            indicator,
            indicator is null ? null : "dubna-5",
            period
        );

    /// <summary>Submits a file a minute later than the last thing and loads it.</summary>
    public static async Task<Processing> LoadAsync(
        this TestStore store,
        string content,
        Func<LoadSession, Task> fill,
        ProcessingKind kind = ProcessingKind.Data,
        string? fileName = null,
        string? sender = null
    )
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var submission = await store.SubmitAsync(fileName ?? content + ".xlsx", content, sender: sender);
        return await store.LoadAsync(submission, fill, kind);
    }

    /// <summary>Another attempt a minute later.</summary>
    public static async Task<Processing> LoadAsync(
        this TestStore store,
        Submission submission,
        Func<LoadSession, Task> fill,
        ProcessingKind kind = ProcessingKind.Data,
        ProcessingOutcome outcome = ProcessingOutcome.Loaded
    )
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var session = await store.Loader.BeginAsync(submission, null, Cancellation);
        await session.AddSheetAsync(1, "Лист1", Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        await fill(session);
        return await session.CompleteAsync(kind, outcome, "quarterly", null, 10, 1, Cancellation);
    }

    public static Task<Processing> LoadFiguresAsync(
        this TestStore store,
        string content,
        params NewObservation[] figures
    ) => store.LoadAsync(content, session => AddAsync(session, figures));

    public static Task<Processing> LoadPassportAsync(
        this TestStore store,
        string content,
        ProgrammeDefinition definition,
        params NewPlanValue[] plans
    ) => store.LoadAsync(content, session => AddAsync(session, definition, plans), ProcessingKind.Passport);

    public static async Task AddAsync(LoadSession session, params NewObservation[] figures)
    {
        foreach (var figure in figures)
            await session.AddAsync(figure, Cancellation);
    }

    public static async Task AddAsync(LoadSession session, ProgrammeDefinition definition, params NewPlanValue[] plans)
    {
        await session.DefineAsync(definition, Cancellation);
        foreach (var plan in plans)
            await session.AddAsync(plan, Cancellation);
    }

    /// <summary>Current figures as of now, or of another commit, as plain numbers.</summary>
    public static async Task<List<decimal>> CurrentNumbersAsync(this TestStore store, AsOf? asOf = null)
    {
        var facts = await store.Facts.CurrentAsync(Programme, asOf ?? AsOf.Now, Cancellation);
        return [.. facts.Select(fact => ((Fact.Number)fact.Fact).Amount.Value)];
    }
}
