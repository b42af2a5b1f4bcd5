using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What «скрыто» means, said in every paper that has it.</summary>
internal static class HiddenText
{
    public const string Lead = "Часть значений скрыта";

    /// <summary>In the place of words that were given: nobody is to believe that there are none.</summary>
    public const string Explanation = "пояснение получено, здесь не приводится: малая группа.";

    /// <summary>In the place of prose that states such a value.</summary>
    public const string Prose = "Текст получен, здесь не приводится: в нём назван показатель малой группы.";

    /// <returns>Null where nothing is kept back.</returns>
    public static string? Of(QuarterlyReport report) =>
        report.SmallestGroup is { } smallest
            ? $"не показаны доли по группам меньше {RussianText.Number(smallest)} человек и те значения, "
                + "по которым их можно вычислить; на выводы это не влияет"
            : null;
}
