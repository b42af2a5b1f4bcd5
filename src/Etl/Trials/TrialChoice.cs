using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Trials;

/// <summary>Which layout is taken, and why the others are not.</summary>
internal static class TrialChoice
{
    /// <returns>One for each layout, the one that is taken first.</returns>
    public static IReadOnlyList<LayoutVerdict> Verdicts(
        LayoutChoice choice,
        SheetFits fit,
        Parsed<ChosenLayout> chosen,
        string fileName
    )
    {
        var name = chosen.IsOk ? chosen.Value.Layout.Name : null;
        return
        [
            .. choice
                .Candidates.Select(layout => Judge(layout, fit, name, chosen.Problem))
                .Concat(choice.Others.Select(layout => NotForIt(layout, fileName)))
                .OrderByDescending(static verdict => verdict.IsChosen),
        ];
    }

    private static LayoutVerdict NotForIt(Layout layout, string fileName) =>
        new(
            layout.Name,
            IsChosen: false,
            FileMessages.NameDoesNotFit(fileName, layout.Files.Select(static glob => glob.Written))
        );

    private static LayoutVerdict Judge(Layout layout, SheetFits fit, string? chosen, Problem? draw)
    {
        var why =
            fit.Fits.All(one => one.Layout != layout) ? fit.Failures[layout.Name]
            : layout.Name == chosen ? null
            : chosen is null ? draw
            : FileMessages.LessSpecific(chosen);
        return new LayoutVerdict(layout.Name, layout.Name == chosen, why);
    }
}
