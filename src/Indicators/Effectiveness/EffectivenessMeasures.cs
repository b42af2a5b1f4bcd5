using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>
/// The measures that methods are built of. What lacks data is left out here and accounted for by whoever asks for the
/// bounds.
/// </summary>
public sealed class EffectivenessMeasures
{
    private const decimal MostRewarded = 1.3m;

    private readonly EffectivenessInput input;
    private readonly decimal? instead;
    private readonly List<IndicatorPart> asked;

    /// <param name="instead">What is taken for indicators and activities without data: 0 gives the least the result can
    /// be, 1 the most; null leaves them out.</param>
    public EffectivenessMeasures(EffectivenessInput input, decimal? instead)
    {
        this.input = input;
        this.instead = instead;
        asked = [.. input.Indicators.Where(static part => part.IsAsked)];
    }

    /// <summary>Codes as formulas write them, with what they mean.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["СР"] = "средняя степень достижения показателей",
            ["СР130"] = "средняя степень достижения с учётом перевыполнения, не более 130 % по каждому показателю",
            ["ДП"] = "доля показателей, достигших плана",
            ["ДД"] = "доля показателей с улучшением к прошлому году",
            ["СРм"] = "доля мероприятий, выполненных в полном объёме (Мв/М)",
            ["ССуз"] = "степень соответствия запланированному уровню затрат (Зф/Зп)",
        };

    /// <param name="code">One of <see cref="Names"/>.</param>
    public EffectivenessMeasure Of(string code) =>
        code.ToUpperInvariant() switch
        {
            "СР" => Mean(code, static part => part.Verdict.Degree),
            "СР130" => Mean(
                code,
                static part => Math.Min(MostRewarded, part.Verdict.Ratio ?? part.Verdict.Degree ?? 0)
            ),
            "ДП" => Mean(code, static part => part.Verdict.Status == Status.Met ? 1 : 0),
            "ДД" => Improved(code),
            "СРМ" => Activities(code),
            "ССУЗ" => Spending(code),
            _ => throw new ArgumentOutOfRangeException(
                nameof(code),
                code,
                "The method was not checked: see EffectivenessMethod.Mistake."
            ),
        };

    /// <summary>Only what is judged by a figure counts: a plan met in words alone has no data.</summary>
    private EffectivenessMeasure Mean(string code, Func<IndicatorPart, decimal?> degree)
    {
        decimal sum = 0,
            weights = 0;
        var (used, lacking) = (0, 0);
        foreach (var part in asked)
        {
            var isKnown = part.State == PartState.Counted;
            lacking += isKnown ? 0 : 1;
            if ((isKnown ? degree(part) : instead) is not { } value)
                continue;
            (sum, weights, used) = (sum + (value * part.Weight), weights + part.Weight, used + 1);
        }

        if (weights == 0)
            return EffectivenessMeasure.Without(code, MeasureLack.NoIndicator, lacking);

        var isWeighted = asked.Exists(static part => part.Weight != 1);
        var grounds = new MeasureGrounds(code, used, used)
        {
            IsWeighted = isWeighted,
            Weight = isWeighted ? weights : null,
        };
        return new EffectivenessMeasure(sum / weights, grounds, lacking);
    }

    /// <summary>
    /// An indicator without a figure, of this year or of the year before, has no data here as it has none elsewhere;
    /// one that is neither better nor worse by its nature is not asked.
    /// </summary>
    private EffectivenessMeasure Improved(string code)
    {
        var lacking = asked.Count(static part =>
            !part.HasBothYears || part.State is PartState.NoFigure or PartState.InWords
        );
        var compared = asked
            .Where(static part =>
                part.HasBothYears
                && part.State is not (PartState.NoFigure or PartState.InWords)
                && part.YearOnYear != Trend.Incomparable
            )
            .ToList();
        var improved = compared.Count(static part => part.YearOnYear == Trend.Improved);
        var of = instead is null ? compared.Count : compared.Count + lacking;
        return of == 0
            ? EffectivenessMeasure.Without(code, MeasureLack.NothingToCompare, lacking)
            : new EffectivenessMeasure(
                (improved + ((instead ?? 0) * lacking)) / of,
                new MeasureGrounds(code, improved, of),
                lacking
            );
    }

    /// <summary>
    /// What is due later is not asked; an activity without a computable day and without a word of its execution has no
    /// data.
    /// </summary>
    private EffectivenessMeasure Activities(string code)
    {
        var due = input.Activities.Where(static one => one.Status != ActivityStatus.NotDue).ToList();
        var silent = due.Count(static one => one.Status == ActivityStatus.NoDate);
        var done = due.Count(static one =>
            one.Status is ActivityStatus.OnTime or ActivityStatus.Late or ActivityStatus.Done
        );
        var of = instead is null ? due.Count - silent : due.Count;
        return of == 0
            ? EffectivenessMeasure.Without(code, MeasureLack.NoActivity, silent)
            : new EffectivenessMeasure(
                (done + ((instead ?? 0) * silent)) / of,
                new MeasureGrounds(code, done, of),
                silent
            );
    }

    private EffectivenessMeasure Spending(string code) =>
        (input.PlannedSpending, input.ActualSpending) switch
        {
            ({ } planned, { } actual) when Shares.Ratio(actual, planned) is { } ratio => new EffectivenessMeasure(
                ratio,
                new MeasureGrounds(code, actual, planned)
            ),
            ({ }, { }) => EffectivenessMeasure.Without(code, MeasureLack.NothingPlanned),
            _ => EffectivenessMeasure.Without(code, MeasureLack.NoSpending),
        };
}
