using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Reminders;

/// <summary>The sentences of the letter to the coordinators.</summary>
internal static class EscalationWords
{
    public static string Subject(Escalation escalation) =>
        escalation.Periods is [var sent] && IsElsewhere(sent)
            ? $"Сведения за {sent.Period} — в прежней программе: {Count(sent)}"
        : escalation.Periods is [var refused] && IsRefused(refused)
            ? $"Сведения за {refused.Period} прислали, но принять нельзя: {Count(refused)}"
        : escalation.Periods is [var only] ? $"Не сдали сведения за {only.Period}: {Count(only)}"
        : $"Не сдали сведения: {RussianText.Join([.. escalation.Periods.Select(static one => one.Period)], 3)}";

    public static string Verdict(Escalation escalation)
    {
        var silent = escalation
            .Periods.SelectMany(static one => one.Silent.Except(one.Elsewhere).Except(one.Refused))
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .Count();
        if (escalation.Periods.All(IsElsewhere))
            return escalation.Periods is [var sent]
                ? $"Прислали сведения в прежнюю программу: {Count(sent)}"
                : "Прислали сведения в прежнюю программу";
        if (escalation.Periods.All(static one => IsElsewhere(one) || IsRefused(one)))
            return "Сведения прислали, но принять их нельзя"
                + (escalation.Periods is [var refused] ? $": {Count(refused)}" : "");
        return escalation.Periods is [var only]
            ? $"Не сдали сведения: {Count(only)}"
            : $"Не сдали сведения: {RussianText.Count(silent, "школа", "школы", "школ")}";
    }

    public static string Head(LatePeriod period) =>
        $"{period.Period}: срок прошёл {ReminderWords.Day(period.Deadline)}";

    public static string Reminded(SilentSchool school) =>
        school switch
        {
            { SentTo: { } ended } => $"прислала в форме прежней программы {ended}: файл ждёт решения",
            { IsRefused: true } => "прислала, но принять ничего нельзя: что исправить, ей написано",
            { Email: null } => "не напоминали: в паспорте нет адреса",
            { RemindedOn: null } => "не напоминали",
            { IsFailed: true, RemindedOn: { } day } => $"напоминание {RussianText.Date(day)} не доставлено",
            { RemindedOn: { } day } => $"напомнили {RussianText.Date(day)}",
        };

    public static string Partly(PartlySchool school) =>
        $"нет {RussianText.Join([.. school.Missing.Select(static one => one.Code)], 8)}";

    public static IReadOnlyList<string> Steps(Escalation escalation)
    {
        var silent = escalation.Periods.SelectMany(static one => one.Silent).ToList();
        List<string> steps =
        [
            "Свяжитесь со школами из списка. Сведения принимаются и после срока: как только файл загрузится, школа попадёт в отчёт.",
        ];
        if (silent.Find(static school => school.SentTo is not null) is { SentTo: { } ended })
            steps.Add(
                $"Программа {ended} окончена, её файлы за новые периоды не загружаются: дайте приславшим форму программы {escalation.ProgrammeCode}. Если программу {ended} продлили, исправьте «Окончание» в её паспорте."
            );
        if (silent.Exists(static school => school.Email is null || school.IsFailed))
            steps.Add("Исправьте адреса на листе «Организации» паспорта и положите его в папку приёма.");
        return steps;
    }

    /// <summary>Nobody is silent: all that is missing came under an ended programme.</summary>
    private static bool IsElsewhere(LatePeriod period) =>
        period.Elsewhere.Count > 0 && period.Elsewhere.Count == period.Silent.Count;

    /// <summary>Nobody is silent, and something of what was sent could not be taken.</summary>
    private static bool IsRefused(LatePeriod period) =>
        period.Refused.Count > 0 && period.Refused.Count + period.Elsewhere.Count == period.Silent.Count;

    /// <summary>Of the schools that the heading speaks of: who is silent, where anybody is.</summary>
    private static string Count(LatePeriod period)
    {
        var count =
            IsElsewhere(period) ? period.Elsewhere.Count
            : IsRefused(period) ? period.Silent.Count
            : period.Silent.Count - period.Elsewhere.Count - period.Refused.Count;
        return $"{RussianText.Count(count, "школа", "школы", "школ")} из{RussianText.Nbsp}{RussianText.Number(period.Of)}";
    }
}
