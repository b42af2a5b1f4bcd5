using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>A statement before its source has a number and its chart is drawn.</summary>
/// <param name="Rows">What it is about: whose cells are its evidence.</param>
internal sealed record Statement(HeadStatement Words, IReadOnlyList<IndicatorRow> Rows, RunChart? Chart);

/// <summary>Findings as sentences: what happened, how big, who is behind it, what missing data would change.</summary>
internal static class StatementMaker
{
    private const int MostNamed = 4;

    /// <summary>Characters of an explanation: three sentences.</summary>
    private const int MostSaid = 400;

    /// <summary>A cause is a person's to give.</summary>
    private const string Unexplained = "Почему: пояснения нет.";

    /// <param name="tellsSilent">False where the letter has said already that nothing depends on who is silent.</param>
    public static Statement Of(HeadlineChoice choice, QuarterlyReport report, bool tellsSilent) =>
        choice.News switch
        {
            News.Missed => Missed(choice.Rows[0], report, tellsSilent),
            News.AtRisk => AtRisk(choice.Rows, report, tellsSilent),
            News.Achieved => Achieved(choice.Rows[0], report.Counts.Planned > 0, tellsSilent),
            _ => Other(choice, report),
        };

    /// <summary>«Не выполнены ещё 2.3 (участники …) и 3.2.»: what has no statement of its own.</summary>
    public static string More(IReadOnlyList<IndicatorRow> rows) =>
        $"{RussianText.Plural(rows.Count, "Не выполнен", "Не выполнены", "Не выполнены")} ещё {RussianText.Number(rows.Count)}: "
        + RussianText.Stop(RussianText.Join([.. rows.Select(Brief)], 6));

    /// <summary>An indicator within a list: «2.3 Участники олимпиады (640 при плане …)».</summary>
    private static string Brief(IndicatorRow row) => $"{row.Code} {Names.Of(row, 48)} ({HeldText.Held(row)})";

    private static Statement Missed(IndicatorRow row, QuarterlyReport report, bool tellsSilent)
    {
        string?[] sentences =
        [
            Size(row),
            Blame.Of(row),
            PlanWords.Trend(row) ?? Before(row),
            row.Schools.Count == 0 && row.Territories is null ? "По школам эту цифру не собирают." : null,
            Task(row),
            tellsSilent ? Silent(row) : null,
        ];
        return new Statement(
            Words(Status.Missed, PlanWords.Missed(row), sentences, Why(report, row) ?? Unexplained),
            [row],
            RunPicture.Of(row, isTitled: true)
        );
    }

    private static Statement AtRisk(IReadOnlyList<IndicatorRow> rows, QuarterlyReport report, bool tellsSilent)
    {
        var row = rows[0];
        string?[] sentences =
        [
            row.Shortfall is null ? null : Size(row),
            Blame.Of(row),
            LastTime(row),
            row.Forecast?.Sentence,
            tellsSilent ? Silent(row) : null,
            rows.Count > 1 ? $"Под риском и {RussianText.Join([.. rows.Skip(1).Select(Brief)], 3)}." : null,
        ];
        return new Statement(
            Words(Status.AtRisk, PlanWords.AtRisk(row), sentences, Why(report, row) ?? ""),
            rows,
            null
        );
    }

    /// <summary>Null where nobody has explained it; schools' own words stand in the attachments.</summary>
    private static string? Why(QuarterlyReport report, IndicatorRow row) =>
        ExplanationText.Own(report, row) is { } said
            ? $"Почему: {Brief(ExplanationText.Sentence(report, said, row))}"
            : null;

    /// <summary>The letter is of one screen: long words stand in full in the paper.</summary>
    private static string Brief(string said) =>
        said.Length <= MostSaid ? said : Wording.Words.Short(said, MostSaid) + " Полностью — во вложении.";

    private static Statement Achieved(IndicatorRow row, bool hasPlans, bool tellsSilent)
    {
        var behind = row.Behind.Select(static school => school.Name).ToList();
        string?[] sentences =
        [
            PlanWords.Trend(row) ?? (row.Plan is null ? null : Before(row)),
            behind.Count > 0
                ? $"{(row.IsLimit ? "Выше предела" : "Ниже плана")} пока {Wording.Words.Schools(behind, 4)}."
                : null,
            tellsSilent ? Silent(row) : null,
        ];
        var words = Words(row.Status, PlanWords.Achieved(row), sentences, "");
        return new Statement(words with { Tone = "good", Sign = Signs.Of(row, hasPlans) }, [row], null);
    }

