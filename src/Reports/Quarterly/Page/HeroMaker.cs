using QualityMonitor.Indicators;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>
/// Answers "are we all right" for every kind of programme: with plans, without plans, with a roadmap or risks alone.
/// </summary>
internal static class HeroMaker
{
    public static Hero Of(QuarterlyReport report)
    {
        if (report.Counts.Planned > 0)
            return Planned(report);
        if (report.Rows.Count > 0)
            return Moving(report.Rows, report.PreviousTitle);

        return report.Roadmap is { } roadmap ? Activities(roadmap) : Risky(report.Risks);
    }

    private static Hero Planned(QuarterlyReport report)
    {
        var counts = report.Counts;
        var verb = RussianText.Plural(counts.Met, "выполнен", "выполнены", "выполнено");
        var noun = RussianText.Plural(counts.Planned, "показателя", "показателей", "показателей");
        var more = new List<string>();

        if (report.Progress is { } progress)
            more.Add(Compared(progress, counts.Planned, report.PreviousTitle));
        if (counts.Declared > 0)
            more.Add(
                $"Из выполненных {RussianText.Number(counts.Declared)} {RussianText.Plural(counts.Declared, "подтверждён", "подтверждены", "подтверждено")} только на словах."
            );

        var missed = counts.Missed > 0 ? $", не выполнено {counts.Missed}" : "";
        var risk = counts.Missed == 0 && counts.AtRisk > 0 ? $", под риском {counts.AtRisk}" : "";
        return new Hero(
            $"{counts.Met} из {counts.Planned}",
            $"{noun} {verb}.",
            string.Join(' ', more),
            $"выполнено {counts.Met} из {counts.Planned}{missed}{risk}",
            Segments(counts)
        );
    }

    internal static string Compared(MetProgress progress, int planned, string? previous)
    {
        var then = previous ?? "прошлый период";
        var step = progress.Now - progress.Before;
        var among =
            progress.Of == planned && !progress.LeavesOut
                ? ""
                : $" (по {RussianText.Count(progress.Of, "сопоставимому показателю", "сопоставимым показателям", "сопоставимым показателям")})";
        return step == 0
            ? $"Столько же, сколько за {then}{among}."
            : $"Это на {Math.Abs(step)} {(step > 0 ? "больше" : "меньше")}, чем за {then}{among}.";
    }

    private static List<Segment> Segments(StatusCounts counts) =>
        Bar([.. StatusPart.Of(counts).Select(static one => (one.Tone, one.Sign, one.Count, one.Word))]);

    private static Hero Moving(IReadOnlyList<IndicatorRow> rows, string? previous)
    {
        int Count(Trend trend) => rows.Count(row => row.Movement?.Trend == trend);
        var (better, worse, same) = (Count(Trend.Improved), Count(Trend.Worsened), Count(Trend.Unchanged));
        const string NoPlans = "Плановых значений нет: показана динамика.";
        var segments = Bar([
            ("good", "+", better, "лучше"),
            ("bad", "−", worse, "хуже"),
            ("quiet", "=", same, "без изменений"),
            ("quiet", "•", rows.Count - better - worse - same, "сравнить не с чем"),
        ]);
        if (better + worse + same == 0)
        {
            return new Hero(
                RussianText.Number(rows.Count),
                RussianText.Plural(rows.Count, "показатель.", "показателя.", "показателей.")
                    + " Плановых значений и данных для сравнения нет.",
                "",
                $"{RussianText.Count(rows.Count, "показатель", "показателя", "показателей")}, без сравнения",
                segments
            );
        }

        var noun = RussianText.Plural(rows.Count, "показателя", "показателей", "показателей");
        var verb = RussianText.Plural(better, "улучшился", "улучшились", "улучшилось");
        return new Hero(
            $"{better} из {rows.Count}",
            $"{noun} {verb}{(previous is null ? "" : " по сравнению с периодом " + previous)}.",
            NoPlans,
            $"лучше {better} из {rows.Count}, хуже {worse}",
            segments
        );
    }

    private static Hero Activities(Roadmap roadmap) => roadmap.IsReported ? Executed(roadmap) : Dated(roadmap);

    private static Hero Executed(Roadmap roadmap)
    {
        var all = roadmap.All.ToList();
        var done = all.Count(static row =>
            row.Status is ActivityStatus.OnTime or ActivityStatus.Late or ActivityStatus.Done
        );
        var overdue = all.Count(static row => row.Status == ActivityStatus.Overdue);
        return new Hero(
            $"{RussianText.Number(done)} из {RussianText.Number(roadmap.Total)}",
            $"{RussianText.Plural(roadmap.Total, "мероприятия", "мероприятий", "мероприятий")} дорожной карты выполнено; просрочено — {RussianText.Number(overdue)}.",
            "",
            $"выполнено {RussianText.Number(done)} из {RussianText.Count(roadmap.Total, "мероприятия", "мероприятий", "мероприятий")}, просрочено {RussianText.Number(overdue)}",
            Bar([
                .. Enum.GetValues<ActivityStatus>()
                    .Select(status =>
                        (
                            Signs.Name(status),
                            Signs.Of(status),
                            all.Count(row => row.Status == status),
                            Signs.Word(status)
                        )
                    ),
            ])
        );
    }

    private static Hero Dated(Roadmap roadmap)
    {
        var undated = roadmap.Undated.Sum(static group => group.Activities.Count);
        var noun = RussianText.Plural(roadmap.Due.Count, "мероприятие", "мероприятия", "мероприятий");
        return new Hero(
            RussianText.Number(roadmap.Due.Count),
            $"{noun} дорожной карты со сроком в этом периоде; всего в карте — {roadmap.Total}.",
            "",
            $"в срок периода {RussianText.Count(roadmap.Due.Count, "мероприятие", "мероприятия", "мероприятий")} из {roadmap.Total}",
            Bar([
                ("good", "•", roadmap.Due.Count, "срок в этом периоде"),
                ("warn", "‹", roadmap.Earlier.Count, "срок прошёл раньше"),
                ("quiet", "›", roadmap.Later.Count, "срок позже"),
                ("quiet", "○", undated, "даты по тексту не определить"),
            ])
        );
    }

    private static Hero Risky(IReadOnlyList<RiskRow> risks)
    {
        var schools = risks
            .SelectMany(static risk => risk.Schools)
            .Select(static school => school.Code)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return new Hero(
            RussianText.Number(schools),
            $"{RussianText.Plural(schools, "школа", "школы", "школ")}, у которых названы риски; факторов риска — {risks.Count}.",
            "",
            $"риски названы у {RussianText.Count(schools, "школы", "школ", "школ")}",
            []
        );
    }

    /// <summary>At least one percent for what is there at all; the largest gives it up.</summary>
    internal static List<Segment> Bar((string Tone, string Sign, int Count, string Word)[] parts)
    {
        var shown = parts.Where(static part => part.Count > 0).ToList();
        var total = shown.Sum(static part => part.Count);
        var widths = shown.Select(part => Math.Max(1, part.Count * 100 / total)).ToList();
        if (widths.Count > 0)
            widths[widths.IndexOf(widths.Max())] += 100 - widths.Sum();

        return
        [
            .. shown.Select(
                (part, index) =>
                    new Segment(
                        part.Tone,
                        part.Sign,
                        widths[index],
                        RussianText.Number(part.Count) + RussianText.Nbsp + part.Word
                    )
            ),
        ];
    }
}
