using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>
/// Finds an activity of a roadmap in the files that the roadmap has replaced: by its place and its words, and by the
/// words of its period where one text stands in several rows.
/// </summary>
internal sealed class EarlierExecutions(IReadOnlyList<PlacedActivityRow> current, IReadOnlyList<ExecutionRow> replaced)
{
    private readonly ILookup<Key, ExecutionRow> rows = replaced.ToLookup(Key.Of);

    private readonly HashSet<Key> repeated =
    [
        .. current.GroupBy(Key.Of).Where(static group => group.Skip(1).Any()).Select(static group => group.Key),
    ];

    public IReadOnlyList<ReplacedExecution> Of(PlacedActivityRow activity)
    {
        var key = Key.Of(activity);
        return
        [
            .. rows[key]
                .Where(row => !repeated.Contains(key) || IsSame(row.PeriodText, activity.PeriodText))
                .Select(static row => row.ToReplaced()),
        ];
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(TextNormalizer.Fold(one), TextNormalizer.Fold(other), StringComparison.Ordinal);

    private readonly record struct Key(string Source, string Place, string Text, string? Organisation, string Risk)
    {
        public static Key Of(PlacedActivityRow row) =>
            new(
                row.Source,
                row.Place,
                TextNormalizer.Fold(row.Text),
                row.OrganisationCode,
                TextNormalizer.Fold(row.Risk ?? "")
            );
    }
}

/// <summary>What tells an activity of a roadmap from its neighbours, and where its file stands.</summary>
internal abstract class PlacedActivityRow : SourceRow
{
    public string Source { get; set; } = "";

    public string Place { get; set; } = "";

    public string Text { get; set; } = "";

    public string PeriodText { get; set; } = "";

    public string? OrganisationCode { get; set; }

    public string? Risk { get; set; }
}

/// <summary>An execution that a replaced file had reported with its day.</summary>
internal sealed class ExecutionRow : PlacedActivityRow
{
    public string Execution { get; set; } = "";

    public DateOnly ExecutedOn { get; set; }

    public string ExecutionText { get; set; } = "";

    public ReplacedExecution ToReplaced() =>
        new(new Execution(ColumnWords<ExecutionDegree>.Read(Execution), ExecutedOn), ExecutionText, ToSource());
}
