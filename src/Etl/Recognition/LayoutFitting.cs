using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Recognition;

/// <summary>Lays layouts upon a workbook, sheet by sheet.</summary>
internal sealed class LayoutFitting(IReadOnlyList<Layout> candidates)
{
    private readonly List<Binding> fits = [];
    private readonly List<SheetInfo> filled = [];
    private readonly List<SheetInfo> tables = [];
    private readonly List<Binding> hidden = [];
    private readonly Dictionary<string, Problem> failures = candidates.ToDictionary(
        static layout => layout.Name,
        SheetMissing,
        StringComparer.Ordinal
    );

    /// <summary>Sheets that were laid so far.</summary>
    public int Sheets { get; private set; }

    public SheetFits Fits => new(fits, failures, filled) { Tables = tables, Hidden = hidden };

    /// <param name="isForm">It brings its own layout, so that no other is laid upon it; it has its place among the
    /// sheets all the same.</param>
    public void Lay(SheetHead head, bool isForm)
    {
        Sheets++;
        if (isForm)
            return;
        if (head.Rows.Count > 0 && !head.Info.IsHidden)
            filled.Add(head.Info);
        if (IsTable(head))
            tables.Add(head.Info);
        foreach (var layout in candidates.Where(layout => Wants(layout, head.Info)))
        {
            var bound = Binder.Bind(layout, head);
            if (bound.IsOk)
                fits.Add(bound.Value);
            else if (head.Rows.Count > 0 && fits.TrueForAll(fit => fit.Layout != layout))
                failures[layout.Name] = bound.Problem!;
        }

        if (head.Info.IsHidden)
            hidden.AddRange(
                candidates
                    .Where(layout => !Wants(layout, head.Info))
                    .Select(layout => Binder.Bind(layout, head))
                    .Where(static bound => bound.IsOk)
                    .Select(static bound => bound.Value)
            );
    }

    /// <summary>Two rows with something side by side; advice and explanations stand one below the other.</summary>
    private static bool IsTable(SheetHead head) => head.Rows.Where(static row => row.Columns.Length > 1).Skip(1).Any();

    /// <summary>
    /// Without a key every visible sheet is tried in turn, and the first that has the header is taken. A number is
    /// counted without a sheet of our own remarks before it, which moves the sender's sheets by one.
    /// </summary>
    private bool Wants(Layout layout, SheetInfo sheet) =>
        layout.SheetNumber is { } number ? Sheets == number
        : layout.SheetName is { } name ? name.IsMatch(sheet.Name)
        : !sheet.IsHidden;

    private static Problem SheetMissing(Layout layout) =>
        FileMessages.NoSheet(
            layout.SheetName?.Written
                ?? layout.SheetNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ?? "1"
        );
}

/// <summary>What laying layouts upon a workbook found.</summary>
/// <param name="Fits">Every sheet that a layout fits.</param>
/// <param name="Failures">What the others lack, by the layout's name.</param>
/// <param name="Filled">The visible sheets with any content, forms left out.</param>
internal sealed record SheetFits(
    IReadOnlyList<Binding> Fits,
    IReadOnlyDictionary<string, Problem> Failures,
    IReadOnlyList<SheetInfo> Filled
)
{
    /// <summary>The sheets that have something of a table, hidden ones included, forms left out.</summary>
    public IReadOnlyList<SheetInfo> Tables { get; init; } = [];

    /// <summary>What layouts would fit a hidden sheet that none of them asks for.</summary>
    public IReadOnlyList<Binding> Hidden { get; init; } = [];
}
