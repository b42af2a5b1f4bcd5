using System.Globalization;
using System.Text;

namespace QualityMonitor.Bench;

/// <summary>The figures of one school in a file of its own, as a school sends them.</summary>
internal static class SchoolFile
{
    private const string Layout = """
        files: "school-*.csv"
        programme: country-2025
        organisation: { file: "school-(?<value>[0-9]+)" }
        period: 2025
        columns:
          - { header: Показатель, is: code }
          - { header: Значение, is: value }
        checks:
          - { is: range, least: 0, most: 2000 }
        """;

    public static Task DescribeAsync(Workplace workplace) =>
        File.WriteAllTextAsync(Path.Combine(workplace.Layouts, "school.yaml"), Layout);

    /// <param name="change">Added to every figure, so that a corrected file differs from the one before.</param>
    public static async Task WriteAsync(Workplace workplace, int school, int change)
    {
        var text = new StringBuilder("Показатель;Значение\n");
        for (var indicator = 0; indicator < Country.Indicators; indicator++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Country.IndicatorCode(indicator)};{Country.Figure(school, indicator) + change:0.#}\n"
            );
        var path = Path.Combine(workplace.Inbox, $"school-{Country.SchoolCode(school)}.csv");
        await File.WriteAllTextAsync(path, text.ToString());

        // Not of this moment: a file that was just changed is read again.
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(change - 24));
    }
}
