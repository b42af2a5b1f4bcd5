using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Judging;

/// <summary>What the criteria say, and what they would say with other thresholds.</summary>
/// <param name="WhatIf">With the other thresholds; null when none were given.</param>
/// <param name="Files">The files that both lean on, by number.</param>
public sealed record SupportAnswer(SupportSection? Now, SupportSection? WhatIf, IReadOnlyList<SourceFile> Files);

/// <summary>Finds the schools that need help from the store alone, for whoever asks outside of a report.</summary>
public sealed class SupportReader(ReportDataReader reader)
{
    /// <param name="year">Null: the last year that has figures.</param>
    /// <param name="thresholds">Other bounds by code of criterion; the sign stays as the criterion has it.</param>
    /// <returns>Null when the programme is unknown; the problem is a criterion that it does not have, or that has no
    /// threshold.</returns>
    public async Task<Parsed<SupportAnswer>?> ReadAsync(
        string programmeCode,
        int? year,
        IReadOnlyDictionary<string, decimal> thresholds,
        Cutoff asOf,
        CancellationToken cancellationToken
    )
    {
        var period = Period.Year(year ?? asOf.At.Year);
        if (await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data)
            return null;

        var policy = data.Policy;
        var readings = new Readings(data);
        var sources = new SourceBook(data, readings.Discretion);
        var now = new SupportBuilder(data, readings, sources, policy).Build(year);
        var changed = With(policy.Criteria, thresholds);
        if (!changed.IsOk)
            return changed.Problem!;
        var other =
            thresholds.Count == 0
                ? null
                : new SupportBuilder(data, readings, sources, policy with { Criteria = changed.Value }).Build(
                    now?.Year ?? year
                );
        return new SupportAnswer(now, other, sources.Files);
    }

    private static Parsed<List<Criterion>> With(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyDictionary<string, decimal> thresholds
    )
    {
        foreach (var (code, bound) in thresholds)
        {
            if (criteria.FirstOrDefault(one => one.Code == code)?.Rule is not CriterionRule.Threshold rule)
            {
                var known = RussianText.Join(
                    [
                        .. criteria
                            .Where(static one => one.Rule is CriterionRule.Threshold)
                            .Select(static one => one.Code),
                    ],
                    20
                );
                return new Problem(
                    "threshold-criterion-unknown",
                    known.Length > 0
                        ? $"Критерия {RussianText.Quote(code)} с порогом в программе нет; есть: {known}."
                        : $"Критерия {RussianText.Quote(code)} с порогом в программе нет, как и других с порогом.",
                    "код критерия из паспорта, например К1=50"
                );
            }

            // «На 15 баллов ниже муниципального» is typed as 15 and kept as −15.
            criteria = criteria.With(
                code,
                rule is { AgainstMunicipality: true, Bound: < 0 } ? -Math.Abs(bound) : bound
            );
        }

        return criteria.ToList();
    }
}
