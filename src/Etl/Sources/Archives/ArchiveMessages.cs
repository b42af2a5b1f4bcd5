using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Sources.Archives;

/// <summary>What the sender of an archive is told about what it holds.</summary>
internal static class ArchiveMessages
{
    public const string Locked = "под паролем";
    public const string Deep = "архив внутри архива внутри архива";
    public const string Damaged = "повреждён";
    public const string Ours = "наше письмо";
    public const string Beside = "не таблица, взято остальное";

    private const int MostNames = 12;

    private const string Tables =
        "книга Excel или LibreOffice (.xlsx, .xls, .ods) или текст .csv: вложением или в архиве ZIP без пароля";

    public static Problem Broken() =>
        new(
            "archive-damaged",
            "Архив ZIP повреждён, открыть его нельзя.",
            "целый архив ZIP или сами файлы Excel, без архива"
        );

    public static Problem TooManyEntries(int count, int most) =>
        new(
            "archive-too-many-files",
            $"Файлов в архиве: {count}; допускается не больше {most}.",
            "только таблицы, без лишних файлов, или несколько архивов"
        );

    public static string TooPacked(long ratio, int most) => $"сжат в {ratio} раз, допускается не больше {most}";

    public static string TooLarge(long most) => $"больше {most / 1024 / 1024} МБ";

    public static string TooLargeTogether(long most) => $"файлы архива вместе больше {most / 1024 / 1024} МБ";

    /// <returns>Null when all that may hold a table was taken.</returns>
    public static Problem? Why(IReadOnlyList<ArchiveItem> items)
    {
        items = [.. items.Where(static item => item is not ArchiveItem.Ours)];
        if (items.OfType<ArchiveItem.Unopened>().FirstOrDefault() is { } unopened)
            return unopened.Problem;
        var taken = items.Count(static item => item is ArchiveItem.File);
        var left = items.OfType<ArchiveItem.Left>().ToList();
        if (taken > 0)
            return left.Count == 0 ? null : Partly(taken, left);
        if (items.Count == 0)
            return new Problem("archive-empty", "Архив ZIP пуст.", Tables);
        return left.Count > 0 && left.TrueForAll(static one => one.Reason == Locked)
            ? new Problem(
                "archive-password",
                "Архив ZIP защищён паролем.",
                "архив ZIP без пароля или сами файлы Excel, без архива"
            )
            : new Problem(
                "archive-no-tables",
                $"В архиве ZIP нет таблиц, которые можно открыть. В нём: {Names(items)}.",
                Tables
            );
    }

    private static Problem Partly(int taken, List<ArchiveItem.Left> left) =>
        new(
            Processing.PartlyOpened,
            $"Из архива ZIP {RussianText.Plural(taken, "взята", "взяты", "взяты")} {RussianText.Count(taken, "таблица", "таблицы", "таблиц")}, а открыть нельзя: {Names(left)}.",
            "данные этих файлов в книге Excel (.xlsx); если они уже есть в присланных таблицах, делать ничего не нужно"
        );

    private static string Names(IReadOnlyList<ArchiveItem> items) =>
        RussianText.Join(
            [
                .. items.Select(static item =>
                    RussianText.Quote(item.FileName) + (item is ArchiveItem.Left left ? $" ({left.Reason})" : "")
                ),
            ],
            MostNames
        );
}
