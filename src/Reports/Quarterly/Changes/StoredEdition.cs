using System.Text.Json;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>The data of an edition that was frozen earlier, perhaps by an earlier version of the program.</summary>
public static class StoredEdition
{
    /// <summary>Null when the model cannot be read: then nobody can say what changed.</summary>
    public static EditionData? Read(string model)
    {
        try
        {
            using var json = JsonDocument.Parse(model);
            return json.RootElement.TryGetProperty(nameof(QuarterlyReport.Format), out var format) switch
            {
                false => FirstFormat.Read(json.RootElement),
                _ when format.GetInt32() == 2 => SecondFormat.Read(model),
                _ => ReportPoints.Of(ReportJson.Read(model)),
            };
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return null;
        }
    }
}
