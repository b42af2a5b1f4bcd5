using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>The draft of a table, its placeholders left as they are, and what it would load.</summary>
internal sealed record DraftedTable(string? Draft, string? Refusal, TrialReport? Tried)
{
    public static readonly EtlOptions Options = new([], "", ReadLimits.Default, 10_000_000);

    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    /// <summary>«факт СОШ № 1, 2023: Успеваемость, % = 99,2 %».</summary>
    public IReadOnlyList<string> Loaded => [.. (Tried?.Figures ?? []).Select(Told)];

    /// <summary>What stands behind «сомнение:», each once.</summary>
    public IReadOnlyList<string> Doubts =>
        [
            .. (Draft ?? "")
                .Split('\n')
                .Where(static line => line.Contains("сомнение: ", StringComparison.Ordinal))
                .Select(static line => line.Split("сомнение: ", 2)[1].Split("; ", 2)[0])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <param name="drawn">See <see cref="DrawnTable"/>.</param>
    public static Task<DraftedTable> OfAsync(string drawn, CancellationToken cancellationToken) =>
        OfAsync(DrawnTable.Parse(drawn), cancellationToken);

    public static Task<DraftedTable> OfAsync(DrawnTable table, CancellationToken cancellationToken) =>
        OfAsync(table.FileName, table.ToXlsx(), cancellationToken);

    public static async Task<DraftedTable> OfAsync(string fileName, byte[] book, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("qm-drawn-").FullName;
        var file = Path.Combine(folder, fileName);
        await File.WriteAllBytesAsync(file, book, cancellationToken);
        var drafted = new LayoutSuggester(Options, new TestClock(Now)).Suggest(file, cancellationToken);
        var tried = drafted.IsOk ? await TryAsync(folder, file, drafted.Value, cancellationToken) : null;
        Directory.Delete(folder, recursive: true);
        return new DraftedTable(drafted.IsOk ? drafted.Value : null, drafted.Problem?.Sentence, tried);
    }

    private static async Task<TrialReport> TryAsync(
        string folder,
        string file,
        string draft,
        CancellationToken cancellationToken
    )
    {
        var layout = Path.Combine(folder, "layout.yaml");
        await File.WriteAllTextAsync(layout, draft, cancellationToken);
        return await new LayoutTrial(Options, new TestClock(Now)).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            cancellationToken
        );
    }

    private static string Told(TrialFigure figure) =>
        $"{(figure.Kind == FigureKind.Plan ? "план" : "факт")} {figure.Organisation}, {figure.Period}: "
        + $"{figure.About[(figure.About.IndexOf(' ', StringComparison.Ordinal) + 1)..]} = {figure.ReadAs.Replace('\u00A0', ' ')}";
}
