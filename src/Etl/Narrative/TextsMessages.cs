using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Etl.Narrative;

/// <summary>What is told of a workbook of texts.</summary>
internal static class TextsMessages
{
    public static Problem NoCode() =>
        new(
            "texts-no-programme",
            $"В файле текстов не указано, к какой программе они: на первом листе нет «{NarrativeVocabulary.Programme}».",
            $"код программы справа от надписи «{NarrativeVocabulary.Programme}» на первом листе, как в присланной книге; "
                + "книга целиком, .xlsx или .ods: в .csv остаётся один лист"
        );

    public static Problem NoSheet() =>
        new(
            "texts-no-sheet",
            "В файле текстов нет ни одного листа с текстами.",
            $"лист «{NarrativeVocabulary.ExplanationsSheet}», "
                + $"«{NarrativeVocabulary.ProposalsSheet}» или «{NarrativeVocabulary.PassagesSheet}»"
        );

    public static Problem IndicatorUnknown(string code) =>
        new(
            "texts-indicator-unknown",
            $"Показателя с кодом {RussianText.Quote(code)} в программе нет; строка не загружена.",
            "код показателя, как в паспорте программы, например 1.2"
        );

    public static Problem IndicatorIsNumber(IReadOnlyList<string> codes) =>
        new(
            "texts-indicator-is-number",
            $"Код показателя набран числом, и непонятно, о каком он: {RussianText.Join(codes)}; строка не загружена.",
            "код текстом: поставьте перед ним апостроф, например '1.10"
        );

    public static Problem NotOfSpeaker(string name) =>
        new(
            "texts-not-of-speaker",
            $"Предложения и тексты в отчёты пишутся от всей программы или от муниципалитета, а здесь — {name}; "
                + "строка не загружена.",
            $"пустой столбец «{NarrativeVocabulary.Organisation}»; школа пишет о себе на листе "
                + $"«{NarrativeVocabulary.ExplanationsSheet}»"
        );

    public static Problem NoReportOfPeriod(string period) =>
        new(
            "texts-no-report-of-period",
            $"Отчёта за {period}, в который вошёл бы этот текст, по расписанию нет: он нигде не напечатается.",
            "период отчёта: квартал, например 2025-Q4, для годовых отчётов — год, например 2025"
        );

    public static Problem TooManyProposals(int most) =>
        new(
            "texts-too-many-proposals",
            $"Предложений за период больше {RussianText.Number(most)}: это и следующие не загружены.",
            "не больше трёх решений, которых ждут от руководителя; лишние строки очистите"
        );

    public static Problem SheetNotFound(string name, string near) =>
        new(
            "texts-sheet-misspelt",
            $"Лист {RussianText.Quote(name)} не прочитан: похоже, это {RussianText.Quote(near)}.",
            $"лист с именем {RussianText.Quote(near)} и заголовками, как в присланной книге"
        );

    public static Problem KindUnknown(string written) =>
        new(
            "texts-kind-unknown",
            $"Отчёта вида {RussianText.Quote(written)}, в который входит текст, нет; строка не загружена.",
            "одно из: "
                + string.Join(", ", NarrativeVocabulary.KindsWithProse.Select(static kind => ReportKindWords.All[kind]))
                + "; пусто — для всех отчётов"
        );

    public static Problem PeriodMissing() =>
        new(
            "texts-period-missing",
            "Не указан период; строка не загружена.",
            "период отчёта, например 2025-Q4 или IV квартал 2025"
        );

    public static Problem ReferenceUnknown(string written, string code) =>
        new(
            "texts-reference-unknown",
            $"Ссылка {RussianText.Quote(written)} никуда не ведёт: {RussianText.Quote(code)} — "
                + "не показатель программы и не сводная цифра. В отчёте её не будет.",
            "код показателя, как в паспорте, например [1.2] или [1.2 план], либо одно из: "
                + string.Join(", ", ReferenceNames.All.Select(static name => $"[{name}]"))
        );

    public static Problem TooLong(int most) =>
        new(
            "texts-too-long",
            $"Текст длиннее {RussianText.Number(most)} знаков; строка не загружена.",
            "короткий текст, одна мысль в строке"
        );
}
