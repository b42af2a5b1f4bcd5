using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Statement;

/// <summary>The yearly statement of indicators in the form of the acts.</summary>
public sealed class StatementKind(YearlyReports reports) : IReportKind
{
    /// <inheritdoc cref="IReportKind.Code"/>
    public const string Kind = "statement";

    public string Code => Kind;

    public string Name => "сведения о достижении значений показателей";

    public Cadence Cadence => Cadence.CalendarYear;

    public IReadOnlyDictionary<string, object> SamplePages =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Kind] = CoverSample.Page("Сведения о достижении значений показателей"),
        };

    public IReadOnlyList<string> Topics(ProgrammeHistory history, Period period) => ReportScopes.Of(history, period);

    public IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic) =>
        [.. programme.Recipients.Where(one => (one.Scope ?? "") == topic)];

    public Task<BuiltReport> BuildAsync(ReportOrder order, CancellationToken cancellationToken) =>
        reports.BuildAsync(new StatementOfYear(), order, cancellationToken);

    public EditionData? DataOf(string model) => StoredEdition.Read(model);

    public IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes) =>
        SourcedChanges.Of(ReportJson.Read(model), changes);
}
