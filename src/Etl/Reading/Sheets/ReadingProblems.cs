using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>
/// Every sentence this room says to the author of a file, who is a school secretary with Excel and no patience; those of
/// files that are too large are <see cref="LimitProblems"/>.
/// </summary>
internal static class ReadingProblems
{
    private const string SaveAsXlsx = "книга Excel (.xlsx) или LibreOffice (.ods): «Файл → Сохранить как»";

    private const string UnlessSent = "; если таблица с этими данными уже прислана, делать ничего не нужно";

    private const string JsonRecords = "список записей вида [{\"школа\": \"СОШ № 5\", \"значение\": 82.6}, …]";

    public static Problem Damaged() =>
        new(
            "file-damaged",
            "Файл повреждён, и прочитать его полностью нельзя.",
            "файл, который открывается в Excel или LibreOffice без предупреждений; откройте его, "
                + "выберите «Сохранить как» (.xlsx или .ods) и пришлите снова"
        );

    public static Problem DuplicatePart(string part) =>
        new(
            "file-ambiguous",
            $"Внутри файла две части с одним именем «{part}», и неизвестно, какая из них верна.",
            SaveAsXlsx
        );

    public static Problem Empty() =>
        new("file-empty", "Файл пуст: в нём 0 байт.", "файл с данными; проверьте, что он сохранён и передан полностью");

    public static Problem LockFile(string name) =>
        new(
            "file-lock",
            $"«{name}» — служебный файл, который Excel создаёт, пока книга открыта; данных в нём нет.",
            $"сама книга: «{name.Replace("~$", string.Empty, StringComparison.Ordinal)}»"
        );

    public static Problem Password() =>
        new(
            "file-password",
            "Файл защищён паролем.",
            "файл без пароля: в Excel «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», очистите пароль и сохраните"
        );

    public static Problem OpenDocumentPassword() =>
        new(
            "file-password",
            "Файл защищён паролем.",
            "файл без пароля: в LibreOffice «Файл → Сохранить как», снимите флажок «Сохранить с паролем»"
        );

    public static Problem OpenDocument() =>
        new(
            "file-ods",
            "Файл сохранён в формате OpenDocument, но таблицы в нём нет или он старого вида.",
            "в LibreOffice: «Файл → Сохранить как → Электронная таблица ODF (.ods)» или Excel 2007–365 (.xlsx)"
        );

    public static Problem Html(string name) =>
        new(
            "file-html",
            $"«{name}» — веб-страница (HTML) без таблицы внутри, а не книга Excel, хотя Excel её и открывает.",
            "откройте файл в Excel и выберите «Сохранить как → Книга Excel (*.xlsx)»"
        );

    public static Problem WebArchive(string name) =>
        new(
            "file-html",
            $"«{name}» — веб-страница в одном файле (MHT), а не книга Excel, хотя Excel её и открывает.",
            "откройте файл в Excel и выберите «Сохранить как → Книга Excel (*.xlsx)»"
        );

    public static Problem Xml(string name) =>
        new(
            "file-xml",
            $"«{name}» — файл XML, а не книга Excel.",
            "откройте файл в Excel и выберите «Сохранить как → Книга Excel (*.xlsx)»"
        );

    /// <summary>
    /// A scan or an order goes with a table often enough: who sent both must not think that the table failed.
    /// </summary>
    public static Problem Other(string kind) =>
        new("file-not-a-workbook", $"Это {kind}, а не книга Excel.", SaveAsXlsx + " или текст .csv" + UnlessSent);

    /// <summary>What a program for texts saved: from there it becomes no workbook, but a document that is read.</summary>
    public static Problem Document(string kind) =>
        new(
            "file-not-a-workbook",
            $"Это {kind}, а не книга Excel.",
            "документ с таблицей в формате Word (.docx): «Файл → Сохранить как»; или книга .xlsx, .ods" + UnlessSent
        );

    /// <summary>In place of a cell's value.</summary>
    public const string NestedTable = "в ячейке стоит ещё одна таблица";

    public static Problem WordWithoutTables() =>
        new(
            "file-not-a-workbook",
            "В документе Word нет ни одной таблицы.",
            "документ с таблицей или книга .xlsx, .ods" + UnlessSent
        );

    public static Problem Archive(string kind) =>
        new(
            "file-archive",
            $"Архив {kind} не открывается.",
            "сами файлы Excel, без архива, или обычный архив ZIP без пароля"
        );

    /// <summary>Of a file whose name does not say so; archives that are named so are opened.</summary>
    public static Problem ZipArchive() =>
        new(
            "file-archive",
            "Это архив ZIP, а не книга Excel.",
            "сами файлы Excel, без архива, или архив с именем на .zip"
        );

