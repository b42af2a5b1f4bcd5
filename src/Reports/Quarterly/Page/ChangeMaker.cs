using QualityMonitor.Indicators;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>
/// «Что изменилось» of a corrected edition: one line for each indicator, school or activity, what a head acts on first;
/// the appendix has every datum.
/// </summary>
internal static class ChangeMaker
{
    /// <summary>The sheet of the appendix.</summary>
    public const string Sheet = "Что изменилось";

    private const int Most = 5;

    /// <summary>What follows from other data changes with them and needs no line of its own beside theirs.</summary>
    private static readonly HashSet<DataKind> Derived =
    [
        DataKind.Mark,
        DataKind.Coverage,
        DataKind.Previous,
        DataKind.YearAgo,
        DataKind.Baseline,
        DataKind.Criterion,
        DataKind.Cluster,
        DataKind.Index,
        DataKind.SchoolList,
        DataKind.Method,
    ];

    public static PageChanges? Of(QuarterlyReport report)
    {
        if (report.Changes is not { } changes)
            return null;

        var lines = Lines(report, changes).ToList();
        var more = lines.Count - Most;
        return new PageChanges(
            [.. lines.Take(Most)],
            more > 0 ? $"и ещё {RussianText.Count(more, "изменение", "изменения", "изменений")}"
                : lines.Count > 0 ? ""
                : "Данные изменились",
            $"Всё — в приложении, лист «{Sheet}»."
        );
    }

    /// <summary>In the order in which a head acts on them. Pure.</summary>
    public static IEnumerable<string> Lines(QuarterlyReport report, IReadOnlyList<Change> changes) =>
        Lines(changes, code => report.Rows.FirstOrDefault(row => row.Code == code)?.Name);

    /// <param name="nameOf">The name of an indicator, by its code.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Change> changes, Func<string, string?> nameOf)
    {
        var words = new ChangeWords(nameOf);
        var main = changes.Where(static one => !Derived.Contains(one.Kind)).ToList();
        var own = main.Where(static one => IsOfIndicator(one) && one.Key.Organisation.Length == 0)
            .GroupBy(static one => one.Key.Subject, StringComparer.Ordinal)
            .OrderBy(static group => group.Any(static one => one.Kind == DataKind.Standing) ? 0 : 1)
            .Select(group => words.Indicator([.. group]));
        var schools = main.Where(static one =>
                IsOfSchool(one) || (IsOfIndicator(one) && one.Key.Organisation.Length > 0)
            )
            .GroupBy(static one => one.Key.Organisation, StringComparer.Ordinal)
            .OrderBy(static group => group.Any(IsOfSchool) ? 0 : 1)
            .Select(static group => ChangeWords.School([.. group]));
        var activities = main.Where(static one => one.Kind is DataKind.Activity or DataKind.Term)
            .GroupBy(static one => one.Key with { Kind = DataKind.Activity })
            .Select(static group => ChangeWords.Activity([.. group]));
        var beside = main.Where(static one =>
                one.Kind is DataKind.Benchmark or DataKind.Breakdown or DataKind.Risk or DataKind.RiskLevel
            )
            .Select(words.Single);
        var said = main.Where(static one => one.Kind is DataKind.Explanation or DataKind.Proposal or DataKind.Passage)
            .Select(words.Single);
        var programme = main.Where(static one => one.Kind is DataKind.Effectiveness or DataKind.Grade).ToList();
        var lines = own.Concat(programme.Count == 0 ? [] : [ChangeWords.Programme(programme)])
            .Concat(schools)
            .Concat(activities)
            .Concat(beside)
            .Concat(said)
            .Where(static line => line.Length > 0)
            .ToList();
        return lines.Count > 0 ? lines : changes.Select(words.Single);
    }

    private static bool IsOfIndicator(Change one) =>
        one.Kind
            is DataKind.Fact
                or DataKind.Plan
                or DataKind.Standing
                or DataKind.MunicipalTask
                or DataKind.Direction
                or DataKind.OwnFigure
                or DataKind.JudgedPeriod;

    private static bool IsOfSchool(Change one) => one.Kind is DataKind.Member or DataKind.Submission or DataKind.Zone;
}
