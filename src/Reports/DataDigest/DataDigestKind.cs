using System.Text.Json;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.DataDigest;

/// <summary>Who gave their data and what is wrong with them, for coordinators; its topic is the municipality.</summary>
public sealed class DataDigestKind(QuarterlyReportBuilder builder, TemplateEngine templates) : IReportKind
{
    /// <inheritdoc cref="IReportKind.Code"/>
    public const string Kind = "digest";

    public string Code => Kind;

    public string Name => "сводка полноты и замечаний";

    public Cadence Cadence => Cadence.Quarter;

    public IReadOnlyDictionary<string, object> SamplePages =>
        new Dictionary<string, object>(StringComparer.Ordinal) { [Kind] = DigestSample.Page() };

    /// <summary>Remarks come and go all the time: a digest tells of its day.</summary>
    public bool GrowsStale => false;

    /// <summary>Where nobody coordinates a part, nobody waits for its digest.</summary>
    public IReadOnlyList<string> Topics(ProgrammeHistory history, Period period)
    {
        var all = ReportScopes.Of(history, period);
        var read = all.Where(topic => Recipients(history.Latest, topic).Count > 0).ToList();
        return read.Count > 0 ? read : all;
    }

    public IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic) =>
        [.. programme.Recipients.Where(one => one.Role == RecipientRole.Coordinator && (one.Scope ?? "") == topic)];

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
                ? new DataDigestReport(
                    DigestCut.Of(report) with
                    {
                        Unread = UnreadPlace.Of(order.Unread, order.CutOff.At),
                    },
                    templates
                )
                : null,
            built.Problem
        );
    }

    public EditionData? DataOf(string model)
    {
        try
        {
            return DigestPoints.Of(ReportJson.Read(model));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes) => DigestWords.Lines(changes);
}
