using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>Risks and measures: whose duty each is, and thanks for what was done in time.</summary>
internal static class MeasureWords
{
    public static string Risk(SheetRisk risk) =>
        (risk.Factor.Length > 0 ? risk.Factor : "Риск, названный для школы")
        + (risk.Level is { } level ? $" ({RiskLevels.Print(level)})" : "");

    public static string Sign(SheetMeasure one) => one.Status is { } status ? Signs.Of(status) : "○";

    public static string Tone(SheetMeasure one) => one.Status is { } status ? Signs.Name(status) : "quiet";

    public static string Text(SheetMeasure one) =>
        $"{Name(one)}: {Standing(one)}" + (one.IsOwn || one.Status is ActivityStatus.OnTime ? "" : $" {Duty(one)}");

    public static string Name(SheetMeasure one) =>
        one.Text.Length > 0
            ? Words.Short(one.Text, 120)
            : $"мероприятие {RussianText.Number(one.Position)} дорожной карты";

    private static string Standing(SheetMeasure one) =>
        (one.Status, one.Due, one.DoneOn) switch
        {
            (ActivityStatus.OnTime, _, { } day) => $"сделано в срок, {RussianText.Date(day)}. Спасибо!",
            (ActivityStatus.OnTime, _, _) => "сделано в срок. Спасибо!",
            (ActivityStatus.Done, _, _) => "сделано. Спасибо!",
            (ActivityStatus.Late, { } due, { } day) =>
                $"сделано {RussianText.Date(day)} при сроке {RussianText.Date(due)}.",
            (ActivityStatus.Partly, _, _) => "сделано частично.",
            (ActivityStatus.Overdue, { } due, _) =>
                $"срок был {RussianText.Date(due)}, {ActivityText.Said(one.IsDenied)}.",
            (_, { } due, _) => $"срок — {RussianText.Date(due)}.",
            _ => one.PeriodText.Length > 0 ? $"срок — {one.PeriodText}." : "срок не указан.",
        };

    private static string Duty(SheetMeasure one) =>
        one.Responsible.Length > 0
            ? $"Это не задача школы: отвечает {Words.Short(one.Responsible, 60)}."
            : "Это не задача школы.";
}
