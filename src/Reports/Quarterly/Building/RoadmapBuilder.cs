using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>
/// Lays the roadmap upon the report's period: what is due when, and where anything was reported, how it was carried
/// out.
/// </summary>
internal sealed class RoadmapBuilder(ReportData data, SourceBook sources)
{
    private readonly bool isReported = data.Activities.Any(static one =>
        one.Execution is not null || one.Replaced.Count > 0
    );

    private readonly Activities activities = new(data);

    public Roadmap Build()
    {
        var rows = data.Activities.OrderBy(static one => one.Position).Select(Row).ToList();
        var dated = rows.Where(static row => row.EndsOn is not null)
            .OrderBy(static row => row.EndsOn)
            .ThenBy(static row => row.Position)
            .ToList();
        var undated = rows.Where(static row => row.EndsOn is null)
            .GroupBy(static row => row.PeriodText, StringComparer.OrdinalIgnoreCase)
            .Select(static group => new UndatedActivities(group.Key, [.. group]))
            .OrderByDescending(static group => group.Activities.Count)
            .ThenBy(static group => group.Activities[0].Position)
            .ToList();
        return new Roadmap(
            rows.Count,
            [.. dated.Where(row => data.Period.Contains(row.EndsOn!.Value))],
            [.. dated.Where(row => row.EndsOn < data.Period.Start)],
            [.. dated.Where(row => row.EndsOn > data.Period.End)],
            undated
        );
    }

    private ActivityRow Row(RoadmapActivity one)
    {
        var verdict = activities.Judge(one);
        var (said, cell) = Said(one, verdict);
        return new ActivityRow(
            one.Position,
            Words.Tidy(one.Text).TrimStart('·', '•', '-', '–', ' '),
            Words.Tidy(one.PeriodText),
            one.StartsOn,
            verdict.Due,
            Words.Tidy(one.Responsible),
            sources.Cite(one.Source, null, one.PeriodText, data.Programme.OwnerCode)
        )
        {
            Status = isReported ? verdict.Status : null,
            DoneOn = isReported ? verdict.DoneOn : null,
            IsDenied = isReported && verdict.IsDenied,
            Days = isReported && verdict.Days.Count > 0 ? verdict.Days : null,
            Execution = said,
            ExecutionSource = cell is null ? null : sources.Cite(cell, null, said ?? "", data.Programme.OwnerCode),
            School = one.OrganisationCode is { } code ? data.NameOf(code) : null,
        };
    }

    /// <summary>The words it was judged by and their cell: of a file that was replaced where that one answers.</summary>
    private static (string? Text, SourceCell? Cell) Said(RoadmapActivity one, ActivityVerdict verdict) =>
        verdict.By is { On: not null } by
        && one.Execution != by
        && one.Replaced.FirstOrDefault(earlier => earlier.Execution == by) is { } earlier
            ? (earlier.Text, earlier.Source)
            : (one.ExecutionText, one.ExecutionSource);
}
