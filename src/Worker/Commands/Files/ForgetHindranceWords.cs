using QualityMonitor.Indicators;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Why a file may not be erased, and what to do first.</summary>
internal static class ForgetHindranceWords
{
    public static Problem? Of(ForgetHindrance hindrance, long file) =>
        hindrance switch
        {
            ForgetHindrance.None => null,
            ForgetHindrance.Counts => new(
                "forget-counts",
                $"Файл № {file} загружен: к его ячейкам ведут цифры отчётов.",
                $"сначала retract {file} --reason …: его значения больше не учитываются; или пришлите исправленный файл и отзовите этот"
            ),
            ForgetHindrance.Waits => new(
                "forget-waits",
                $"Файл № {file} ещё ждёт решения.",
                $"сначала retract {file} --reason …: он отклоняется и больше не ждёт"
            ),
            _ => new(
                "forget-passport",
                $"Файл № {file} — паспорт программы: по нему судят о прошлом.",
                "сотрите адреса из него: forget АДРЕС"
            ),
        };
}
