using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Why an indicator behind its plan is not missed yet.</summary>
internal static class ChanceText
{
    public static string Of(Chance chance, string periodTitle) =>
        chance.Kind switch
        {
            ChanceKind.YearRuns => $"считается нарастающим итогом, исправить можно до {RussianText.Date(chance.Until)}",
            ChanceKind.OwnPeriodRuns =>
                $"период показателя ({periodTitle}) длиннее отчётного, исправить можно до {RussianText.Date(chance.Until)}",
            _ => $"период ещё идёт, до {RussianText.Date(chance.Until)}",
        };
}
