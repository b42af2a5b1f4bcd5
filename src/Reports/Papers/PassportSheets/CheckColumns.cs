using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheet «Проверки», in the order in which they are printed.</summary>
internal static class CheckColumns
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        Choices.Choice(
            PassportVocabulary.Checks.Kind,
            22,
            "Что проверяется. Каждое слово объяснено на листе «Справка».",
            "соотношение",
            PassportVocabulary.CheckKinds.Keys
        ),
        new(
            PassportVocabulary.Checks.Indicators,
            22,
            PassportLooks.Text,
            "Коды показателей через точку с запятой. Пусто — все показатели; у соотношения коды стоят в самой формуле. Например: 1.1; 1.2",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Least,
            12,
            PassportLooks.Text,
            "Для границ: наименьшее допустимое значение. Например: 0",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Most,
            12,
            PassportLooks.Text,
            "Для границ — наибольшее допустимое значение, например 100. Для скачка — наибольшее изменение: 50 % от прежнего или 10 п.п.",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Relation,
            44,
            PassportLooks.Text,
            "Две формулы и знак =, <= или >= между ними, коды в скобках. Например: [2.1] + [2.2] = [2.3] или [1.1].знаменатель <= [1.2].знаменатель",
            "[2.1] + [2.2] = [2.3]"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Tolerance,
            11,
            PassportLooks.Text,
            "Какая разница ещё не считается: у соотношения — между сторонами, у скачка — с прежним значением. Например: 0,1",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Strictness,
            18,
            PassportLooks.Words,
            "Ошибка — значение не загружается; предупреждение — загружается и показывается вам. Пусто: скачок, расхождение, период — предупреждение, остальное — ошибка.",
            "ошибка"
        )
        {
            Kind = EntryKind.List,
            First = EntryRule.Words(PassportVocabulary.Strictnesses.Keys),
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Note,
            50,
            PassportLooks.Words,
            "Что сказать школе, если правило нарушено. Например: первоклассников не считайте",
            "первоклассников не считайте"
        )
        {
            IsOptional = true,
        },
    ];
}
