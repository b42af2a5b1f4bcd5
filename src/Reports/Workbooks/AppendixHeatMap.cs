using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>
/// Schools by indicators: each figure in the colour of its status and with its sign, and a number still. The school with
/// most failures stands first; below the table the owner, the plan, and what the signs mean.
/// </summary>
internal static class AppendixHeatMap
{
    /// <summary>What all columns of figures may take together, for the page to be read.</summary>
    private const double Room = SheetTable.Widest - Name - Count;

    private const double Name = 28;
    private const double Count = 7;

    /// <summary>Narrower ones hold no sign and number.</summary>
    private const double Narrowest = 6.2;

    private const double Widest = 10;

    /// <returns>Null where no indicator is collected of schools.</returns>
    public static SheetTable? Of(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.Schools.Count > 0).ToList();
        if (rows.Count == 0)
            return null;
        var figures = rows.ConvertAll(static row =>
            row.Schools.ToDictionary(static one => one.Code, StringComparer.Ordinal)
        );
        var width = Math.Round(Math.Clamp(Room / rows.Count, Narrowest, Widest), 1);
        return new SheetTable(
            "Карта школ",
            [("Школа", Name), ("Не выполнено", Count), .. rows.Select(row => ($"{row.Code} {row.Name}", width))],
            report
                .Schools.Select(school =>
                    (school.Name, Figures: figures.ConvertAll(row => row.GetValueOrDefault(school.Code)))
                )
                .Select(static one =>
                    (one.Name, one.Figures, Missed: one.Figures.Count(static figure => figure?.Status == Status.Missed))
                )
                .OrderByDescending(static one => one.Missed)
                .Select(static one => (IReadOnlyList<SheetCell>)[one.Name, one.Missed, .. one.Figures.Select(Cell)])
        )
        {
            Frozen = 2,
            IsTurned = true,
            Foot =
            [
                [report.OwnerName, default, .. rows.Select(static row => Cell(row.Fact, row.Status))],
                ["План", default, .. rows.Select(static row => (SheetCell)row.Plan?.Text)],
                .. Enum.GetValues<Status>().Select(static status => new[] { SheetCell.Of(status) }),
            ],
        };
    }

    private static SheetCell Cell(SchoolFigure? school) => school is null ? default : Cell(school.Fact, school.Status);

    private static SheetCell Cell(Figure? figure, Status status) =>
        figure is not { Fact: not null and not Fact.Missing } ? SheetCell.Of(Status.NoFact, null, "")
        : figure.Value is { } value
            ? SheetCell.Of(
                status,
                FigureText.Digits(figure) is { } digits ? Rounding.To(value, digits) : Rounding.Seen(value, 2),
                ""
            )
        : SheetCell.Of(status, null, figure.Text);
}
