using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Builds the quarterly report from the store alone.</summary>
public sealed class QuarterlyReportBuilder(
    ReportDataReader reader,
    Submissions submissions,
    ProductionCalendar calendar
)
{
    /// <inheritdoc cref="BuildAsync(string, string, Period, Cutoff, CancellationToken)"/>
    public Task<BuildResult> BuildAsync(
        string programmeCode,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    ) => BuildAsync(programmeCode, "", period, cutOff, cancellationToken);

    /// <param name="scope">The municipality whose part it is of; empty: the whole programme.</param>
    /// <param name="cutOff">The data are those known at this moment; its offset is the clock of the report's
    /// days.</param>
    /// <returns>A problem when the programme is unknown or has nothing to report on.</returns>
    public async Task<BuildResult> BuildAsync(
        string programmeCode,
        string scope,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        if (await reader.ReadAsync(programmeCode, scope, period, cutOff, cancellationToken) is not { } data)
            return new BuildResult(
                null,
                scope.Length == 0
                    ? ReportProblems.UnknownProgramme(programmeCode)
                    : ReportProblems.UnknownMunicipality(programmeCode, scope, period)
            );
        if (period.Start > data.Programme.EndsOn)
            return new BuildResult(null, ReportProblems.Ended(data.Programme, period));
        if (data.Programme.Indicators.Count == 0 && data.Activities.Count == 0 && data.Risks.Count == 0)
            return new BuildResult(null, ReportProblems.NothingToReport(data.Programme));

        var receipts = await Receipts.ReadAsync(data, submissions, cutOff.AsOf, calendar, cancellationToken);
        return new BuildResult(Assemble(data, receipts), null);
    }

    private QuarterlyReport Assemble(ReportData data, Receipts receipts)
    {
        var readings = new Readings(data);
        var sources = new SourceBook(data, readings.Discretion);
        var judge = new Judge(data, readings);
        var policy = data.Policy;
        var figures = new FigureBuilder(sources);
        var territories = new Territories(data, judge, figures);
        var rowBuilder = new RowBuilder(data, readings, judge, figures, territories);
        var rows = data.Programme.Indicators.Select(rowBuilder.Build).ToList();
        var sections = new SectionBuilder(data, sources, readings.Discretion, calendar);
        var report = new QuarterlyReport(
            data.Programme.Code,
            Words.Tidy(data.Programme.Name),
            Words.Tidy(data.Programme.Document),
            data.NameOf(data.Programme.OwnerCode),
            data.Period.Code,
            data.Period.Previous()?.Code,
            data.Today,
            StatusCounts.Of(rows),
            Progress(rows, data, judge),
            rows,
            [
                .. data.Schools.Select(school => new School(school.Code, data.NameOf(school.Code))
                {
                    Territory = territories.Level is null ? null : territories.Of(school.Code),
                }),
            ],
            sections.Completeness(receipts),
            sections.Issues(PeriodCodes(data)),
            sections.Roadmap(),
            sections.Risks(),
            []
        )
        {
            Territories = rows.Exists(static row => row.Territories is not null) ? territories.Level : null,
            Support = new SupportBuilder(data, readings, sources, policy).Build(),
            PartCode = data.Programme.OwnerCode == data.WholeOwner ? null : data.Programme.OwnerCode,
            Said = new SaidBuilder(data, sources, readings.Discretion).Build(rows),
            Effectiveness = new EffectivenessBuilder(data, readings, judge, policy).Build(),
            Tasks = policy.Tasks.Count > 0 ? policy.Tasks : null,
            Signers = policy.Signers.Count > 0 ? policy.Signers : null,
            SmallestGroup = readings.Discretion.HasHidden ? data.Groups.Smallest : null,
        };
        return report with { Files = sources.Files };
    }

    private static HashSet<string> PeriodCodes(ReportData data) =>
        [
            data.Period.Code,
            .. data.Programme.Indicators.Select(one =>
                ReportedPeriods.Of(one, data.Period, data.Facts, data.Plans).Code
            ),
        ];

    private static MetProgress? Progress(IReadOnlyList<IndicatorRow> rows, ReportData data, Judge judge)
    {
        var both = rows.Where(static row =>
                !row.IsUnfinished
                && row.PreviousStatus is Status.Met or Status.Missed
                && row.Status is Status.Met or Status.Missed or Status.AtRisk
            )
            .ToList();
        return both.Count == 0
            ? null
            : new MetProgress(
                both.Count,
                both.Count(static row => row.PreviousStatus == Status.Met),
                both.Count(static row => row.Status == Status.Met)
            )
            {
                LeavesOut =
                    rows.Any(row => row.PreviousStatus is Status.Met or Status.Missed && !both.Contains(row))
                    || Ended(data)
                        .Any(one =>
                            judge.Of(one, data.Period.Previous()!).Verdict.Status is Status.Met or Status.Missed
                        ),
            };
    }

    /// <summary>What the period before still had, and the report's own has no more or has made another thing.</summary>
    private static IEnumerable<IndicatorDefinition> Ended(ReportData data)
    {
        if (data.Period.Previous() is not { } before)
            return [];
        var here = data.Programme.Indicators.ToDictionary(static one => one.Code, StringComparer.Ordinal);
        return data
            .History.At(before)
            .Indicators.Where(one =>
                !here.TryGetValue(one.Code, out var now) || SeriesBreak.Between(one, now) is not null
            );
    }
}
