using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>
/// Why an indicator is as it is: in the words of people alone, with who said it and when. Where nobody did, that is
/// said: never an empty place, never a cause that the program guessed.
/// </summary>
public static class ExplanationText
{
    public const string None = "Обоснование не представлено";

    /// <summary>A plan missed or in doubt, a figure that contradicts another, nothing to judge: each asks why.</summary>
    public static bool IsAsked(IndicatorRow row) =>
        row.Status is Status.Missed or Status.AtRisk or Status.Indeterminate or Status.NoFact || row.IsContradictory;

    /// <summary>The programme's own: schools speak for themselves alone. Null where nobody gave one.</summary>
    public static Explanation? Own(QuarterlyReport report, IndicatorRow row) =>
        report.Said?.Explanations.FirstOrDefault(one => one.SchoolCode is null && IsOf(one, row));

    /// <returns>The programme's own explanation first, then those of schools; empty where there is none.</returns>
    public static IReadOnlyList<string> Of(QuarterlyReport report, IndicatorRow row) =>
        [
            .. (report.Said?.Explanations ?? [])
                .Where(one => IsOf(one, row))
                .OrderBy(static one => one.SchoolCode is null ? 0 : 1)
                .Select(one => Sentence(report, one, row)),
        ];

    /// <summary>«Приём вели два учителя из четырёх. Делается: объявлен набор (методист Иванова А. А., 12.01.2026)».</summary>
    /// <param name="row">The figure beside it; null where there is none.</param>
    public static string Sentence(QuarterlyReport report, Explanation one, IndicatorRow? row = null)
    {
        var why = ProseText.Of(report, one.Why, one.SchoolCode).Text;
        var action = ProseText.Of(report, one.Action, one.SchoolCode).Text;
        var said = one.IsKeptBack
            ? one.SchoolName is null
                ? RussianText.Begun(HiddenText.Explanation)
                : HiddenText.Explanation
            : string.Join(
                " ",
                new[]
                {
                    why.Length > 0 ? RussianText.Stop(why) : "",
                    action.Length > 0 ? RussianText.Stop("Делается: " + action) : "",
                }.Where(static part => part.Length > 0)
            );
        return $"{(one.SchoolName is { } school ? school + ": " : "")}{said} "
            + $"({Signed(one.Author, one.On)}{Later(report, one, row)})";
    }

    /// <summary>Whoever explained did not know the figures that came after: what they say may be of others.</summary>
    private static string Later(QuarterlyReport report, Explanation one, IndicatorRow? row)
    {
        var days = (row?.Fact?.Origins ?? [])
            .Where(origin => one.SchoolCode is null || origin.OrganisationCode == one.SchoolCode)
            .Select(origin => report.Files.FirstOrDefault(file => file.Number == origin.File)?.ReceivedOn)
            .ToList();
        return days.Max() is { } last && last > one.On ? $"; данные получены позже, {RussianText.Date(last)}" : "";
    }

    private static bool IsOf(Explanation one, IndicatorRow row) => one.IndicatorCode == row.Code;

    public static string Signed(string author, DateOnly on) =>
        author.Length > 0 ? $"{author}, {RussianText.Date(on)}" : $"без подписи, {RussianText.Date(on)}";
}
