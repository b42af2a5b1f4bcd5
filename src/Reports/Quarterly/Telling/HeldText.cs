using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>A figure held against its plan, within a sentence.</summary>
internal static class HeldText
{
    /// <summary>A figure of another period than the letter's says which.</summary>
    public static string When(IndicatorRow row) => row.IsOwnPeriod ? $"за {row.PeriodTitle} " : "";

    /// <summary>«97,3 % при плане 98 %»; an answer stands in quotes.</summary>
    public static string Held(IndicatorRow row) =>
        row is { Plan.Plan: PlanValue.Done, Fact.Fact: Fact.YesNo }
            ? $"ответ «{Lower(row.Fact.Text)}» при плане «{Lower(row.Plan.Text)}»"
            : $"{row.Fact?.Text ?? "нет данных"} при плане {Planned(row)}";

    /// <summary>The plan inside a sentence; a plan in words stands in quotes.</summary>
    public static string Planned(IndicatorRow row)
    {
        var text = Lower(row.Plan?.Text);
        return
            text.StartsWith("прирост", StringComparison.Ordinal)
            || text.StartsWith("снижение", StringComparison.Ordinal)
            || text.StartsWith("положительная", StringComparison.Ordinal)
            || text.StartsWith("ежегодно", StringComparison.Ordinal)
            ? "«" + text + "»"
            : text;
    }

    /// <summary>«Не менее 3» inside a sentence begins small.</summary>
    public static string Lower(string? text) =>
        text is { Length: > 1 } && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text ?? "—";
}
