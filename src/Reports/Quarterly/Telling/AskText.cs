using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What in a report waits for the words of people, for whoever can write them.</summary>
internal static class AskText
{
    private const int MostCodes = 12;
    private const int MostReferences = 6;

    /// <summary>«2.3, 3.4»: what asks for an explanation and has none.</summary>
    /// <param name="isExplained">Whether the words that there are do.</param>
    public static (int Count, string Codes) Unexplained(QuarterlyReport report, Func<IndicatorRow, bool> isExplained)
    {
        List<string> codes =
        [
            .. report
                .Rows.Where(row => ExplanationText.IsAsked(row) && !isExplained(row))
                .Select(static row => row.Code),
        ];
        return (codes.Count, RussianText.Join(codes, MostCodes));
    }

    /// <summary>References of people's texts that lead nowhere, a sentence each.</summary>
    public static IEnumerable<string> References(QuarterlyReport report)
    {
        var unresolved = ProseText.Unresolved(report);
        foreach (var (reference, source) in unresolved.Take(MostReferences))
            yield return $"Ссылка {RussianText.Quote(reference)} осталась без цифры: "
                + $"{CellRanges.Sheet(source.Sheet)}, {CellRanges.Cell(source)}.";
        var more = unresolved.Count - MostReferences;
        if (more > 0)
            yield return $"И ещё {RussianText.Count(more, "ссылка осталась", "ссылки остались", "ссылок остались")} без цифры.";
    }
}
