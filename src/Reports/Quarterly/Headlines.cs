using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>«Главное»: what a head must know, in plain sentences with figures, worst first. Pure.</summary>
public static class Headlines
{
    /// <summary>More is not read.</summary>
    public const int Most = 6;

    public static IReadOnlyList<Headline> Of(QuarterlyReport report)
    {
        var doubts = Doubtful(report).ToList();
        var good = Achieved(report) is { } best ? [best] : Array.Empty<Headline>();
        var missed = Missed(report, Math.Max(3, Most - doubts.Count - good.Length));
        return [.. missed.Concat(doubts).Take(Most - good.Length), .. good];
    }

    private static IEnumerable<Headline> Missed(QuarterlyReport report, int room)
    {
        // What has just been lost is news, a fulfilled municipal task is half a comfort; then the farthest from its
        // plan.
        var missed = report
            .Rows.Where(static row => row.Status == Status.Missed)
            .OrderBy(static row => row.HasLostPlan ? 0 : 1)
            .ThenBy(static row => row.TaskFulfilled == true ? 1 : 0)
            .ThenBy(static row => row.Degree ?? 0)
            .ToList();
        var single = missed.Count > room ? room - 1 : missed.Count;
        foreach (var row in missed.Take(single))
        {
            yield return new Headline(Tone.Bad, Words.Short(row.Name), MissedText(row, report.PreviousTitle), row.Code);
        }

        if (missed.Count > single)
        {
            yield return new Headline(
                Tone.Bad,
                $"Не выполнено ещё {Indicators(missed.Count - single)}",
                RussianText.Join(
                    [.. missed.Skip(single).Select(static row => $"{row.Code} {Words.Short(row.Name, 40)}")],
                    4
                ) + ".",
                null
            );
        }
    }

    private static string MissedText(IndicatorRow row, string? before)
    {
        var text = RussianText.Stop($"{row.Fact?.Text ?? "нет данных"} при плане {Planned(row)}");
        if (row.Gap is not null)
            text += " " + row.Gap;
        if (row.HasLostPlan)
            text += RussianText.Stop(
                $" За {before} план был выполнен{(row is { ComparesWithPrevious: true, Previous: { } was } ? ": " + was.Text : "")}"
            );
        else if (row.Movement is { Trend: Trend.Worsened } movement)
            text += $" Стало хуже: {movement.Sentence}.";
        if (row.TaskFulfilled == true)
            text += " По муниципальному заданию выполнено.";

        return text;
    }

    /// <summary>Everything that is no miss but must not be taken for a success.</summary>
    private static IEnumerable<Headline> Doubtful(QuarterlyReport report)
    {
        IEnumerable<Headline?> all =
        [
            AtRisk(report.Rows),
            Contradictory(report.Rows),
            Declared(report.Rows),
            Unclear(report.Rows),
            NotSubmitted(report.Completeness),
            Slipped(report.Rows),
            WithoutFact(report.Rows),
        ];
        return all.OfType<Headline>();
    }

