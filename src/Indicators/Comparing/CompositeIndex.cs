using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Comparing;

/// <summary>How the figures of a section become points that can be added.</summary>
public enum Normalisation
{
    /// <summary>The best organisation gets 100, the others in proportion.</summary>
    BestIsHundred,

    /// <summary>The best gets 100, the worst 0, the others between them.</summary>
    WorstIsZero,
}

/// <summary>A section of the composite index.</summary>
/// <param name="Indicator">Whose figures it takes.</param>
/// <param name="Weight">Above zero; weights need not add up to anything.</param>
public sealed record IndexSection(string Indicator, decimal Weight, Direction Direction, Normalisation Normalisation);

/// <summary>What a section gave an organisation.</summary>
/// <param name="Points">0..100; null with the reason in <paramref name="Lack"/>.</param>
/// <param name="Lack">Russian; null when there are points.</param>
public sealed record SectionPoints(IndexSection Section, decimal? Value, decimal? Points, string? Lack);

/// <summary>The index of one organisation.</summary>
/// <param name="Value">0..100 over the sections it has; null without any.</param>
/// <param name="Rank">1 for the best; equal values share a rank; null unless every section is there, for half an index
/// compares with nothing.</param>
public sealed record IndexResult(string Organisation, decimal? Value, int? Rank, IReadOnlyList<SectionPoints> Sections)
{
    /// <summary>Digits after the comma that an index is told with.</summary>
    public const int Decimals = 2;

    public int Known => Sections.Count(static section => section.Points is not null);

    public bool IsComplete => Sections.All(static section => section.Points is not null);

    /// <summary>«5 из 6 разделов».</summary>
    public string Coverage => CoverageOf(Known, Sections.Count);

    /// <inheritdoc cref="Coverage"/>
    public static string CoverageOf(int known, int of) =>
        $"{RussianText.Number(known)} из {RussianText.Count(of, "раздела", "разделов", "разделов")}";
}

/// <summary>
/// The weighted composite index of organisations (DOMAIN, section 3: six portfolio sections, best = 100). Pure and
/// total.
/// </summary>
public static class CompositeIndex
{
    /// <param name="value">The figure of an organisation in a section; null where it has none.</param>
    /// <returns>One result for each organisation, in the order given.</returns>
    public static IReadOnlyList<IndexResult> Of(
        IReadOnlyList<string> organisations,
        IReadOnlyList<IndexSection> sections,
        Func<string, string, decimal?> value
    )
    {
        var points = sections
            .Select(section => PointsOf(section, [.. organisations.Select(one => value(section.Indicator, one))]))
            .ToList();
        var results = organisations
            .Select((one, index) => Result(one, [.. points.Select(section => section[index])]))
            .ToList();
        var ranked = results.Where(static one => one is { IsComplete: true, Value: not null }).ToList();
        return
        [
            .. results.Select(one =>
                one with
                {
                    Rank = ranked.Contains(one) ? 1 + ranked.Count(other => Told(other) > Told(one)) : null,
                }
            ),
        ];
    }

    /// <summary>Two who are told the same index share their place.</summary>
    private static decimal? Told(IndexResult result) =>
        result.Value is { } value ? Rounding.To(value, IndexResult.Decimals) : null;

    /// <summary>
    /// Somebody who does not compete, on the scale of those who do: a town beside its schools. Never with a rank.
    /// </summary>
    public static IndexResult Beside(
        string organisation,
        IReadOnlyList<string> organisations,
        IReadOnlyList<IndexSection> sections,
        Func<string, string, decimal?> value
    ) =>
        Result(
            organisation,
            [.. sections.Select(section => BesidePoints(section, organisation, organisations, value))]
        );

    private static SectionPoints BesidePoints(
        IndexSection section,
        string organisation,
        IReadOnlyList<string> organisations,
        Func<string, string, decimal?> value
    )
    {
        if (value(section.Indicator, organisation) is not { } own)
            return new SectionPoints(section, null, null, "нет данных");
        var known = organisations.Select(one => value(section.Indicator, one)).OfType<decimal>().ToList();

        // A sum over schools is no figure of their kind.
        return known.Count == 0 || own < known.Min() || own > known.Max()
            ? new SectionPoints(section, own, null, "значение вне пределов, в которых лежат значения школ")
            : PointsOf(section, own, known.Min(), known.Max());
    }

    private static IndexResult Result(string organisation, IReadOnlyList<SectionPoints> sections)
    {
        var known = sections.Where(static section => section.Points is not null).ToList();
        var weight = known.Sum(static section => section.Section.Weight);
        return new IndexResult(
            organisation,
            weight > 0 ? known.Sum(static section => section.Points!.Value * section.Section.Weight) / weight : null,
            null,
            sections
        );
    }

    private static List<SectionPoints> PointsOf(IndexSection section, IReadOnlyList<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        if (known.Count == 0)
            return [.. values.Select(_ => new SectionPoints(section, null, null, "данных нет ни у кого"))];
        var (least, most) = (known.Min(), known.Max());
        return
        [
            .. values.Select(value =>
                value is { } figure
                    ? PointsOf(section, figure, least, most)
                    : new SectionPoints(section, null, null, "нет данных")
            ),
        ];
    }

    private static SectionPoints PointsOf(IndexSection section, decimal value, decimal least, decimal most)
    {
        if (section.Direction == Direction.Neutral)
            return new SectionPoints(section, value, null, "показатель не имеет направления «лучше — хуже»");
        var isHigher = section.Direction == Direction.HigherIsBetter;
        if (least == most)
            return new SectionPoints(section, value, 100, null);
        if (section.Normalisation == Normalisation.WorstIsZero)
            return Given(
                section,
                value,
                isHigher
                    ? Part(Shares.Minus(value, least), Shares.Minus(most, least))
                    : Part(Shares.Minus(most, value), Shares.Minus(most, least))
            );
        if (least < 0)
            return new SectionPoints(
                section,
                value,
                null,
                "среди значений есть отрицательные: доля от лучшего не имеет смысла"
            );

        // Where lower is better and the best is 0, every other is infinitely worse.
        return Given(
            section,
            value,
            isHigher ? Part(value, most)
                : value == least ? 100
                : Part(least, value)
        );
    }

    private static SectionPoints Given(IndexSection section, decimal value, decimal? points) =>
        points is { } some
            ? new SectionPoints(section, value, Math.Clamp(some, 0, 100), null)
            : new SectionPoints(section, value, null, "числа слишком велики");

    private static decimal? Part(decimal? part, decimal? whole) =>
        part is { } above && whole is { } below && Shares.Ratio(above, below) is { } ratio
            ? Shares.Times(ratio, 100)
            : null;
}
