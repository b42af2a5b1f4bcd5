using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Checking;

/// <summary>A figure beside what its organisation gave for the period before.</summary>
/// <param name="Before">Null when nothing was given.</param>
public readonly record struct ComparedFigure(IndicatorDefinition Indicator, Fact Now, Fact? Before);

/// <summary>
/// Whether figures are those of the period before, sent again under a new period. Much of a school stays as it is for a
/// quarter: that every figure stays, among them some that move from quarter to quarter, is no chance.
/// </summary>
public static class CopyJudge
{
    public const string Code = "copy-of-last-period";

    /// <summary>So many figures that are not zero have to agree; two or three may by chance.</summary>
    private const int LeastTelling = 5;

    /// <summary>So many of them are shares in parts, fractions or totals since the year began.</summary>
    private const int LeastMoving = 3;

    /// <summary>«7 из 10» everywhere is one figure, not five.</summary>
    private const int LeastDifferent = 3;

    /// <param name="figures">All that is given for one period, of one organisation or of a whole table.</param>
    public static bool IsCopy(IEnumerable<ComparedFigure> figures)
    {
        var telling = new List<ComparedFigure>();
        foreach (var figure in figures)
        {
            if (!IsSame(figure))
                return false;
            if (Tells(figure.Now))
                telling.Add(figure);
        }

        return telling.Count >= LeastTelling
            && telling.Count(Moves) >= LeastMoving
            && telling.Select(static figure => figure.Now).Distinct().Count() >= LeastDifferent;
    }

    /// <summary>A mark of absence where nothing was given agrees, whatever mark it is.</summary>
    public static bool IsSame(ComparedFigure figure) =>
        figure.Before is { } before
            ? FactSameness.AreSame(figure.Now, before, figure.Indicator.Unit)
            : figure.Now is Fact.Missing;

    /// <summary>Zeros, «да» and what is only declared agree from quarter to quarter in every school.</summary>
    private static bool Tells(Fact fact) =>
        fact switch
        {
            Fact.Number(var amount) => amount.Value != 0,
            Fact.Share(var numerator, var denominator) => numerator != 0 && denominator != 0,
            Fact.Pair(var first, var second) => first.Value != 0 || second.Value != 0,
            _ => false,
        };

    /// <summary>The number of pupils stays for months; a share in parts and a running total do not.</summary>
    private static bool Moves(ComparedFigure figure) =>
        figure.Now switch
        {
            Fact.Share(var numerator, var denominator) => numerator != denominator,
            Fact.Number(var amount) => figure.Indicator.Accumulation == Accumulation.Cumulative
                || amount.Value != decimal.Truncate(amount.Value),
            _ => true,
        };

    /// <param name="count">How many figures.</param>
    /// <param name="before">The period they are of already.</param>
    /// <param name="now">The period they are given for.</param>
    /// <param name="file">The file's number, for the person who lets it in.</param>
    public static Problem IsAsked(int count, string before, string now, long file) =>
        new(
            Code,
            $"Все сведения (значений: {count}) те же, что {before}: похоже, прежний файл прислан под новым периодом. За {now} они не загружены.",
            $"сведения за {now}; если они и правда не изменились, координатор подтвердит это: reprocess {file} --as-is"
        );
}
