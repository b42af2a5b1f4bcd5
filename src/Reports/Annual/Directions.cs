using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Annual;

/// <summary>A direction of work with what people wrote of it.</summary>
/// <param name="Number">0 for one that has a name and no number.</param>
internal sealed record Direction(int Number, string Title, IReadOnlyList<Passage> Passages);

/// <summary>
/// The directions of the report: the six of the form, named otherwise where the workbook of texts does, and whatever
/// else it writes under. Pure.
/// </summary>
internal static partial class Directions
{
    /// <summary>The model of support, and with it the schools that need it.</summary>
    public const int Model = 1;

    /// <summary>People, acts, and with them the roadmap.</summary>
    public const int Organisation = 2;

    /// <summary>What the programmes came to, and with it every indicator that no text puts elsewhere.</summary>
    public const int Monitoring = 4;

    private const string Other = "Иные сведения";

    private static readonly string[] Names =
    [
        "О результатах внедрения муниципальной модели поддержки школ",
        "О создании организационной инфраструктуры проекта, кадровой поддержке, нормативно-правовом обеспечении",
        "О внедрении механизмов кадровой и методической поддержки школ",
        "О результатах мониторинга результативности программ улучшения",
        "Об организации муниципального сетевого взаимодействия школ",
        "Об организации тиражирования лучших практик",
    ];

    public static IReadOnlyList<Direction> Of(QuarterlyReport report)
    {
        List<Passage> passages = [.. (report.Said?.Passages ?? []).Where(IsOurs)];
        var own = passages
            .Select(static one => Heading().Match(one.Section))
            .Where(static match => match is { Success: true } && match.Groups["name"].Length > 0)
            .Select(static match => (Number: NumberOf(match), Name: match.Groups["name"].Value.Trim()))
            .ToLookup(static one => one.Number, static one => one.Name);
        string TitleOf(int number) =>
            own[number].LastOrDefault()
            ?? (
                number <= Names.Length
                    ? Names[number - 1]
                    : $"Направление {number.ToString(CultureInfo.InvariantCulture)}"
            );

        var placed = passages.ToLookup(one => PlaceOf(one, TitleOf));
        var numbers = Enumerable
            .Range(1, Names.Length)
            .Union(placed.Select(static group => group.Key.Number).Where(static number => number > 0))
            .Order();
        return
        [
            .. numbers.Select(number => new Direction(number, TitleOf(number), [.. placed[(number, "")]])),
            .. placed
                .Where(static group => group.Key.Number == 0)
                .OrderBy(static group => group.Key.Name == Other)
                .Select(static group => new Direction(0, group.Key.Name, [.. group])),
        ];
    }

    /// <summary>A text for all reports stands here where it names a direction of this one or an indicator.</summary>
    public static bool IsOurs(Passage passage) =>
        passage.ReportKind == AnnualKind.Kind
        || passage.ReportKind.StartsWith("годов", StringComparison.OrdinalIgnoreCase)
        || (
            passage.ReportKind.Length == 0
            && (
                passage.Section.Length == 0
                    ? passage.IndicatorCode is not null
                    : Heading().IsMatch(passage.Section) || Default(passage.Section) > 0
            )
        );

    private static (int Number, string Name) PlaceOf(Passage passage, Func<int, string> titleOf)
    {
        if (passage.Section.Length == 0)
            return passage.IndicatorCode is null ? (0, Other) : (Monitoring, "");
        if (Heading().Match(passage.Section) is { Success: true } match)
            return (NumberOf(match), "");
        var key = TextNormalizer.Fold(passage.Section);
        var number = Enumerable.Range(1, Names.Length).FirstOrDefault(one => TextNormalizer.Fold(titleOf(one)) == key);
        return number > 0 ? (number, "")
            : Default(passage.Section) is > 0 and var usual ? (usual, "")
            : (0, passage.Section);
    }

    /// <returns>0 where it is none of the six.</returns>
    private static int Default(string section)
    {
        var key = TextNormalizer.Fold(section);
        return Array.FindIndex(Names, name => TextNormalizer.Fold(name) == key) + 1;
    }

    private static int NumberOf(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    /// <summary>«4», «4.», «4. Мониторинг»; «2025 год» and «4.2» are none.</summary>
    [GeneratedRegex(
        @"^\s*(?<number>[1-9]|1\d)\s*[.)]?\s*(?<name>[^\d\s.)].*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Heading();
}
