using System.Globalization;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Explaining;

/// <summary>Tells the story of an activity from the store alone, by the same judgement as the report.</summary>
public sealed class ActivityExplainer(ReportDataReader reader)
{
    /// <param name="activity">Its number in the roadmap, or words of it.</param>
    /// <param name="organisation">Whose measure it is; null: anybody's.</param>
    /// <returns>All that fit, in the roadmap's order; null when the programme is unknown.</returns>
    public async Task<IReadOnlyList<ActivityStory>?> ExplainAsync(
        string programmeCode,
        string activity,
        string? organisation,
        Period period,
        Cutoff asOf,
        CancellationToken cancellationToken
    )
    {
        if (await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data)
            return null;
        var judge = new Activities(data);
        return
        [
            .. data
                .Activities.Where(one => Fits(one, activity.Trim()))
                .Where(one => organisation is null || one.OrganisationCode == organisation)
                .OrderBy(static one => one.Position)
                .Select(one => Tell(one, judge, data)),
        ];
    }

    private static bool Fits(RoadmapActivity one, string asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? one.Position == position
            : TextNormalizer.Fold(one.Text).Contains(TextNormalizer.Fold(asked), StringComparison.Ordinal);

    private static ActivityStory Tell(RoadmapActivity one, Activities judge, ReportData data) =>
        new(
            one.Position,
            Words.Tidy(one.Text),
            one.OrganisationCode is { } code ? data.NameOf(code) : null,
            one.Risk is { } risk ? Words.Tidy(risk) : null,
            Words.Tidy(one.PeriodText),
            judge.DueDays(one),
            Words.Tidy(one.Responsible),
            one.Source,
            data.Period.Title,
            judge.Judge(one).Sentence,
            [.. Executions(one)]
        );

    private static IEnumerable<StoryExecution> Executions(RoadmapActivity one)
    {
        if (one is { Execution: { } now, ExecutionSource: { } cell })
            yield return new StoryExecution(Words.Tidy(one.ExecutionText ?? ""), now.On, IsReplaced: false, cell);
        foreach (var earlier in one.Replaced)
            yield return new StoryExecution(
                Words.Tidy(earlier.Text),
                earlier.Execution.On,
                IsReplaced: true,
                earlier.Source
            );
    }
}
