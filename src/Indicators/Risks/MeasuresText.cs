namespace QualityMonitor.Indicators.Risks;

/// <summary>What is done against a risk, in Russian.</summary>
public static class MeasuresText
{
    /// <summary>«3 из 4 мер выполнено в полном объёме и в срок».</summary>
    public static string Of(int done, int of, int overdue) =>
        of == 0
            ? "Антирисковые меры не запланированы."
            : $"{RussianText.Number(done)} из {RussianText.Count(of, "меры", "мер", "мер")} выполнено в полном объёме и в срок"
                + (overdue > 0 ? $", {RussianText.Number(overdue)} просрочено." : ".");
}
