using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// A school's rows of one quarter, each school in its own hand: figures here, text there, stray spaces and commas.
/// </summary>
internal static class SchoolRows
{
    /// <param name="isCorrected">False: СОШ № 8 as it first reported the last quarter, without its three failing
    /// pupils.</param>
    public static IEnumerable<FormRow> Of(School school, int quarter, bool isCorrected)
    {
        foreach (var indicator in TownIndicators.OfSchools)
        {
            var figure = TownFigures.Of(indicator.Code, school.Code, quarter);
            if (!isCorrected && indicator.Code == "1.1")
                figure = figure with { Top = figure.Bottom!.Value };

            var isShare = indicator.Unit.Kind == UnitKind.Percent;
            var row = new FormRow(
                indicator.Code,
                indicator.Name,
                indicator.Unit.Text,
                isShare ? Hand(figure.Top, school, quarter) : null,
                isShare ? Hand(figure.Bottom!.Value, school, quarter) : null,
                isShare ? null : Hand(figure.Top, school, quarter)
            );
            yield return TownMistakes.Spoil(row, school.Code, quarter);
        }
    }

    /// <summary>
    /// Three schools type figures as text: with a comma, with spaces around, with a non-breaking space.
    /// </summary>
    private static object Hand(decimal figure, School school, int quarter)
    {
        var text = figure.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
        return (school.Code, quarter % 2) switch
        {
            ("school-2", 1) => text,
            ("school-5", _) => " " + text + " ",
            ("school-7", 0) => text + RussianText.Nbsp,
            _ => figure,
        };
    }
}
