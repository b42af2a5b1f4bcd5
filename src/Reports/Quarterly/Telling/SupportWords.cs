using System.Globalization;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Risks;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What is said of a school's need of help and of the programme's effectiveness, made of their values.</summary>
public static class SupportWords
{
    /// <summary>Why a school is in its zone, one sentence; empty without criteria.</summary>
    public static string Sentence(this SupportedSchool school) =>
        school.Criteria.Count == 0
            ? ""
            : ZoneText.Of(
                school.Zone,
                school.IsCertain,
                [.. school.Criteria.Select(static one => (one.Code, one.Applies))]
            );

    /// <summary>«менее 60 %».</summary>
    public static string Threshold(this CriterionLine line) => CriterionText.Threshold(line.Rule, line.Grounds);

    public static string Sentence(this CriterionLine line) =>
        CriterionText.Sentence(line.Rule, line.Applies, line.Value, line.Grounds);

    /// <summary>«ШНОР, 2019: федеральный перечень».</summary>
    public static string Text(this ListMembership one) =>
        $"{one.List}, {one.Year.ToString(CultureInfo.InvariantCulture)}"
        + (one.Document.Length == 0 ? "" : $": {one.Document}");

    /// <summary>«5 из 6 разделов».</summary>
    public static string Coverage(this SchoolIndex index) => IndexResult.CoverageOf(index.Known, index.Of);

    /// <summary>«Дефицит кадров (высокий)».</summary>
    public static string Name(this SchoolRiskLine risk) =>
        risk.Factor + (risk.Level is { } level ? $" ({RiskLevels.Print(level)})" : "");

    public static string Sentence(this SchoolRiskLine risk) => MeasuresText.Of(risk.Done, risk.Of, risk.Overdue);

    public static string Method(this EffectivenessSection section) => EffectivenessText.MethodOf(section.MethodCode);

    public static string Name(this EffectivenessStep step, EffectivenessSection section) =>
        EffectivenessText.StepOf(section.MethodCode, step.Code);

    /// <summary>The result, its bounds and which indicators it rests on.</summary>
    public static string Sentence(this EffectivenessSection section)
    {
        var lack = section.Steps.FirstOrDefault(static step => step.Lack is not null)?.Lack;
        var result = EffectivenessText.Sentence(
            section.Value,
            section.Least,
            section.Most,
            section.Grade?.Name,
            section.IsGraded,
            section.Lacking,
            lack
        );
        return $"{result} {Accounting.Sentence(section.Parts)}".TrimEnd();
    }
}
