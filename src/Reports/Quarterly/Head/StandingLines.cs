using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>The roadmap, who has not submitted, and risks where a programme has nothing else: a line each.</summary>
internal static class StandingLines
{
    private const int MostActivities = 2;

    private const int MostSchools = 6;

    private const int MostRisks = 3;

    public static IEnumerable<HeadLine> Of(QuarterlyReport report)
    {
        if (report.Roadmap is { } roadmap)
            yield return roadmap.IsReported ? Reported(roadmap) : Unreported(roadmap);
        if (report.Unread is { Count: > 0 } unread)
            yield return new HeadLine(
                "Прочитано не всё",
                "warn",
                "▲",
                RussianText.Join([.. unread.Select(static one => RussianText.Quote(one.Source))], 3),
                $": что прислано через {(unread.Count == 1 ? "этот источник" : "эти источники")} с "
                    + $"{RussianText.Date(unread.Min(static one => one.Since))}, сюда не вошло."
            );
        if (report.Completeness is { } completeness)
            yield return Submitted(completeness);
        if (report.Rows.Count == 0 && report.Risks.Count > 0)
            yield return Risks(report.Risks);
    }

    private static HeadLine Reported(Roadmap roadmap)
    {
        var all = roadmap.All.ToList();
        var done = all.Count(static one =>
            one.Status is ActivityStatus.OnTime or ActivityStatus.Late or ActivityStatus.Done
        );
        var partly = all.Count(static one => one.Status == ActivityStatus.Partly);
        var overdue = all.Where(static one => one.Status == ActivityStatus.Overdue)
            .OrderBy(static one => one.EndsOn)
            .ToList();
        var first =
            $"Сделано {RussianText.Count(done, "мероприятие", "мероприятия", "мероприятий")} из "
            + $"{RussianText.Number(roadmap.Total)}"
            + (partly > 0 ? $", ещё {RussianText.Number(partly)} — частично." : ".");
        var second =
            overdue.Count == 0
                ? "Просроченных нет."
                : $"{RussianText.Plural(overdue.Count, "Просрочено", "Просрочены", "Просрочено")} "
                    + $"{RussianText.Number(overdue.Count)}: "
                    + $"{RussianText.Join([.. overdue.Select(Activity)], MostActivities)}.";
        return overdue.Count > 0 ? Line("warn", "▲", $"{first} {second}")
            : done == roadmap.Total ? Line("good", "✔", first)
            : Line("", "", $"{first} {second}");
    }

    private static HeadLine Unreported(Roadmap roadmap) =>
        Line(
            "warn",
            "▲",
            "О выполнении не сообщали: "
                + $"ни одно из {RussianText.Number(roadmap.Total)} мероприятий считать сделанным нельзя. "
                + $"Срок в этом периоде — у {RussianText.Number(roadmap.Due.Count)}."
        );

    private static HeadLine Line(string tone, string sign, string text) => new("Дорожная карта", tone, sign, "", text);

    private static string Activity(ActivityRow one)
    {
        var due = one.EndsOn is { } day ? RussianText.Date(day) : "";
        string[] where = [one.School ?? "", due];
        return $"{RussianText.Quote(Words.Short(one.Text, 64), 66)} "
            + $"({string.Join(", ", where.Where(static part => part.Length > 0))})";
    }

    private static string Schools(IEnumerable<WaitingFile> files) =>
        Words.Schools([.. files.Select(static one => one.Name)], MostSchools);

    private static HeadLine Submitted(Completeness completeness)
    {
        var deadline = RussianText.Date(completeness.Deadline);
        var late = completeness.Late.Select(static school =>
            $"{school.Name} (на {RussianText.Count(school.Days, "день", "дня", "дней")})"
        );
        string[] after =
        [
            completeness.SentBefore is { Count: > 0 } before
                ? $"Прислали в прежнюю программу, ждут решения координатора: {Words.Schools(before, MostSchools)}."
                : "",
            completeness.Refused is { Count: > 0 } refused
                ? $"Прислали, но принять ничего нельзя: {Words.Schools(refused, MostSchools)}."
                : "",
            completeness.Waiting is { Count: > 0 } waiting
                ? $"Файл ждёт решения координатора: {Schools(waiting)}."
                : "",
            completeness.Unconfirmed is { Count: > 0 } unconfirmed
                ? $"Пришёл файл от имени школы, отправитель не подтверждён: {Schools(unconfirmed)}."
                : "",
            completeness.Late.Count > 0 ? $"Позже срока — {RussianText.Join([.. late], MostSchools)}." : "",
        ];
        var rest = string.Concat(after.Where(static one => one.Length > 0).Select(static one => " " + one));
        if (completeness.Silent is { Count: > 0 } silent)
            return completeness.IsOver
                ? new HeadLine(
                    "Кто не сдал",
                    "bad",
                    "✖",
                    Words.Schools(silent, MostSchools),
                    $", срок был {deadline}.{rest}"
                )
                : new HeadLine(
                    "Кто ещё не сдал",
                    "quiet",
                    "…",
                    Words.Schools(silent, MostSchools),
                    $", срок {deadline}.{rest}"
                );
        var of = RussianText.Count(completeness.Of, "школа", "школы", "школ");
        return completeness.Missing.Count > 0
            ? new HeadLine("Кто не сдал", "warn", "▲", "", rest.TrimStart())
            : new HeadLine(
                "Кто не сдал",
                "good",
                "✔",
                "",
                $"Никто: {(completeness.Of == 1 ? "сдала" : "сдали")} {(completeness.Of == 1 ? "" : "все ")}{of}.{rest}"
            );
    }

    private static HeadLine Risks(IReadOnlyList<RiskRow> risks)
    {
        var named = risks
            .OrderByDescending(static one => one.Schools.Count)
            .Select(static one =>
                $"{Words.Short(one.Risk, 70)} — "
                + $"{Words.Schools([.. one.Schools.Select(static school => school.Name)], MostSchools)}"
            );
        var more = risks.Count - MostRisks;
        return new HeadLine(
            "Риски",
            "warn",
            "▲",
            "",
            string.Join("; ", named.Take(MostRisks)) + (more > 0 ? $" и ещё {RussianText.Number(more)}." : ".")
        );
    }
}
