using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Making;

/// <summary>An invented page of a head with one of everything.</summary>
internal static class HeadSample
{
    public static HeadPage Page() =>
        new(
            "Светлореченск",
            "IV квартал 2025",
            "31.01.2026",
            "Качество образования",
            2,
            new PageChanges(["1.1 Доля: было 99 %, стало 100 %"], "и ещё 1 изменение", "Всё — в приложении."),
            "Коротко",
            "11 из 16",
            "показателей выполнено.",
            "выполнено 11 из 16",
            [new Segment("good", "✔", 60, "11 выполнены")],
            "Из 11 под вопросом один.",
            ["4.2 (школы в сети): вместо числа повторён план."],
            "Решений от вас сейчас не ждут.",
            [
                new HeadStatement(
                    "bad",
                    "✖",
                    "не выполнен",
                    "Успеваемость ниже плана: 99,28 % при плане 99,5 %.",
                    "До плана не хватило 11 обучающихся.",
                    "Почему: пояснения нет.",
                    1,
                    new HeadChart("run-1", 200, 120, "I кв. 2025 — 99,4; II кв. 2025 — 99,3.")
                ),
            ],
            "Не выполнены ещё 2: 2.3 и 2.4.",
            new HeadZones("Красная зона: 1 школа из 12", [new HeadLine("Вошла", "bad", "✖", "СОШ № 5", ": К1.")]),
            [new HeadLine("Дорожная карта", "warn", "▲", "", "Сделано 6 мероприятий из 10.")],
            "«Приложение.xlsx» — все показатели",
            [new HeadSource(1, "1.1: сведения 11 школ, лист «1», C6.")]
        );
}
