using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheet «Показатели», in the order in which they are printed.</summary>
internal static class IndicatorColumns
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        new(
            PassportVocabulary.Indicators.Code,
            9,
            PassportLooks.Text,
            "Номер показателя, как в документе. Например: 1.4",
            "1.4"
        ),
        new(
            PassportVocabulary.Indicators.Name,
            58,
            PassportLooks.Words,
            "Точное название из документа программы.",
            "Доля педагогов, прошедших повышение квалификации"
        ),
        new(
            PassportVocabulary.Indicators.Unit,
            14,
            PassportLooks.Text,
            "В чём измеряется. Выберите из списка или впишите своё. Например: %, чел., да/нет, тыс. рублей",
            "%"
        )
        {
            Kind = EntryKind.SuggestedList,
            First = EntryRule.Words(["%", "чел.", "ед.", "шт.", "балл", "человеко-час", "да/нет", "чел./%"]),
        },
        Choices.Choice(
            PassportVocabulary.Indicators.Direction,
            14,
            "Какое значение лучше: больше или меньше. «Не оценивается» — показатель только для сведения.",
            "больше",
            PassportVocabulary.Directions.Keys
        ),
        Choices.Choice(
            PassportVocabulary.Indicators.Cadence,
            16,
            "Как часто показатель собирается и оценивается.",
            "квартал",
            PassportVocabulary.Cadences.Keys
        ),
        Choices.Choice(
            PassportVocabulary.Indicators.Level,
            16,
            "Кто даёт цифру: каждая школа или муниципалитет.",
            "школа",
            PassportVocabulary.Levels.Keys
        ),
        Choices.Choice(
            PassportVocabulary.Indicators.RollUp,
            18,
            "Как из цифр школ получается цифра муниципалитета. «Доля» — сумма числителей на сумму знаменателей. «Вводится» — цифру даёт сам муниципалитет. Остальное — в справке.",
            "доля",
            PassportVocabulary.RollUps.Keys
        ),
        Choices.Choice(
            PassportVocabulary.Indicators.Accumulation,
            20,
            "«На дату» — состояние на конец периода. «Нарастающим итогом» — всего с начала года.",
            "на дату",
            PassportVocabulary.Accumulations.Keys
        ),
        new(
            PassportVocabulary.Indicators.Baseline,
            18,
            PassportLooks.Text,
            "Период, с которым сравнивается прирост или снижение. Например: 2024 или IV квартал 2024",
            "IV квартал 2024"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Decimals,
            13,
            PassportLooks.Number,
            "Целое число от 0 до 6. Например: 1 — тогда в отчёте будет 82,6",
            "1"
        )
        {
            Kind = EntryKind.WholeNumber,
            First = "0",
            Last = "6",
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.TaskTolerance,
            18,
            PassportLooks.Number,
            "Только для показателей муниципального задания: на сколько процентов можно недовыполнить. Например: 5",
            ""
        )
        {
            Kind = EntryKind.Number,
            First = "0",
            Last = "100",
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Formula,
            34,
            PassportLooks.Text,
            "Только если показатель сводится как «формула». Коды показателей — в квадратных скобках. Например: [1.1] / [1.2] или ([2.1] + [2.2]) * 100 / [2.3]",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Weight,
            9,
            PassportLooks.Text,
            "Только для «взвешенного среднего»: код показателя, который даёт веса, например числа обучающихся.",
            ""
        )
        {
            Kind = EntryKind.List,
            First = Choices.IndicatorCodes,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.MayBeNegative,
            14,
            PassportLooks.Words,
            "«Да» — если значение бывает меньше нуля: прирост, сальдо, отклонение. Иначе о минусе программа спросит.",
            ""
        )
        {
            Kind = EntryKind.List,
            First = EntryRule.Words(PassportVocabulary.Answers.Keys),
            IsOptional = true,
        },
        Choices.Day(
            PassportVocabulary.Indicators.ValidFrom,
            "С какого дня действует строка; пусто — с самого начала. Поменялось определение, единица, периодичность — новая строка с тем же кодом и датой, старую закройте в «Действует по»."
        ),
        Choices.Day(
            PassportVocabulary.Indicators.ValidUntil,
            "Последний день, если показатель больше не собирают или его сменила строка с тем же кодом. Строку не удаляйте: прошлые периоды судят по ней. Пусто — действует и сейчас."
        ),
        new(
            PassportVocabulary.Indicators.Continues,
            12,
            PassportLooks.Text,
            "Если программа продолжает другую: код этого показателя там. Нужен, когда код или название изменились; такой же показатель с тем же кодом узнаётся сам.",
            ""
        )
        {
            IsOptional = true,
        },
    ];
}
