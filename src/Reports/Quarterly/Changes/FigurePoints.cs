using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>Figures and standings as data: the same in the report of a town and in the sheet of a school.</summary>
internal static class FigurePoints
{
    public static void AddFigure(
        this DataPoints points,
        DataKind kind,
        string code,
        string organisation,
        Figure? figure,
        string part = ""
    )
    {
        if (figure is null)
            return;

        var shown = figure.Detail.Length > 0 ? $"{figure.Text} ({figure.Detail})" : figure.Text;
        var value = figure switch
        {
            { Fact: { } fact } => DataCodes.Of(fact, figure.Unit),
            { Plan: { } plan } => DataCodes.Of(plan, figure.Unit),
            _ => null,
        };
        points.Add(kind, code, organisation, new DataValue(value, shown), part);
        if (figure.Fact is { } marked && DataCodes.MarkOf(marked, figure.Unit) is { } mark)
            points.Add(DataKind.Mark, code, organisation, mark, kind + part);
    }

    public static void AddStanding(
        this DataPoints points,
        string code,
        string organisation,
        Status status,
        bool declared
    ) =>
        points.Add(
            DataKind.Standing,
            code,
            organisation,
            new DataValue(DataCodes.Of(status, declared), status.ToString())
        );
}
