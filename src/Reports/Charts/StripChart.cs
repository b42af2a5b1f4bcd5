namespace QualityMonitor.Reports.Charts;

/// <summary>
/// The figures of a school beside what they are compared with, each row on a scale of its own; better always to the
/// right.
/// </summary>
/// <param name="Head">What the rows are: «Показатель».</param>
/// <param name="Was">Head of the column of the period before: «III кв.».</param>
/// <param name="Town">How the town is called in the legend.</param>
/// <param name="Region">How the region is.</param>
public sealed record StripChart(string Head, string Was, string Town, string Region, IReadOnlyList<StripRow> Rows)
    : IChart
{
    public string Alternative => string.Join(" ", Rows.Select(Said));

    public Picture Draw(PictureFormat format) => new StripDrawing(this, format).Draw();

    private string Said(StripRow row)
    {
        var beside = new[]
        {
            row.Was.Text.Length > 0 ? $"{Was} {row.Was.Text}" : "",
            row.Plan.Text.Length > 0 ? $"план {row.Plan.Text}" : "плана нет",
            row.Town.Text.Length > 0 ? $"{Town} {row.Town.Text}" : "",
            row.Region.Text.Length > 0 ? $"{Region} {row.Region.Text}" : "",
        };
        return $"{row.Name}: {row.Now.Text} ({row.Sign.Word}); {string.Join(", ", beside.Where(static one => one.Length > 0))}.";
    }
}

/// <summary>The strip of one row, for a table whose words are text: the picture says only how far it is.</summary>
public sealed record StripLine(StripRow Row, string Alternative) : IChart
{
    public Picture Draw(PictureFormat format) => StripDrawing.DrawLine(Row, format, Alternative);
}

/// <param name="Detail">What stands behind the figure: «422 из 435»; empty for nothing.</param>
/// <param name="LowerIsBetter">The scale is turned round.</param>
public sealed record StripRow(
    string Name,
    Sign Sign,
    string Detail,
    bool LowerIsBetter,
    StripValue Now,
    StripValue Was,
    StripValue Plan,
    StripValue Town,
    StripValue Region
);

/// <summary>A value on the scale.</summary>
/// <param name="Text">As printed; empty for none.</param>
/// <param name="At">Null: it has no place on the scale.</param>
public readonly record struct StripValue(string Text, decimal? At)
{
    public static StripValue None { get; } = new("", null);
}
