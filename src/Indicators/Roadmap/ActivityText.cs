namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// Where an activity stands, in Russian. How long ago a day has passed is not said: it would be another sentence every
/// morning.
/// </summary>
public static class ActivityText
{
    public static string Of(ActivityVerdict verdict) =>
        verdict.Days.Count == 0
            ? Single(verdict)
            : $"{Single(verdict)} Всего сроков в периоде {RussianText.Number(verdict.Days.Count)}: "
                + RussianText.Join([
                    .. verdict.Days.Select(static one => $"{RussianText.Date(one.Due)} — {Word(one.Status)}"),
                ])
                + ".";

    private static string Single(ActivityVerdict verdict) =>
        verdict.Status switch
        {
            ActivityStatus.OnTime => verdict.DoneOn is { } day
                ? $"Выполнено {RussianText.Date(day)} при сроке {Due(verdict)}."
                : $"Выполнено до наступления срока {Due(verdict)}.",
            ActivityStatus.Late =>
                $"Выполнено {RussianText.Date(verdict.DoneOn!.Value)}, на {Days(verdict)} позже срока {Due(verdict)}.",
            ActivityStatus.Done => Done(verdict),
            ActivityStatus.Partly => "Выполнено частично"
                + (verdict.Due is null ? ", срок не вычисляется." : $", срок — {Due(verdict)}."),
            ActivityStatus.Overdue => $"Срок {Due(verdict)} прошёл, {Said(verdict.IsDenied)}.",
            ActivityStatus.NotDue => $"Срок {Due(verdict)} не наступил.",
            _ => $"Срок не вычисляется, {Said(verdict.IsDenied)}.",
        };

    private static string Done(ActivityVerdict verdict) =>
        (verdict.Due, verdict.DoneOn) switch
        {
            (null, null) => "Выполнено; срок не вычисляется.",
            (null, { } day) => $"Выполнено {RussianText.Date(day)}; срок не вычисляется.",
            _ => $"Выполнено; день не указан, своевременность при сроке {Due(verdict)} определить нельзя.",
        };

    /// <summary>Why an activity does not count as carried out.</summary>
    /// <param name="isDenied">Somebody reported that it was not.</param>
    public static string Said(bool isDenied) => isDenied ? "по отчёту не выполнено" : "о выполнении не сообщено";

    private static string Due(ActivityVerdict verdict) => RussianText.Date(verdict.Due!.Value);

    private static string Days(ActivityVerdict verdict) =>
        RussianText.Count(verdict.DoneOn!.Value.DayNumber - verdict.Due!.Value.DayNumber, "день", "дня", "дней");

    private static string Word(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.OnTime => "выполнено в срок",
            ActivityStatus.Late => "выполнено с опозданием",
            ActivityStatus.Done => "выполнено",
            ActivityStatus.Partly => "выполнено частично",
            ActivityStatus.Overdue => "просрочено",
            _ => "срок не наступил",
        };
}
