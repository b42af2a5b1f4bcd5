using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Risks;

/// <summary>A risk factor of the directory (справочник рисковых факторов, «500+»).</summary>
/// <param name="Aliases">Other wordings that mean this factor.</param>
public sealed record RiskFactor(string Code, string Name, IReadOnlyList<string> Aliases);

/// <summary>How strongly a factor applies to a school.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>Finds a factor by what a table calls it. A programme's own directory goes before the one shipped.</summary>
public sealed class RiskDirectory
{
    private const int MostOffered = 3;

    private readonly Dictionary<string, RiskFactor> byName = new(StringComparer.Ordinal);

    public RiskDirectory(IReadOnlyList<RiskFactor> factors)
    {
        Factors = factors;
        foreach (var factor in factors)
        {
            foreach (var name in factor.Aliases.Append(factor.Name).Append(factor.Code))
                byName.TryAdd(Key(name), factor);
        }
    }

    /// <summary>The factors confirmed by documents (DOMAIN, section 3).</summary>
    public static RiskDirectory Shipped { get; } =
        new([
            new("Р1", "Низкий уровень оснащения школы", []),
            new(
                "Р2",
                "Недостаточная предметная и методическая компетентность педагогических работников",
                ["Недостаточная предметная методическая компетентность педагогических работников"]
            ),
            new(
                "Р3",
                "Высокая доля обучающихся с ОВЗ",
                ["Высокая доля обучающихся с ограниченными возможностями здоровья"]
            ),
            new("Р4", "Низкая учебная мотивация обучающихся", []),
            new("Р5", "Высокая доля обучающихся с рисками учебной неуспешности", []),
            new("Р6", "Дефицит педагогических кадров", []),
            new("Р7", "Риски низкой адаптивности учебного процесса", ["Низкая адаптивность учебного процесса"]),
        ]);

    public IReadOnlyList<RiskFactor> Factors { get; }

    /// <returns>The factor, or a problem that offers the nearest names.</returns>
    public Parsed<RiskFactor> Find(string text)
    {
        var key = Key(text);
        if (byName.TryGetValue(key, out var factor))
            return factor;
        var nearest = byName
            .Select(pair => (pair.Value, Distance: EditDistance.Between(key, pair.Key)))
            .Where(near => near.Distance <= key.Length / 3)
            .OrderBy(static near => near.Distance)
            .Select(static near => near.Value.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(MostOffered)
            .ToList();
        return new Problem(
            "risk-factor-unknown",
            $"Фактора риска {RussianText.Quote(text, 120)} нет в справочнике."
                + (
                    nearest.Count == 0
                        ? ""
                        : $" Похожие: {RussianText.Join([.. nearest.Select(static name => $"«{name}»")])}."
                ),
            "название фактора, как в справочнике программы"
        );
    }

    private static string Key(string name)
    {
        var folded = TextNormalizer.Fold(name).Trim(' ', '.', ';', ':', '«', '»', '"');
        return folded.Length > TextNormalizer.MaxLength ? folded[..TextNormalizer.MaxLength] : folded;
    }
}
