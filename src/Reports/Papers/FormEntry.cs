using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Papers;

/// <summary>What may be written into an input cell, and the hint shown beside it.</summary>
internal static class FormEntry
{
    private const string Most = "1000000000000";

    private const int LongestUnit = 60;

    /// <summary>One place says whether «-» is an answer.</summary>
    private static string NoData(FormLine line) =>
        line.IsRequired ? "Показатель обязателен: «-» не примется." : "Нет данных — поставьте «-».";

    public static EntryRule Numerator(string cell, FormLine line) =>
        Number(
            cell,
            line,
            "Сколько из них",
            "Число от 0, не больше знаменателя. Например: 42. Процент программа посчитает сама.",
            isPart: true
        );

    public static EntryRule Denominator(string cell, FormLine line) =>
        Number(cell, line, "Сколько всего", "Число, из которого считается доля. Например: 50.", isPart: true);

    public static EntryRule Value(string cell, FormLine line) =>
        line.Indicator.Unit.Kind switch
        {
            UnitKind.YesNo => new EntryRule(
                cell,
                EntryKind.List,
                Title(line, "да или нет"),
                $"Выберите из списка: Да или Нет. {NoData(line)}"
            )
            {
                First = EntryRule.Words([FormVocabulary.Yes, FormVocabulary.No, FormVocabulary.None]),
            },
            UnitKind.Percent => Number(
                cell,
                line,
                "процент",
                line.Indicator.MayBeNegative
                    ? "Число до 100, меньше нуля — с минусом, знак % не нужен. Например: -0,5."
                    : "Число от 0 до 100, знак % не нужен. Например: 82,6.",
                "100"
            ),
            UnitKind.Pair => new EntryRule(
                cell,
                EntryKind.Any,
                Title(line, "два числа"),
                $"Два числа через черту{Unit(line)}. Например: 5/12,5. {NoData(line)}"
            ),
            UnitKind.Count => Number(
                cell,
                line,
                "количество",
                line.Indicator.MayBeNegative
                    ? $"Число{Unit(line)}, меньше нуля — с минусом. Например: -12."
                    : $"Число от 0{Unit(line)}. Например: 12. Если ничего не было, напишите 0."
            ),
            _ => Number(cell, line, "число", $"Число{Unit(line)}. Например: 15,5."),
        };

    public static EntryRule Why(string cell, FormLine line, Period before) =>
        new(
            cell,
            EntryKind.Any,
            Title(line, "почему"),
            $"За {before.Title} "
                + (
                    line.Missed?.IsDoubtful == true
                        ? "судить о плане нельзя. Если и сейчас так"
                        : "план не выполнен. Если не выполнен и сейчас"
                )
                + " — напишите почему, одним-двумя предложениями. Детей по именам не называйте."
        );

    public static EntryRule Action(string cell, FormLine line) =>
        new(cell, EntryKind.Any, Title(line, "что делается"), "Что школа уже делает и к какому сроку.");

    /// <summary>The same in a few words, for the column that everybody sees.</summary>
    public static string Asked(FormLine line) =>
        line.IsShare
            ? "два числа: сколько из них и сколько всего"
            : line.Indicator.Unit.Kind switch
            {
                UnitKind.YesNo => "Да или Нет",
                UnitKind.Percent => line.Indicator.MayBeNegative ? "процент, до 100" : "процент, от 0 до 100",
                UnitKind.Pair => $"два числа через черту: {line.Indicator.Unit.Text}",
                _ => line.Indicator.Accumulation == Accumulation.Cumulative
                    ? "одно число, с начала года"
                    : "одно число",
            };

    private static EntryRule Number(
        string cell,
        FormLine line,
        string what,
        string hint,
        string most = Most,
        bool isPart = false
    ) =>
        new(cell, EntryKind.NumberOrDash, Title(line, what), $"{hint} {NoData(line)}")
        {
            First = EntryRule.NumberOrDash(cell, line.Indicator.MayBeNegative && !isPart ? $"-{Most}" : "0", most),
        };

    /// <summary>
    /// A passport's unit may be a whole sentence, and Excel bounds a hint; the column «Единица» says it in full.
    /// </summary>
    private static string Unit(FormLine line) =>
        line.Indicator.Unit.Text.Length > 0 ? ", " + Words.Short(line.Indicator.Unit.Text, LongestUnit) : "";

    private static string Title(FormLine line, string what)
    {
        var title = $"{line.Indicator.Code}: {what}";
        return title.Length <= EntryRule.LongestTitle ? title : title[..EntryRule.LongestTitle];
    }
}
