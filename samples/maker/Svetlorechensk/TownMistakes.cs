namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// What goes wrong in the last quarter, on purpose. samples/README.md tells each of them; keep the two true.
/// </summary>
internal static class TownMistakes
{
    /// <summary>Cells that replace what the school should have written; <c>null</c> leaves the cell empty.</summary>
    private static readonly Dictionary<
        (string School, string Code),
        (object? Top, object? Bottom, object? Value)
    > Cells = new()
    {
        [("school-3", "1.4")] = ("около 40", 36m, null),
        [("school-9", "1.4")] = (new DateOnly(2025, 9, 7), null, null),
        [("school-10", "2.4")] = (412m, 396m, null),
        [("lyceum-istok", "3.1")] = (new CellError("#N/A"), 22m, null),
        [("school-1", "3.3")] = (null, null, "-"),
        [("gymnasium-6", "2.2")] = (null, null, "…"),
    };

    public static FormRow Spoil(FormRow row, string school, int quarter) =>
        quarter == TownQuarters.Last && Cells.TryGetValue((school, row.Code), out var cells)
            ? row with
            {
                Top = cells.Top,
                Bottom = cells.Bottom,
                Value = cells.Value,
            }
            : row;

    /// <summary>The school never sends the last quarter.</summary>
    public static bool IsSilent(string school, int quarter) => quarter == TownQuarters.Last && school == "school-11";

    /// <summary>Whether the figure gets into the town's figure on the report day.</summary>
    public static bool IsLost(string school, string code, int quarter) =>
        IsSilent(school, quarter) || (quarter == TownQuarters.Last && Cells.ContainsKey((school, code)));

    /// <summary>One school adds up the numerators of section 1, which mean different things.</summary>
    public static decimal? Subtotal(string school, int quarter) =>
        quarter == TownQuarters.Last && school == "school-2"
            ? TownIndicators
                .OfSchools.Where(indicator => indicator.Code[0] == '1')
                .Sum(indicator => TownFigures.Of(indicator.Code, school, quarter).Top)
            : null;
}