    public static Problem Message(string kind) =>
        new(
            "file-message",
            $"Это письмо, сохранённое файлом ({kind}): вложения из него не достаются.",
            "само письмо, пересланное как обычно, или файлы из него вложениями"
        );

    public static Problem SignatureAlone() =>
        new(
            "file-signature",
            "Это электронная подпись без самого файла.",
            "сам подписанный файл; если он уже прислан, делать ничего не нужно"
        );

    public static Problem Encrypted() =>
        new(
            "file-encrypted",
            "Файл или письмо зашифровано для владельца ключа: программе не открыть.",
            "тот же файл без шифрования; подписать его можно"
        );

    public static Problem NotText() =>
        new(
            "file-unknown",
            "Содержимое файла не похоже ни на книгу Excel, ни на текст .csv.",
            SaveAsXlsx + " или текст .csv"
        );

    public static Problem BrokenEncoding() =>
        new(
            "text-encoding",
            "Текст файла повреждён: он записан в UTF-8, но часть символов прочитать нельзя.",
            "файл .csv, сохранённый целиком в кодировке UTF-8, или книга .xlsx"
        );

    public static Problem BrokenQuotes(int row) =>
        new(
            "csv-quotes",
            $"В строке {row} файла .csv неверно расставлены кавычки.",
            "кавычки внутри ячейки удваиваются: \"МБОУ \"\"СОШ № 5\"\"\"; или пришлите книгу .xlsx"
        );

    public static Problem TooLongCell(int row, int column, int limit) =>
        new(
            "limit-string-length",
            $"В строке {row}, столбце {column} файла .csv слишком длинный текст; "
                + $"допускается не больше: {RussianText.Number(limit)} знаков.",
            $"текст ячейки не длиннее {RussianText.Number(limit)} знаков; "
                + "проверьте, что кавычка перед ним закрыта, или пришлите книгу .xlsx"
        );

    public static Problem TooLongLine(int row, int limit) =>
        new(
            "limit-line-length",
            $"Строка {row} файла .csv слишком длинная; допускается не больше: {RussianText.Number(limit)} знаков.",
            "каждая строка таблицы с новой строки файла; проверьте, что файл сохранён с переводами строк, "
                + "или пришлите книгу .xlsx"
        );

    public static Problem JsonNoArray() => new("json-no-array", "В файле JSON не список записей.", JsonRecords);

    public static Problem JsonNoObject(int record) =>
        new("json-no-object", $"Запись {record} в файле JSON — не объект.", JsonRecords);

    public static Problem JsonNested(int record, string key) =>
        new(
            "json-nested",
            $"В записи {record} файла JSON значение «{key}» само состоит из значений.",
            JsonRecords + "; без вложенных объектов и списков"
        );

    public static Problem JsonTwice(int record, string key) =>
        new(
            "json-key-twice",
            $"В записи {record} файла JSON имя «{key}» стоит дважды.",
            "каждое имя в записи один раз"
        );

    public static Problem JsonDamaged(int record) =>
        new(
            "json-damaged",
            $"Файл JSON повреждён или передан не полностью: запись {record} не читается.",
            "целый файл JSON в кодировке UTF-8"
        );

    public static Problem NoSheets() =>
        new(
            "workbook-without-sheets",
            "В книге нет ни одного листа с таблицей.",
            "книга хотя бы с одним листом-таблицей"
        );

    public static Problem MissingSheet(string sheet) =>
        new("sheet-missing", $"Лист «{sheet}» назван в книге, но в файле его нет.", SaveAsXlsx);

    public static Problem UnclearSheet(string sheet) =>
        new(
            "sheet-unclear",
            $"Файл испорчен: неизвестно, какая из таблиц внутри него — лист «{sheet}».",
            "откройте файл в Excel, согласитесь на восстановление, проверьте листы, "
                + "выберите «Сохранить как → Книга Excel (*.xlsx)» и пришлите снова"
        );

    public static Problem RowTwice(string sheet, int row) =>
        new(
            "sheet-row-twice",
            $"Файл испорчен: на листе «{sheet}» строка {row} записана дважды, и неизвестно, какая из них верна.",
            "откройте файл в Excel, согласитесь на восстановление, проверьте строку, "
                + "выберите «Сохранить как → Книга Excel (*.xlsx)» и пришлите снова"
        );

    public static Problem UnknownEncoding() =>
        new(
            "text-encoding-unknown",
            "Кодировка текста не распознана: русских слов в нём не получается.",
            "в Excel: «Сохранить как → CSV UTF-8 (разделитель — запятая)» или книга .xlsx"
        );
}
