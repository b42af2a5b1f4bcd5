using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Indicators as rows and lists of the page.</summary>
internal static class RowMaker
{
    /// <summary>More schools of one indicator are counted, not listed: the workbook has them all.</summary>
    private const int MostSchools = 6;

    /// <summary>So many indicators behind are a long letter already.</summary>
    private const int ManyBehind = 8;

    /// <summary>The rest stands in the attachments.</summary>
    private const int MostReasons = 3;

    /// <param name="hasPlans">The legend speaks of plans; without any it speaks of movements.</param>
    /// <param name="said">Why it is so, by whoever explained it.</param>
    public static PageRow Of(IndicatorRow row, string anchor, bool hasPlans, IReadOnlyList<string> said) =>
        new(
            row.Code,
            row.Name,
            row.Unit,
            ToneOf(row, hasPlans),
            Signs.Of(row, hasPlans),
            Signs.Word(row.Status),
            Words.Whole(row.Plan?.Text ?? "—"),
            row.Fact?.Text ?? "—",
            row.Fact?.Detail ?? "",
            row is { Fact: not null, Coverage: { } coverage } && coverage.Used < coverage.Of
                ? $"по данным {new MemberCount(coverage.Used, coverage.Of).Text}"
                : "",
            row.Previous?.Text ?? "",
            row.Previous is null ? "" : row.PreviousTitle ?? "",
            row.HasLostPlan,
            row.Movement?.Text ?? "",
            Signs.Word(row.Movement?.Trend),
            Signs.Name(row.Movement?.Trend),
            OfSome(row),
            row.Degree is { } degree ? DegreeText.Print(degree) : "",
            row.Degree is { } part ? (int)Math.Clamp(part * 100, 0, 100) : -1,
            row.Reason(),
            [.. Notes(row), .. Reasons(row, said)],
            [.. Story(row)],
            anchor,
            row.NeedsAttention,
            row is { Status: Status.Met, Declared: false, IsContradictory: false }
        );

    /// <summary>The row in a later list of the same letter, which has told between which figures its step is.</summary>
    public static PageRow Again(IndicatorRow row, PageRow told) =>
        row.Movement is { Common: { } common } movement && told.ChangeOfSome.Length > 0
            ? told with
            {
                ChangeOfSome = DynamicsText.OfSome(common, movement.Level),
            }
            : told;

    private static string ToneOf(IndicatorRow row, bool hasPlans) =>
        row switch
        {
            { Status: Status.NoPlan } when !hasPlans => Signs.Name(row.Movement?.Trend),
            { Declared: true, Status: Status.Met } => "warn",
            _ => Signs.Name(row.Status),
        };

    private static IEnumerable<string> Notes(IndicatorRow row)
    {
        var chance = row.Status == Status.AtRisk ? row.Chance : null;
        if (row.IsOwnPeriod && chance?.Kind != ChanceKind.OwnPeriodRuns)
            yield return row.PeriodTitle;
        if (chance is not null)
            yield return ChanceText.Of(chance, row.PeriodTitle);
        if (row.Declared)
            yield return "только на словах: повторена формулировка плана, числа нет";
        if (row.Status == Status.Indeterminate)
            yield return row.Reason();
        if (row.TaskFulfilled is { } fulfilled)
            yield return $"по муниципальному заданию {(fulfilled ? "выполнено" : "не выполнено")}{Tolerance(row.TaskTolerancePercent)}";
        if (row.Caveat() is { } caveat)
            yield return Small(caveat);
        // The step of a small share matters where something is made of its movement; and a step over some of the
        // schools is never left beside the figures of all.
        var speaks =
            row.NeedsAttention
            || row.HasSlipped
            || row.Movement is { IsOfSome: true, Text.Length: > 0 } or { IsBroken: true };
        foreach (var remark in speaks ? row.Remarks() : [])
            yield return Small(remark);
        if (row.Forecast is { } forecast)
            yield return Small(forecast.Sentence);
        if (row.YearAgo is { Movement.Text.Length: > 0 } ago)
            yield return $"год назад ({PeriodWords.Short(ago.PeriodCode)}) — {ago.Figure.Text}, {ago.Movement.Text}";
        if (row.Method() is { } method)
            yield return method;
        foreach (var one in row.Benchmarks ?? [])
            yield return $"{one.Name} — {one.Figure.Text}{(one.Difference() is { Length: > 0 } here ? $" (здесь {here})" : "")}";
        if (row.Breakdowns is { } breakdowns)
            yield return $"есть разрезы ({RussianText.Join([.. breakdowns.Select(static one => one.Breakdown).Distinct(StringComparer.Ordinal)], 3)}): они в приложении";
        if (row.Baseline is not null)
            yield return $"базовое значение ({row.BaselineTitle}) — {row.Baseline.Text}";
    }

