using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Identification;

/// <summary>By what the schools were judged, and how many each criterion found.</summary>
internal static class CriteriaPart
{
    public static IEnumerable<Block> Of(SupportSection? support)
    {
        var criteria = (support?.Schools ?? [])
            .SelectMany(static school => school.Criteria)
            .GroupBy(static line => line.Code, StringComparer.Ordinal)
            .ToList();
        if (criteria.Count == 0)
            yield break;

        yield return new Block.Table(
            [
                new Column("Код", 8, Align.Centre),
                new Column("Критерий", 38),
                new Column("Порог", 18, Align.Centre),
                new Column("Основание", 22),
                new Column("Подходит школ", 14, Align.Centre),
            ],
            [.. criteria.Select(Row)]
        )
        {
            Title = "Критерии идентификации",
        };
    }

    private static Row Row(IGrouping<string, CriterionLine> criterion)
    {
        var first = criterion.First();
        var unknown = criterion.Count(static line => line.Applies is null);
        var found =
            $"{RussianText.Number(criterion.Count(static line => line.Applies == true))} из "
            + $"{RussianText.Number(criterion.Count())}";
        return Documents.Row.Of(
            criterion.Key,
            first.Name,
            first.Rule is CriterionRule.Threshold ? first.Threshold() : "признак",
            first.Document.Length > 0 ? first.Document : "—",
            unknown == 0 ? found : Cell.Of(found, $"нет данных — {RussianText.Number(unknown)}")
        );
    }
}
