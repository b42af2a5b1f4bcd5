using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Recognition;

/// <summary>Why a whole file is held or rejected: what its sender, or the author of a layout, can do.</summary>
internal static class FileMessages
{
    public const string OurOwn =
        "Это файл из письма программы, в нём ничего не изменено: загружать нечего. Исправьте его и пришлите снова.";

    private const string Layout =
        "описание таблицы (YAML) в папке описаний, у которого files, words и header подходят к файлу; см. docs/layouts.ru.md";

    /// <param name="erasure">«стёрто 30.11.2026, admin: …».</param>
    public static string WasErased(string erasure) =>
        $"Этот файл не берётся: {erasure}. Уберите его из источника; исправленный будет принят.";

    /// <param name="newer">The number of the file that counts instead.</param>
    public static string OldContent(Submission known, long newer) =>
        $"Такое содержание уже было в файле № {known.Id} {RussianText.Quote(known.FileName, 80)}, после него пришёл файл № {newer}, он и действует. "
        + $"Чтобы вернуть прежние значения, отзовите более новый (retract {newer} --reason ПОЧЕМУ) или положите этот файл на его место под его именем.";

    public const string ReceivedEarlier = "received-earlier";

    /// <param name="later">The file that counts instead.</param>
    public static Problem OlderThanLoaded(Submission late, Submission later, TimeZoneInfo zone) =>
        new(
            ReceivedEarlier,
            $"Письмо с этим файлом получено {RussianText.Date(zone.DayOf(late.ReceivedAt))}, а прочитано позже письма от "
                + $"{RussianText.Date(zone.DayOf(later.ReceivedAt))} с файлом того же имени: действует более позднее.",
            "если верны сведения этого файла, он же новым письмом; если верны более поздние, делать ничего не нужно"
        );

    public static Problem TextsAreNotTried() =>
        new(
            "texts-not-tried",
            "Это книга текстов для отчётов: раскладка ей не нужна, и пробовать её нечем.",
            "загрузить её командой collect; что в ней не понято, покажет issues"
        );

    public static Problem NoLayout() =>
        new("layout-missing", "Нет описания таблицы для этого файла, и это не паспорт программы.", Layout);

    /// <summary>A letter goes with a table often enough, and has a table of its own for the stamp.</summary>
    public static Problem NoLayoutForWord() =>
        new(
            "layout-missing",
            "Это документ Word, и описания таблицы для него нет.",
            Layout + "; если таблица с этими данными уже прислана, делать ничего не нужно"
        );

    /// <summary>
    /// Where one table is expected under such a name, its sender is told what this one lacks; else only whoever describes
    /// tables can tell.
    /// </summary>
    public static Problem LayoutsDoNotFit(IReadOnlyList<(string Layout, Problem Why)> tried) =>
        tried is [var (_, why)]
            ? new(
                Processing.TableDiffers,
                $"Файл назван как ожидаемый, но таблица в нём другая. {why.Sentence}",
                why.Expected
            )
            : new(
                "layout-does-not-fit",
                "Описания таблиц подходят к имени файла, но не к его содержанию: "
                    + string.Join(" ", tried.Take(3).Select(static pair => $"{pair.Layout}: {pair.Why.Sentence}")),
                Layout
            );

    public static Problem LayoutsTie(IEnumerable<string> names) =>
        new(
            "layouts-tie",
            "Файлу одинаково хорошо подходят несколько описаний: " + string.Join(", ", names) + ".",
            "более точные files или words у одного из них"
        );

    public static Problem NameDoesNotFit(string fileName, IEnumerable<string> globs) =>
        new(
            "file-name-differs",
            $"Имя файла «{fileName}» не подходит под files: {string.Join(", ", globs.Select(static glob => $"«{glob}»"))}.",
            "имя файла или образец в files, которые подходят друг другу"
        );

    public static Problem LessSpecific(string chosen) =>
        new(
            "layout-less-specific",
            $"Подходит, но описание {chosen} требует больше.",
            "более точные files или words, если взять надо это описание"
        );

    public static Problem NoTable() =>
        new(
            "table-missing",
            "Таблицы с показателями, мероприятиями или рисками в книге не нашлось.",
            "видимый лист, где есть названия и хотя бы один столбец с числами"
        );

    public static Problem NeedsNoLayout() =>
        new(
            "layout-not-needed",
            "Это паспорт, форма или тексты программы: такую книгу узнают по её отметкам, описание ей не нужно.",
            "книга с чужой таблицей; что прочтётся в этой, покажет layout try"
        );

    /// <param name="sheet">See <see cref="Reading.Cells.SheetInfo.Title"/>.</param>
    /// <param name="first">The row of the header of the first table.</param>
    /// <param name="other">Of the other.</param>
    public static Problem TwoTables(string sheet, int first, int other) =>
        new(
            "tables-on-one-sheet",
            $"{RussianText.Begun(CellPlace.Sheet(sheet))}: здесь не одна таблица. Заголовок первой — в строке {RussianText.Number(first)}, "
                + $"другой — в строке {RussianText.Number(other)}. Описание читает лист как одну таблицу, и вторая прочиталась бы под чужими столбцами.",
            "каждая таблица на своём листе"
        );

