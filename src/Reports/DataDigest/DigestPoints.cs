using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.DataDigest;

/// <summary>What a digest's reader acts on: who gave data, and which cells are remarked upon and how.</summary>
internal static class DigestPoints
{
    private static readonly DataKind[] Kinds = [DataKind.Member, DataKind.Submission, DataKind.Remark];

    public static EditionData Of(QuarterlyReport digest)
    {
        var schools = ReportPoints.Of(digest);
        var points = new DataPoints();
        foreach (var (key, value) in schools.Points.Where(static one => Kinds.Contains(one.Key.Kind)))
            points.All.Add(key, value);
        foreach (var file in digest.Issues)
        foreach (var issue in file.Issues)
            AddRemark(points, file.FileName, issue);
        return new EditionData(points.All, Kinds.ToHashSet(), schools.Names);
    }

    /// <summary>Known by its file and cell; the same file sent again with the same fault says nothing new.</summary>
    private static void AddRemark(DataPoints points, string file, IssueRow issue)
    {
        var place = $"{file}, {PlaceText.Of(issue)}";
        var standing =
            issue.Accepted is not null ? "accepted"
            : issue.Severity == Severity.Error ? "error"
            : "warning";
        var part = "";
        for (var number = 2; points.All.ContainsKey(new DataKey(DataKind.Remark, place, "", part)); number++)
            part = DataCodes.Of(number);
        points.Add(DataKind.Remark, place, "", new DataValue($"{standing} {issue.Value}", standing), part);
    }
}
