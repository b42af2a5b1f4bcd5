using QualityMonitor.Indicators;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>What making a report of every topic did.</summary>
/// <param name="Editions">New ones, of <paramref name="Of"/> asked for.</param>
/// <param name="Letters">Deliveries put into the outbox.</param>
/// <param name="Problems">A sentence for each that was not made.</param>
internal sealed record TopicsResult(string Kind, int Editions, int Of, int Letters, IReadOnlyList<string> Problems)
{
    /// <summary>One Russian line for the person at the command line.</summary>
    public string Sentence =>
        RussianText.Begun(Kind)
        + ": "
        + $"{RussianText.Count(Editions, "новый выпуск", "новых выпуска", "новых выпусков")} из "
        + $"{RussianText.Number(Of)}, {RussianText.Count(Letters, "письмо", "письма", "писем")} в очереди"
        + (Problems.Count > 0 ? $", не сделано {RussianText.Number(Problems.Count)}." : ".");

    public TopicsResult And(TopicsResult other) =>
        this with
        {
            Editions = Editions + other.Editions,
            Of = Of + other.Of,
            Letters = Letters + other.Letters,
            Problems = [.. Problems, .. other.Problems],
        };

    public static TopicsResult Sum(
        string kind,
        IReadOnlyList<PublishResult> made,
        IReadOnlyList<ItemFailure> failures
    ) =>
        new(
            kind,
            made.Count(static one => one.IsNew),
            made.Count + failures.Count,
            made.Sum(static one => one.NewDeliveries),
            [
                .. made.Select(static one => one.Problem?.Sentence).OfType<string>(),
                .. failures.Select(static one => one.Sentence),
            ]
        );
}
