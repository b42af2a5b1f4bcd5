using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Figures that go back to what was said before the last word; see <see cref="ReturnJudge"/>. A file that only repeats
/// what its sender said keeps its place among the files, so that nothing goes back with it.
/// </summary>
internal sealed class ReturnCheck(CheckSet checks, Findings findings)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(
        LoadSession session,
        LoadedFigures figures,
        CancellationToken cancellationToken
    )
    {
        var found = (await figures.EarlierAsync(cancellationToken))
            .SelectMany(static place =>
                place.GroupBy(static one => (one.Mine.Fact.IndicatorCode, one.Mine.Fact.Breakdown))
            )
            .Select(of => Judge(of.First().Mine, [.. of.Select(static one => one.Other)]))
            .OfType<Finding>()
            .ToList();
        return found.Count > 0 && await session.RepeatsAsync(cancellationToken) ? [] : found;
    }

    private Finding? Judge(LoadedFigure mine, IReadOnlyList<ObservedFact> words) =>
        ReturnJudge.Find(
            mine.Fact.Fact,
            [.. words.Select(static one => one.Fact)],
            checks.UnitOf(mine.Fact.IndicatorCode)
        )
            is { } index
            ? findings.Against(
                mine,
                Severity.Warning,
                [words[0], words[index]],
                others => ReturnJudge.Say(mine.Fact.IndicatorCode, Findings.Here(mine), others[0], others[1])
            )
            : null;
}
