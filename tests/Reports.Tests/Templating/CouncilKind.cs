using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;

namespace QualityMonitor.Reports.Tests.Templating;

/// <summary>A kind of report that the program does not have, and that nobody has written templates for.</summary>
internal sealed class CouncilKind : IReportKind
{
    public string Code => "council";

    public string Name => "письмо совету";

    public Cadence Cadence => Cadence.HalfYear;

    public IReadOnlyDictionary<string, object> SamplePages =>
        new Dictionary<string, object>(StringComparer.Ordinal) { [Code] = new CouncilPage("Совет") };

    public IReadOnlyList<string> Topics(ProgrammeHistory history, Period period) => [""];

    public IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic) => [];

    public Task<BuiltReport> BuildAsync(ReportOrder order, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public EditionData? DataOf(string model) => null;

    public IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes) => [];
}

internal sealed record CouncilPage(string Title);
