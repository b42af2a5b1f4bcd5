using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Columns = QualityMonitor.Indicators.Policies.PolicySheets.CriterionColumns;

namespace QualityMonitor.Indicators.Policies;

/// <summary>Reads a row of «Критерии»: the threshold as people write it, and what it is compared over.</summary>
internal sealed partial class CriterionReader(PolicyFields fields)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public Criterion? Read(int index, PolicyRow row)
    {
        var indicator = fields.Indicator(index, row, Columns.Indicator);
        var isDecisive = Zone(index, row);
        if (indicator is null || isDecisive is null || Rule(index, row, indicator) is not { } rule)
            return null;
        return new Criterion(row[Columns.Code], row[Columns.Name], row[Columns.Document], rule, isDecisive.Value);
    }

    private bool? Zone(int index, PolicyRow row)
    {
        switch (TextNormalizer.Fold(row[Columns.Zone]))
        {
            case "" or "риск" or "зона риска":
                return false;
            case "красная" or "красная зона":
                return true;
            default:
                fields.Wrong(index, Columns.Zone, PolicyMessages.Word(row[Columns.Zone], ["риск", "красная"]));
                return null;
        }
    }

    private CriterionRule? Rule(int index, PolicyRow row, IndicatorDefinition indicator) =>
        YesNoWords.Read(row[Columns.Threshold]) == true ? ByHand(index, indicator) : Compared(index, row, indicator);

    private CriterionRule.Answer? ByHand(int index, IndicatorDefinition indicator)
    {
        if (indicator.Unit.Kind == UnitKind.YesNo)
            return new CriterionRule.Answer(indicator.Code);
        fields.Wrong(index, Columns.Threshold, PolicyMessages.AnswerNeedsYesNo(indicator.Code));
        return null;
    }

    private CriterionRule.Threshold? Compared(int index, PolicyRow row, IndicatorDefinition indicator)
    {
        var threshold = Against(row[Columns.Threshold], indicator.Code) ?? Plain(row[Columns.Threshold], indicator);
        if (threshold is null)
            fields.Wrong(index, Columns.Threshold, PolicyMessages.Threshold(row[Columns.Threshold]));
        var years = fields.WholeOr(1, index, row, Columns.Years, 1, 10);
        var assessments = fields.WholeOr(0, index, row, Columns.Assessments, 1, 20);
        var running = fields.WholeOr(1, index, row, Columns.Running, 1, 10);
        var isAlone = running > 1 && assessments == 0;
        if (isAlone)
            fields.Wrong(index, Columns.Running, PolicyMessages.RunningWithoutAssessments());
        return threshold is null || years is null || assessments is null || running is null || isAlone
            ? null
            : threshold with
            {
                Years = years.Value,
                Assessments = assessments.Value,
                YearsRunning = running.Value,
            };
    }

    private static CriterionRule.Threshold? Plain(string text, IndicatorDefinition indicator) =>
        PlanReader.Read(text, indicator.Unit, indicator.MayBeNegative)
            is { IsOk: true, Value: PlanValue.Bound { Comparison: not Comparison.ByDirection } bound }
            ? new CriterionRule.Threshold(
                indicator.Code,
                bound.Comparison == Comparison.UpTo ? Comparison.AtMost : bound.Comparison,
                bound.Amount.Value
            )
            : null;

    /// <summary>«Ниже муниципального более чем на 20 баллов», «на 20 и более баллов ниже районного».</summary>
    private static CriterionRule.Threshold? Against(string text, string code)
    {
        var folded = TextNormalizer.Fold(text);
        if (
            Difference().Match(folded) is not { Success: true } match
            || NumberReader.Read(match.Groups["number"].Value) is not { IsOk: true, Value.Value: var size }
        )
            return null;
        var isStrict = match.Groups["strict"].Success || !match.Groups["reached"].Success;
        var isBelow = match.Groups["below"].Success;
        return new CriterionRule.Threshold(
            code,
            (isBelow, isStrict) switch
            {
                (true, true) => Comparison.LessThan,
                (true, false) => Comparison.AtMost,
                (false, true) => Comparison.MoreThan,
                _ => Comparison.AtLeast,
            },
            isBelow ? -size : size
        )
        {
            AgainstMunicipality = true,
        };
    }

    [GeneratedRegex(
        @"^((?<below>ниже)|выше)( чем)?( (по|в|(муниципал|район|городск|средне|округ)\p{L}*))*( ((?<strict>более|больше)|(?<reached>не менее))( ?чем)?)? на (?<number>[0-9][0-9 ]*([.,][0-9]+)?)( ?(%|п\.? ?п\.?|балл\p{L}*|процент\p{L}*( пункт\p{L}*)?))?$",
        Options,
        1000
    )]
    private static partial Regex Difference();
}
