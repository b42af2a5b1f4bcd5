namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>Which indicators a result rests on, and why the others are not in it.</summary>
public static class Accounting
{
    /// <summary>Empty where a method counts no indicators at all.</summary>
    public static string Of(EffectivenessMethod method, IReadOnlyList<IndicatorPart> parts)
    {
        if (
            !method
                .Steps.SelectMany(static step => step.Formula.References())
                .Any(static one => IsOfIndicators(one.Code))
        )
            return "";

        var states = parts.ToLookup(static part => part.State, static part => part.Code);
        var lead =
            $"Учтено показателей: {RussianText.Number(states[PartState.Counted].Count())} из {RussianText.Number(parts.Count)}";
        string[] left =
        [
            .. new[]
            {
                (PartState.NotDue, "срок не наступил"),
                (PartState.NoPlan, "плана нет"),
                (PartState.NoFigure, "данных нет"),
                (PartState.InWords, "выполнение заявлено без числа"),
                (PartState.Unjudged, "судить нельзя"),
            }
                .Where(one => states[one.Item1].Any())
                .Select(one => $"{one.Item2} — {RussianText.Join([.. states[one.Item1]])}"),
        ];
        return left.Length == 0 ? lead + "." : $"{lead}. Не вошли: {string.Join("; ", left)}.";
    }

    private static bool IsOfIndicators(string code) => code.ToUpperInvariant() is "СР" or "СР130" or "ДП" or "ДД";
}
