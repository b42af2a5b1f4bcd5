using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

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
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static string Write(QuarterlyReport report) => JsonSerializer.Serialize(report, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static QuarterlyReport Read(string json) =>
        JsonSerializer.Deserialize<QuarterlyReport>(json, Options)
        ?? throw new JsonException("The report is the JSON word null.");

    /// <summary>Facts and plan values name their kind, as <c>$type</c>.</summary>
    private static void NameKinds(JsonTypeInfo info)
    {
        JsonDerivedType[] kinds =
            info.Type == typeof(Fact) ? Facts
            : info.Type == typeof(PlanValue) ? Plans
            : [];
        if (kinds.Length == 0)
            return;

        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var kind in kinds)
            info.PolymorphismOptions.DerivedTypes.Add(kind);
    }

    private static readonly JsonDerivedType[] Facts =
    [
        new(typeof(Fact.Number), "number"),
        new(typeof(Fact.Pair), "pair"),
        new(typeof(Fact.Share), "share"),
        new(typeof(Fact.YesNo), "yesno"),
        new(typeof(Fact.Declared), "declared"),
        new(typeof(Fact.Missing), "missing"),
    ];

    private static readonly JsonDerivedType[] Plans =
    [
        new(typeof(PlanValue.Bound), "bound"),
        new(typeof(PlanValue.PairBound), "pair-bound"),
        new(typeof(PlanValue.EachYear), "each-year"),
        new(typeof(PlanValue.Change), "change"),
        new(typeof(PlanValue.Done), "done"),
        new(typeof(PlanValue.Forecast), "forecast"),
        new(typeof(PlanValue.PositiveDynamics), "positive-dynamics"),
    ];
}
