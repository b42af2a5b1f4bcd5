using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Trials;

/// <summary>Which layout is taken, and why the others are not.</summary>
internal sealed record TrialChoice(ChosenLayout? Chosen, Problem? Problem, IReadOnlyList<LayoutVerdict> Verdicts)
{
    /// <param name="anyName">The layout was named by a person: what its <c>files</c> say does not matter.</param>
    public static TrialChoice Make(IReadOnlyList<Layout> layouts, StoredWorkbook workbook, bool anyName)
    {
        var (candidates, others) = (layouts.Where(IsCandidate).ToList(), layouts.Where(layout => !IsCandidate(layout)));
        var fit = workbook.Read(opened => LayoutChooser.Fit(candidates, opened));
        Parsed<ChosenLayout> chosen =
            anyName && fit.Fits.Select(static one => one.Layout).Distinct().Count() == 1
                ? ChosenLayout.Of(fit.Fits[0].Layout, fit)
                : workbook.Read(opened => LayoutChooser.Choose(layouts, workbook.FileName, opened));
        var name = chosen.IsOk ? chosen.Value.Layout.Name : null;
        var verdicts = candidates
            .Select(layout => Judge(layout, fit, name, chosen.Problem))
            .Concat(
                others.Select(layout => new LayoutVerdict(
                    layout.Name,
                    IsChosen: false,
                    FileMessages.NameDoesNotFit(workbook.FileName, layout.Files.Select(static glob => glob.Written))
                ))
            );
        return new TrialChoice(
            chosen.IsOk ? chosen.Value : null,
            Lack(chosen, candidates, fit, anyName),
            [.. verdicts.OrderByDescending(static verdict => verdict.IsChosen)]
        );

        bool IsCandidate(Layout layout) => anyName || LayoutChooser.IsFor(layout, workbook.FileName);
    }

    private static LayoutVerdict Judge(Layout layout, SheetFits fit, string? chosen, Problem? draw)
    {
        var why =
            fit.Fits.All(one => one.Layout != layout) ? fit.Failures[layout.Name]
            : layout.Name == chosen ? null
            : chosen is null ? draw
            : FileMessages.LessSpecific(chosen);
        return new LayoutVerdict(layout.Name, layout.Name == chosen, why);
    }

    /// <summary>
    /// A layout named by a person lacks what it lacks; that its name does not fit either is no reason.
    /// </summary>
    private static Problem? Lack(Parsed<ChosenLayout> chosen, List<Layout> candidates, SheetFits fit, bool anyName) =>
        chosen.IsOk ? null
        : anyName && candidates.Count == 1 ? fit.Failures[candidates[0].Name]
        : chosen.Problem;
}
