using System.Text.Json;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// The canonical JSON of a report: properties in order of declaration, enums by name, no white space.
/// </summary>
public static class ReportJson
{
    public static string Write(QuarterlyReport report) => JsonText.Of(report, ModelJson.Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static QuarterlyReport Read(string json) =>
        JsonSerializer.Deserialize<QuarterlyReport>(json, ModelJson.Options)
        ?? throw new JsonException("The report is the JSON word null.");
}
