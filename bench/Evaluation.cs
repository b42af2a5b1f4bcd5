using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Bench;

/// <summary>
/// A quarter of the country evaluated at every level, against Dapper merely reading the same rows; and twice the
/// schools. Runs alternate and the best of each counts, since what else the machine does only ever adds time.
/// </summary>
internal static class Evaluation
{
    private const int Alternations = 3;

    public static async Task RunAsync(Score score)
    {
        var (once, twice) = (await LoadedAsync(score, 1), await LoadedAsync(score, 2));
        var (bare, product, doubled) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var peak = 0.0;
        for (var turn = 0; turn < Alternations; turn++)
        {
            bare = Math.Min(bare, (await Child.MeasureAsync("read", once)).Seconds);
            var measured = await Child.MeasureAsync("evaluate", once, "1");
            (product, peak) = (Math.Min(product, measured.Seconds), Math.Max(peak, measured.PeakMegabytes));
            doubled = Math.Min(doubled, (await Child.MeasureAsync("evaluate", twice, "2")).Seconds);
            score.Say(
                $"  turn {turn + 1}: bare {bare:0.0} s, evaluation {product:0.0} s, {peak:0} MB, of twice the schools {doubled:0.0} s"
            );
        }

        score.Judge("evaluate: wall time, evaluation to bare reading", product / bare, 3);
        score.Judge("evaluate: peak memory, MB", peak, 500);
        score.Judge("evaluate: wall time, twice the schools to once", doubled / product, 2.2);
    }

    /// <summary>In a child: the rows, one object each, and nothing done with them.</summary>
    public static async Task ReadAsync(string folder)
    {
        await using var connection = await new Database(Options(folder)).OpenAsync(CancellationToken.None);
        var rows = connection.QueryUnbufferedAsync<BareRow>(
            """
            select i.code as IndicatorCode, u.code as OrganisationCode, o.value_kind as ValueKind, o.number_a as NumberA, o.number_b as NumberB, o.marks as Marks
            from observation as o
            join indicator as i on i.indicator_id = o.indicator_id
            join organisation as u on u.organisation_id = o.organisation_id
            join period as t on t.period_id = o.period_id
            where t.code = @period
            """,
            new { period = EvaluationCountry.Quarter.Code }
        );
        await foreach (var row in rows)
            _ = row.NumberA;
    }

    /// <summary>
    /// In a child: the figure of every indicator for every organisation, computed or entered, with its coverage, and
    /// its status and degree.
    /// </summary>
    public static async Task EvaluateAsync(string folder, int times)
    {
        var (programme, quarter) = (EvaluationCountry.Definition(times), EvaluationCountry.Quarter);
        var facts = new PeriodFacts();
        await foreach (
            var value in new ObservationReader(new Database(Options(folder))).ValuesAsync(
                programme.Code,
                AsOf.Now,
                quarter,
                CancellationToken.None
            )
        )
            facts.Add(value.IndicatorCode, value.OrganisationCode, value.Fact);

        var figures = new LevelFigures(
            programme,
            new EnteredFacts(
                (indicator, organisation, _) => facts.Find(indicator, organisation),
                static (_, period) => period
            )
        );
        var judged = Judge(programme, figures);
        if (judged[Status.Met] + judged[Status.Missed] != programme.Indicators.Count * programme.Organisations.Count)
            throw new InvalidOperationException(
                $"Only some figures were made and judged: {string.Join(", ", judged)}."
            );
    }

    private static Dictionary<Status, int> Judge(ProgrammeDefinition programme, LevelFigures figures)
    {
        var (quarter, today) = (EvaluationCountry.Quarter, EvaluationCountry.Quarter.End.AddDays(1));
        var judged = Enum.GetValues<Status>().ToDictionary(static status => status, static _ => 0);
        foreach (var indicator in programme.Indicators)
        {
            var plan = EvaluationCountry.PlanOf(indicator);
            foreach (var organisation in programme.Organisations)
                judged[
                    Evaluator
                        .Rate(
                            new Question(
                                indicator,
                                plan,
                                figures.Of(indicator, organisation.Code, quarter).Fact,
                                null,
                                null,
                                quarter.End,
                                today
                            )
                        )
                        .Status
                ]++;
        }

        return judged;
    }

    private static async Task<string> LoadedAsync(Score score, int times)
    {
        var folder = score.NewFolder();
        await EvaluationCountry.LoadAsync(Options(folder), times);
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static StoreOptions Options(string folder) =>
        new(Engine.Sqlite, $"Data Source={Path.Combine(folder, "quality.db")}", Path.Combine(folder, "content"));

    private sealed class BareRow
    {
        public string IndicatorCode { get; set; } = "";

        public string OrganisationCode { get; set; } = "";

        public string ValueKind { get; set; } = "";

        public decimal? NumberA { get; set; }

        public decimal? NumberB { get; set; }

        public string? Marks { get; set; }
    }
}
