using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>What the sheets of all schools of a town have in common, read and judged once. Not for concurrent
/// use.</summary>
internal sealed class SheetDesk
{
    public SheetDesk(ReportData data, Receipts receipts)
    {
        // A school sees what is its own; what it sees of others is held back where the sheet is made.
        data = data with
        {
            Groups = SmallGroups.None,
        };
        (Data, Receipts) = (data, receipts);
        Readings = new Readings(data);
        Judge = new Judge(data, Readings);
        Activities = new Activities(data);
        // Cells of other schools are numbered here, and go into no sheet.
        var sources = new SourceBook(data, Readings.Discretion);
        Support = new SupportBuilder(data, Readings, sources, data.Policy).Build();
        Criteria = new SupportFigures(data, Readings, sources, data.Policy);
        Names = new SchoolNames(data.History.Everyone());
        OwnersOfFiles = data
            .Facts.All.GroupBy(static fact => fact.Source.SubmissionId)
            .ToDictionary(
                static file => file.Key,
                static file => file.Select(static fact => fact.OrganisationCode).ToHashSet(StringComparer.Ordinal)
            );
    }

    public ReportData Data { get; }

    public Receipts Receipts { get; }

    public Readings Readings { get; }

    public Judge Judge { get; }

    public Activities Activities { get; }

    public Policy Policy => Data.Policy;

    public SupportSection? Support { get; }

    public SupportFigures Criteria { get; }

    public SchoolNames Names { get; }

    private Dictionary<long, HashSet<string>> OwnersOfFiles { get; }

    /// <summary>Every figure of the file that counts is the school's.</summary>
    public bool IsOwnFile(long submission, string school) =>
        !OwnersOfFiles.TryGetValue(submission, out var owners) || owners.All(code => code == school);
}
