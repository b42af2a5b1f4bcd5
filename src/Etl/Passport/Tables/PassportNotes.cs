using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>The issues of one passport, and among them the reasons why it cannot be accepted at all.</summary>
internal sealed class PassportNotes
{
    private readonly List<NewIssue> issues = [];
    private readonly List<Problem> reasons = [];
    private bool isMisspelt;

    public IReadOnlyList<NewIssue> Issues => issues;

    /// <summary>Something in the passport is not read as its author meant it.</summary>
    public bool HasMistakes => isMisspelt || issues.Exists(static issue => issue.Severity == Severity.Error);

    public Problem? Rejection => reasons.Count == 0 ? null : PassportMessages.Rejected(reasons);

    public void Add(int sheet, int row, int column, Severity severity, Problem problem, string? text) =>
        issues.Add(
            new NewIssue(new CellAddress(sheet, row, column), severity, problem, text is { Length: > 0 } ? text : null)
        );

    /// <summary>
    /// A name that is perhaps meant to be one of ours, so that what stands under it is not read: loaded without it, the
    /// passport says less than its author thinks.
    /// </summary>
    public void Misspelt(int sheet, int row, int column, Problem problem, string? text)
    {
        isMisspelt = true;
        Add(sheet, row, column, Severity.Warning, problem, text);
    }

    /// <summary>Something without which there is no programme.</summary>
    public void Require(int sheet, int row, int column, Problem problem)
    {
        Add(sheet, row, column, Severity.Error, problem, null);
        reasons.Add(problem);
    }

    public void Require(Problem problem)
    {
        issues.Add(new NewIssue(null, Severity.Error, problem, null));
        reasons.Add(problem);
    }
}
