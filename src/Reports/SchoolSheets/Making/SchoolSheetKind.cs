using System.Text.Json;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.SchoolSheets.Building;
using QualityMonitor.Reports.SchoolSheets.Page;

namespace QualityMonitor.Reports.SchoolSheets.Making;

/// <summary>What a school is told of itself; its topic is the school, and nobody else gets it.</summary>
public sealed class SchoolSheetKind(SchoolSheetBuilder builder, SheetMail mail) : IReportKind
{
    /// <inheritdoc cref="IReportKind.Code"/>
    public const string Kind = "school-sheet";

    public string Code => Kind;

    public string Name => "листок школы";

    public Cadence Cadence => Cadence.Quarter;

    public IReadOnlyDictionary<string, object> SamplePages =>
        new Dictionary<string, object>(StringComparer.Ordinal) { [SheetMail.Folder] = SheetSample.Page() };

    /// <summary>Every school of the period that can be written to.</summary>
    public IReadOnlyList<string> Topics(ProgrammeHistory history, Period period) =>
        [
            .. history
                .ReachableAt(period)
                .Schools()
                .Where(static one => MailAddresses.Split(one.Email).Count > 0)
                .Select(static one => one.Code),
        ];

    public IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic) =>
        [
            .. programme
                .Organisations.Where(one => one.Code == topic)
                .SelectMany(static one =>
                    MailAddresses
                        .Split(one.Email)
                        .Select(address => new Recipient(one.ShortName, address, RecipientRole.Reader))
                ),
        ];

    public async Task<BuiltReport> BuildAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var built = await builder.BuildAsync(order, cancellationToken);
        return new BuiltReport(built.Sheet is { } sheet ? new SheetPapers(sheet, mail) : null, built.Problem);
    }

    public EditionData? DataOf(string model)
    {
        try
        {
            return SheetPoints.Of(SheetJson.Read(model));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes) =>
        new SheetPapers(SheetJson.Read(model), mail).Lines(changes);
}
