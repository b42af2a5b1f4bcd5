using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;

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
    private static readonly EtlOptions Options = new([], "", ReadLimits.Default, 10_000_000);

    public static async Task<DraftMeasure> OfAsync(string drawn, CancellationToken cancellationToken)
    {
        var table = DrawnTable.Read(drawn);
        var folder = Directory.CreateTempSubdirectory("qm-drawn-").FullName;
        var file = Path.Combine(folder, table.FileName);
        await File.WriteAllBytesAsync(file, table.ToXlsx(), cancellationToken);
        var clock = new TestClock(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        var drafted = new LayoutSuggester(Options, clock).Suggest(file, cancellationToken);
        var tried = drafted.IsOk ? await TryAsync(folder, file, drafted.Value, clock, cancellationToken) : null;
        Directory.Delete(folder, recursive: true);
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
            drafted.IsOk ? drafted.Value : null,
            drafted.Problem?.Sentence,
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

    private static async Task<TrialReport> TryAsync(
        string folder,
        string file,
        string draft,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var layout = Path.Combine(folder, "layout.yaml");
        await File.WriteAllTextAsync(layout, draft, cancellationToken);
        return await new LayoutTrial(Options, clock).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            cancellationToken
        );
    }
}