    private static IReadOnlyList<string> Reasons(IndicatorRow row, IReadOnlyList<string> said) =>
        said.Count > 0 ? [.. said.Take(MostReasons).Select(static text => "Почему: " + text)]
        : row.NeedsAttention ? [ExplanationText.None]
        : [];

    private static IEnumerable<string> Story(IndicatorRow row)
    {
        yield return row.Reason();
        if (row.Gap() is { } gap)
            yield return gap;
        if (row.Method() is { } method)
            yield return $"Вычислено {method}.";
        if (row.Coverage is { } coverage)
            yield return $"По данным {coverage.Used} из {coverage.Of}.";
        foreach (var absent in row.Coverage?.Absent ?? [])
            yield return $"Не вошла {absent.Name}: {absent.Reason()}.";
        if (row.Movement is { } movement)
            yield return movement.Sentence + ".";
        foreach (var remark in row.Remarks())
            yield return remark;
        if (row.Forecast is { } forecast)
            yield return forecast.Sentence;
    }

    /// <summary>Whom a step over some of the schools is about, and their two figures: not those of the row.</summary>
    /// <summary>Why nothing is held against the figure before, too: beside it, two figures look as if they compared.</summary>
    private static string OfSome(IndicatorRow row) =>
        row is { Movement: { } movement, Previous: not null }
        && (movement.IsBroken || movement is { IsOfSome: true, Text.Length: > 0 })
            ? movement.Sentence
            : "";

    /// <summary>Small print begins small and ends without a full stop.</summary>
    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    private static string Tolerance(decimal? percent) =>
        percent is { } tolerance ? $" (допуск {RussianText.Rounded(tolerance)}{RussianText.Nbsp}%)" : "";

    public static IEnumerable<PageLag> Lagging(IReadOnlyList<IndicatorRow> rows, Func<IndicatorRow, string> anchorOf)
    {
        var concerned = rows.Where(static row => row.NeedsAttention || row.Status == Status.Indeterminate).ToList();
        var most = concerned.Count > ManyBehind ? MostSchools / 2 : MostSchools;
        foreach (var row in concerned)
        {
            var behind = row.Behind.ToList();
            if (behind.Count == 0)
                continue;

            var more =
                behind.Count > most
                    ? $"и ещё {RussianText.Count(behind.Count - most, "школа", "школы", "школ")}: {Words.Schools([.. behind.Skip(most).Select(static school => school.Name)], 12)}"
                    : "";
            yield return new PageLag(
                row.Code,
                row.Name,
                row.Plan?.Text ?? "—",
                [.. behind.Take(most).Select(school => School(school, row.IsLimit))],
                more,
                anchorOf(row)
            );
        }
    }

    private static PageLagSchool School(SchoolFigure school, bool isLimit) =>
        new(
            school.Name,
            school.Fact?.Text ?? "—",
            string.Join(
                "; ",
                new[] { school.Fact?.Detail, school.Plan is null ? null : "свой план " + school.Plan.Text }.Where(
                    static part => part is { Length: > 0 }
                )
            ),
            school.Lacking is { } lacking
                ? (isLimit ? "сверх предела " : "не хватает ") + RussianText.Number(lacking)
                : ""
        );

    /// <summary>«СОШ № 2 и № 10 — по 3 показателям; лицей № 4 — по 2»: schools behind in more than one.</summary>
    public static string OftenBehind(IReadOnlyList<IndicatorRow> rows)
    {
        var often = rows.Where(static row => row.NeedsAttention)
            .SelectMany(static row => row.Behind)
            .GroupBy(static school => school.Name, StringComparer.Ordinal)
            .GroupBy(static school => school.Count(), static school => school.Key)
            .Where(static group => group.Key > 1)
            .OrderByDescending(static group => group.Key)
            .Take(3)
            .Select(static group =>
                $"{Words.Schools([.. group], 6)} — по {RussianText.Count(group.Key, "показателю", "показателям", "показателям")}"
            );
        return string.Join("; ", often);
    }
}
