using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// The canonical JSON of a report: properties in order of declaration, enums by name, no white space.
/// </summary>
public static class ReportJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        // Cyrillic stays readable in the database; the text never goes into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(QuarterlyReport report) => JsonSerializer.Serialize(report, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static QuarterlyReport Read(string json) =>
        JsonSerializer.Deserialize<QuarterlyReport>(json, Options)
        ?? throw new JsonException("The report is the JSON word null.");

    /// <summary>
    /// SHA-256, lower-case hex, of everything but the cut-off day: the same data give the same hash tomorrow.
    /// </summary>
    public static string Hash(QuarterlyReport report)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            JsonSerializer.Serialize(stream, report with { CutOff = default }, Options);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
