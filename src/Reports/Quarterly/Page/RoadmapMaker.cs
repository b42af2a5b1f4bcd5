using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>The roadmap of the page: what needs attention first, and never more rows than a letter carries.</summary>
internal static class RoadmapMaker
{
    private const int MostActivities = 15;

    private const int MostResponsibles = 5;

    public static PageRoadmap? Of(Roadmap? roadmap)
    {
        if (roadmap is null)
            return null;

        var (first, others) = roadmap.IsReported
            ? ByNeed(roadmap)
            : (roadmap.Due, [.. roadmap.Earlier.Concat(roadmap.Later)]);
        var more = first.Count - MostActivities;
        return new PageRoadmap(
            $"В карте {RussianText.Count(roadmap.Total, "мероприятие", "мероприятия", "мероприятий")}: "
                + (roadmap.IsReported ? Statuses(roadmap) : Dates(roadmap)),
            roadmap.IsReported ? "Требует внимания" : "Срок в этом периоде",
            [.. first.Take(MostActivities).Select(Activity)],
            more > 0
                ? $"и ещё {RussianText.Count(more, "мероприятие", "мероприятия", "мероприятий")} — в приложении"
                : "",
            roadmap.IsReported ? Behind(roadmap) : "",
            [.. roadmap.Undated.Select(Undated)],
            roadmap.IsReported ? "Остальное с датами" : "Срок в другое время",
            [.. others.Take(MostActivities).Select(Activity)]
        );
    }

    private static (IReadOnlyList<ActivityRow> First, IReadOnlyList<ActivityRow> Others) ByNeed(Roadmap roadmap)
    {
        var dated = roadmap.Due.Concat(roadmap.Earlier).Concat(roadmap.Later).ToList();
        var needing = dated
            .Where(static row => row.Status is ActivityStatus.Overdue or ActivityStatus.Partly or ActivityStatus.Late)
            .OrderBy(static row =>
                row.Status switch
                {
                    ActivityStatus.Overdue => 0,
                    ActivityStatus.Partly => 1,
                    _ => 2,
                }
            )
            .ThenBy(static row => row.EndsOn)
            .ToList();
        return (needing, [.. dated.Except(needing)]);
    }

    private static string Statuses(Roadmap roadmap)
    {
        var counts = roadmap
            .All.GroupBy(static row => row.Status)
            .ToDictionary(static group => group.Key!.Value, static group => group.Count());
        var parts = Enum.GetValues<ActivityStatus>()
            .Where(counts.ContainsKey)
            .Select(status => $"{RussianText.Number(counts[status])} — {Signs.Word(status)}");
        return string.Join(", ", parts) + ".";
    }

    private static string Dates(Roadmap roadmap)
    {
        var parts = new[]
        {
            (roadmap.Due.Count, "со сроком в этом периоде"),
            (roadmap.Earlier.Count, "раньше"),
            (roadmap.Later.Count, "позже"),
            (
                roadmap.Undated.Sum(static group => group.Activities.Count),
                "без даты, которую можно определить по тексту"
            ),
        };
        return string.Join(
                ", ",
                parts
                    .Where(static part => part.Item1 > 0)
                    .Select(static part => $"{RussianText.Number(part.Item1)} {part.Item2}")
            ) + ". Это сроки, а не исполнение: отметок о выполнении в файлах нет.";
    }

    /// <summary>«Просрочено: методист — 3, ЦРО — 1»: a responsible counts under the first spelling met.</summary>
    private static string Behind(Roadmap roadmap)
    {
        var behind = roadmap
            .All.Where(static row => row.Status == ActivityStatus.Overdue)
            .SelectMany(static row => Responsibles.Split(row.Responsible))
            .GroupBy(Responsibles.Key, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count())
            .Select(static group => $"{group.First()} — {RussianText.Number(group.Count())}")
            .ToList();
        return behind.Count == 0 ? "" : $"Просрочено по ответственным: {RussianText.Join(behind, MostResponsibles)}.";
    }

    private static PageActivity Activity(ActivityRow row) =>
        new(
            row.School is { } school ? $"{Title(row, 220)} ({school})" : Title(row, 220),
            row.PeriodText,
            Words.Short(row.Responsible, 80),
            row.Status is { } status ? Signs.Name(status) : "",
            row.Status is { } sign ? Signs.Of(sign) : "",
            row.Sentence() ?? ""
        );

    /// <summary>What separates it from the next one in somebody's table does not belong to it.</summary>
    private static string Title(ActivityRow row, int most) => Words.Short(row.Text.TrimEnd(' ', ';', ',', ':'), most);

    private static PageUndated Undated(UndatedActivities group) =>
        new(
            Words.Short(group.Period(), 80),
            RussianText.Count(group.Activities.Count, "мероприятие", "мероприятия", "мероприятий") + Done(group),
            string.Join("; ", group.Activities.Take(2).Select(static row => Title(row, 90)))
                + (group.Activities.Count > 2 ? " и другие" : "")
        );

    private static string Done(UndatedActivities group) =>
        group.Activities.Count(static row => row.Status == ActivityStatus.Done) is > 0 and var done
            ? $", выполнено {RussianText.Number(done)}"
            : "";
}
