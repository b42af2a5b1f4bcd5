using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What is said of series that have ended.</summary>
internal static class EndedText
{
    public const string Lead = "Больше не ведутся";

    /// <summary>More are counted: of a predecessor whole lists may end at once.</summary>
    private const int MostCodes = 6;

    /// <summary>«Больше не ведутся: 1.4 и 2.3.»; empty for none.</summary>
    public static string Sentence(QuarterlyReport report) =>
        report.Ended is not { Count: > 0 } ended ? ""
        : ended.All(static one => one.Code is not null)
            ? $"{(ended.Count == 1 ? "Больше не ведётся" : Lead)}: "
                + $"{RussianText.Join([.. ended.Select(static one => one.Code!)], MostCodes)}."
        : $"Больше не {RussianText.Plural(ended.Count, "ведётся", "ведутся", "ведётся")} "
            + $"{RussianText.Count(ended.Count, "прежний показатель", "прежних показателя", "прежних показателей")}.";

    /// <summary>«1.4 Доля выпускников…: последнее значение — 92,1 % (35 из 38) за IV квартал 2025 года при плане 90 %».</summary>
    public static string Of(EndedSeries one)
    {
        var name = one.Code is { } code ? $"{code} {one.Name}" : one.Name;
        var period = PeriodWords.Full(one.PeriodCode);
        if (one.Last is not { } last)
            return $"{name}: за {period} значения нет";

        var detail = last.Detail.Length > 0 ? $" ({last.Detail})" : "";
        var plan = one.Plan is { } planned ? $" при плане {planned.Text}" : "";
        return $"{name}: последнее значение — {last.Text}{detail} за {period}{plan}";
    }
}
