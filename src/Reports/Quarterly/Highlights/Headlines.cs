using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Highlights;

/// <summary>One sentence of «Главное».</summary>
/// <param name="Sign">Of the legend; <see cref="Signs.Attention"/> where it is about no status of an indicator.</param>
/// <param name="Lead">Its first words, printed bold.</param>
/// <param name="Text">The rest, with figures; ends with a full stop.</param>
/// <param name="IndicatorCode">Where its figures come from; null when it speaks of several indicators or none.</param>
public sealed record Headline(Tone Tone, string Sign, string Lead, string Text, string? IndicatorCode);

/// <summary>«Главное» in words: what <see cref="HeadlineRule"/> chose, in plain sentences with figures. Pure.</summary>
public static class Headlines
{
    public const int Most = HeadlineRule.Most;

    public static IReadOnlyList<Headline> Of(QuarterlyReport report) =>
        [.. HeadlineRule.Of(report).Select(one => Of(one, report))];

    internal static Headline Of(HeadlineChoice choice, QuarterlyReport report)
    {
        var hasPlans = report.Counts.Planned > 0;
        return choice.News switch
        {
            News.Missed => Missed(choice.Rows[0], report.PreviousTitle),
            News.MoreMissed => MoreMissed(choice.Rows),
            News.RedZone => SchoolHeadlines.RedZone(report.Support!),
            News.TerritoriesBehind => SchoolHeadlines.TerritoriesBehind(report),
            News.OwnPlans => SchoolHeadlines.OwnPlans(choice.Rows),
            News.WorseThanAbove => WorseThanAbove(choice.Rows),
            News.AtRisk => AtRisk(choice.Rows),
            News.Contradictory => Contradictory(choice.Rows, hasPlans),
            News.Declared => Declared(choice.Rows),
            News.Unclear => Unclear(choice.Rows),
            News.NotSubmitted => SchoolHeadlines.NotSubmitted(report.Completeness!),
            News.Slipped => Slipped(choice.Rows, hasPlans),
            News.WithoutFact => WithoutFact(choice.Rows),
            _ => Achieved(choice.Rows[0], report.PreviousTitle, hasPlans),
        };
    }

    private static Headline Missed(IndicatorRow row, string? before) =>
        new(Tone.Bad, Signs.Of(Status.Missed), Words.Short(row.Name), MissedText(row, before), row.Code);

    private static Headline MoreMissed(IReadOnlyList<IndicatorRow> rows) =>
        new(
            Tone.Bad,
            Signs.Of(Status.Missed),
            $"Не выполнено ещё {Indicators(rows.Count)}",
            RussianText.Join([.. rows.Select(static row => $"{row.Code} {Words.Short(row.Name, 40)}")], 4) + ".",
            null
        );

    private static string MissedText(IndicatorRow row, string? before)
    {
        var text = RussianText.Stop(HeldText.When(row) + HeldText.Held(row));
        if (row.Gap() is { } gap)
            text += " " + gap;
        if (row.HasLostPlan)
            text += RussianText.Stop(
                $" За {before} план был выполнен{(row is { ComparesWithPrevious: true, Previous: { } was } ? ": " + was.Text : "")}"
            );
        else if (row.Movement is { Trend: Trend.Worsened } movement)
            text += $" Стало хуже: {movement.Sentence}.";
        if (row.WorseThan.FirstOrDefault() is { } above)
            text += RussianText.Stop($" {above.Name} — {above.Figure.Text}, здесь {above.Difference()}");
        if (row.TaskFulfilled == true)
            text += " По муниципальному заданию выполнено.";

        return text;
    }

    private static Headline Slipped(IReadOnlyList<IndicatorRow> rows, bool hasPlans) =>
        rows is [var row]
            ? new Headline(
                row.Status == Status.Met ? Tone.Warning : Tone.Bad,
                Signs.Of(row, hasPlans),
                Words.Short(row.Name),
                (row.Status == Status.Met ? "план выполнен, но стало хуже" : "стало хуже")
                    + $": {row.Movement?.Sentence}.",
                row.Code
            )
            : new Headline(
                rows.Any(static row => row.Status == Status.Met) ? Tone.Warning : Tone.Bad,
                Signs.Attention,
                $"Стали хуже {Indicators(rows.Count)}",
                Each(rows, static row => row.Movement?.Text.Split(" (")[0] is { Length: > 0 } step ? step : "хуже"),
                null
            );

    private static Headline WorseThanAbove(IReadOnlyList<IndicatorRow> rows)
    {
        return rows is [var only]
            ? new Headline(
                Tone.Warning,
                Signs.Attention,
                Words.Short(only.Name),
                RussianText.Stop($"{only.Fact?.Text}; {Beside(only, static one => $", здесь {one.Difference()}")}"),
                only.Code
            )
            : new Headline(
                Tone.Warning,
                Signs.Attention,
                $"Хуже, чем в сравнении, {Indicators(rows.Count)}",
                Each(rows, static row => $"{row.Fact?.Text}; {Beside(row, static _ => "")}"),
                null
            );

        static string Beside(IndicatorRow row, Func<Benchmark, string> then) =>
            string.Join("; ", row.WorseThan.Select(one => $"{one.Name} — {one.Figure.Text}{then(one)}"));
    }

