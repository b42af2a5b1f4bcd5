using System.Text.Json.Serialization;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Outcomes;

public enum FileOutcome
{
    /// <summary>This content was taken before.</summary>
    Unchanged,
    Loaded,
    LoadedWithIssues,
    Rejected,
    Held,

    /// <summary>Left for a later run: it is still being written.</summary>
    NotReady,

    /// <summary>Never taken: a lock file, a hidden or temporary one.</summary>
    Ignored,

    /// <summary>An unexpected failure; the file waits and is tried again on the next run.</summary>
    Failed,
}

/// <summary>What became of one file.</summary>
/// <param name="Reason">Russian; why it was not loaded; null when it was, and for an unchanged file about which there
/// is nothing to say.</param>
public sealed record FileReport(string Source, string FileName, FileOutcome Outcome, string? Reason = null)
{
    /// <summary>Null for a file that was not taken in.</summary>
    public long? SubmissionId { get; init; }

    public ProcessingKind Kind { get; init; }

    public string? Layout { get; init; }

    public string? ProgrammeCode { get; init; }

    /// <summary>
    /// Rules of the layout that hold for nothing in the programme. The author of the layout is told, and not the sender
    /// of the file.
    /// </summary>
    public IReadOnlyList<Problem> LayoutDoubts { get; init; } = [];

    /// <summary>Facts, plan values, activities and risks loaded.</summary>
    public long Figures { get; init; }

    public int Issues { get; init; }

    public CellTally Cells { get; init; } = new();

    /// <summary>Visible sheets with content of which nothing was read: no layout knows them.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>For the log; null unless <see cref="FileOutcome.Failed"/>.</summary>
    [JsonIgnore]
    public Exception? Error { get; init; }
}

/// <summary>The account of one run, one line per file.</summary>
/// <param name="LayoutMistakes">Layouts that could not be used.</param>
public sealed record CollectReport(IReadOnlyList<FileReport> Files, IReadOnlyList<LayoutMistake> LayoutMistakes)
{
    /// <summary>The run must end as failed: a file or a source failed, or a layout cannot be read.</summary>
    public bool HasFailed => LayoutMistakes.Count > 0 || Files.Any(static file => file.Outcome == FileOutcome.Failed);

    /// <summary>What is doubtful about layouts that were used, each doubt once, whatever the number of files.</summary>
    public IReadOnlyList<(string Layout, Problem Doubt)> LayoutDoubts() =>
        [.. Files.SelectMany(static file => file.LayoutDoubts.Select(doubt => (file.Layout!, doubt))).Distinct()];

    public int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);

    /// <summary>
    /// For the journal: <c>loaded</c>, <c>held</c>, <c>figures</c>, <c>issues</c>, <c>layout_doubts</c>.
    /// </summary>
    public IReadOnlyDictionary<string, long> Counts() =>
        new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["unchanged"] = Count(FileOutcome.Unchanged),
            ["loaded"] = Count(FileOutcome.Loaded),
            ["loaded_with_issues"] = Count(FileOutcome.LoadedWithIssues),
            ["rejected"] = Count(FileOutcome.Rejected),
            ["held"] = Count(FileOutcome.Held),
            ["not_ready"] = Count(FileOutcome.NotReady),
            ["ignored"] = Count(FileOutcome.Ignored),
            ["failed"] = Count(FileOutcome.Failed),
            ["figures"] = Files.Sum(static file => file.Figures),
            ["issues"] = Files.Sum(static file => (long)file.Issues),
            ["layout_doubts"] = LayoutDoubts().Count,
        };
}

/// <param name="Total">Files known so far.</param>
public readonly record struct CollectProgress(int Done, int Total, string FileName);
