using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;

namespace QualityMonitor.Reports.Reminders;

/// <summary>The sentences of the letter to the coordinators. Nobody is called silent of whom a file came.</summary>
internal static class EscalationWords
{
    public static string Subject(Escalation escalation) =>
        escalation.Periods is [var only]
            ? $"{Subject(only)}: {Count(only)}"
            : $"{(Worst(escalation) == Standing.Silent ? "Не сдали сведения" : "Сведения пришли, но не загружены")}: "
                + RussianText.Join([.. escalation.Periods.Select(static one => one.Period)], 3);

    private static string Subject(LatePeriod period) =>
        period.Worst switch
        {
            Standing.SentBefore => $"Сведения за {period.Period} — в прежней программе",
            Standing.Waiting => $"Файлы за {period.Period} ждут вашего решения",
            Standing.Refused => $"Сведения за {period.Period} прислали, но принять нельзя",
            Standing.Unconfirmed => $"Сведения за {period.Period}: отправитель не подтверждён",
            _ => $"Не сдали сведения за {period.Period}",
        };

    public static string Verdict(Escalation escalation)
    {
        var worst = Worst(escalation);
        if (escalation.Periods is [var only])
            return $"{Verdict(worst)}: {Count(only)}";
        if (worst != Standing.Silent)
            return Verdict(worst);
        var silent = escalation
            .Periods.SelectMany(static one => one.Of(Standing.Silent))
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .Count();
        return $"{Verdict(worst)}: {RussianText.Count(silent, "школа", "школы", "школ")}";
    }

    private static string Verdict(Standing worst) =>
        worst switch
        {
            Standing.SentBefore => "Прислали сведения в прежнюю программу",
            Standing.Waiting => "Присланное ждёт вашего решения",
            Standing.Refused => "Сведения прислали, но принять их нельзя",
            Standing.Unconfirmed => "Пришли файлы от имени школ, отправитель не подтверждён",
            _ => "Не сдали сведения",
        };

    public static string Head(LatePeriod period) =>
        $"{period.Period}: срок прошёл {ReminderWords.Day(period.Deadline)}";

    public static string Reminded(SilentSchool school) =>
        school switch
        {
            { SentTo: { } ended } => $"прислала в форме прежней программы {ended}: файл ждёт решения",
            { Standing: Standing.Waiting, FileOn: { } day } =>
                $"прислала {RussianText.Date(day)}: файл ждёт вашего решения",
            { Standing: Standing.Refused } =>
                $"прислала, но принять ничего нельзя: {RemarksText.Of(school.Remarks, "ей")}",
            { Standing: Standing.Unconfirmed, FileOn: { } day } =>
                $"{RussianText.Date(day)} пришёл файл от её имени, отправитель не подтверждён; {Letter(school)}",
            _ => Letter(school),
        };

    private static string Letter(SilentSchool school) =>
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
        var schools = escalation.Periods.SelectMany(static one => one.Silent).ToList();
        List<string> steps = [];
        if (schools.Exists(static one => one.Standing is Standing.Waiting or Standing.Unconfirmed))
            steps.Add(
                "О каждом файле, который ждёт вашего решения, было письмо: в нём номер файла и что сделать. "
                    + "Как только файл примут, школа попадёт в отчёт."
            );
        if (schools.Exists(static one => one.Standing != Standing.Waiting))
            steps.Add(
                "Свяжитесь со школами из списка. Сведения принимаются и после срока: "
                    + "как только файл загрузится, школа попадёт в отчёт."
            );
        if (schools.Find(static school => school.SentTo is not null) is { SentTo: { } ended })
            steps.Add(
                $"Программа {ended} окончена, её файлы за новые периоды не загружаются: дайте приславшим форму программы {escalation.ProgrammeCode}. Если программу {ended} продлили, исправьте «Окончание» в её паспорте."
            );
        if (schools.Exists(static school => school.Email is null || school.IsFailed))
            steps.Add("Исправьте адреса на листе «Организации» паспорта и положите его в папку приёма.");
        return steps;
    }

    private static Standing Worst(Escalation escalation) =>
        escalation.Periods.Count == 0 ? Standing.Silent : escalation.Periods.Min(static one => one.Worst);

    /// <summary>Of the schools that the heading speaks of: who is silent, where anybody is.</summary>
    private static string Count(LatePeriod period)
    {
        var count = period.Worst == Standing.Silent ? period.Of(Standing.Silent).Count : period.Silent.Count;
        return $"{RussianText.Count(count, "школа", "школы", "школ")} из{RussianText.Nbsp}{RussianText.Number(period.Asked)}";
    }
}
