using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>The states of the store in words that an admin reads.</summary>
internal static class StateWords
{
    public static string Of(RunOutcome? outcome) =>
        outcome switch
        {
            null => "идёт",
            RunOutcome.Succeeded => "сделано",
            RunOutcome.Failed => "ошибка",
            RunOutcome.Cancelled => "остановлено",
            _ => "прервано",
        };

    public static string Of(Processing? attempt) =>
        attempt?.ReasonCode == Processing.Dismissed
            ? "отклонён"
            : attempt?.Outcome switch
            {
                null => "ждёт",
                ProcessingOutcome.Loaded => "принят",
                ProcessingOutcome.LoadedWithIssues => "принят с замечаниями",
                ProcessingOutcome.Rejected => "не принят",
                ProcessingOutcome.Held => "отложен",
                _ => "отозван",
            };
}
