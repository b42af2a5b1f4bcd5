using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheet of all indicators: first what is read on paper, then what is counted with on a screen.</summary>
internal static class AppendixIndicators
{
    private const int Printed = 13;

    /// <summary>Name, conclusion, explanation and remark share what the other printed columns leave of the page.</summary>
    private static readonly int[] Worded = [1, 10, 11, 12];

    private const double LeastWords = 12;
    private const double Words = SheetTable.Widest - Figures;

    /// <summary>The other printed columns together.</summary>
    private const double Figures = 81;

    public static SheetTable Of(QuarterlyReport report)
    {
        var rows = report.Rows.Select(row => Row(report, row)).ToList();
        var words = Worded.Select(at => Length(rows, at)).ToList();
        return new(
            "Показатели",
            [
                ("Код", 5),
                ("Показатель", Share(words, 0)),
                ("Ед. изм.", 7),
                ("Период", 9),
                ("План", 10),
                ("Факт", 9),
                ("Было", 9),
                ("Период сравнения", 10),
                ("Изменение", 11),
                ("Статус", 11),
                ("Вывод", Share(words, 1)),
                ("Обоснование отклонения", Share(words, 2)),
                ("Замечание", Share(words, 3)),
                ("Степень достижения", 12),
                ("Факт, число", 12),
                ("Числитель", 11),
                ("Знаменатель", 13),
                ("Школ в цифре", 10),
                ("Школ всего", 10),
                ("Динамика", 10),
                ("Базовое значение", 14),
                ("Муниципальное задание", 16),
                ("Как вычислено", 36),
                ("Год назад", 14),
                ("Период год назад", 16),
                ("Изменение за год", 18),
                ("Прогноз", 50),
            ],
            rows
        )
        {
            Foot = [.. Foot(report).Select(static text => (IReadOnlyList<SheetCell>)[default, text])],
            Printed = Printed,
            Frozen = 1,
        };
    }

    /// <summary>By how much there is to read in each: rows are as high as their longest cell.</summary>
    private static double Share(List<int> words, int column)
    {
        var all = Math.Max(words.Sum(), 1);
        // Down: together they are never wider than what is left.
        return Math.Floor(10 * (LeastWords + ((Words - (LeastWords * words.Count)) * words[column] / all))) / 10;
    }

    private static int Length(IReadOnlyList<IReadOnlyList<SheetCell>> rows, int column) =>
        rows.Sum(row => row[column].Text?.Length ?? 0);

    private static IEnumerable<string> Foot(QuarterlyReport report)
    {
        foreach (var one in report.Ended ?? [])
            yield return $"{EndedText.Lead}: {EndedText.Of(one)}";
        if (HiddenText.Of(report) is { } hidden)
            yield return $"{HiddenText.Lead}: {hidden}";
    }

    private static string? Why(QuarterlyReport report, IndicatorRow row) =>
        ExplanationText.Of(report, row) is { Count: > 0 } said ? string.Join("; ", said)
        : ExplanationText.IsAsked(row) ? ExplanationText.None
        : null;

    private static IReadOnlyList<SheetCell> Row(QuarterlyReport report, IndicatorRow row) =>
        [
            row.Code,
            row.Name,
            row.Unit,
            row.PeriodTitle,
            row.Plan?.Text,
            row.Fact?.Text,
            row.Previous?.Text,
            row.PreviousTitle,
            row.Movement?.Text,
            SheetCell.Of(row.Status, row.Declared ? " (только на словах)" : ""),
            row.Gap() is { } gap ? row.Reason() + " " + gap : row.Reason(),
            Why(report, row),
            Remark(row),
            row.Degree is { } degree ? DegreeText.Rounded(degree) : (decimal?)null,
            row.Fact?.Value,
            row.Fact?.Numerator,
            row.Fact?.Denominator,
            (decimal?)row.Coverage?.Used,
            (decimal?)row.Coverage?.Of,
            Signs.Word(row.Movement?.Trend),
            row.Baseline?.Text,
            row.TaskFulfilled switch
            {
                true => "выполнено",
                false => "не выполнено",
                _ => null,
            },
            row.Method(),
            row.YearAgo?.Figure.Text,
            row.YearAgo is { } ago ? PeriodWords.Short(ago.PeriodCode) : null,
            row.YearAgo?.Movement.Text,
            row.Forecast?.Sentence,
        ];

    private static string? Remark(IndicatorRow row)
    {
        // The remark on the figure has named those of whom there is nothing more to say.
        var areNamed =
            row is { Contradiction: null, Absence: not null, Coverage.Absent.Count: <= AbsenceText.MostNames };
        var absent = (row.Coverage?.Absent ?? [])
            .Where(school => !areNamed || school is not { Refused: null, Lack: MemberLack.NotSubmitted })
            .Select(static school => $"{school.Name}: {school.Reason()}");
        return string.Join(
            ". ",
            new[] { row.Caveat()?.TrimEnd('.') }
                .Concat(row.Remarks().Select(static remark => remark.TrimEnd('.')))
                .Concat(absent)
                .Where(static part => part is { Length: > 0 })
        );
    }
}
