namespace QualityMonitor.Indicators.Evaluation;

/// <summary>How a status is called and signed, everywhere: in letters, workbooks and commands.</summary>
public static class StatusWords
{
    public static string Sign(Status status) =>
        status switch
        {
            Status.Met => "✔",
            Status.Missed => "✖",
            Status.AtRisk => "▲",
            Status.NotDue => "…",
            Status.NoPlan => "•",
            Status.NoFact => "○",
            _ => "?",
        };

    /// <summary>Of one indicator: «не выполнен».</summary>
    public static string Word(Status status) =>
        status switch
        {
            Status.Met => "выполнен",
            Status.Missed => "не выполнен",
            Status.AtRisk => "под риском",
            Status.NotDue => "срок не наступил",
            Status.NoPlan => "без плана",
            Status.NoFact => "нет данных",
            _ => "судить нельзя",
        };

    /// <summary>Of several, after their number: 3 «не выполнены».</summary>
    public static string Word(Status status, int count) =>
        status switch
        {
            Status.Met => RussianText.Plural(count, "выполнен", "выполнены", "выполнено"),
            Status.Missed => RussianText.Plural(count, "не выполнен", "не выполнены", "не выполнено"),
            _ => Word(status),
        };
}
