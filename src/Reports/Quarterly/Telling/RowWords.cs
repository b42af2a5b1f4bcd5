using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>
/// What is said of an indicator, made of its row's values: once for the mail, its text, its workbook and the headlines.
/// </summary>
public static class RowWords
{
    /// <summary>Why it is judged so, one sentence.</summary>
    public static string Reason(this IndicatorRow row) =>
        VerdictText.Of(new Verdict(row.Status, row.Degree, row.ReasonCode, row.Grounds, row.Declared), row.NameOf);

    /// <summary>What is lacking, a sentence; null when nothing is or it cannot be counted.</summary>
    public static string? Gap(this IndicatorRow row) => GapText.Of(row);

    /// <summary>A contradiction or an incomplete figure, a sentence; null for none.</summary>
    public static string? Caveat(this IndicatorRow row) =>
        row switch
        {
            { Contradiction: { } contradiction } => contradiction.Sentence(row.Grounds.Unit),
            { Absence: { } absence, Coverage: { } coverage } => new AbsenceText(row.Grounds, row.NameOf).Remark(
                absence,
                new MemberCount(coverage.Used, coverage.Of)
            ),
            _ => null,
        };

    /// <summary>
    /// What a reader must know before believing the movement: a small or a changed denominator, a comparison over some.
    /// </summary>
    public static IReadOnlyList<string> Remarks(this IndicatorRow row)
    {
        // A comparison of some is not one of all: that their denominators differ says nothing of it.
        var then = row.Movement is { IsOfSome: true } or { IsBroken: true } ? null : row.Previous?.Fact;
        var denominators = Denominators.Remarks(row.Fact?.Fact, then);
        return row is { Movement: { } movement, PreviousTitle: { } before } && (movement.IsOfSome || movement.IsBroken)
            ? [.. denominators, $"Сравнение с периодом «{before}»: {movement.Sentence}."]
            : denominators;
    }

    /// <summary>«по формуле [1.1] / [1.2]»; null for the usual ways.</summary>
    public static string? Method(this IndicatorRow row) => row.Recipe?.Text();

    public static string Text(this Recipe recipe) =>
        recipe switch
        {
            { Weight: { } weight } => "среднее с весами из показателя " + weight,
            { AreApart: true } => $"по формуле {recipe.Formula}: ни у одной школы нет всех её показателей",
            { Lacking.Count: > 0 } => $"по формуле {recipe.Formula}: нет данных по {RussianText.Join(recipe.Lacking)}",
            _ => "по формуле " + recipe.Formula,
        };

    /// <param name="unit">The indicator's.</param>
    public static string Sentence(this Contradiction contradiction, Unit unit)
    {
        var (from, shown) = contradiction switch
        {
            { IsByFormula: true } => ("по формуле", "вычисленное"),
            { Members: { } members } => ($"по данным {members.Text} школ", "данные школ"),
            _ => ("по данным школ", "данные школ"),
        };
        return $"Цифры расходятся: в сводном файле {FactText.Print(contradiction.Own, unit)}, {from} — {FactText.Print(contradiction.Computed, unit)}; в отчёте — {shown}.";
    }

    /// <summary>Why a school is not in the figure, a clause.</summary>
    public static string Reason(this AbsentSchool school) =>
        school.Refused?.Text() ?? LackText.Of(school.Lack, school.Parts);

    /// <summary>What keeps a value that was sent from being a figure, with its place.</summary>
    public static string Text(this RefusedValue refused)
    {
        var cell = refused is { Sheet: { } sheet, Row: { } row, Column: { } column }
            ? $", {CellPlace.Short(sheet, row, column)}"
            : "";
        return $"значение не принято: {refused.Message.TrimEnd('.')}, {refused.FileName}{cell}";
    }

    /// <summary>The second verdict of the municipal task, a sentence; null where it is not part of it.</summary>
    public static string? Task(this IndicatorRow row) =>
        row.TaskFulfilled is not { } fulfilled
            ? null
            : $"По муниципальному заданию {(fulfilled ? "выполнено" : "не выполнено")}"
                + (
                    row.TaskTolerancePercent is { } tolerance
                        ? $" (допуск {RussianText.Rounded(tolerance)}{RussianText.Nbsp}%)."
                        : "."
                );

    /// <summary>«лучше на 3,4 п.п.»; empty where the two do not compare.</summary>
    public static string Difference(this Benchmark benchmark) => DifferenceText.Of(benchmark.Against);
}
