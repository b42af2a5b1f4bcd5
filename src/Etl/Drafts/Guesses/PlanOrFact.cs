using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Whether the figures of a column are plans, facts or a baseline: by the word of its header, without one by what the
/// titles speak of and by whether their time is over.
/// </summary>
/// <param name="table">The period of the whole table; null: not known.</param>
/// <param name="rows">Those that the rows name, if they do.</param>
/// <param name="isInRows">Each row says itself whether its values are plans or facts.</param>
internal sealed class PlanOrFact(
    DraftTitles titles,
    IReadOnlyList<FigureHeader> headers,
    Period? table,
    IReadOnlyList<Period> rows,
    bool isInRows,
    DateOnly today
)
{
    private const string Unclear = "план это или факт, не сказано";

    private readonly DraftTitle? telling = titles.All.FirstOrDefault(static title =>
        TitleWords.Of(title.Text) != FigureWord.None || TitleWords.IsOfProgramme(title.Text)
    );

    public (ColumnRole Role, string? Because, string? Doubt) Of(FigureHeader header) =>
        header.Saying.Word switch
        {
            FigureWord.Plan => (ColumnRole.Plan, null, null),
            FigureWord.Fact => (ColumnRole.Value, null, null),
            FigureWord.Baseline => (ColumnRole.Baseline, null, null),
            FigureWord.Estimate => (ColumnRole.Value, null, "ни план, ни факт"),
            _ when isInRows => (ColumnRole.Value, null, null),
            _ when IsOfReport(header) => (ColumnRole.Value, "рядом плановые значения, а год — отчётный", null),
            _ => OfUnsaid(header.Saying.Period ?? table),
        };

    /// <summary>«Отчётный 2023 год» before the years of the plan, and over.</summary>
    private bool IsOfReport(FigureHeader header) =>
        TextNormalizer.Fold(header.Text).Contains("отчетн", StringComparison.Ordinal)
        && header.Saying.Period?.End < today
        && headers.Any(static one => one.Saying.Word == FigureWord.Plan);

    private (ColumnRole, string?, string?) OfUnsaid(Period? period)
    {
        var said = telling is null ? FigureWord.None : TitleWords.Of(telling.Text);
        if (rows.Any(one => one.Start > today))
            return (ColumnRole.Value, null, Unclear);
        if (period?.Start > today)
            return (ColumnRole.Plan, "период ещё не наступил", null);
        if (said == FigureWord.Plan)
            return (ColumnRole.Plan, $"о планах говорит название {telling!.Place}", null);
        if (said == FigureWord.Fact)
            return (ColumnRole.Value, null, null);
        if (period?.End >= today && HasFuture)
            return (ColumnRole.Plan, "период не кончился, а следующие ещё не наступили", null);
        if (telling is not null && (HasBaseline || IsBehindFacts(period)))
            return (ColumnRole.Plan, "за базовым значением в перечне показателей программы стоят плановые", null);
        var isOpen = telling is not null || period?.End >= today || HasFuture || HasWords;
        return (ColumnRole.Value, null, isOpen ? Unclear : null);
    }

    private bool HasBaseline => headers.Any(static one => one.Saying.Word == FigureWord.Baseline);

    /// <summary>«Фактическое значение 2023» before «2024», «2025» in a list of a programme's indicators.</summary>
    private bool IsBehindFacts(Period? period) =>
        period is not null
        && headers.Where(static one => one.Saying.Word == FigureWord.Fact).ToList() is { Count: > 0 } facts
        && facts.TrueForAll(one => one.Saying.Period?.End < period.Start)
        && !headers.Any(static one => one.Saying.Word == FigureWord.Plan);

    private bool HasFuture => headers.Any(one => one.Saying.Period?.Start > today);

    /// <summary>«Факт 2024» beside «2025» leaves open what the latter is.</summary>
    private bool HasWords =>
        headers.Any(static one => one.Saying.Word is FigureWord.Fact or FigureWord.Baseline)
        && !headers.Any(static one => one.Saying.Word == FigureWord.Plan);
}
