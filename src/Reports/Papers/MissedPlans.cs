using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// Which plans were missed in a period, judged as its report judges them: where an organisation will be asked why, its
/// next form has the place to say it. Each reads of itself alone, so nothing is kept back.
/// </summary>
internal sealed class MissedPlans
{
    private readonly ReportData data;
    private readonly Judge judge;

    private MissedPlans(ReportData data)
    {
        this.data = data;
        judge = new Judge(data, new Readings(data));
    }

    /// <param name="next">The period that the form is for. What can still be mended by its end is behind, not
    /// forgiven.</param>
    /// <returns>Null where the programme was not known yet.</returns>
    public static async Task<MissedPlans?> ReadAsync(
        ReportDataReader reader,
        string programmeCode,
        Period period,
        Period next,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        // No clock: the same content is the same form.
        var cutoff = new Cutoff(asOf, new DateTimeOffset(next.End, TimeOnly.MinValue, TimeSpan.Zero));
        var read = await reader.ReadAsync(programmeCode, period, cutoff, cancellationToken);
        return read is null ? null : new MissedPlans(read with { Groups = SmallGroups.None });
    }

    /// <returns>Null where the plan was met, or nothing was judged.</returns>
    public MissedPlan? Of(IndicatorDefinition indicator, string organisation)
    {
        if (
            judge.Of(indicator, organisation, data.Period)
                is not {
                    Verdict.Status: Status.Missed or Status.AtRisk or Status.Indeterminate,
                    Plan.Plan: { } plan,
                    Now.Fact: { } fact
                } judged
            || judged.Period != data.Period
        )
            return null;
        var rules = data.RulesAt(indicator, judged.Period);
        var given = new Figure(rules.Unit, rules.Decimals, []) { Fact = fact, Missed = plan };
        return new MissedPlan(
            given.Detail.Length > 0 ? $"{given.Detail} ({given.Text})" : given.Text,
            HeldText.Lower(new Figure(rules.Unit, rules.Decimals, []) { Plan = plan }.Text),
            judged.Verdict.Status == Status.Indeterminate,
            SaidOf(indicator.Code, organisation)
        );
    }

    /// <summary>The last words of the organisation itself, of this period or an earlier one.</summary>
    private string SaidOf(string indicator, string organisation) =>
        data
            .Texts.Where(one =>
                one.Text.Kind == SaidKind.Explanation
                && one.Text.IndicatorCode == indicator
                && (one.Text.OrganisationCode ?? data.WholeOwner) == organisation
                && one.Text.Period is { } period
                && period.End <= data.Period.End
            )
            .MaxBy(static one => one.Text.Period!.End)
            is { } last
            ? $"{last.Text.Text} {last.Text.Action}".Trim()
            : "";
}
