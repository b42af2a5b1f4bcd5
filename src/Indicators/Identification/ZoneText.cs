namespace QualityMonitor.Indicators.Identification;

/// <summary>The zone of a school in Russian.</summary>
public static class ZoneText
{
    /// <param name="criteria">By code: applies, does not, cannot be told.</param>
    public static string Of(Zone zone, bool isCertain, IReadOnlyList<(string Code, bool? Applies)> criteria)
    {
        var applying = criteria.Where(static one => one.Applies == true).Select(static one => one.Code).ToList();
        var unknown = criteria.Where(static one => one.Applies is null).Select(static one => one.Code).ToList();
        var lead =
            applying.Count == 0
                ? "Ни один критерий не подходит"
                : $"{(applying.Count == 1 ? "Подходит критерий" : "Подходят критерии")} {RussianText.Join(applying)}";
        if (unknown.Count == 0)
            return lead + ".";
        var lack = $"по {(unknown.Count == 1 ? "критерию" : "критериям")} {RussianText.Join(unknown)} нет данных";
        return isCertain ? $"{lead}; {lack}, на зону это не влияет."
            : zone == Zone.Unknown ? $"Зону определить нельзя: {lack}."
            : $"{lead}; {lack}, зона может оказаться хуже.";
    }
}
