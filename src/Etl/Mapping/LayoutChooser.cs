using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Finds the one layout that fits a workbook, bound to its sheet, or to several where it asks for them by a pattern;
/// the most specific wins, a draw is named and not decided.
/// </summary>
internal static class LayoutChooser
{
    /// <param name="workbook">Freshly opened; its sheets are passed over once.</param>
    public static Parsed<ChosenLayout> Choose(IReadOnlyList<Layout> layouts, string fileName, Workbook workbook)
    {
        var candidates = layouts.Where(layout => IsFor(layout, fileName)).ToList();
        if (candidates.Count == 0)
            return FileMessages.NoLayout();
        var fit = Fit(candidates, workbook);
        return fit.Fits.Count == 0
            ? FileMessages.LayoutsDoNotFit([.. fit.Failures.Select(static pair => (pair.Key, pair.Value))])
            : Best(fit, fileName);
    }

    /// <summary>Lays every layout upon the workbook, whatever the file is called.</summary>
    /// <returns>Those that fit, each sheet of each, and what the others lack.</returns>
    public static SheetFits Fit(IReadOnlyList<Layout> candidates, Workbook workbook)
    {
        var (fits, filled) = (new List<Binding>(), new List<SheetInfo>());
        var failures = candidates.ToDictionary(static layout => layout.Name, SheetMissing, StringComparer.Ordinal);
        var place = 0;
        foreach (var sheet in workbook.Sheets())
        {
            place++;
            var wanting = candidates.Where(layout => Wants(layout, sheet.Info, place)).ToList();
            if (wanting.Count == 0 && sheet.Info.IsHidden)
                continue;
            var head = SheetHead.Read(sheet);
            if (head.Rows.Count > 0 && !sheet.Info.IsHidden)
                filled.Add(sheet.Info);
            foreach (var layout in wanting)
            {
                var bound = Binder.Bind(layout, head);
                if (bound.IsOk)
                    fits.Add(bound.Value);
                else if (head.Rows.Count > 0 && fits.TrueForAll(fit => fit.Layout != layout))
                    failures[layout.Name] = bound.Problem!;
            }
        }

        return new SheetFits(fits, failures, filled);
    }

    public static bool IsFor(Layout layout, string fileName) => layout.Files.Any(glob => glob.IsMatch(fileName));

    /// <summary>
    /// Without a key every visible sheet is tried in turn, and the first that has the header is taken.
    /// </summary>
    /// <param name="place">Counted without a sheet of our own remarks before it, which moves the sender's sheets by
    /// one.</param>
    private static bool Wants(Layout layout, SheetInfo sheet, int place) =>
        layout.SheetNumber is { } number ? place == number
        : layout.SheetName is { } name ? name.IsMatch(sheet.Name)
        : !sheet.IsHidden;

    private static Problem SheetMissing(Layout layout) =>
        FileMessages.NoSheet(
            layout.SheetName?.Written
                ?? layout.SheetNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ?? "1"
        );

    private static Parsed<ChosenLayout> Best(SheetFits fit, string fileName)
    {
        var fits = fit.Fits;
        var most = fits.Max(fit => Weight(fit.Layout, fileName));
        var best = fits.Where(fit => Weight(fit.Layout, fileName) == most)
            .Select(static fit => fit.Layout)
            .Distinct()
            .ToList();
        return best.Count == 1
            ? ChosenLayout.Of(best[0], fit)
            : FileMessages.LayoutsTie(best.Select(static layout => layout.Name));
    }

    /// <summary>What a layout demands, in letters: the file name, the sheet's name, words and headers.</summary>
    private static int Weight(Layout layout, string fileName) =>
        layout.Files.Where(glob => glob.IsMatch(fileName)).Max(static glob => glob.Weight)
        + (layout.SheetName?.Weight ?? 0)
        + layout.Words.Concat(layout.HeaderWords).Sum(static words => words.Weight);
}
