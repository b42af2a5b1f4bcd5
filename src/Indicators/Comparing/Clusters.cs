using System.Globalization;

namespace QualityMonitor.Indicators.Comparing;

/// <summary>Turns a figure into a level 1..4.</summary>
/// <param name="Second">From here on level 2, in the direction that is better.</param>
public sealed record LevelScale(decimal Second, decimal Third, decimal Fourth)
{
    /// <summary>The bounds rise where higher is better, and fall where lower is.</summary>
    public bool IsOrdered => (Second < Third && Third < Fourth) || (Second > Third && Third > Fourth);

    /// <summary>Reaching a bound is enough.</summary>
    public int LevelOf(decimal value)
    {
        var rises = Second < Fourth;
        return 1 + new[] { Second, Third, Fourth }.Count(bound => rises ? value >= bound : value <= bound);
    }
}

/// <summary>
/// A school's place among the sixteen clusters: level of the process by level of the results (DOMAIN, section 3).
/// </summary>
/// <param name="Process">1..4.</param>
/// <param name="Results">1..4.</param>
public sealed record Cluster(int Process, int Results)
{
    private static readonly string[] OfProcess = ["минимальный", "ниже среднего", "выше среднего", "максимальный"];

    private static readonly string[] OfResults = ["минимальные", "ниже средних", "выше средних", "максимальные"];

    /// <summary>The number that is printed, 1..16: 15 is maximal process and results above average.</summary>
    public int Number => (4 * (Process - 1)) + Results;

    /// <summary>The cluster of a printed number; null: none has it.</summary>
    public static Cluster? OfNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 16
            ? new Cluster(((number - 1) / 4) + 1, ((number - 1) % 4) + 1)
            : null;

    /// <summary>«максимальный», of a level 1..4.</summary>
    public static string ProcessTitle(int level) => OfProcess[level - 1];

    /// <summary>«выше средних», of a level 1..4.</summary>
    public static string ResultsTitle(int level) => OfResults[level - 1];

    /// <summary>«кластер 15: процесс максимальный, результаты выше средних».</summary>
    public string Title =>
        $"кластер {RussianText.Number(Number)}: процесс {ProcessTitle(Process)}, результаты {ResultsTitle(Results)}";

    /// <summary>Null when either figure is missing: a school is not put anywhere by half of what it takes.</summary>
    public static Cluster? Of(decimal? process, LevelScale processScale, decimal? results, LevelScale resultsScale) =>
        process is { } way && results is { } outcome
            ? new Cluster(processScale.LevelOf(way), resultsScale.LevelOf(outcome))
            : null;
}
