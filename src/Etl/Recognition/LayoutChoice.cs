using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Which layouts may describe a file, and which of those that fit it is taken: the most specific wins, a draw is named
/// and not decided.
/// </summary>
/// <param name="fileName">Asked for the layouts' <c>files</c>.</param>
/// <param name="anyName">A person named the layout: what its <c>files</c> say does not matter.</param>
internal sealed class LayoutChoice(IReadOnlyList<Layout> layouts, string fileName, bool anyName = false)
{
    public IReadOnlyList<Layout> Candidates { get; } = [.. layouts.Where(layout => anyName || IsFor(layout, fileName))];

    public IEnumerable<Layout> Others => layouts.Except(Candidates);

    public static bool IsFor(Layout layout, string fileName) => layout.Files.Any(glob => glob.IsMatchOfTable(fileName));

    public Parsed<ChosenLayout> Decide(SheetFits fit)
    {
        if (Candidates.Count == 0)
            return Path.GetExtension(fileName).Equals(".docx", StringComparison.OrdinalIgnoreCase)
                ? FileMessages.NoLayoutForWord()
                : FileMessages.NoLayout();
        if (fit.Fits.Count > 0)
            return Best(fit);
        if (fit.Hidden.FirstOrDefault(ChosenLayout.IsRecognised) is { } hidden)
            return SheetMessages.OnlyHidden(hidden.Sheet.Name);
        // A layout that a person named lacks what it lacks; that others do not fit either is no reason.
        return anyName && Candidates is [var named]
            ? fit.Failures[named.Name]
            : FileMessages.LayoutsDoNotFit([.. fit.Failures.Select(static pair => (pair.Key, pair.Value))]);
    }

    private Parsed<ChosenLayout> Best(SheetFits fit)
    {
        var most = fit.Fits.Max(one => Weight(one.Layout));
        var best = fit
            .Fits.Where(one => Weight(one.Layout) == most)
            .Select(static one => one.Layout)
            .Distinct()
            .ToList();
        return best is [var only]
            ? ChosenLayout.Of(only, fit)
            : FileMessages.LayoutsTie(best.Select(static layout => layout.Name));
    }

    /// <summary>What a layout demands, in letters: the file name, the sheet's name, words and headers.</summary>
    private int Weight(Layout layout) =>
        layout
            .Files.Where(glob => glob.IsMatchOfTable(fileName))
            .Select(static glob => glob.Weight)
            .DefaultIfEmpty()
            .Max()
        + (layout.SheetName?.Weight ?? 0)
        + layout.Words.Concat(layout.HeaderWords).Sum(static words => words.Weight);
}
