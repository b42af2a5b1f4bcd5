using QualityMonitor.Indicators;

namespace QualityMonitor.Worker.Runs;

/// <summary>Jobs and what they counted, in Russian, for the log and for whoever keeps the service.</summary>
internal static class RunWords
{
    private static readonly Dictionary<string, string> Jobs = new(StringComparer.Ordinal)
    {
        [JobNames.Collect] = "сбор файлов",
        [JobNames.Report] = "отчёты по расписанию",
        [JobNames.Remind] = "напоминания",
        [JobNames.Deliver] = "отправка писем",
        [JobNames.Backup] = "резервная копия",
        [JobNames.Verify] = "проверка сохранённых файлов",
        [JobNames.Tidy] = "уборка журнала",
        [JobNames.Forget] = "стирание данных",
    };

    /// <summary>In the order in which they are said.</summary>
    private static readonly (string Count, string Words)[] News =
    [
        ("loaded", "файлов принято"),
        ("loaded_with_issues", "принято с замечаниями"),
        ("rejected", "не принято"),
        ("held", "отложено"),
        ("failed", "не прочитано"),
        ("figures", "показателей"),
        ("issues", "замечаний"),
        ("layout_doubts", "сомнений в описаниях таблиц"),
        ("retracted", "отозвано"),
        ("answers", "ответов"),
        ("notices", "уведомлений"),
        ("stale", "писем об устаревших отчётах"),
        ("editions", "выпусков"),
        ("letters", "писем"),
        ("reminders", "напоминаний"),
        ("escalations", "писем координаторам"),
        ("sent", "отправлено"),
        ("retried", "отложено до повтора"),
        ("given_up", "не доставлено"),
        ("uncertain", "с неизвестной судьбой"),
        ("recovered", "возвращено в очередь"),
        ("contents", "файлов в копии"),
        ("lost", "потеряно"),
        ("removed", "старых копий удалено"),
    ];

    /// <summary>What is counted where nothing happened.</summary>
    private static readonly (string Count, string Words)[] Rest =
    [
        ("unchanged", "без изменений"),
        ("not_ready", "ещё пишутся"),
        ("ignored", "не таблицы"),
        ("without_address", "школ без адреса"),
        ("checked", "файлов проверено"),
        ("forgotten", "старых строк журнала убрано"),
        ("copies", "старых копий писем убрано"),
    ];

    /// <summary>«сбор файлов (collect)».</summary>
    public static string Job(string job) => Jobs.TryGetValue(job, out var words) ? $"{words} ({job})" : job;

    /// <summary>«файлов принято 3, ответов 1, без изменений 12»; «нового нет» where nothing happened.</summary>
    public static string Counts(IReadOnlyDictionary<string, long> counts)
    {
        List<string> words = [.. Said(News, counts)];
        if (words.Count == 0)
            words.Add("нового нет");
        return string.Join(", ", words.Concat(Said(Rest, counts)));
    }

    /// <summary>Nothing happened that anybody would look for in the journal.</summary>
    public static bool IsEmpty(IReadOnlyDictionary<string, long> counts) => !Said(News, counts).Any();

    private static IEnumerable<string> Said(
        (string Count, string Words)[] known,
        IReadOnlyDictionary<string, long> counts
    ) =>
        known
            .Where(one => counts.GetValueOrDefault(one.Count) != 0)
            .Select(one => $"{one.Words} {RussianText.Number(counts[one.Count])}");
}
