using QualityMonitor.Etl.Trials;

namespace QualityMonitor.Etl.Tests.Drafts;

internal enum DraftOutcome
{
    /// <summary>Every figure is loaded as a person reads it, and nothing else.</summary>
    Right,

    /// <summary>What is loaded is right, but something is left out.</summary>
    Partly,

    /// <summary>Nothing is loaded.</summary>
    Silent,

    /// <summary>A figure is loaded that a person reads otherwise or not at all.</summary>
    Harmful,
}

/// <summary>A drawn table, the draft of it with its placeholders left as they are, and what comes out.</summary>
internal sealed record DraftMeasure(
    DrawnTable Table,
    string? Draft,
    string? Refusal,
    TrialReport? Tried,
    DraftOutcome Outcome,
    IReadOnlyList<string> Differences
)
{
    public static async Task<DraftMeasure> OfAsync(string drawn, CancellationToken cancellationToken)
    {
        var table = DrawnTable.Read(drawn);
        var (draft, refusal, tried) = await DraftedTable.OfAsync(table, cancellationToken);
        var reading = PersonsReading.Of(table);
        var loaded = tried?.Figures.Where(static one => one.ReadAs != "нет данных").ToList() ?? [];
        var wrong = loaded.FindAll(figure => !reading.Any(read => read.IsMetBy(figure)));
        var left = reading.Where(read => !loaded.Exists(read.IsMetBy)).ToList();
        var outcome =
            wrong.Count > 0 ? DraftOutcome.Harmful
            : loaded.Count == 0 ? DraftOutcome.Silent
            : left.Count > 0 ? DraftOutcome.Partly
            : DraftOutcome.Right;
        return new DraftMeasure(
            table,
            draft,
            refusal,
            tried,
            outcome == DraftOutcome.Silent && table.IsSilence ? DraftOutcome.Right : outcome,
            [
                .. wrong.Select(static one =>
                    $"лишнее: {one.Kind} {one.Sheet} {one.Cell} {one.About}, {one.Organisation}, {one.Period} = {one.ReadAs}"
                ),
                .. left.Select(static one => $"не загружено: {one}"),
                .. (tried?.LayoutMistakes ?? []).Select(static one => $"описание: {one.Key}: {one.Sentence}"),
                .. (tried?.Issues ?? []).Select(static one => $"замечание: {one.Cell} {one.Sentence}"),
            ]
        );
    }
}
