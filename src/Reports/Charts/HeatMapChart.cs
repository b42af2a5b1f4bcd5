using ScottPlot;

namespace QualityMonitor.Reports.Charts;

/// <summary>
/// Schools or territories by indicators, each cell a status: from light to dark as it gets worse, and with its sign.
/// </summary>
/// <param name="Columns">Codes of the indicators.</param>
/// <param name="Rows">Those with most failures where there are more than a picture holds.</param>
public sealed record HeatMapChart(IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows) : IChart
{
    private const float Row = 21;
    private const float WidestCell = 62;
    private const float RoomForText = 40;

    /// <summary>More than these a listener does not keep in mind.</summary>
    private const int MostTold = 12;

    public HeatRows Whose { get; init; } = HeatRows.Schools;

    /// <summary>How many there are, shown or not.</summary>
    public int Of { get; init; } = Rows.Count;

    public string Caption =>
        $"Показатели по {Words.By}"
        + (Of > Rows.Count ? $": {Rows.Count} из {Of}, у которых не выполнено больше всего" : "");

    private (string Subject, string By, string Many) Words =>
        Whose switch
        {
            HeatRows.Municipalities => ("Муниципалитеты", "муниципалитетам", "муниципалитетов"),
            HeatRows.Regions => ("Регионы", "регионам", "регионов"),
            _ => ("Школы", "школам", "школ"),
        };

    public string Alternative
    {
        get
        {
            var behind = Rows.Select(row => (row.Name, Codes: Failing(row)))
                .Where(static one => one.Codes.Count > 0)
                .OrderByDescending(static one => one.Codes.Count)
                .ToList();
            var told = behind.Take(MostTold).Select(static one => $"{one.Name} — {string.Join(", ", one.Codes)}");
            var more = behind.Count > MostTold ? $"; и ещё {Words.Many}: {behind.Count - MostTold}" : "";
            return behind.Count == 0
                ? $"{Words.Subject} и показатели: строк {Rows.Count}, столбцов {Columns.Count}, невыполненных нет."
                : $"{Words.Subject} и показатели, где план не выполнен: {string.Join("; ", told)}{more}.";
        }
    }

    public Picture Draw(PictureFormat format)
    {
        var names = Math.Min(Lettering.Plain.Widest(Rows.Select(static row => row.Name)) + 10, format.Width * 0.3f);
        var cell = Math.Min((format.Width - names) / Math.Max(1, Columns.Count), WidestCell);
        var turned = Lettering.Quiet.Widest(Columns) > cell - 3;
        var head = turned ? Lettering.Quiet.Widest(Columns) + 8 : 20;
        var legend = Explain();
        var foot = head + (Rows.Count * Row) + 9;
        using var easel = new Easel(format, foot + legend.Height(format.Width));
        foreach (var (index, code) in Columns.Index())
        {
            var middle = names + ((index + 0.5f) * cell);
            if (turned)
                easel.Text(code, middle, head - 4, Lettering.Quiet, Alignment.MiddleLeft, -90);
            else
                easel.Text(code, middle, head / 2, Lettering.Quiet, Alignment.MiddleCenter);
        }

        foreach (var (index, row) in Rows.Index())
            Draw(easel, row, head + (index * Row), names, cell);
        legend.Draw(easel, 0, foot, format.Width);
        return easel.Finish(Alternative);
    }

    private static void Draw(Easel easel, HeatRow row, float top, float names, float cell)
    {
        easel.Text(Lettering.Plain.Cut(row.Name, names - 8), 0, top + (Row / 2), Lettering.Plain);
        foreach (var (index, one) in row.Cells.Index())
        {
            var left = names + (index * cell);
            easel.Box(left, top, left + cell, top + Row, Ink.Paper);
            if (one is null)
                continue;
            easel.Box(left + 0.7f, top + 0.7f, left + cell - 0.7f, top + Row - 0.7f, Ink.Rule);
            easel.Box(left + 1.4f, top + 1.4f, left + cell - 1.4f, top + Row - 1.4f, Ink.Fill(one.Sign.Mark));
            var ink = Ink.On(one.Sign.Mark);
            var middle = top + (Row / 2);
            if (cell < RoomForText || one.Text.Length == 0)
            {
                easel.Sign(one.Sign.Mark, left + (cell / 2), middle, Math.Min(11, cell * 0.7f), ink);
                continue;
            }

            var how = Lettering.Quiet.In(one.Sign.Mark == Mark.Cross ? Ink.Paper : Ink.Text);
            easel.Sign(one.Sign.Mark, left + 10, middle, 9, ink);
            easel.Text(how.Cut(one.Text, cell - 22), left + cell - 5, middle, how, Alignment.MiddleRight);
        }
    }

    private Legend Explain() =>
        Rows.SelectMany(static row => row.Cells)
            .OfType<HeatCell>()
            .GroupBy(static cell => cell.Sign)
            .OrderBy(static group => group.Key.Mark)
            .Aggregate(
                new Legend(),
                static (all, group) => all.AddCell(group.Key, $"{group.Key.Word} — {group.Count()}")
            );

    private List<string> Failing(HeatRow row) =>
        [
            .. row
                .Cells.Zip(Columns)
                .Where(static one => one.First?.Sign.Mark == Mark.Cross)
                .Select(static one => one.Second),
        ];
}

/// <summary>What the rows of a heat map are.</summary>
public enum HeatRows
{
    Schools,
    Municipalities,
    Regions,
}

/// <param name="Cells">One a column; null where the school is not asked.</param>
public sealed record HeatRow(string Name, IReadOnlyList<HeatCell?> Cells);

/// <param name="Text">The value, shown where a cell is wide enough.</param>
public sealed record HeatCell(Sign Sign, string Text);
