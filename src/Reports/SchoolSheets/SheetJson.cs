using System.Text.Json;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets;

/// <summary>The canonical JSON of a sheet.</summary>
public static class SheetJson
{
    public static string Write(SchoolSheet sheet) => JsonSerializer.Serialize(sheet, ModelJson.Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static SchoolSheet Read(string json) =>
        JsonSerializer.Deserialize<SchoolSheet>(json, ModelJson.Options)
        ?? throw new JsonException("The sheet is the JSON word null.");
}