    public static Problem LayoutBroken(string file) =>
        new("layout-broken", $"Описание {file} с ошибками и не используется.", "описание без ошибок: они перечислены");

    public static Problem NoSheet(string wanted) =>
        new("sheet-missing", $"В файле нет листа «{wanted}».", $"лист «{wanted}»");

    public static Problem NoWords(string words) =>
        new("words-missing", $"В первых строках листа нет слов «{words}».", $"ячейка со словами «{words}»");

    public static Problem NoHeader(IEnumerable<TextPattern> words) =>
        new(
            "header-missing",
            $"В первых {SheetHead.LookAhead} строках нет строки заголовков со словами: {Written(words)}.",
            "заголовки столбцов, как в описании таблицы"
        );

    /// <param name="missing">Those alone that the row nearest to the header does not have.</param>
    public static Problem HeadersMissing(IReadOnlyList<TextPattern> missing) =>
        new(
            "header-missing",
            (
                missing.Count == 1
                    ? "В заголовке таблицы не хватает столбца: "
                    : "В заголовке таблицы не хватает столбцов: "
            ) + $"{Written(missing)}.",
            "заголовки столбцов, как в выданной форме: переименованный столбец назовите по-прежнему, удалённый верните"
        );

    public static Problem Squeezed() =>
        new(
            "table-squeezed",
            "Вся таблица попала в один столбец: значения в строке разделены знаками, а не стоят каждое в своей ячейке.",
            "в Excel: выделите столбец, «Данные → Текст по столбцам → с разделителями», затем «Сохранить как → Книга Excel "
                + "(*.xlsx)»; в LibreOffice: «Данные → Текст по столбцам», затем сохраните как .ods или .xlsx"
        );

    public static Problem NoColumn(string words, IEnumerable<string> headers) =>
        new(
            "column-missing",
            $"Нет столбца «{words}»; в заголовке есть: {RussianText.Join([.. headers.Select(static header => RussianText.Quote(header))], 10)}.",
            $"столбец «{words}»"
        );

    public static Problem NoColumnsOf(string kind) =>
        new(
            "columns-missing",
            $"Ни один заголовок не читается как {kind}.",
            $"заголовки столбцов, которые читаются как {kind}"
        );

    public static Problem ColumnAmbiguous(string words, IEnumerable<string> headers) =>
        new(
            "column-ambiguous",
            $"Словам «{words}» отвечают несколько столбцов: {RussianText.Join([.. headers.Select(static header => RussianText.Quote(header))], 5)}.",
            "слова, которые есть только в одном заголовке"
        );

    public static Problem NoProgramme(string code) =>
        new(
            "programme-missing",
            $"Программа «{code}» ещё не описана: её паспорт не загружен.",
            "паспорт программы; после его загрузки файл будет принят сам"
        );

    public static Problem NotThere(string what, FilePlace place) =>
        place is FilePlace.Mark mark
            ? FormMessages.MarkSpoilt(mark.Text, mark.Row)
            : new($"{what}-missing", $"{NotFound(what)}: {Place(place)}.", Expected(what, place));

    public static Problem NotUnderstood(string what, FilePlace place, Problem why) =>
        place is FilePlace.Mark mark
            ? FormMessages.MarkSpoilt(mark.Text, mark.Row)
            : new($"{what}-unreadable", $"{why.Sentence.TrimEnd('.')} ({Place(place)}).", why.Expected);

    public static Problem NothingLoaded(int issues, Problem? first) =>
        issues == 0
            ? new("nothing-found", "В таблице нет ни одного значения.", "хотя бы одно заполненное значение")
            : new(
                "nothing-loaded",
                $"Ни одно значение не загружено, замечаний: {issues}. Первое: {first!.Sentence}",
                first.Expected
            );

    public static Problem TooSlow(TimeSpan most) =>
        new("file-too-slow", $"Файл читается дольше {most.TotalSeconds:0} с.", "книга без лишних строк и вычислений");

    public static Problem TooLarge(long most) =>
        new(
            "file-too-large",
            $"Файл больше {most / 1024 / 1024} МБ и не принят.",
            $"файл не больше {most / 1024 / 1024} МБ"
        );

    private static string Place(FilePlace place) =>
        place switch
        {
            FilePlace.Cell(var row, var column) => $"в ячейке {SourceCell.ColumnName(column)}{row}",
            FilePlace.Label(var words) => $"рядом с надписью «{words.Written}»",
            FilePlace.FileName => "в имени файла",
            FilePlace.SheetName => "в имени листа",
            _ => "в описании таблицы",
        };

    private static string NotFound(string what) =>
        what switch
        {
            "period" => "Не найден период",
            "breakdown" => "Не найден разрез",
            _ => "Не найдена организация",
        };

    private static string Expected(string what, FilePlace place) =>
        Place(place)
        + what switch
        {
            "period" => " должен стоять период, например 2025-Q4 или «IV квартал 2025 г.»",
            "breakdown" => " должен стоять предмет, класс или другая часть, например «Математика»",
            _ => " должна стоять организация, например «СОШ № 5»",
        };

    private static string Written(IEnumerable<TextPattern> words) =>
        string.Join(", ", words.Select(static word => $"«{word.Written}»"));
}
