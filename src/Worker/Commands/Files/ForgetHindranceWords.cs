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
                $"сначала retract {file} --reason ПОЧЕМУ: его значения больше не учитываются; "
                    + "нужны они — пришлите исправленный файл и отзовите этот"
            ),
            ForgetHindrance.Waits => new(
                "forget-waits",
                $"Файл № {file} ещё ждёт решения.",
                $"сначала retract {file} --reason ПОЧЕМУ: он отклоняется и больше не ждёт"
            ),
            ForgetHindrance.IsAnswered => new(
                "forget-answered",
                $"Ответ о файле № {file} ещё не ушёл, или неизвестно, ушёл ли он.",
                "outbox: отправьте его или отметьте, что с ним стало"
            ),
            _ => new(
                "forget-passport",
                $"Файл № {file} — паспорт программы: по нему судят о прошлом.",
                "сотрите адреса из него: forget АДРЕС"
            ),
        };
}
