using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;

namespace QualityMonitor.Reports.Reminders;

/// <summary>
/// The sentences of a reminder. Written for a school secretary who is asked for three hundred reports a year.
/// </summary>
internal static class ReminderWords
{
    private static readonly string[] Weekdays =
    [
        "воскресенье",
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
    ];

    /// <summary>«12 января».</summary>
    public static string Day(DateOnly day) =>
        RussianText.Number(day.Day) + RussianText.Nbsp + RussianText.MonthGenitive(day.Month);

    /// <summary>How the form stands today: «завтра последний день».</summary>
    public static string State(FormDue form, DateOnly today) =>
        form switch
        {
            { Deadline: var deadline } when deadline < today => $"срок прошёл {Day(deadline)}",
            { Deadline: var deadline } when deadline == today => "сегодня последний день",
            { Deadline: var deadline } when deadline == today.AddDays(1) => "завтра последний день",
            { Stage: ReminderStage.Start, Deadline: var deadline } =>
                $"срок — {Weekdays[(int)deadline.DayOfWeek]}, {Day(deadline)}",
            { WorkingDaysLeft: 1, Deadline: var deadline } =>
                $"последний день — {Weekdays[(int)deadline.DayOfWeek]}, {Day(deadline)}",
            _ => "осталось " + RussianText.Count(form.WorkingDaysLeft, "рабочий день", "рабочих дня", "рабочих дней"),
        };

    public static string Subject(Reminder reminder)
    {
        var first = reminder.Forms[0];
        return $"Сведения за {first.Period}: {State(first, reminder.Day)}{(reminder.Forms.Count > 1 ? $" (форм: {RussianText.Number(reminder.Forms.Count)})" : "")}";
    }

    public static string Lead(Reminder reminder) =>
        reminder.Forms switch
        {
            [{ HasCome: true } only] => $"Файл получен, но в нём нет {Lacking(only)}.",
            [{ Standing: Standing.Unconfirmed, FileOn: { } day } only] =>
                $"Сведений {only.Organisation} за {only.Period} у нас ещё нет. {RussianText.Begun(Day(day))} с вашего адреса "
                    + "пришёл файл, но подтвердить, что его прислали вы, не удалось: он не открыт.",
            [{ Standing: Standing.Refused } only] =>
                $"Файл со сведениями {only.Organisation} за {only.Period} получен, но принять из него ничего нельзя.",
            [{ Stage: ReminderStage.Start } only] when only.Deadline > reminder.Day =>
                $"Ждём сведения {only.Organisation} за {only.Period} до {Day(only.Deadline)} включительно.",
            [var only] => $"Сведений {only.Organisation} за {only.Period} у нас ещё нет.",
            var forms => $"Ждём {RussianText.Count(forms.Count, "форму", "формы", "форм")}:",
        };

    /// <summary>What has come of a form.</summary>
    public static string Come(FormDue form) =>
        form.HasCome ? $"получено, но нет {Lacking(form)}"
        : form is { Standing: Standing.Waiting, FileOn: { } day } ? $"получено {Day(day)}, ждёт решения координатора"
        : form.Standing == Standing.Refused ? "получено, но принять ничего нельзя"
        : form is { Standing: Standing.Unconfirmed, FileOn: { } came }
            ? $"{Day(came)} пришёл файл с вашего адреса, отправитель не подтверждён"
        : form.SentTo is { } ended ? $"пришло в форме прежней программы {ended} и не загружено"
        : "ещё не получено";

    /// <summary>What the school does now, step by step.</summary>
    public static IReadOnlyList<string> Steps(Reminder reminder)
    {
        var files = reminder.Forms.Select(static form => form.FormFile).OfType<string>().ToList();
        var isLate = reminder.Forms.Any(form => form.Deadline < reminder.Day);
        List<string> steps = [];
        if (reminder.Forms.Any(static form => form.HasCome))
            steps.Add(
                "Допишите недостающее в тот же файл, который присылали. Нет данных — поставьте в ячейке «-»: это тоже ответ."
            );
        if (reminder.Forms.Any(static form => form is { HasCome: false, Standing: Standing.Unconfirmed }))
            steps.Add(
                "Позвоните координатору и скажите, вы ли прислали файл: "
                    + "если вы, его загрузят без второй отправки; если не вы, его отклонят, а сведения нужно будет прислать."
            );
        if (reminder.Forms.Any(static form => form is { HasCome: false, Standing: Standing.Waiting }))
            steps.Add("О том, что ждёт решения координатора, вам сообщат: делать с этим ничего не нужно.");
        foreach (
            var remarks in reminder
                .Forms.Where(static form => form is { HasCome: false, Standing: Standing.Refused })
                .Select(static form => form.Remarks)
                .Distinct()
                .Order()
        )
            steps.Add(
                remarks == RemarksAt.School
                    ? "Что исправить в присланном файле, мы написали в ответе на него: исправьте его или заполните форму."
                    : $"Исправьте присланный файл или заполните форму: {RemarksText.OfYours(remarks)}."
            );
        if (reminder.Forms.Any(static form => form is { HasCome: false, SentTo: not null }))
            steps.Add(
                "Сведения, которые вы прислали в форме прежней программы, перенесите в форму новой: прежняя окончена."
            );
        if (files.Count > 0)
            steps.Add(
                $"Заполните {(files.Count == 1 ? "приложенную форму" : "приложенные формы")}: жёлтые ячейки, подсказки в них. Нет данных — поставьте «-». Подойдёт и таблица, какую вы присылали раньше."
            );
        else if (reminder.Forms.Any(static form => form is { HasCome: false, Standing: Standing.Silent, SentTo: null }))
            steps.Add("Заполните таблицу. Нет данных — поставьте в ячейке «-»: это тоже ответ.");
        if (files.Count > 0 || reminder.Forms.Any(static form => form.HasCome || !HangsOnSomebody(form)))
            steps.Add(
                "Пришлите файл тем же способом, что и раньше." + (isLate ? " Сведения принимаются и после срока." : "")
            );
        return steps;
    }

    /// <summary>Whether its file is taken is for somebody else to say.</summary>
    private static bool HangsOnSomebody(FormDue form) => form.Standing is Standing.Waiting or Standing.Unconfirmed;

    private static string Lacking(FormDue form) =>
        $"{RussianText.Count(form.Missing.Count, "показателя", "показателей", "показателей")} из{RussianText.Nbsp}{RussianText.Number(form.Asked)}";
}
