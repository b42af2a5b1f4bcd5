namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>What became of an indicator in a result.</summary>
public sealed record AccountedPart(string Code, PartState State);

/// <summary>Which indicators a result rests on, and why the others are not in it.</summary>
public static class Accounting
{
    /// <summary>Empty where a method counts no indicators at all.</summary>
    public static IReadOnlyList<AccountedPart> Of(EffectivenessMethod method, IReadOnlyList<IndicatorPart> parts) =>
        method.Steps.SelectMany(static step => step.Formula.References()).Any(static one => IsOfIndicators(one.Code))
            ? [.. parts.Select(static part => new AccountedPart(part.Code, part.State))]
            : [];

    /// <summary>In Russian; empty where nothing is accounted for.</summary>
    public static string Sentence(IReadOnlyList<AccountedPart> parts)
    {
        if (parts.Count == 0)
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
