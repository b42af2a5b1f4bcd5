using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks about places left empty for which an earlier file of the same sender gave a figure that still counts: an empty
/// cell takes nothing back, a dash does.
/// </summary>
internal sealed class StandingCheck(TimeZoneInfo zone)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(
        BlankRows blank,
        LoadedFigures figures,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Finding>();
        foreach (var place in blank.Places.GroupBy(static one => (one.Organisation.Code, one.Period)))
        {
            var standing = (
                await figures.StandingAsync(place.Key.Code, place.Key.Period, cancellationToken)
            ).ToDictionary(static fact => (fact.IndicatorCode, fact.Breakdown));
            foreach (var cell in place)
            {
                if (standing.GetValueOrDefault((cell.Indicator.Code, cell.Breakdown)) is { } fact)
                    found.Add(Ask(cell, fact));
            }
        }

        return found;
    }

    private Finding Ask(BlankPlace place, ObservedFact standing) =>
        new(
            new NewIssue(
                place.Cell,
                Severity.Warning,
                Stands(place, standing),
                null,
                place.Indicator.Code,
                place.Organisation.Code,
                place.Period
            ),
            null
        );

    private Problem Stands(BlankPlace place, ObservedFact standing) =>
        new(
            "value-stands",
            $"Ячейка показателя {place.Indicator.Code} пуста, поэтому остаётся прежнее значение: {FactText.Print(standing.Fact, place.Indicator.Unit)} (файл {RussianText.Quote(standing.Source.FileName, 80)}, получен {RussianText.Date(zone.DayOf(standing.Source.ReceivedAt))}).",
            "новое значение, если оно изменилось; «-», если прежнее надо убрать"
        );
}
