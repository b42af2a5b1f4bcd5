using System.Text.Json;
using System.Text.Json.Nodes;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>
/// Editions frozen while the model held sentences. Their figures, plans and standings are read as they are; what was
/// kept as words only is not compared, so that the first report after an upgrade corrects nothing by itself.
/// </summary>
internal static class SecondFormat
{
    private static readonly HashSet<DataKind> Known =
    [
        .. Enum.GetValues<DataKind>()
            .Except([
                DataKind.OwnFigure,
                DataKind.RiskLevel,
                DataKind.SchoolList,
                DataKind.Cluster,
                DataKind.Method,
                DataKind.Effectiveness,
                DataKind.Grade,
            ]),
    ];

    /// <exception cref="JsonException">The text is no model of that format.</exception>
    public static EditionData Read(string model)
    {
        var report = JsonNode.Parse(model) as JsonObject ?? throw new JsonException("The model is no object.");
        report.Remove("Effectiveness");
        report["Issues"] = new JsonArray();
        foreach (var row in Items(report, "Rows"))
            row.Remove("Forecast");
        foreach (var school in Items(report["Support"] as JsonObject, "Schools"))
        {
            school.Remove("Cluster");
            school["Memberships"] = new JsonArray();
            school["Index"] = school["Index"] is { } index ? new JsonObject { ["Value"] = index.DeepClone() } : null;
        }

        return ReportPoints.Of(
            report.Deserialize<QuarterlyReport>(ModelJson.Options) ?? throw new JsonException("The model is null.")
        ) with
        {
            Known = Known,
        };
    }

    private static IEnumerable<JsonObject> Items(JsonObject? one, string name) =>
        (one?[name] as JsonArray ?? []).OfType<JsonObject>();
}