    private static Headline AtRisk(IReadOnlyList<IndicatorRow> rows) =>
        rows is [var row]
            ? new Headline(
                Tone.Warning,
                Signs.Of(Status.AtRisk),
                Words.Short(row.Name),
                RussianText.Stop(
                    $"под риском — {HeldText.Held(row)}"
                        + (row.Chance is { } chance ? $"; {ChanceText.Of(chance, row.PeriodTitle)}" : "")
                ),
                row.Code
            )
            : new Headline(
                Tone.Warning,
                Signs.Of(Status.AtRisk),
                $"Под риском {Indicators(rows.Count)}",
                Each(
                    rows,
                    static row =>
                        HeldText.Held(row)
                        + (row.Chance is { } chance ? $", исправить можно до {RussianText.Date(chance.Until)}" : "")
                ),
                null
            );

    private static Headline Contradictory(IReadOnlyList<IndicatorRow> rows, bool hasPlans) =>
        rows is [var row]
            ? new Headline(
                Tone.Warning,
                Signs.Of(row, hasPlans),
                Words.Short(row.Name),
                "ц" + row.Caveat()![1..],
                row.Code
            )
            : new Headline(
                Tone.Warning,
                Signs.Attention,
                $"Цифры муниципалитета и школ расходятся по {RussianText.Count(rows.Count, "показателю", "показателям", "показателям")}",
                Codes(rows) + "; в отчёте — данные школ.",
                null
            );

    private static Headline Unclear(IReadOnlyList<IndicatorRow> rows) =>
        rows is [var row]
            ? new Headline(
                Tone.Warning,
                Signs.Of(Status.Indeterminate),
                Words.Short(row.Name),
                "судить нельзя. " + row.Reason(),
                row.Code
            )
            : new Headline(
                Tone.Warning,
                Signs.Of(Status.Indeterminate),
                $"Нельзя судить о {RussianText.Count(rows.Count, "показателе", "показателях", "показателях")}",
                Codes(rows) + ": причина указана у каждого.",
                null
            );

    private static Headline Declared(IReadOnlyList<IndicatorRow> rows) =>
        rows is [var row]
            ? new Headline(
                Tone.Warning,
                Signs.Of(Status.Met),
                $"Показатель {row.Code} подтверждён только на словах",
                $"в отчёте повторена формулировка плана «{HeldText.Lower(row.Fact?.Text)}», числа нет. "
                    + $"{Words.Short(row.Name, 60)}.",
                row.Code
            )
            : new Headline(
                Tone.Warning,
                Signs.Of(Status.Met),
                $"{Indicators(rows.Count, "Подтверждён", "Подтверждены", "Подтверждены")} только на словах",
                Codes(rows) + "; повторена формулировка плана, чисел нет.",
                null
            );

    private static Headline WithoutFact(IReadOnlyList<IndicatorRow> rows) =>
        rows is [var row]
            ? new Headline(
                Tone.Quiet,
                Signs.Of(Status.NoFact),
                Words.Short(row.Name),
                RussianText.Stop($"данных нет, план — {HeldText.Planned(row)}"),
                row.Code
            )
            : new Headline(
                Tone.Quiet,
                Signs.Of(Status.NoFact),
                $"Нет данных по {RussianText.Count(rows.Count, "показателю", "показателям", "показателям")}",
                Codes(rows) + ".",
                null
            );

    private static Headline Achieved(IndicatorRow best, string? before, bool hasPlans)
    {
        var figure = HeldText.When(best) + (best.Plan is null ? best.Fact?.Text : HeldText.Held(best));
        var first =
            !best.IsUnfinished && best.PreviousStatus == Status.Missed ? $" За {before} план не был выполнен." : "";
        return new Headline(
            Tone.Good,
            Signs.Of(best, hasPlans),
            Words.Short(best.Name),
            best.Movement is { IsOfSome: true } movement
                ? $"{figure}; {movement.Sentence}.{first}"
                : $"{figure}; раньше было {best.Previous?.Text} ({best.PreviousTitle}).{first}",
            best.Code
        );
    }

    private static string Each(IReadOnlyList<IndicatorRow> rows, Func<IndicatorRow, string> figure) =>
        RussianText.Join(
            [.. rows.Select(row => $"{row.Code} {Words.Short(row.Name, 40)} ({HeldText.When(row)}{figure(row)})")],
            4
        ) + ".";

    private static string Codes(IReadOnlyList<IndicatorRow> rows) =>
        RussianText.Join([.. rows.Select(static row => row.Code)], 12);

    private static string Indicators(int count) => RussianText.Count(count, "показатель", "показателя", "показателей");

    private static string Indicators(int count, string one, string few, string many) =>
        RussianText.Plural(count, one, few, many) + " " + Indicators(count);
}
