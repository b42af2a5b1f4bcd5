using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Reminders;

/// <summary>The sentences of the letter to the coordinators.</summary>
internal static class EscalationWords
{
    public static string Subject(Escalation escalation) =>
        escalation.Periods is [var only]
            ? $"Не сдали сведения за {only.Period}: {Count(only)}"
            : $"Не сдали сведения: {RussianText.Join([.. escalation.Periods.Select(static one => one.Period)], 3)}";

    public static string Verdict(Escalation escalation)
    {
        var silent = escalation
            .Periods.SelectMany(static one => one.Silent)
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .Count();
        return escalation.Periods is [var only]
            ? $"Не сдали сведения: {Count(only)}"
            : $"Не сдали сведения: {RussianText.Count(silent, "школа", "школы", "школ")}";
    }

    public static string Head(LatePeriod period) =>
        $"{period.Period}: срок прошёл {ReminderWords.Day(period.Deadline)}";

    public static string Reminded(SilentSchool school) =>
        school switch
        {
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
        if (silent.Exists(static school => school.Email is null || school.IsFailed))
            steps.Add("Исправьте адреса на листе «Организации» паспорта и положите его в папку приёма.");
        return steps;
    }

    private static string Count(LatePeriod period) =>
        $"{RussianText.Count(period.Silent.Count, "школа", "школы", "школ")} из{RussianText.Nbsp}{RussianText.Number(period.Of)}";
}
