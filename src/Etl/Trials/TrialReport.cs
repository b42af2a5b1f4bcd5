using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Trials;

/// <summary>What would be loaded from one file, cell by cell. Nothing was written anywhere.</summary>
/// <param name="Layout">Name of the layout that was taken; null when none fits.</param>
/// <param name="Problem">Why nothing would be loaded; null when something would.</param>
/// <param name="Layouts">Every layout that was tried, the chosen one first.</param>
/// <param name="LayoutMistakes">Layouts that could not be tried at all.</param>
public sealed record TrialReport(
    string FileName,
    string? Layout,
    string? ProgrammeCode,
    Problem? Problem,
    IReadOnlyList<LayoutVerdict> Layouts,
    IReadOnlyList<LayoutMistake> LayoutMistakes
)
{
    /// <summary>
    /// What the marks of each form say; empty for every other workbook. A form brings its layout with it.
    /// </summary>
    public IReadOnlyList<FormMark> Forms { get; init; } = [];

    /// <summary>It is a programme passport: the figures are its plan values, and no layout is asked.</summary>
    public bool IsPassport { get; init; }

    /// <summary>Rules of the layout that hold for nothing in the programme.</summary>
    public IReadOnlyList<Problem> LayoutDoubts { get; init; } = [];

    /// <summary>Rules that compare with what is loaded already: collecting will ask them, a trial cannot.</summary>
    public IReadOnlyList<CheckKind> AskedAtCollecting { get; init; } = [];

    /// <summary>Whether some figures are required; what another file gives, a trial does not know.</summary>
    public bool AsksRequired { get; init; }

    /// <summary>Visible sheets with content of which nothing is read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    public IReadOnlyList<TrialFigure> Figures { get; init; } = [];

    /// <summary>Why plans are missed, in the words of a form; no figures, and not counted among them.</summary>
    public IReadOnlyList<TrialFigure> Explanations { get; init; } = [];

    public IReadOnlyList<TrialIssue> Issues { get; init; } = [];

    public CellTally Cells { get; init; } = new();
}

/// <param name="Why">What the layout lacks or why another was taken; null for the chosen one.</param>
public sealed record LayoutVerdict(string Layout, bool IsChosen, Problem? Why);

public enum FigureKind
{
    Fact,
    Plan,
    Activity,
    Risk,
    Explanation,
}

/// <summary>One figure, plan value, activity, risk or explanation with the cell it stands in.</summary>
/// <param name="Cell">In A1 notation; two for a share: «D8, E8».</param>
/// <param name="Text">As written in the file.</param>
/// <param name="About">The indicator with its code, the activity or the risk.</param>
/// <param name="Organisation">Short name; empty for an activity.</param>
/// <param name="Period">Code of the period; empty for a risk.</param>
/// <param name="ReadAs">What the program understood, in Russian.</param>
public sealed record TrialFigure(
    FigureKind Kind,
    string Sheet,
    string Cell,
    string Text,
    string About,
    string Organisation,
    string Period,
    string ReadAs
);

/// <param name="Sheet">Empty when the issue is of the whole file.</param>
/// <param name="Cell">Null when the issue is of the whole sheet or file.</param>
public sealed record TrialIssue(
    string Sheet,
    string? Cell,
    Severity Severity,
    string Code,
    string Sentence,
    string Expected,
    string? Text
);
