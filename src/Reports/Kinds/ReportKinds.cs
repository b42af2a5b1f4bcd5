namespace QualityMonitor.Reports.Kinds;

/// <summary>Every kind of report that the program can make, in the order of their registration.</summary>
public sealed class ReportKinds(IEnumerable<IReportKind> kinds)
{
    public IReadOnlyList<IReportKind> All { get; } = [.. kinds];

    /// <returns>Null where no kind has this code.</returns>
    public IReportKind? Find(string code) =>
        All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ArgumentException">No kind has this code.</exception>
    public IReportKind Get(string code) =>
        Find(code) ?? throw new ArgumentException($"There is no kind of report '{code}'.", nameof(code));
}
