using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Recognition;

/// <summary>What is said of the sheets of a file that are not loaded, or that nobody sees.</summary>
internal static class SheetMessages
{
    private const int MostNamed = 5;

    private const string Again = "если эти сведения нужны, пришлите их отдельным файлом";

    public static Problem LeftOut(SheetInfo sheet) =>
        new(
            UnreadSheets.LeftOut,
            $"Есть ещё одна таблица, похожая на сведения, но она не загружалась: {Place(sheet)}.",
            Again + "; если таблиц всегда несколько, скажите об этом координатору программы"
        );

    public static Problem Hidden(string sheet) =>
        new(
            UnreadSheets.Hidden,
            $"Лист {Quote(sheet)} скрыт, а на нём есть таблица, похожая на сведения: он не загружался.",
            Again + "; если не нужен, лист лучше удалить"
        );

    public static Problem HiddenLoaded(string sheet) =>
        new(
            "sheet-hidden-loaded",
            $"Лист {Quote(sheet)} скрыт, но он загружен: других таких сведений в файле нет.",
            "если сведения на нём верны — ничего; если нет, исправьте их и пришлите файл снова"
        );

    public static Problem OnlyHidden(string sheet) =>
        new(
            UnreadSheets.Hidden,
            $"Сведения есть только на скрытом листе {Quote(sheet)}, на видимых листах их нет.",
            "этот лист на виду: правой кнопкой по ярлыкам листов — «Показать»; затем пришлите файл снова"
        );

    public static Problem NotRead(IReadOnlyList<SheetInfo> sheets) =>
        new(
            UnreadSheets.NotRead,
            "Не прочитано: "
                + RussianText.Join([.. sheets.Select(Place)], MostNamed)
                + ". Таких таблиц программа в этом файле не ждёт.",
            "если там нет сведений для мониторинга — ничего; если есть, пришлите их по выданной форме"
        );

    /// <summary>«лист «Кружки» (скрыт)», «таблица 2 «Кружки»».</summary>
    private static string Place(SheetInfo sheet) =>
        CellPlace.IsOfWord(sheet.Title)
            ? CellPlace.Sheet(sheet.Title)
            : $"лист {Quote(sheet.Name)}{(sheet.IsHidden ? " (скрыт)" : "")}";

    private static string Quote(string sheet) => RussianText.Quote(sheet, 60);
}
