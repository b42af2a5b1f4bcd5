using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>Numbers the files in the order in which the report first leans on them.</summary>
/// <param name="discretion">Of the same data: what a cell holds that is not shown stays out.</param>
internal sealed class SourceBook(ReportData data, Discretion discretion)
{
    private readonly Dictionary<long, SourceFile> files = [];

    public IReadOnlyList<SourceFile> Files => [.. files.Values.OrderBy(static file => file.Number)];

    public Origin Cite(ObservedFact fact) =>
        Cite(
            fact.Source,
            fact.SecondSource,
            discretion.Hides(fact) ? FactText.KeptBack : fact.OriginalText,
            fact.OrganisationCode
        );

    /// <summary>Whether the figure of a cell is not shown.</summary>
    public bool Hides(ObservedFact fact) => discretion.Hides(fact);

    public Origin Cite(PlannedValue plan) => Cite(plan.Source, null, plan.OriginalText, plan.OrganisationCode);

    public Origin Cite(SourceCell source, SourceCell? second, string originalText, string organisationCode)
    {
        var cells = second is null || second.A1 == source.A1 ? source.A1 : source.A1 + ", " + second.A1;
        return new Origin(Number(source), source.SheetName, cells, originalText, organisationCode);
    }

    private int Number(SourceCell source)
    {
        if (!files.TryGetValue(source.SubmissionId, out var file))
        {
            file = new SourceFile(
                files.Count + 1,
                source.SubmissionId,
                source.FileName,
                source.Sender,
                data.DayOf(source.ReceivedAt),
                source.ContentHash
            );
            files.Add(source.SubmissionId, file);
        }

        return file.Number;
    }
}
