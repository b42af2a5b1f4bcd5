using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Making;

/// <summary>The quarterly monitoring report; its topic is the municipality whose part it is.</summary>
public sealed class QuarterlyKind(
    QuarterlyReportBuilder builder,
    QuarterlyMail mail,
    HeadMail head,
    Letterheads letterheads
) : IReportKind
{
    /// <inheritdoc cref="IReportKind.Code"/>
    public const string Kind = "quarterly";

    public string Code => Kind;

    public string Name => "квартальный отчёт";

    public Cadence Cadence => Cadence.Quarter;

    public IReadOnlyDictionary<string, object> SamplePages =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Kind] = QuarterlySample.Page(),
            [HeadMail.Folder] = HeadSample.Page(),
        };

    public IReadOnlyList<string> Topics(ProgrammeHistory history, Period period) => ReportScopes.Of(history, period);

    public IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic) =>
        [.. programme.Recipients.Where(one => (one.Scope ?? "") == topic)];

    public async Task<BuiltReport> BuildAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var built = await builder.BuildAsync(
            order.ProgrammeCode,
            order.Topic,
            order.Period,
            order.CutOff,
            cancellationToken
        );
        return new BuiltReport(
            built.Report is { } report
                ? new QuarterlyPapers(
                    report with
                    {
                        Unread = UnreadPlace.Of(order.Unread, order.CutOff.At),
                        Said = OwnWords(report.Said),
                    },
                    mail,
                    head,
                    letterheads.Of(report.ProgrammeCode)
                )
                : null,
            built.Problem
        );
    }

    /// <summary>What is written for another kind is no datum of this one, and must not correct it.</summary>
    private static SaidWords? OwnWords(SaidWords? said) =>
        said is null
            ? null
            : said with
            {
                Passages = [.. said.Passages.Where(static one => one.ReportKind is "" or Kind)],
            };

    public EditionData? DataOf(string model) => StoredEdition.Read(model);

    public IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes) =>
        SourcedChanges.Of(ReportJson.Read(model), changes);
}