    private static Headline? Slipped(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.HasSlipped && !row.NeedsAttention).OrderBy(static row => row.Degree ?? 1)],
            row => new Headline(
                row.Status == Status.Met ? Tone.Warning : Tone.Bad,
                Words.Short(row.Name),
                (row.Status == Status.Met ? "план выполнен, но стало хуже" : "стало хуже")
                    + $": {row.Movement?.Sentence}.",
                row.Code
            ),
            slipped => new Headline(
                slipped.Any(static row => row.Status == Status.Met) ? Tone.Warning : Tone.Bad,
                $"Стали хуже {Indicators(slipped.Count)}",
                Each(slipped, static row => row.Movement?.Text.Split(" (")[0] is { Length: > 0 } step ? step : "хуже"),
                null
            )
        );

    private static Headline? AtRisk(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.Status == Status.AtRisk).OrderBy(static row => row.Degree ?? 0)],
            row => new Headline(
                Tone.Warning,
                Words.Short(row.Name),
                $"под риском — пока {row.Fact?.Text} при плане {Planned(row)} ({row.PeriodTitle}).",
                row.Code
            ),
            risky => new Headline(
                Tone.Warning,
                $"Под риском {Indicators(risky.Count)}",
                Each(risky, static row => $"{row.Fact?.Text} при плане {Planned(row)}"),
                null
            )
        );

    private static Headline? NotSubmitted(Completeness? completeness) =>
        completeness is { IsOver: true, Missing: { Count: > 0 } missing }
            ? new Headline(
                Tone.Bad,
                $"Не сдали данные {RussianText.Count(missing.Count, "школа", "школы", "школ")} из {completeness.Of}",
                $"{Words.Schools(missing, 8)}; срок был {RussianText.Date(completeness.Deadline)}.",
                null
            )
            : null;

    private static Headline? Contradictory(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.Caveat?.StartsWith("Цифры", StringComparison.Ordinal) == true)],
            row => new Headline(Tone.Warning, Words.Short(row.Name), "ц" + row.Caveat![1..], row.Code),
            several => new Headline(
                Tone.Warning,
                $"Цифры муниципалитета и школ расходятся по {RussianText.Count(several.Count, "показателю", "показателям", "показателям")}",
                Codes(several) + "; в отчёте — данные школ.",
                null
            )
        );

    private static Headline? Unclear(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.Status == Status.Indeterminate)],
            row => new Headline(Tone.Warning, Words.Short(row.Name), "судить нельзя. " + row.Reason, row.Code),
            several => new Headline(
                Tone.Warning,
                $"Нельзя судить о {RussianText.Count(several.Count, "показателе", "показателях", "показателях")}",
                Codes(several) + ": причина указана у каждого.",
                null
            )
        );

    private static Headline? Declared(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.Declared && row.Status == Status.Met)],
            row => new Headline(
                Tone.Warning,
                $"Показатель {row.Code} подтверждён только на словах",
                $"в отчёте повторена формулировка плана «{Lower(row.Fact?.Text)}», числа нет. {Words.Short(row.Name, 60)}.",
                row.Code
            ),
            several => new Headline(
                Tone.Warning,
                $"{Indicators(several.Count, "Подтверждён", "Подтверждены", "Подтверждены")} только на словах",
                Codes(several) + "; повторена формулировка плана, чисел нет.",
                null
            )
        );

    private static Headline? WithoutFact(IReadOnlyList<IndicatorRow> rows) =>
        One(
            [.. rows.Where(static row => row.Status == Status.NoFact)],
            row => new Headline(
                Tone.Quiet,
                Words.Short(row.Name),
                RussianText.Stop($"данных нет, план — {Planned(row)}"),
                row.Code
            ),
            several => new Headline(
                Tone.Quiet,
                $"Нет данных по {RussianText.Count(several.Count, "показателю", "показателям", "показателям")}",
                Codes(several) + ".",
                null
            )
        );

    /// <summary>The best news: a plan met for the first time, else the largest improvement.</summary>
    private static Headline? Achieved(QuarterlyReport report)
    {
        var met = report
            .Rows.Where(static row =>
                row.Status is Status.Met or Status.NoPlan && !row.Declared && row.Movement is { Trend: Trend.Improved }
            )
            .ToList();
        var best = met.FirstOrDefault(static row => row.PreviousStatus == Status.Missed) ?? met.MaxBy(Improvement);
        if (best is null)
            return null;

        var plan = best.Plan is null ? "" : $" при плане {Planned(best)}";
        var first =
            !best.IsUnfinished && best.PreviousStatus == Status.Missed
                ? $" За {report.PreviousTitle} план не был выполнен."
                : "";
        return new Headline(
            Tone.Good,
            Words.Short(best.Name),
            best.Movement is { IsOfSome: true } movement
                ? $"{best.Fact?.Text}{plan}; {movement.Sentence}.{first}"
                : $"{best.Fact?.Text}{plan}; раньше было {best.Previous?.Text} ({best.PreviousTitle}).{first}",
            best.Code
        );
    }

    private static decimal Improvement(IndicatorRow row) =>
        row.Fact?.Value is { } now && row.Previous?.Value is { } then && then != 0 ? Math.Abs((now - then) / then) : 0;

    private static Headline? One(
        List<IndicatorRow> rows,
        Func<IndicatorRow, Headline> single,
        Func<List<IndicatorRow>, Headline> several
    ) =>
        rows.Count switch
        {
            0 => null,
            1 => single(rows[0]),
            _ => several(rows),
        };

    private static string Each(List<IndicatorRow> rows, Func<IndicatorRow, string> figure) =>
        RussianText.Join([.. rows.Select(row => $"{row.Code} {Words.Short(row.Name, 40)} ({figure(row)})")], 4) + ".";

    private static string Codes(List<IndicatorRow> rows) =>
        RussianText.Join([.. rows.Select(static row => row.Code)], 12);

    private static string Indicators(int count) => RussianText.Count(count, "показатель", "показателя", "показателей");

    private static string Indicators(int count, string one, string few, string many) =>
        RussianText.Plural(count, one, few, many) + " " + Indicators(count);

    /// <summary>The plan inside a sentence; a plan in words stands in quotes.</summary>
    private static string Planned(IndicatorRow row)
    {
        var text = Lower(row.Plan?.Text);
        return
            text.StartsWith("прирост", StringComparison.Ordinal)
            || text.StartsWith("снижение", StringComparison.Ordinal)
            || text.StartsWith("положительная", StringComparison.Ordinal)
            || text.StartsWith("ежегодно", StringComparison.Ordinal)
            ? "«" + text + "»"
            : text;
    }

    /// <summary>«Не менее 3» inside a sentence begins small.</summary>
    internal static string Lower(string? text) =>
        text is { Length: > 1 } && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text ?? "—";
}
