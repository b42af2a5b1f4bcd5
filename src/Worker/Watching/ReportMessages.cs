using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is said of reports that are due or stale, in the words of <see cref="TroubleMessages"/>.</summary>
internal static class ReportMessages
{
    /// <param name="parts">Of one report, at least one.</param>
    public static Trouble Report(IReadOnlyList<OverdueReport> parts, TimeZoneInfo zone)
    {
        var (due, drafted, _, failure) = parts[0];
        var place = $"{due.Kind.Code}:{due.ProgrammeCode}:{due.Firing.Period.Code}";
        var name = $"{due.Kind.Name} программы {due.ProgrammeCode} за {due.Firing.Period.Title}";
        var more =
            parts.Count > 1 ? $" Таких частей: {RussianText.Number(parts.Count)}, первая — {due.TopicName}." : "";
        return drafted is { } sent
            ? new Trouble(
                "unreleased:" + place,
                sent,
                Blocks: false,
                $"не выпущен {name}",
                $"Координаторы получили черновик {Moments.Text(sent, zone)} и до сих пор не ответили.{more}",
                $"спросите координаторов; выпустить: {Command("report release", due, parts.Count)}; "
                    + $"оставить задержанным: {Command("report hold", due, parts.Count)} --reason ПОЧЕМУ."
            )
            : new Trouble(
                "report:" + place,
                due.Firing.At,
                Blocks: true,
                $"не сделан {name}",
                $"Срок был {Moments.Text(due.Firing.At, zone)}. "
                    + TroubleMessages.Stop(failure is { Length: > 0 } ? failure : "Служба за него ещё не бралась")
                    + more,
                failure is { Length: > 0 }
                    ? "устраните названную причину; status покажет, чего ждёт отчёт. Служба сделает его сама."
                    : "посмотрите в status, работает ли служба и закончен ли сбор файлов. Служба сделает отчёт сама; "
                        + $"сейчас — {Command("report", due, parts.Count)}."
            );
    }

    public static Trouble Stale(StaleReport report, Sight sight) =>
        new(
            $"stale:{report.Kind}:{report.ProgrammeCode}:{report.Topic}:{report.Period.Code}",
            sight.Now,
            Blocks: false,
            $"устарел {report.KindName} программы {report.ProgrammeCode} за {report.Period.Title}",
            $"После выпуска {RussianText.Number(report.Number)} данные изменились, а сообщить об этом некому: "
                + "координатора, которому принадлежит этот отчёт, в паспорте нет.",
            "что изменилось, покажет status. Нужен новый выпуск — "
                + $"{Command("report", report.Kind, report.ProgrammeCode, report.Period, report.Topic)}; не нужен — ничего не делайте. "
                + "Чтобы об этом узнавал координатор, впишите его в паспорт без муниципалитета."
        );

    /// <summary>Of several parts all are meant.</summary>
    private static string Command(string verb, DueReport due, int parts) =>
        Command(verb, due.Kind.Code, due.ProgrammeCode, due.Firing.Period, parts == 1 ? due.Topic : "");

    /// <summary>As it is typed.</summary>
    private static string Command(string verb, string kind, string programme, Period period, string topic) =>
        $"{verb} --programme {programme} --period {period.Code}"
        + (kind is "" or ReportSchedule.Quarterly ? "" : " --kind " + kind)
        + (topic.Length > 0 ? " --organisation " + topic : "");
}
