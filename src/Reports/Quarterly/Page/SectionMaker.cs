using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Completeness, issues, roadmap and risks of the page.</summary>
internal static class SectionMaker
{
    /// <summary>The mail shows this many issues; the workbook all of them.</summary>
    private const int MostIssues = 12;

    public static IEnumerable<PageLine> Completeness(QuarterlyReport report)
    {
        var completeness = report.Completeness;
        // Who has not submitted may have.
        if (report.Unread is { Count: > 0 } unread)
            yield return new PageLine("warn", "▲", "Прочитано не всё", Unread(unread));
        if (HiddenText.Of(report) is { } hidden)
            yield return new PageLine("quiet", "○", HiddenText.Lead, hidden);
        if (completeness is null)
            yield break;

        var deadline = RussianText.Date(completeness.Deadline);
        yield return new PageLine(
            completeness.InTime.Count == completeness.Of ? "good" : "quiet",
            completeness.InTime.Count > 0 ? "✔" : "○",
            $"Вовремя — {RussianText.Number(completeness.InTime.Count)} из {RussianText.Count(completeness.Of, "школы", "школ", "школ")}",
            $"срок сдачи {deadline}"
        );
        if (completeness.Figures is { } figures && figures.Given < figures.Of)
            yield return new PageLine(
                "quiet",
                "○",
                $"Значений — {RussianText.Number(figures.Given)} из {RussianText.Number(figures.Of)}",
                "столько ждали от школ; файл мог прийти и не со всеми"
            );
        if (completeness.Late.Count > 0)
        {
            var late = completeness.Late.Select(static school =>
                $"{school.Name} ({RussianText.Count(school.Days, "день", "дня", "дней")}{(school.IsByCollecting ? ", по дню сбора" : "")})"
            );
            yield return new PageLine("warn", "▲", "С опозданием", RussianText.Join([.. late], 10));
        }

        if (completeness.SentBefore is { Count: > 0 } sent)
            yield return new PageLine(
                "warn",
                "▲",
                "Прислали в прежнюю программу",
                $"{Words.Schools(sent, 12)}; эти файлы ждут решения, в отчёт не вошли"
            );
        foreach (var (remarks, refused) in Refused(completeness))
            yield return new PageLine(
                "warn",
                "▲",
                "Прислали, но принять ничего нельзя",
                $"{Words.Schools(refused, 12)}; {RemarksText.Of(remarks, "им")}"
            );
        if (completeness.Waiting is { Count: > 0 } waiting)
            yield return new PageLine(
                "warn",
                "▲",
                "Файл ждёт решения координатора",
                $"{Files(waiting)}; в отчёт не вошло"
            );
        if (completeness.Unconfirmed is { Count: > 0 } unconfirmed)
            yield return new PageLine(
                "warn",
                "▲",
                "Пришёл файл от имени школы, отправитель не подтверждён",
                $"{Files(unconfirmed)}; школа ли его прислала, решает координатор, до того файл не открыт"
            );
        if (completeness.Silent is { Count: > 0 } silent)
            yield return completeness.IsOver
                ? new PageLine("bad", "✖", "Не сдали", Words.Schools(silent, 12))
                : new PageLine("quiet", "…", "Пока не сдали", Words.Schools(silent, 12));
    }

    /// <summary>By where they can read what to correct.</summary>
    private static IEnumerable<(RemarksAt, IReadOnlyList<string>)> Refused(Completeness completeness) =>
        (completeness.Refused ?? [])
            .Select((name, index) => (Name: name, At: completeness.RefusedRemarks?[index] ?? RemarksAt.School))
            .GroupBy(static one => one.At, static one => one.Name)
            .OrderBy(static same => same.Key)
            .Select(static same => (same.Key, (IReadOnlyList<string>)[.. same]));

    private static string Files(IReadOnlyList<WaitingFile> files) =>
        RussianText.Join(
            [
                .. files.Select(static one =>
                    $"{one.Name} ({RussianText.Date(one.ReceivedOn)}"
                    + $"{(StandingText.Why(one.Reason) is { Length: > 0 } why ? ": " + why : "")})"
                ),
            ],
            12
        );

    private static string Unread(IReadOnlyList<UnreadPlace> unread)
    {
        var sources = unread.Select(static one => $"{RussianText.Quote(one.Source)} — с {RussianText.Date(one.Since)}");
        return unread.Count == 1
            ? $"источник {sources.First()}; что прислано через него с этого дня, в отчёт не вошло"
            : $"источники {RussianText.Join([.. sources])}; что прислано через них с этих дней, в отчёт не вошло";
    }

    public static IReadOnlyList<PageIssueFile> Issues(IReadOnlyList<IssueFile> files)
    {
        var (left, shown) = (MostIssues, new List<PageIssueFile>());
        foreach (var file in files.TakeWhile(_ => left > 0))
        {
            shown.Add(new PageIssueFile(file.FileName, [.. file.Issues.Take(left).Select(Issue)]));
            left -= file.Issues.Count;
        }

        return shown;
    }

    public static string MoreIssues(IReadOnlyList<IssueFile> files)
    {
        var more = files.Sum(static file => file.Issues.Count) - MostIssues;
        return more > 0
            ? $"Ещё {RussianText.Count(more, "замечание", "замечания", "замечаний")} — в приложении, лист «Замечания к данным»."
            : "";
    }

    private static PageIssue Issue(IssueRow issue)
    {
        var (tone, sign) = issue switch
        {
            { Severity: Severity.Error } => ("bad", "✖"),
            { Accepted: null } => ("warn", "▲"),
            _ => ("good", "✔"),
        };
        var message = PlaceText.Note(issue) is { } note ? $"Принято: {note}. {issue.Message}" : issue.Message;
        return new PageIssue(
            tone,
            sign,
            PlaceText.Of(issue),
            issue.Value is null ? "" : RussianText.Quote(issue.Value),
            message,
            issue.Expected
        );
    }

    public static IReadOnlyList<PageRisk> Risks(IReadOnlyList<RiskRow> risks) =>
        [
            .. risks
                .OrderByDescending(static risk => risk.Schools.Count)
                .Select(static risk => new PageRisk(
                    risk.Risk,
                    Words.Schools([.. risk.Schools.Select(static school => school.Name)]),
                    risk.Schools.Count
                )),
        ];
}