    private static Statement Other(HeadlineChoice choice, QuarterlyReport report)
    {
        var told = Headlines.Of(choice, report);
        // Several of a kind are told by their codes elsewhere; here no code stands without its name.
        var text = choice is { News: News.Contradictory or News.Unclear or News.WithoutFact, Rows.Count: > 1 }
            ? RussianText.Join([.. choice.Rows.Select(static row => $"{row.Code} ({Names.Of(row, 40)})")], MostNamed)
                + "."
            : told.Text;
        return new Statement(
            new HeadStatement(Signs.Name(told.Tone), told.Sign, "", told.Lead + ":", text, "", 0, null),
            choice.Rows,
            null
        );
    }

    private static HeadStatement Words(Status status, string lead, IEnumerable<string?> sentences, string why) =>
        new(
            Signs.Name(status),
            Signs.Of(status),
            Signs.Word(status),
            lead,
            string.Join(' ', sentences.OfType<string>()),
            why,
            0,
            null
        );

    /// <summary>In people where a share counts any; else as the gap is told everywhere.</summary>
    private static string? Size(IndicatorRow row)
    {
        if (row.Shortfall is not { } shortfall)
            return row.Plan?.Plan is PlanValue.Change && row.Baseline is { } baseline
                ? $"{Counted(row.Fact?.Text, row)}, было {baseline.Text} ({row.BaselineTitle}). {row.Gap()}".TrimEnd()
                : Measured(row.Gap(), row);
        var people = People.Of(row.Name);
        return row.IsLimit
            ? $"Превышение предела — {people.Counted(shortfall.Lacking)}."
            : $"До плана не хватило {people.Count(shortfall.Lacking)}.";
    }

    /// <summary>«640 чел.»: of a count the figure alone does not say what it counts.</summary>
    private static string Counted(string? figure, IndicatorRow row) =>
        row.Grounds.Unit is { Kind: UnitKind.Count, Text: not "ед." } && figure is [.., >= '0' and <= '9']
            ? figure + RussianText.Nbsp + row.Unit
            : figure ?? "";

    /// <summary>A gap of hours says that it is of hours.</summary>
    private static string? Measured(string? gap, IndicatorRow row) =>
        row.Grounds.Unit.Kind == UnitKind.PersonHours && gap is [.., >= '0' and <= '9', '.']
            ? gap[..^1] + RussianText.Nbsp + "чел.-час."
            : gap;

    /// <summary>A figure of other schools is none to hold this one against: then both are of those who gave both.</summary>
    private static string? Before(IndicatorRow row) =>
        row
            is {
                Movement: { IsOfSome: true, Text.Length: > 0 } movement,
                PreviousTitle: { } then,
                IsUnfinished: false,
                Baseline: null
            }
            ? RussianText.Stop($"Сравнение с «{then}»: {movement.Sentence}")
        : row is { Previous: { } was, PreviousTitle: { } before, IsUnfinished: false, Baseline: null }
            ? RussianText.Stop($"Было {was.Text} ({before})")
        : null;

    /// <summary>How the longer period ended a year ago, where this one is not over.</summary>
    private static string? LastTime(IndicatorRow row) =>
        row is { IsUnfinished: true, Previous: { } was, PreviousTitle: { } before }
            ? RussianText.Stop($"{before} закончили на {was.Text}{LastPlan(row)}")
            : null;

    private static string LastPlan(IndicatorRow row) =>
        row.Run?.Points is [.., { PlanNumber: { } plan } last, _] && last.PeriodCode == row.PreviousCode
            ? $" при плане {Print(plan, row)}"
            : "";

    private static string Print(decimal plan, IndicatorRow row) =>
        RussianText.Rounded(plan) + (row.Fact?.Text.EndsWith('%') == true ? RussianText.Nbsp + "%" : "");

    private static string? Task(IndicatorRow row) =>
        row is { TaskFulfilled: true, TaskTolerancePercent: { } tolerance }
            ? $"Муниципальное задание при этом выполнено (допуск {RussianText.Rounded(tolerance)}{RussianText.Nbsp}%)."
            : null;

    private static string? Silent(IndicatorRow row)
    {
        if (row.Absence is not { Filled: var filled } absence)
            return null;
        string[] codes = [.. filled.Known.Select(static one => one.Code).Concat(filled.Unknown)];
        if (codes.Length == 0)
            return null;
        var names = Wording.Words.Schools([.. codes.Select(row.NameOf)], 3);
        return absence.Effect == AbsenceEffect.None
            ? $"Нет данных {names}, но вывод от них не зависит."
            : $"Нет данных {names}: вывод может измениться.";
    }
}
