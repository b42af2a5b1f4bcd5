using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Arrivals;

/// <summary>
/// Whether a file is one that was taken before. A place with its content is a submission; the same content in another
/// place is a copy, unless its name says something else of it: then it is a file of its own.
/// </summary>
internal static class KnownContent
{
    /// <param name="same">All that the source gave with the file's content, what came last first.</param>
    /// <returns>The submission that the file is, or is a copy of; null: the file is new.</returns>
    public static Submission? Of(
        IncomingFile file,
        IReadOnlyList<SubmissionStatus> same,
        IReadOnlyList<Layout> layouts
    ) =>
        (
            same.FirstOrDefault(known => known.Submission.Place == file.SubmissionPlace)
            ?? same.FirstOrDefault(known => !SaysOtherwise(file.FileName, known, layouts))
        )?.Submission;

    /// <summary>A file that lies in one source and was loaded from another is a copy as well, and no voice of its own.</summary>
    /// <param name="loaded">All that other sources gave with its content and is loaded, what came last first.</param>
    public static Submission? Elsewhere(
        IncomingFile file,
        IReadOnlyList<SubmissionStatus> loaded,
        IReadOnlyList<Layout> layouts
    ) => loaded.FirstOrDefault(known => !SaysOtherwise(file.FileName, known, layouts))?.Submission;

    /// <summary>
    /// Nobody has read a file that waits: its name says which layouts are for it and what they take from it. What was
    /// held or refused may be so for its name alone. Of what was loaded only what its layout took from the name counts,
    /// for a copy that is put away under a name of no meaning must not bring old figures back.
    /// </summary>
    private static bool SaysOtherwise(string name, SubmissionStatus known, IReadOnlyList<Layout> layouts)
    {
        var before = known.Submission.FileName;
        return known.Processing switch
        {
            null => !Meaning(layouts.Where(layout => LayoutChoice.IsFor(layout, name)), name)
                .SequenceEqual(Meaning(layouts.Where(layout => LayoutChoice.IsFor(layout, before)), before)),
            { Outcome: ProcessingOutcome.Held or ProcessingOutcome.Rejected } => name != before,
            { Layout: { } used } => !Meaning(layouts.Where(layout => layout.Name == used), name)
                .SequenceEqual(Meaning(layouts.Where(layout => layout.Name == used), before)),
            _ => false,
        };
    }

    private static IEnumerable<(string Layout, string? Period, string? Organisation, string? Breakdown)> Meaning(
        IEnumerable<Layout> layouts,
        string name
    ) =>
        layouts.Select(layout =>
            (
                layout.Name,
                FilePlaceReader.InName(layout.Period, name),
                FilePlaceReader.InName(layout.Organisation, name),
                FilePlaceReader.InName(layout.Breakdown, name)
            )
        );
}
