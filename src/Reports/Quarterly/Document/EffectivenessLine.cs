using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>How effective a programme is, as acts print it: the formula with its numbers, the result, what it rests on.</summary>
internal static class EffectivenessLine
{
    /// <returns>Null where the passport names no method.</returns>
    public static Line? Of(EffectivenessSection? effectiveness) =>
        effectiveness is null ? null : Line.Of(Formula(effectiveness), $" {effectiveness.Sentence()}");

    /// <summary>Where the sentence stands above.</summary>
    public static Phrase Formula(EffectivenessSection effectiveness) =>
        Phrase.Bold($"Эффективность программы: {EffectivenessText.Formula(effectiveness.Steps)}.");
}
