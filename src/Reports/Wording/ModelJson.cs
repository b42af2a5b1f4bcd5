using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Reports.Wording;

/// <summary>How the models of papers are written as JSON, for the editions that keep them.</summary>
internal static class ModelJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        // Cyrillic stays readable in the database; the text never goes into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepGiven, NameKinds } },
    };

    /// <summary>
    /// What a model computes of its values is not kept beside them. IgnoreReadOnlyProperties would keep lists.
    /// </summary>
    private static void KeepGiven(JsonTypeInfo info)
    {
        for (var index = info.Properties.Count - 1; index >= 0; index--)
        {
            if (info.Properties[index].Set is null)
                info.Properties.RemoveAt(index);
        }
    }

    /// <summary>Unions name their kind, as <c>$type</c>.</summary>
    private static void NameKinds(JsonTypeInfo info)
    {
        JsonDerivedType[] kinds =
            info.Type == typeof(Fact) ? Facts
            : info.Type == typeof(PlanValue) ? Plans
            : info.Type == typeof(Clause) ? Clauses
            : info.Type == typeof(CriterionRule) ? Rules
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
        new(typeof(Fact.KeptBack), "kept-back"),
    ];

    private static readonly JsonDerivedType[] Clauses =
    [
        new(typeof(Clause.OnlyReached), "only-reached"),
        new(typeof(Clause.Units), "units"),
        new(typeof(Clause.OtherBaseline), "other-baseline"),
        new(typeof(Clause.Changed), "changed"),
        new(typeof(Clause.Moved), "moved"),
    ];

    private static readonly JsonDerivedType[] Rules =
    [
        new(typeof(CriterionRule.Answer), "answer"),
        new(typeof(CriterionRule.Threshold), "threshold"),
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
