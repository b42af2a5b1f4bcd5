using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>Why a file is refused that is larger than a table of people is; see <see cref="ReadLimits"/>.</summary>
internal static class LimitProblems
{
    public static Problem TooLarge(long bytes, long limit) =>
        Limit("limit-file-bytes", $"Размер файла — {Megabytes(bytes)}", Megabytes(limit));

    public static Problem TooLargeUnzipped(long limit) =>
        Limit("limit-unzipped-bytes", "Размер книги в распакованном виде слишком велик", Megabytes(limit));

    public static Problem TooCompressed(string part, long ratio, int limit) =>
        Limit(
            "limit-compression-ratio",
            $"Часть «{part}» сжата в {RussianText.Number(ratio)} раз, так бывает только у испорченных файлов",
            $"{RussianText.Number(limit)} раз"
        );

    public static Problem TooManyParts(int count, int limit) =>
        Limit("limit-parts", $"Файл состоит из {RussianText.Number(count)} частей", RussianText.Number(limit));

    public static Problem TooManySheets(int count, int limit) =>
        Limit("limit-sheets", $"Листов в книге: {count}", RussianText.Number(limit));

    public static Problem TooManyRows(string sheet, int row, int limit) =>
        Limit("limit-rows", $"На листе «{sheet}» есть строка {row}", $"{RussianText.Number(limit)} строк");

    public static Problem TooManyColumns(string sheet, int columns, int limit) =>
        Limit(
            "limit-columns",
            $"На листе «{sheet}» заполнено столбцов: {columns}",
            $"{RussianText.Number(limit)} столбцов"
        );

    public static Problem TooManyCells(long limit) =>
        Limit("limit-cells", "В книге слишком много заполненных ячеек", $"{RussianText.Number(limit)} ячеек");

    public static Problem TooManyMerges(string sheet, int limit) =>
        Limit("limit-merges", $"На листе «{sheet}» слишком много объединённых ячеек", RussianText.Number(limit));

    public static Problem TooLongText(int limit) =>
        Limit("limit-string-length", "В одной из ячеек слишком длинный текст", $"{RussianText.Number(limit)} знаков");

    public static Problem TooMuchSharedText(long limit) =>
        Limit("limit-shared-text", "В книге слишком много текста", $"{RussianText.Number(limit)} знаков");

    public static Problem TooDeep() =>
        Limit("limit-nesting", "Внутренняя разметка файла испорчена: слишком много вложений", "128 уровней");

    private static Problem Limit(string code, string sentence, string limit) =>
        new(
            code,
            $"{sentence}; допускается не больше: {limit}.",
            $"не больше: {limit}; уберите лишнее или разделите файл на несколько"
        );

    private static string Megabytes(long bytes) => $"{RussianText.Rounded(bytes / 1048576m, 1)} МБ";
}
